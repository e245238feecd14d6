extension Signatory: LedgerCodable {
  private enum Field: String, CaseIterable { case from, key, name, to }
  private static let fields = JSONWords<Field>()

  init(from cursor: inout JSONCursor) throws(JSONError) {
    var fields = try cursor.object(of: Self.fields)
    var from: Day?
    var key: String?
    var name: String?
    var to: Day?
    while let field = try cursor.next(&fields) {
      switch field {
      case .key: key = try cursor.string()
      case .name: name = try cursor.string()
      case .from: from = try cursor.day()
      case .to: to = try cursor.day()
      }
    }
    guard let name else { throw cursor.missing(.name, in: fields) }
    self.init(name: name, key: key, from: from, to: to)
  }

  func write(to writer: inout CanonicalWriter) {
    writer.beginObject()
    writer.member("from", from?.description)
    writer.member("key", key)
    writer.member("name", name)
    writer.member("to", to?.description)
    writer.endObject()
  }
}

extension Place: LedgerCodable {
  private enum Field: String, CaseIterable { case code, en, path, zh }
  private static let fields = JSONWords<Field>()

  init(from cursor: inout JSONCursor) throws(JSONError) {
    var fields = try cursor.object(of: Self.fields)
    var code: String?
    var en = ""
    var path: PlacePath?
    var zh = ""
    while let field = try cursor.next(&fields) {
      switch field {
      case .code: code = try cursor.string()
      case .en: en = try cursor.string()
      case .path: path = try cursor.place()
      case .zh: zh = try cursor.string()
      }
    }
    guard let path else { throw cursor.missing(.path, in: fields) }
    guard let name = LocalizedName(zh: zh, en: en) else {
      throw cursor.mismatch("a place needs a name, \"en\" or \"zh\"", from: fields.members.start)
    }
    self.init(path: path, name: name, code: code)
  }

  func write(to writer: inout CanonicalWriter) {
    writer.beginObject()
    writer.member("code", code)
    writer.member("en", name.en.isEmpty ? nil : name.en)
    writer.member("path", path.description)
    writer.member("zh", name.zh.isEmpty ? nil : name.zh)
    writer.endObject()
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
      case .aboutPercent: draft.aboutPercent = try cursor.decimal()
      case .exceedMargin: draft.exceedMargin = try cursor.decimal()
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
      case .partlyFloor: draft.partlyFloor = try cursor.decimal()
      case .softRatio: draft.softRatio = try cursor.decimal()
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
      case .exceedMargin: exceedMargin = try cursor.decimal()
      case .partlyFloor: partlyFloor = try cursor.decimal()
      case .tolerance: tolerance = try cursor.decimal()
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

extension LedgerSettings: LedgerCodable {
  private enum Field: String, CaseIterable {
    case aliases, language, name, people, policy, yearStart
  }
  private static let fields = JSONWords<Field>()

  init(from cursor: inout JSONCursor) throws(JSONError) {
    var fields = try cursor.object(of: Self.fields)
    var aliases: [String: IndicatorID] = [:]
    var language: Language?
    var name: String?
    var people: [Signatory] = []
    var policy: Policy?
    var yearStart: Period.Month?
    while let field = try cursor.next(&fields) {
      switch field {
      case .aliases: aliases = try Self.aliases(&cursor)
      case .language: language = try cursor.word(of: LedgerFile.languages)
      case .name: name = try cursor.string()
      case .people:
        people = try cursor.list { (cursor) throws(JSONError) in try Signatory(from: &cursor) }
      case .policy: policy = try Policy(from: &cursor)
      case .yearStart: yearStart = try Self.month(&cursor)
      }
    }
    guard let language else { throw cursor.missing(.language, in: fields) }
    guard let name else { throw cursor.missing(.name, in: fields) }
    guard let policy else { throw cursor.missing(.policy, in: fields) }
    self.init(
      name: name, language: language, policy: policy, people: people, aliases: aliases,
      yearStart: yearStart)
  }

  static func aliases(_ cursor: inout JSONCursor) throws(JSONError) -> [String: IndicatorID] {
    var members = try cursor.object()
    var aliases: [String: IndicatorID] = [:]
    while let key = try cursor.next(&members) {
      let name = cursor.text(of: key)
      guard aliases[name] == nil else {
        throw cursor.invalid("\(VisibleText.quoted(name)) stands here twice", key.range)
      }
      aliases[name] = try cursor.identifier()
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

  func write(to writer: inout CanonicalWriter) {
    writer.beginObject()
    writeAliases(to: &writer)
    writer.member("language", language.rawValue)
    writer.member("name", name)
    writer.member("people", people)
    writer.member("policy", policy)
    if let yearStart { writer.member("yearStart", yearStart.rawValue) }
    writer.endObject()
  }
}
