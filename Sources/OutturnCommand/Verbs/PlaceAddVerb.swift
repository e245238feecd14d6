/// `outturn place add PLACE`
enum PlaceAddVerb: Verb {
  static let name = "place add"

  static let place = PositionalKey.one("PLACE")
  static let code = OptionKey.text("code", "CODE")

  static var spec: CommandSpec {
    command(
      .begin, [place.spec],
      [Options.english.spec, Options.chinese.spec, code.spec] + Options.writing)
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let open = try OpenLedger(arguments, &output, for: .writing)
    let path = try arguments.value(place, as: .place)
    let old = try open.ledger.file().place(path)
    let told = Place(
      path, zh: arguments[Options.chinese], en: arguments[Options.english], code: arguments[code],
      over: old)
    guard let told else { return .wrong }
    try open.commit([.place(told)], &output)
    let name = told.name.text(in: output.language)
    output.say(old == nil ? "placeEntered" : "placeChanged", path, name)
    return .fine
  }
}
