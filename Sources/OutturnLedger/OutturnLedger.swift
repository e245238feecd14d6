@_exported import OutturnJSON
@_exported import OutturnModel
