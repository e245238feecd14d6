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
      var cursor = try JSONCursor(
        bytes, file: path(of: id).text, limits: LedgerLimits.json)
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
  private static let extents = JSONWords<Extent>()
  private static let readers = JSONWords<ReadBy>()
  private static let voices = JSONWords<Voice>()

  init(from cursor: inout JSONCursor) throws(JSONError) {
    try self.init(from: &cursor, isFile: false)
  }

  /// - Parameter isFile: Whether it is a file of its own and says so.
  fileprivate init(from cursor: inout JSONCursor, isFile: Bool) throws(JSONError) {
    var fields = try cursor.object(of: Self.fields)
    var isMarked = (format: false, version: false)
    var about: Period?
    var aliases: [String] = []
    var archived: String?
    var date: Period?
    var extent: Extent?
    var id: SourceID?
    var place: PlacePath?
    var planYear: Int?
    var publisher: String?
    var readBy: ReadBy?
    var sha256: Digest?
    var title: String?
    var url: String?
    var voice: Voice?
    while let field = try cursor.next(&fields) {
      switch field {
      case .about: about = try cursor.period()
      case .aliases: aliases = try cursor.strings()
      case .archived: archived = try cursor.string()
      case .date: date = try cursor.period()
      case .extent: extent = try cursor.word(of: Self.extents)
      case .format:
        try FileFormat.source.read(&cursor)
        isMarked.format = true
      case .id: id = try cursor.identifier()
      case .place: place = try cursor.place()
      case .planYear: planYear = try cursor.count(in: 1...9999)
      case .publisher: publisher = try cursor.string()
      case .readBy: readBy = try cursor.word(of: Self.readers)
      case .sha256: sha256 = try cursor.digest()
      case .title: title = try cursor.string()
      case .url: url = try cursor.string()
      case .version:
        try FileFormat.readVersion(&cursor)
        isMarked.version = true
      case .voice: voice = try cursor.word(of: Self.voices)
      }
    }
    guard isMarked.format == isFile else {
      throw isFile
        ? cursor.missing(.format, in: fields)
        : cursor.mismatch("\"format\" does not belong here", from: fields.members.start)
    }
    guard isMarked.version == isFile else {
      throw isFile
        ? cursor.missing(.version, in: fields)
        : cursor.mismatch("\"version\" does not belong here", from: fields.members.start)
    }
    guard let id else { throw cursor.missing(.id, in: fields) }
    guard let publisher else { throw cursor.missing(.publisher, in: fields) }
    guard let title else { throw cursor.missing(.title, in: fields) }
    var draft = Draft(id: id, title: title)
    draft.publisher = publisher
    draft.date = date
    draft.place = place
    draft.planYear = planYear
    draft.about = about
    draft.sha256 = sha256?.hex
    draft.url = url
    draft.archived = archived
    draft.extent = extent
    draft.readBy = readBy
    draft.voice = voice
    draft.aliases = aliases
    self.init(draft)
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
