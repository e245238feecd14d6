/// A volume as its file: canonical JSON with a line for each record.
enum VolumeFile {
  private enum Field: String, CaseIterable {
    case commitments, format, links, mentions, opinions, outcomes, place, revision, searches
    case version, year
  }
  private static let fields = JSONWords<Field>()

  /// Reads the volume of an address.
  static func read(_ bytes: [UInt8], at address: VolumeAddress) throws(LedgerError) -> Volume {
    do throws(JSONError) {
      var cursor = try JSONCursor(
        bytes, file: address.path.text, limits: LedgerLimits.json)
      let volume = try read(&cursor, at: address)
      try cursor.finish()
      return volume
    } catch {
      throw LedgerError(error, in: bytes)
    }
  }

  /// The revision that a volume's file tells, without its records being read.
  static func revision(
    _ bytes: [UInt8], at address: VolumeAddress
  ) throws(LedgerError) -> Int {
    do throws(JSONError) {
      var cursor = try JSONCursor(bytes, file: address.path.text, limits: LedgerLimits.json)
      var fields = try cursor.object(of: Self.fields)
      var revision: Int?
      while let field = try cursor.next(&fields) {
        switch field {
        case .revision: revision = try cursor.count(in: 1...1_000_000_000)
        case .version: try FileFormat.readVersion(&cursor)
        default: try cursor.skip()
        }
      }
      guard let revision else { throw cursor.missing(.revision, in: fields) }
      try cursor.finish()
      return revision
    } catch {
      throw LedgerError(error, in: bytes)
    }
  }

  private static func read(
    _ cursor: inout JSONCursor, at address: VolumeAddress
  ) throws(JSONError) -> Volume {
    var fields = try cursor.object(of: Self.fields)
    var commitments: [Commitment]?
    var outcomes: [Outcome]?
    var links: [Link]?
    var mentions: [Mention] = []
    var opinions: [Opinion] = []
    var revision: Int?
    var searches: [Search] = []
    var isMarked = (format: false, version: false, place: false, year: false)
    while let field = try cursor.next(&fields) {
      switch field {
      case .commitments: commitments = try records(&cursor, key: \.id)
      case .outcomes: outcomes = try records(&cursor, key: \.id)
      case .links: links = try records(&cursor, key: \.key)
      case .mentions: mentions = try records(&cursor, key: \.key)
      case .opinions: opinions = try records(&cursor, key: \.key)
      case .searches: searches = try records(&cursor, key: \.key)
      case .format:
        try FileFormat.volume.read(&cursor)
        isMarked.format = true
      case .version:
        try FileFormat.readVersion(&cursor)
        isMarked.version = true
      case .place:
        try cursor.parsed("the place of this file, \(address.place)") {
          $0 == address.place.description ? () : nil
        }
        isMarked.place = true
      case .year:
        _ = try cursor.integer(in: Int64(address.year)...Int64(address.year))
        isMarked.year = true
      case .revision: revision = try cursor.count(in: 1...1_000_000_000)
      }
    }
    guard let commitments else { throw cursor.missing(.commitments, in: fields) }
    guard let outcomes else { throw cursor.missing(.outcomes, in: fields) }
    guard let links else { throw cursor.missing(.links, in: fields) }
    guard let revision else { throw cursor.missing(.revision, in: fields) }
    guard isMarked.format else { throw cursor.missing(.format, in: fields) }
    guard isMarked.version else { throw cursor.missing(.version, in: fields) }
    guard isMarked.place else { throw cursor.missing(.place, in: fields) }
    guard isMarked.year else { throw cursor.missing(.year, in: fields) }
    return Volume(
      place: address.place, year: address.year, revision: revision, commitments: commitments,
      outcomes: outcomes, links: links, opinions: opinions, mentions: mentions,
      searches: searches)
  }

  /// Reads a list of records, no two with one key.
  private static func records<Record: LedgerCodable, Key: Hashable & Comparable>(
    _ cursor: inout JSONCursor, key: (Record) -> Key
  ) throws(JSONError) -> [Record] {
    var items = try cursor.array()
    var records: [Record] = []
    // The keys so far; kept only once the records turn out not to be in order, as they are unless
    // somebody edited the file.
    var met: Set<Key> = []
    while try cursor.next(&items) {
      let start = cursor.position
      let record = try Record(from: &cursor)
      if met.isEmpty, let last = records.last, key(last) >= key(record) {
        met = Set(records.map(key))
      }
      if !met.isEmpty, !met.insert(key(record)).inserted {
        let name = String(describing: key(record))
        throw cursor.invalid(
          "two records have the id \(VisibleText.quoted(name))", start..<cursor.position)
      }
      records.append(record)
    }
    return records
  }

  /// The bytes of a volume.
  static func bytes(of volume: Volume) throws(CanonicalMisuse) -> [UInt8] {
    var writer = CanonicalWriter(
      capacity: 400 * (volume.commitments.count + volume.outcomes.count) + 1000)
    writer.beginObject()
    writer.lines("commitments", volume.commitments.sorted { $0.id < $1.id })
    writer.member("format", FileFormat.volume.rawValue)
    writer.lines("links", volume.links.sorted { $0.key < $1.key })
    if !volume.mentions.isEmpty {
      writer.lines("mentions", volume.mentions.sorted { $0.key < $1.key })
    }
    if !volume.opinions.isEmpty {
      writer.lines("opinions", volume.opinions.sorted { $0.key < $1.key })
    }
    writer.lines("outcomes", volume.outcomes.sorted { $0.id < $1.id })
    writer.member("place", volume.place.description)
    writer.member("revision", volume.revision)
    if !volume.searches.isEmpty {
      writer.lines("searches", volume.searches.sorted { $0.key < $1.key })
    }
    writer.member("version", FileFormat.currentVersion)
    writer.member("year", volume.year)
    writer.endObject()
    return try writer.finish() + [UInt8(ascii: "\n")]
  }
}
