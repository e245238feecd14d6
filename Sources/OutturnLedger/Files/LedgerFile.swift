/// Somebody who may sign changes.
public struct Signatory: Hashable, Sendable {
  /// The name as `--by` gives it.
  public let name: String
  /// An Ed25519 public key (``VerifierKey``), where there is one.
  public let key: String?
  /// From when the key is theirs, where that is told.
  public let from: Day?
  /// Until when the key is theirs, where that is told.
  public let to: Day?

  /// Somebody with a name and perhaps a key.
  public init(name: String, key: String? = nil, from: Day? = nil, to: Day? = nil) {
    self.name = name
    self.key = key
    self.from = from
    self.to = to
  }

  /// Whether the key was theirs on a day.
  public func hasKey(on day: Day) -> Bool {
    key != nil && from.map { $0 <= day } ?? true && to.map { $0 >= day } ?? true
  }
}

/// What a ledger is called and goes by.
public struct LedgerSettings: Hashable, Sendable {
  /// What the ledger is called.
  public let name: String
  /// The language its scorecards are in unless another is asked for.
  public let language: Language
  /// The numbers scoring leaves to judgement.
  public let policy: Policy
  /// Who may sign changes; empty: anybody.
  public let people: [Signatory]
  /// The ledger's own names of indicators, by name.
  public let aliases: [String: IndicatorID]
  /// The month its years begin with; nil is January.
  public let yearStart: Period.Month?

  /// The settings of a new ledger, unless others are given.
  public init(
    name: String, language: Language = .en, policy: Policy = .standard,
    people: [Signatory] = [], aliases: [String: IndicatorID] = [:],
    yearStart: Period.Month? = nil
  ) {
    self.name = name
    self.language = language
    self.policy = policy
    self.people = people
    self.aliases = aliases
    self.yearStart = yearStart
  }

  /// Indicators with the ledger's own names among their other ones.
  public func naming(_ indicators: [Indicator]) -> [Indicator] {
    if aliases.isEmpty { return indicators }
    let own = Dictionary(grouping: aliases.keys.sorted()) { aliases[$0] }
    return indicators.map { old in
      guard let names = own[old.id] else { return old }
      return Indicator(
        id: old.id, name: old.name,
        aliases: old.aliases + names.filter { !old.aliases.contains($0) }, sector: old.sector,
        direction: old.direction, kind: old.kind, basis: old.basis, units: old.units)
    }
  }

  /// The same with another policy, other people or other names; everything else stays.
  public func with(
    policy: Policy? = nil, people: [Signatory]? = nil, aliases: [String: IndicatorID]? = nil
  ) -> LedgerSettings {
    LedgerSettings(
      name: name, language: language, policy: policy ?? self.policy,
      people: people ?? self.people,
      aliases: aliases ?? self.aliases, yearStart: yearStart)
  }
}

/// What `ledger.json` holds.
public struct LedgerFile: Hashable, Sendable {
  /// How many entries `journal.jsonl` has.
  public let revision: Int
  /// What the ledger is called and goes by.
  public let settings: LedgerSettings
  /// The places, sorted by path.
  public let places: [Place]

  /// What a ledger would hold that nobody has begun.
  public init(settings: LedgerSettings, places: [Place] = []) {
    self.init(revision: 0, settings: settings, places: places.sorted { $0.path < $1.path })
  }

  init(revision: Int, settings: LedgerSettings, places: [Place]) {
    self.revision = revision
    self.settings = settings
    self.places = places
  }

  /// The place with a path.
  public func place(_ path: PlacePath) -> Place? {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].path < path { low = middle + 1 } else { high = middle }
    }
    return low < places.count && places[low].path == path ? places[low] : nil
  }
}

extension LedgerFile {
  private enum Field: String, CaseIterable {
    case aliases, format, language, name, people, places, policy, revision, version, yearStart
  }
  private static let fields = JSONWords<Field>()

  static func read(_ bytes: [UInt8]) throws(LedgerError) -> LedgerFile {
    do throws(JSONError) {
      var cursor = try JSONCursor(bytes, file: LedgerPath.ledger.text, limits: LedgerLimits.json)
      let file = try LedgerFile(from: &cursor)
      try cursor.finish()
      return file
    } catch {
      throw LedgerError(error, in: bytes)
    }
  }

  private init(from cursor: inout JSONCursor) throws(JSONError) {
    self = try cursor.members(of: Self.fields) { (fields, cursor) throws(JSONError) in
      let aliases = try fields.may(.aliases, &cursor, LedgerSettings.aliases) ?? [:]
      try fields.need(.format, &cursor, FileFormat.ledger.read)
      let language: Language = try fields.need(.language, &cursor)
      let name: String = try fields.need(.name, &cursor)
      let people: [Signatory] = try fields.may(.people, &cursor) ?? []
      let places = try fields.need(.places, &cursor) { (cursor) throws(JSONError) in
        let start = cursor.position
        let list = try [Place](from: &cursor)
        if Set(list.map(\.path)).count < list.count {
          throw cursor.mismatch("two places have one path", from: start)
        }
        return list.sorted { $0.path < $1.path }
      }
      let policy: Policy = try fields.need(.policy, &cursor)
      let revision = try fields.need(.revision, &cursor, in: 1...1_000_000_000)
      try fields.need(.version, &cursor, FileFormat.readVersion)
      return LedgerFile(
        revision: revision,
        settings: LedgerSettings(
          name: name, language: language, policy: policy, people: people, aliases: aliases,
          yearStart: try fields.may(.yearStart, &cursor, LedgerSettings.month) ?? nil),
        places: places)
    }
  }

  func bytes() throws(CanonicalMisuse) -> [UInt8] {
    var writer = CanonicalWriter()
    writer.beginObject()
    settings.writeAliases(to: &writer)
    writer.member("format", FileFormat.ledger.rawValue)
    writer.member("language", settings.language.rawValue)
    writer.member("name", settings.name)
    writer.member("people", settings.people)
    writer.lines("places", places.sorted { $0.path < $1.path })
    writer.member("policy", settings.policy)
    writer.member("revision", revision)
    writer.member("version", FileFormat.currentVersion)
    if let start = settings.yearStart { writer.member("yearStart", start.rawValue) }
    writer.endObject()
    return try writer.finish() + [UInt8(ascii: "\n")]
  }
}
