/// A report's statements as data, in the keys that an import takes.
public enum StatementJSON {
  /// A line of `read --format jsonl`: exactly the keys that stand there by design.
  public static func line(_ statement: Statement) -> [UInt8] {
    JSONValue.object(object(statement)).compact() + [0x0A]
  }

  /// The same with what a person or a program may want besides.
  public static func full(_ statement: Statement) -> JSONValue {
    var object = object(statement)
    let cells = statement.relation.map { Relation($0, words: "").cells }
    object["relation"] = .text(cells?[0])
    object["relationTo"] = cells.flatMap { $0[1].isEmpty ? nil : .string($0[1]) } ?? .null
    object["relationBy"] = cells.flatMap { $0[2].isEmpty ? nil : .string($0[2]) } ?? .null
    object["figureStart"] = .whole(statement.figureRange.lowerBound)
    object["figureEnd"] = .whole(statement.figureRange.upperBound)
    object["confidence"] = .whole(statement.confidence)
    return .object(object)
  }

  private static func object(_ statement: Statement) -> JSONObject {
    var object = JSONObject([
      ("kind", .string(statement.kind.rawValue)), ("period", .text(statement.period)),
      ("indicator", .string(statement.indicator)), ("indicatorID", .text(statement.indicatorID)),
      ("measure", .string(statement.measure.rawValue)),
      ("bound", .string(statement.bound.rawValue)), ("value", .decimal(statement.value)),
      ("upper", .decimal(statement.upper)), ("unit", .text(statement.unitTold)),
      ("finding", .text(statement.finding?.word.rawValue)),
      ("force", .string(statement.force.rawValue)), ("quote", .string(statement.quote)),
      ("start", .whole(statement.range.lowerBound)), ("end", .whole(statement.range.upperBound)),
    ])
    if let count = statement.finding?.blanket {
      object["value"] = .whole(count)
      object["blanket"] = .whole(count)
    }
    return object
  }

  /// The columns of `read --format csv`, as `import` reads them.
  public static let columns = [
    "kind", "period", "indicator", "indicatorID", "measure", "bound", "value", "upper", "unit",
    "finding", "blanket", "force", "relation", "relationTo", "relationBy", "quote", "start", "end",
    "confidence",
  ]

  /// The cells of a statement under ``columns``.
  public static func row(_ statement: Statement) -> [String] {
    let relation = statement.relation.map { Relation($0, words: "").cells } ?? ["", "", ""]
    return [
      statement.kind.rawValue, statement.period?.description ?? "", statement.indicator,
      statement.indicatorID?.rawValue ?? "", statement.measure.rawValue,
      statement.bound.rawValue, statement.value?.description ?? "",
      statement.upper?.description ?? "", statement.unitTold ?? "",
      statement.finding?.word.rawValue ?? "",
      statement.finding?.blanket.map(String.init) ?? "", statement.force.rawValue,
    ] + relation + [
      statement.quote, "\(statement.range.lowerBound)", "\(statement.range.upperBound)",
      "\(statement.confidence)",
    ]
  }
}
