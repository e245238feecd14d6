/// A source as its file, `sources/<id>.json`.
enum SourceFile {
  static func path(of id: SourceID) -> LedgerPath {
    LedgerPath(fixed: "sources/\(id).json")
  }

  /// The id of the source whose file stands at `path`; `nil` if none does.
  static func id(at path: LedgerPath) -> SourceID? {
    guard path.folder == .sources, path.name.hasSuffix(".json") else { return nil }
    return SourceID(rawValue: String(path.name.dropLast(".json".count)))
  }

  static func read(_ bytes: [UInt8], id: SourceID) throws(LedgerError) -> Source {
    do throws(JSONError) {
      var cursor = try JSONCursor(bytes, file: path(of: id).text, limits: LedgerLimits.json)
      let source = try Source(from: &cursor, isFile: true)
      guard source.id == id else {
        throw cursor.invalid(
          "this file says it is the source \(VisibleText.quoted(source.id.rawValue))",
          0..<1)
      }
      try cursor.finish()
      return source
    } catch {
      throw LedgerError(error, in: bytes)
    }
  }

  static func bytes(of source: Source) throws(CanonicalMisuse) -> [UInt8] {
    var writer = CanonicalWriter()
    source.write(to: &writer, isFile: true)
    return try writer.finish() + [UInt8(ascii: "\n")]
  }
}

extension Source: LedgerCodable {
  private enum Field: String, CaseIterable {
    case about, aliases, archived, date, extent, format, id, place, planYear, publisher, readBy
    case sha256, title, url, version, voice
  }
  private static let fields = JSONWords<Field>()

  init(from cursor: inout JSONCursor) throws(JSONError) {
    try self.init(from: &cursor, isFile: false)
  }

  /// - Parameter isFile: Whether it is a file of its own and says so.
  fileprivate init(from cursor: inout JSONCursor, isFile: Bool) throws(JSONError) {
    self = try cursor.members(of: Self.fields) { (fields, cursor) throws(JSONError) in
      let about: Period? = try fields.may(.about, &cursor)
      let aliases: [String] = try fields.may(.aliases, &cursor) ?? []
      let archived: String? = try fields.may(.archived, &cursor)
      let date: Period? = try fields.may(.date, &cursor)
      let extent: Extent? = try fields.may(.extent, &cursor)
      try fields.mark(.format, &cursor, isFile, FileFormat.source.read)
      let id: SourceID = try fields.need(.id, &cursor)
      let place: PlacePath? = try fields.may(.place, &cursor)
      let planYear = try fields.may(.planYear, &cursor, in: 1...9999)
      let publisher: String = try fields.need(.publisher, &cursor)
      let readBy: ReadBy? = try fields.may(.readBy, &cursor)
      let sha256: Digest? = try fields.may(.sha256, &cursor)
      var draft = Draft(id: id, title: try fields.need(.title, &cursor))
      draft.about = about
      draft.aliases = aliases
      draft.archived = archived
      draft.date = date
      draft.extent = extent
      draft.place = place
      draft.planYear = planYear
      draft.publisher = publisher
      draft.readBy = readBy
      draft.sha256 = sha256?.hex
      draft.url = try fields.may(.url, &cursor)
      try fields.mark(.version, &cursor, isFile, FileFormat.readVersion)
      draft.voice = try fields.may(.voice, &cursor)
      return Source(draft)
    }
  }

  func write(to writer: inout CanonicalWriter) {
    write(to: &writer, isFile: false)
  }

  fileprivate func write(to writer: inout CanonicalWriter, isFile: Bool) {
    writer.beginObject()
    writer.member("about", self.about?.description)
    writer.member("aliases", self.aliases)
    writer.member("archived", self.archived)
    writer.member("date", self.date?.description)
    writer.member("extent", self.extent?.rawValue)
    writer.member("format", isFile ? FileFormat.source.rawValue : nil)
    writer.member("id", id.rawValue)
    writer.member("place", self.place?.description)
    if let planYear = self.planYear { writer.member("planYear", planYear) }
    writer.member("publisher", self.publisher)
    writer.member("readBy", self.readBy?.rawValue)
    writer.member("sha256", self.sha256)
    writer.member("title", self.title)
    writer.member("url", self.url)
    if isFile { writer.member("version", FileFormat.currentVersion) }
    writer.member("voice", self.voice?.rawValue)
    writer.endObject()
  }
}

extension Fields {
  /// Reads what a file says of its own form, and nothing else does.
  fileprivate mutating func mark(
    _ name: Name, _ cursor: inout JSONCursor, _ isFile: Bool,
    _ read: (inout JSONCursor) throws(JSONError) -> Void
  ) throws(JSONError) {
    if isFile { return try need(name, &cursor, read) }
    if try may(name, &cursor, read) != nil {
      throw mismatch("\"\(name.rawValue)\" does not belong here", cursor)
    }
  }
}
