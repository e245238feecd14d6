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
      var cursor = try JSONCursor(bytes, file: address.path.text, limits: LedgerLimits.json)
      let volume = try read(&cursor, at: address)
      try cursor.finish()
      return volume
    } catch {
      throw LedgerError(error, in: bytes)
    }
  }

  /// The revision that a volume's file tells, without its records being read.
  static func revision(_ bytes: [UInt8], at address: VolumeAddress) throws(LedgerError) -> Int {
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
    try cursor.members(of: Self.fields) { (fields, cursor) throws(JSONError) in
      let commitments: [Commitment] = try fields.need(.commitments, &cursor, Self.records)
      try fields.need(.format, &cursor, FileFormat.volume.read)
      let links: [Link] = try fields.need(.links, &cursor, Self.records)
      let mentions: [Mention] = try fields.may(.mentions, &cursor, Self.records) ?? []
      let opinions: [Opinion] = try fields.may(.opinions, &cursor, Self.records) ?? []
      let outcomes: [Outcome] = try fields.need(.outcomes, &cursor, Self.records)
      try fields.need(.place, &cursor) { (cursor) throws(JSONError) in
        try cursor.parsed("the place of this file, \(address.place)") {
          $0 == address.place.description ? () : nil
        }
      }
      let revision = try fields.need(.revision, &cursor, in: 1...1_000_000_000)
      let searches: [Search] = try fields.may(.searches, &cursor, Self.records) ?? []
      try fields.need(.version, &cursor, FileFormat.readVersion)
      _ = try fields.need(.year, &cursor, in: Int64(address.year)...Int64(address.year))
      return Volume(
        place: address.place, year: address.year, revision: revision, commitments: commitments,
        outcomes: outcomes, links: links, opinions: opinions, mentions: mentions,
        searches: searches)
    }
  }

  /// Reads a list of records, no two with one key.
  private static func records<Record: VolumeRecord>(
    _ cursor: inout JSONCursor
  ) throws(JSONError) -> [Record] {
    var items = try cursor.array()
    var records: [Record] = []
    // The keys so far; kept only once the records turn out not to be in order, as they are unless
    // somebody edited the file.
    var met: Set<Record.Key> = []
    while try cursor.next(&items) {
      let start = cursor.position
      let record = try Record(from: &cursor)
      if met.isEmpty, let last = records.last, last.key >= record.key {
        met = Set(records.map(\.key))
      }
      if !met.isEmpty, !met.insert(record.key).inserted {
        let name = String(describing: record.key)
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
