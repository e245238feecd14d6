/// Options that choose records, told once.
extension Options {
  static let place = OptionKey.text("place", short: "p", "PLACE")

  /// For commands that take several: each with all that lies in it.
  static let places = OptionKey.texts("place", short: "p", "PLACE")

  static let period = OptionKey.text("period", short: "t", "PERIOD")

  static let periods = OptionKey.texts("period", short: "t", "PERIOD")

  static let indicator = OptionKey.text("indicator", short: "i", "ID")

  static let indicators = OptionKey.texts("indicator", short: "i", "ID")

  static let source = OptionKey.text("source", short: "s", "ID")

  static let dryRun = OptionKey.flag("dry-run", short: "n")

  static let accept = OptionKey.flag("accept")
}
