@_exported import Outturn
