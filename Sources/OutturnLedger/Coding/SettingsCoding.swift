extension Signatory: LedgerObject {
  enum Field: String, CaseIterable { case from, key, name, to }
  static let fields = JSONWords<Field>()

  init(_ fields: inout Fields<Field>, _ cursor: inout JSONCursor) throws(JSONError) {
    let from: Day? = try fields.may(.from, &cursor)
    let key: String? = try fields.may(.key, &cursor)
    self.init(
      name: try fields.need(.name, &cursor), key: key, from: from,
      to: try fields.may(.to, &cursor))
  }

  func writeMembers(to writer: inout CanonicalWriter) {
    writer.member("from", from?.description)
    writer.member("key", key)
    writer.member("name", name)
    writer.member("to", to?.description)
  }
}

extension Place: LedgerObject {
  enum Field: String, CaseIterable { case code, en, path, zh }
  static let fields = JSONWords<Field>()

  init(_ fields: inout Fields<Field>, _ cursor: inout JSONCursor) throws(JSONError) {
    let code: String? = try fields.may(.code, &cursor)
    let en: String = try fields.may(.en, &cursor) ?? ""
    let path: PlacePath = try fields.need(.path, &cursor)
    guard let name = LocalizedName(zh: try fields.may(.zh, &cursor) ?? "", en: en) else {
      throw fields.mismatch("a place needs a name, \"en\" or \"zh\"", cursor)
    }
    self.init(path: path, name: name, code: code)
  }

  func writeMembers(to writer: inout CanonicalWriter) {
    writer.member("code", code)
    writer.member("en", name.en.isEmpty ? nil : name.en)
    writer.member("path", path.description)
    writer.member("zh", name.zh.isEmpty ? nil : name.zh)
  }
}

extension Policy: LedgerCodable {
  private enum Field: String, CaseIterable {
    case aboutPercent, exceedMargin, exceptions, nominalAnswersReal, partlyFloor, softRatio
  }
  private static let fields = JSONWords<Field>()

  init(from cursor: inout JSONCursor) throws(JSONError) {
    var fields = try cursor.object(of: Self.fields)
    var draft = Draft()
    while let field = try cursor.next(&fields) {
      switch field {
      case .aboutPercent: draft.aboutPercent = try ExactDecimal(from: &cursor)
      case .exceedMargin: draft.exceedMargin = try ExactDecimal(from: &cursor)
      case .exceptions:
        var members = try cursor.object()
        while let key = try cursor.next(&members) {
          let text = cursor.text(of: key)
          guard let id = IndicatorID(rawValue: text), draft.exceptions[id] == nil else {
            throw cursor.invalid(
              "\(VisibleText.quoted(text)) is not an indicator's id, or stands here twice",
              key.range)
          }
          draft.exceptions[id] = try Exception(from: &cursor)
        }
      case .nominalAnswersReal: draft.nominalAnswersReal = try cursor.bool()
      case .partlyFloor: draft.partlyFloor = try ExactDecimal(from: &cursor)
      case .softRatio: draft.softRatio = try ExactDecimal(from: &cursor)
      }
    }
    self.init(draft)
  }

  func write(to writer: inout CanonicalWriter) {
    writer.beginObject()
    writer.member("aboutPercent", self.aboutPercent.description)
    writer.member("exceedMargin", self.exceedMargin.description)
    if !self.exceptions.isEmpty {
      writer.key("exceptions")
      writer.beginObject()
      for (id, exception) in self.exceptions.sorted(by: { $0.key < $1.key }) {
        writer.key(id.rawValue)
        exception.write(to: &writer)
      }
      writer.endObject()
    }
    writer.key("nominalAnswersReal")
    writer.bool(self.nominalAnswersReal)
    writer.member("partlyFloor", self.partlyFloor.description)
    writer.member("softRatio", self.softRatio.description)
    writer.endObject()
  }
}

extension Policy.Exception: LedgerCodable {
  private enum Field: String, CaseIterable { case exceedMargin, partlyFloor, tolerance }
  private static let fields = JSONWords<Field>()

  init(from cursor: inout JSONCursor) throws(JSONError) {
    var fields = try cursor.object(of: Self.fields)
    self.init()
    while let field = try cursor.next(&fields) {
      switch field {
      case .exceedMargin: exceedMargin = try ExactDecimal(from: &cursor)
      case .partlyFloor: partlyFloor = try ExactDecimal(from: &cursor)
      case .tolerance: tolerance = try ExactDecimal(from: &cursor)
      }
    }
  }

  func write(to writer: inout CanonicalWriter) {
    writer.beginObject()
    writer.member("exceedMargin", exceedMargin?.description)
    writer.member("partlyFloor", partlyFloor?.description)
    writer.member("tolerance", tolerance?.description)
    writer.endObject()
  }
}

extension LedgerSettings: LedgerObject {
  enum Field: String, CaseIterable {
    case aliases, language, name, people, policy, yearStart
  }
  static let fields = JSONWords<Field>()

  init(_ fields: inout Fields<Field>, _ cursor: inout JSONCursor) throws(JSONError) {
    let aliases = try fields.may(.aliases, &cursor, Self.aliases) ?? [:]
    let language: Language = try fields.need(.language, &cursor)
    let name: String = try fields.need(.name, &cursor)
    let people: [Signatory] = try fields.may(.people, &cursor) ?? []
    let policy: Policy = try fields.need(.policy, &cursor)
    self.init(
      name: name, language: language, policy: policy, people: people, aliases: aliases,
      yearStart: try fields.may(.yearStart, &cursor, Self.month) ?? nil)
  }

  static func aliases(_ cursor: inout JSONCursor) throws(JSONError) -> [String: IndicatorID] {
    var members = try cursor.object()
    var aliases: [String: IndicatorID] = [:]
    while let key = try cursor.next(&members) {
      let name = cursor.text(of: key)
      guard aliases[name] == nil else {
        throw cursor.invalid("\(VisibleText.quoted(name)) stands here twice", key.range)
      }
      aliases[name] = try IndicatorID(from: &cursor)
    }
    return aliases
  }

  static func month(_ cursor: inout JSONCursor) throws(JSONError) -> Period.Month? {
    Period.Month(rawValue: try cursor.count(in: 1...12))
  }

  func writeAliases(to writer: inout CanonicalWriter) {
    guard !aliases.isEmpty else { return }
    writer.key("aliases")
    writer.beginObject()
    for (name, id) in aliases.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      writer.member(name, id.rawValue)
    }
    writer.endObject()
  }

  func writeMembers(to writer: inout CanonicalWriter) {
    writeAliases(to: &writer)
    writer.member("language", language.rawValue)
    writer.member("name", name)
    writer.member("people", people)
    writer.member("policy", policy)
    if let yearStart { writer.member("yearStart", yearStart.rawValue) }
  }
}
