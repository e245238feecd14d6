/// A report on its way into a ledger: its source, its place, and which of its statements are new.
public struct ReportIntake {
  /// A statement that can be recorded.
  public struct Item {
    /// The statement as read.
    public let statement: Statement
    /// The record it makes.
    public let record: NewRecord
  }

  /// The report.
  public let file: ReportFile
  /// The source that it is.
  public let source: Source
  /// Whether the ledger does not have the source yet.
  public let isNewSource: Bool
  /// The place that it is of.
  public let place: PlacePath
  /// The name to give the place if it is not there.
  public let placeName: LocalizedName?
  /// Statements that can be recorded, in the order of the text.
  public let items: [Item]
  /// Statements that cannot: they name no year, or their parts do not go together.
  public let unusable: Int

  /// - Parameter standIn: The place of a report whose own is not told or not known.
  public init(
    _ file: ReportFile, _ statements: [Statement], _ register: RegisterReading,
    place given: String? = nil, source: SourceID? = nil, year: Int? = nil,
    otherwise standIn: PlacePath? = nil
  ) throws(Failure) {
    self.file = file
    let outline = file.report.outline
    let finder = PlaceFinder(register.file)
    let told = outline.place?.value
    if let given {
      place = try finder.forRecording(given, of: "--place")
    } else if let told, let found = try finder.find(told, of: file.name) {
      place = found
    } else if let standIn {
      place = standIn
    } else {
      throw Failure("reportOfWhichPlace", told, at: Failure.Spot(file: file.name))
    }
    placeName = told.flatMap { LocalizedName($0) }
    let known = try SourceChoice(file, place, register, given: source, year: year)
    self.source = known.source
    isNewSource = known.isNew
    var items: [Item] = []
    var unusable = 0
    for statement in statements {
      if let record = StatementRecord(statement).record(
        at: place, from: known.source.id, file.report)
      {
        items.append(Item(statement: statement, record: record))
      } else {
        unusable += 1
      }
    }
    self.items = ListedPromises(file.report).numbered(items)
    self.unusable = unusable
  }

  /// What must stand before the records: the place, with the name the report gives it, and the
  /// source.
  public func foundation(_ ledger: LedgerFile) -> [Change] {
    var changes: [Change] = []
    if ledger.place(place) == nil {
      if let placeName {
        changes.append(.place(Place(path: place, name: placeName)))
      } else if let made = Place.unnamed(place) {
        changes.append(.place(made))
      }
    }
    if isNewSource { changes.append(.source(source)) }
    return changes
  }
}

extension LocalizedName {
  /// A name in the language it is written in.
  public init?(_ name: String) {
    let isChinese = name.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    self.init(zh: isChinese ? name : "", en: isChinese ? "" : name)
  }
}

/// The source that a report is: the one with the same bytes or the id given, else a new one.
public struct SourceChoice {
  /// The source that it is.
  public let source: Source
  /// Whether the ledger does not have it yet.
  public let isNew: Bool

  /// Chooses the source.
  public init(
    _ file: ReportFile, _ place: PlacePath, _ register: RegisterReading,
    given: SourceID?, year: Int? = nil
  ) throws(Failure) {
    let digest = file.digest.hex
    if let given, let source = register.sources[given] {
      if let told = source.sha256, told != digest {
        throw Failure(.refused(.otherDocument(source: given.rawValue, told: told)))
      }
      self.source = source
      isNew = false
      return
    }
    if let same = register.sources.values.filter({ $0.sha256 == digest }).min(by: { $0.id < $1.id })
    {
      if let given {
        throw Failure(.refused(.sameDocument(source: given.rawValue, as: same.id.rawValue)))
      }
      source = same
      isNew = false
      return
    }
    let outline = file.report.outline
    let year = year ?? file.report.planYear(fileNamed: file.name)
    let id: SourceID
    if let given {
      id = given
    } else {
      id = try SourceNaming.id(
        of: place, year ?? outline.date?.value.year, digest, taken: register.sources)
    }
    source = Source(
      id: id, title: outline.title?.value ?? file.name,
      date: outline.date.map { Period.day($0.value) }, place: place,
      planYear: year, sha256: digest)
    isNew = true
  }
}
