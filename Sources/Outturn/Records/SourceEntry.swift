/// A source as a person tells it, with or without its document: a new one, or more of one that is there.
package struct SourceEntry {
  /// What a person tells of it.
  package struct Told {
    package var id: SourceID?
    package var title: String?
    package var publisher: String?
    package var date: Period?
    package var url: String?
    package var archived: String?
    package var aliases: [String] = []
    package var place: PlacePath?
    package var year: Int?
    package var voice: Source.Voice?
    /// How far the person read it.
    package var extent: Source.Extent?
    /// The time it speaks of.
    package var about: Period?

    package init() {}

    /// A source with how far it was read and the time it speaks of, where they are told.
    func read(_ source: Source) -> Source {
      source.copy {
        $0.about = about ?? $0.about
        if let extent {
          $0.extent = extent
          $0.readBy = .person
        }
      }
    }
  }

  /// The source.
  package let source: Source
  /// Whether the ledger has none of its id.
  package let isNew: Bool
  /// What is to be changed, the place first; where the ledger has the document already and no id is told,
  /// only how far it was read.
  package let changes: [Change]

  /// What a document tells of itself stands where a person tells nothing, and what is known of the source
  /// besides stays.
  ///
  /// - Parameter document: The document's name and bytes.
  package init(
    _ told: Told, _ document: (name: String, bytes: [UInt8])?, _ register: RegisterReading
  ) throws(Failure) {
    let digest = document.map { SHA256.hash($0.bytes).hex }
    let same = register.sources.values.first { $0.sha256 == digest && digest != nil }
    if let same, told.id == nil {
      source = told.read(same)
      isNew = false
      changes = source == same ? [] : [.source(source)]
      return
    }
    let outline = document.flatMap { Self.outline(of: $0.bytes) }
    var spokenOf = told.place
    if spokenOf == nil, let place = outline?.place {
      spokenOf = try PlaceFinder(register.file).find(place.value, of: document?.name ?? "")
    }
    let date = told.date ?? outline?.date.map { Period.day($0.value) }
    let year = told.year ?? outline?.planYear?.value
    let id: SourceID
    if let given = told.id {
      id = given
    } else {
      id = try SourceNaming.id(
        of: spokenOf, year ?? date?.volumeYear, digest ?? SHA256.hash(told.title ?? "").hex,
        taken: register.sources)
    }
    let old = register.sources[id]
    if let digest, let known = old?.sha256, known != digest {
      throw Failure(.refused(.otherDocument(source: id.rawValue, told: known)))
    }
    if let same, old == nil {
      throw Failure(.refused(.sameDocument(source: id.rawValue, as: same.id.rawValue)))
    }
    let title = told.title ?? old?.title ?? outline?.title?.value ?? ""
    guard !title.isEmpty else { throw Failure("sourceNoTitle") }
    source = told.read(old ?? Source(id: id, title: title)).copy {
      $0.title = title
      $0.publisher = told.publisher ?? $0.publisher
      $0.date = told.date ?? $0.date ?? date
      $0.place = told.place ?? $0.place ?? spokenOf
      $0.planYear = told.year ?? $0.planYear ?? year
      $0.sha256 = digest ?? $0.sha256
      $0.url = told.url ?? $0.url
      $0.archived = told.archived ?? $0.archived
      for alias in told.aliases where !$0.aliases.contains(alias) { $0.aliases.append(alias) }
      $0.voice = told.voice ?? $0.voice
    }
    isNew = old == nil
    let unnamed = told.place.flatMap { place in
      register.file.place(place) == nil ? Place.unnamed(place) : nil
    }
    changes = (unnamed.map { [.place($0)] } ?? []) + [.source(source)]
  }

  /// What a report tells of itself; nothing for what is no text.
  private static func outline(of bytes: [UInt8]) -> ReportOutline? {
    do throws(TextDecodingError) {
      return try PreparedReport(bytes: bytes).outline
    } catch {
      return nil
    }
  }
}
