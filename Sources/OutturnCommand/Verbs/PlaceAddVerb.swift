import OutturnLedger
import OutturnModel

/// `outturn place add PLACE`
enum PlaceAddVerb: Verb {
  static let name = "place add"

  static let place = PositionalKey.one(
    "PLACE", Localized(zh: "地方的路径，如 cn/henan/zhengzhou", en: "Its path, such as cn/henan/zhengzhou")
  )
  static let english = OptionKey.text(
    "name", "NAME", Localized(zh: "英文名称", en: "What it is called in English"))
  static let chinese = OptionKey.text(
    "name-zh", "NAME", Localized(zh: "中文名称", en: "What it is called in Chinese"))
  static let code = OptionKey.text(
    "code", "CODE",
    Localized(zh: "行政区划代码，可代替路径", en: "Its administrative code, which does for the path"))

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .begin,
      summary: Localized(zh: "加入地方，或更改其名称", en: "Add a place, or change its names"),
      description: Localized(
        zh: """
          把一个地方加入账本，或更改已有地方的名称；没有给出的名称保持不变。两个名称都没有时，\
          以路径的最后一段为名。

          地方的写法见 outturn help places。record 与 import 遇到新的地方会自行加入，并告知。
          """,
        en: """
          Adds a place to the ledger, or changes the names of one that is there; a name that is not \
          given stays. Without any name the place is called by the last part of its path.

          How places are written: outturn help places. record and import add a place they do not \
          know, saying so.
          """),
      positionals: [place.spec],
      options: [english.spec, chinese.spec, code.spec] + Options.writing,
      examples: [
        .init(
          line: "outturn place add cn/henan/zhengzhou --name Zhengzhou --name-zh 郑州市",
          explanation: Localized(zh: "加入一个市", en: "Add a city"))
      ])
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let open = try OpenLedger(arguments, environment, &output, for: .writing)
    let path = try arguments.value(place, as: .place)
    let old = try open.ledger.file().place(path)
    let zh = arguments[chinese] ?? old?.name.zh ?? ""
    let en = arguments[english] ?? old?.name.en ?? ""
    let name = LocalizedName(zh: zh, en: en) ?? LocalizedName(en: path.name)
    guard let name else { return .wrong }
    try open.commit(
      [.place(Place(path: path, name: name, code: arguments[code] ?? old?.code))], &output)
    let told = name.text(in: output.language)
    output.line(
      old == nil
        ? Localized(zh: "已加入地方 \(path)（\(told)）。", en: "Added the place \(path) (\(told)).")
        : Localized(zh: "已更改地方 \(path)（\(told)）。", en: "Changed the place \(path) (\(told))."))
    return .fine
  }
}
