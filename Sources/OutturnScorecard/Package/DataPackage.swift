import OutturnJSON
import OutturnModel

/// `datapackage.json` of a Frictionless Data Package 1.0: the tables beside it, their columns,
/// types, allowed values and keys.
public struct DataPackage: Sendable {
  let context: ScorecardContext
  let words: Wording

  /// Makes a descriptor; the language is that of titles and descriptions.
  public init(_ context: ScorecardContext, language: Language) {
    self.context = context
    self.words = Wording(language)
  }

  /// The descriptor as JSON text.
  public func descriptor() -> String {
    var package: JSONObject = [
      "profile": "tabular-data-package",
      "name": .string(Self.packageName(context.ledger)),
      "title": .string(context.title.text(in: words.language)),
      "description": .string(
        words.pick(
          "承诺与兑现。以单引号开头且其后为 = + - @ 或单引号的单元格，读取时去掉这个单引号。",
          "Commitments and what came of them. A cell that begins with an apostrophe followed by "
            + "= + - @ or an apostrophe is meant without that apostrophe.")),
    ]
    if let date = context.date { package["created"] = .string("\(date)T00:00:00Z") }
    if let seal = context.seal { package["version"] = .string(seal) }
    let sources = context.sources.map { source in
      var object: JSONObject = ["title": .string(source.title)]
      if let url = WebAddress.safe(source.url) { object["path"] = .string(url) }
      return JSONValue.object(object)
    }
    if !sources.isEmpty { package["sources"] = .array(sources) }
    package["resources"] = .array(RecordTables.all.map(resource))
    return String(decoding: JSONValue.object(package).pretty(), as: UTF8.self)
  }

  private func resource(_ table: TableShape) -> JSONValue {
    [
      "profile": "tabular-data-resource",
      "name": .string(table.name),
      "path": .string("\(table.name).csv"),
      "format": "csv",
      "mediatype": "text/csv",
      "encoding": "utf-8",
      "dialect": ["delimiter": ",", "lineTerminator": "\r\n", "doubleQuote": true, "header": true],
      "schema": schema(table),
    ]
  }

  private func schema(_ table: TableShape) -> JSONValue {
    var schema: JSONObject = ["fields": .array(table.fields.map(field)), "missingValues": [""]]
    let keys = Self.keys[table.name] ?? Keys(primary: ["id"])
    schema["primaryKey"] = .array(keys.primary.map { .string($0) })
    let foreign = keys.foreign.map { key in
      [
        "fields": .string(key.field),
        "reference": ["resource": .string(key.table), "fields": "id"],
      ] as JSONValue
    }
    if !foreign.isEmpty { schema["foreignKeys"] = .array(foreign) }
    return .object(schema)
  }

  private func field(_ field: TableField) -> JSONValue {
    var object: JSONObject = [
      "name": .string(field.name), "type": .string(field.type.rawValue),
      "description": .string(field.meaning.text(in: words.language)),
    ]
    if field.type == .string || field.type == .number || field.type == .integer {
      object["format"] = "default"
    }
    var constraints = JSONObject()
    if field.isRequired { constraints["required"] = true }
    if !field.values.isEmpty { constraints["enum"] = .array(field.values.map { .string($0) }) }
    if !constraints.members.isEmpty { object["constraints"] = .object(constraints) }
    return .object(object)
  }

  private struct Keys {
    let primary: [String]
    var foreign: [(field: String, table: String)] = []
  }

  private static let keys: [String: Keys] = [
    "scorecard": Keys(
      primary: ["commitment"],
      foreign: [("commitment", "commitments"), ("outcome", "outcomes"), ("source", "sources")]),
    "places": Keys(primary: ["path"]),
    "commitments": Keys(primary: ["id"], foreign: [("source", "sources")]),
    "outcomes": Keys(primary: ["id"], foreign: [("source", "sources")]),
    "links": Keys(
      primary: ["commitment", "outcome"],
      foreign: [("commitment", "commitments"), ("outcome", "outcomes")]),
  ]

  /// A name that the specification allows: lower-case letters, digits, dots, hyphens.
  private static func packageName(_ ledger: String) -> String {
    let slug = ledger.lowercased().unicodeScalars.filter {
      ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-"
    }
    return slug.isEmpty ? "outturn" : "outturn-" + String(String.UnicodeScalarView(slug))
  }
}
