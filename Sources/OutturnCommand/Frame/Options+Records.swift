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

  // What several commands call alike, though it may mean something else to each: their help tells.
  static let id = PositionalKey.one("ID")
  static let ids = PositionalKey.atLeastOne("ID")
  static let text = PositionalKey.one("TEXT")
  static let fields = PositionalKey.atLeastOne("FIELD=VALUE")
  static let date = OptionKey.text("date", "DATE")
  static let from = OptionKey.text("from", "DATE")
  static let to = OptionKey.text("to", "DATE")
  static let key = OptionKey.text("key", "FILE", completion: .file)
  static let year = OptionKey.text("year", "YEAR")
  static let voice = OptionKey.choice("voice", of: Source.Voice.allCases)
  static let thorough = OptionKey.flag("thorough")
  static let split = OptionKey.text("split", "NAME")
  static let english = OptionKey.text("name", "NAME")
  static let chinese = OptionKey.text("name-zh", "NAME")
  static let aliases = OptionKey.texts("alias", "NAME")
  static let direction = OptionKey.choice("direction", of: Direction.allCases)
}
