@_exported import OutturnFormats
@_exported import OutturnJSON
@_exported import OutturnLedger
@_exported import OutturnModel
@_exported import OutturnReading
@_exported import OutturnScorecard
