/// Statements as a report's reader prints them.
enum StatementOutput {
  /// A table for people.
  static func print(_ statements: [Statement], to output: inout Output) {
    let language = output.language
    let words = Wording(language)
    func title(_ zh: String, _ en: String) -> String { Localized(zh: zh, en: en)[language] }
    var table = TextTable([
      .init(title: title("种类", "Kind")), .init(title: title("时期", "Period")),
      .init(title: title("指标", "Indicator"), overflow: .cut, minimum: 12),
      .init(title: title("数值", "Figure"), overflow: .cut, minimum: 10),
      .init(title: title("力度", "Force")),
      .init(title: title("把握", "Sure"), alignment: .right),
      .init(title: title("原文", "Quote"), overflow: .cut, minimum: 12),
    ])
    for statement in statements {
      let kind =
        statement.kind == .commitment
        ? title("承诺", "commitment") : title("结果", "outcome")
      let target = StatementRecord(statement).target.map { words.target($0) }
      table.add([
        .init(kind), .init(statement.period?.description ?? "?"),
        .init(statement.indicator, statement.indicatorID == nil ? .plain : .strong),
        .init(target ?? "?"),
        .init(statement.force == .plain ? "" : statement.force.rawValue),
        .init("\(statement.confidence)"), .init(flat(statement.quote)),
      ])
    }
    table.print(to: &output)
  }

  /// Without line breaks and the spaces round them.
  static func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline)
      .map { $0.drop { $0.isWhitespace } }.joined()
  }
}
