/// `outturn check due`: what is due soon or overdue and has no result yet, with the office that is
/// to report it.
struct CheckDue {
  static let name = "due"
  static let within = OptionKey.text("within", "DAYS", standard: "30")

  let list: DueList

  func print(as format: OutputFormat?, to output: inout Output) {
    if format == .json {
      for item in list.items { output.raw(RecordJSON.line(Self.json(item))) }
      return
    }
    func title(_ zh: String, _ en: String) -> String { Localized(zh: zh, en: en)[output.language] }
    var table = TextTable([
      .init(title: title("到期", "Due")), .init(title: title("余日", "Days"), alignment: .right),
      .init(title: title("指标", "Indicator"), overflow: .cut, minimum: 12),
      .init(title: title("目标", "Target"), overflow: .cut, minimum: 10),
      .init(title: title("最近报告", "Last report")),
      .init(title: title("责任单位", "Responsible"), overflow: .cut, minimum: 10),
      .init(title: title("编号", "ID")),
    ])
    let words = Wording(output.language)
    for item in list.items {
      table.add([
        .init("\(item.due)"), .init("\(item.days)", item.days < 0 ? .strong : .plain),
        .init(item.commitment.indicator.told), .init(words.target(item.commitment.target)),
        .init(item.lastReport.map { "\($0)" } ?? "–"),
        .init(item.commitment.responsible ?? ""), .init("\(item.commitment.id)"),
      ])
    }
    if list.items.isEmpty {
      output.note("nothingDue")
    } else {
      table.print(to: &output)
    }
  }

  private static func json(_ item: DueList.Item) -> JSONValue {
    [
      "due": .string("\(item.due)"), "days": .integer(Int64(item.days)),
      "commitment": .string("\(item.commitment.id)"), "place": .string("\(item.place)"),
      "indicator": .string(item.commitment.indicator.told),
      "lastReport": item.lastReport.map { .string("\($0)") } ?? .null,
      "responsible": item.commitment.responsible.map { .string($0) } ?? .null,
    ]
  }
}
