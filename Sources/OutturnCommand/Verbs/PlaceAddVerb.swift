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
    let zh = arguments[Options.chinese] ?? old?.name.zh ?? ""
    let en = arguments[Options.english] ?? old?.name.en ?? ""
    let name = LocalizedName(zh: zh, en: en) ?? LocalizedName(en: path.name)
    guard let name else { return .wrong }
    try open.commit(
      [.place(Place(path: path, name: name, code: arguments[code] ?? old?.code))], &output)
    output.say(old == nil ? "placeEntered" : "placeChanged", path, name.text(in: output.language))
    return .fine
  }
}
