/// A plan report and later ones held against each other: taken in, linked and scored as a ledger's
/// records are, in memory.
public struct Reconciliation {
  private var register: RegisterReading
  private let ledger: Ledger?
  private let place: String?
  private let source: SourceID?
  private var intake: RecordIntake
  /// Places and sources that must stand before the records.
  private var foundation: [Change] = []
  /// The source of the report whose promises are scored, and its place.
  private var plan: (source: SourceID, place: PlacePath, told: String?)?
  /// Each report with its text, to look for promises in.
  private var searches: [DocumentSearch] = []
  /// Statements without a year, or not whole.
  public private(set) var unusable = 0

  /// - Parameters:
  ///   - ledger: What is to keep the records, and holds others that may answer.
  ///   - place: The place of all reports, where it is given.
  ///   - source: The source that the reports are.
  public init(
    _ ledger: Ledger?, _ register: RegisterReading, place: String? = nil, source: SourceID? = nil
  ) {
    self.ledger = ledger
    self.register = register
    self.place = place
    self.source = source
    intake = RecordIntake(ledger, register.file)
  }

  /// Away from any ledger, by the catalogue and the policy that ship with the program.
  ///
  ///     var work = Reconciliation()
  ///     try work.take("plan.txt", plan)
  ///     try work.take("later.txt", later)
  ///     let result = try work.result(on: day)
  public init(catalogue: Catalogue = .shipped, policy: Policy = .standard) {
    self.init(
      nil,
      RegisterReading(
        Register(
          file: LedgerFile(settings: LedgerSettings(name: "", policy: policy)),
          indicators: catalogue.indicators, sources: [:])))
  }

  /// Takes the text of a report in; the first one is the plan.
  public mutating func take(_ name: String, _ text: String) throws {
    let file = try ReportFile(name, Array(text.utf8))
    try take(file, file.statements(ReportReader(catalogue: register.catalogue)))
  }

  /// Takes a report in; the first one is the plan.
  public mutating func take(_ file: ReportFile, _ statements: [Statement]) throws {
    let standIn = ledger == nil ? plan?.place ?? Reconciliation.standIn(file.name) : nil
    let report = try ReportIntake(
      file, statements, register, place: place, source: source, otherwise: standIn)
    let told = file.report.outline.place?.value
    if let plan, place == nil {
      let isOther = if let told, let first = plan.told { told != first } else { false }
      if isOther || report.place != plan.place {
        throw Failure(
          "reportAnotherPlace", told ?? report.place.description, at: Failure.Spot(file: file.name))
      }
    }
    plan = plan ?? (report.source.id, report.place, told)
    var changes = report.foundation(register.file)
    var source = report.source
    if source.extent == nil, file.isWhole {
      source = source.copy {
        $0.extent = .whole
        $0.readBy = .program
      }
      changes.append(.source(source))
    }
    searches.append(DocumentSearch(file, source))
    foundation += changes
    if !changes.isEmpty { register = register.adding(changes) }
    for item in report.items { _ = try intake.add(item.record) }
    unusable += report.unusable
  }

  /// What came of the plan.
  public struct Result {
    /// The scorecard.
    public let document: ScorecardDocument
    /// What was linked, and what no rule is sure of.
    public let linking: RuleLinking
    /// All that a ledger must take in to hold it.
    public let changes: [Change]
  }

  /// Links the plan's promises with what the reports, and the ledger, tell, and scores them.
  public func result(profile: Profile = .standard, on day: Day) throws -> Result? {
    guard let plan else { return nil }
    let catalogue = register.catalogue
    let settings = register.file.settings
    var volumes = VolumesInMemory(try ledger?.read(Selection(places: [plan.place])).volumes ?? [])
    for change in intake.records { volumes.take(change) }
    func isMeant(_ commitment: Commitment) -> Bool { commitment.evidence?.source == plan.source }
    let linking = RuleLinking(
      volumes.all,
      with: Linker(
        scorer: Scorer(catalogue: catalogue, policy: settings.policy), language: settings.language),
      madeIn: register.register.sources.planYears, where: isMeant)
    for change in linking.changes { volumes.take(change) }
    for search in searches { for change in search.changes(volumes.all) { volumes.take(change) } }
    let place = PlaceVolumes(place: plan.place, volumes: volumes.all.map(\.content))
    let scoring = PlaceScoring(
      choice: RecordChoice(), profile: profile, day: day, isScrutinized: true)
    let sections = scoring.sections(of: place, by: register.register, where: isMeant)
      .map(\.section)
    let context = ScorecardContext(register.register, profile: profile, on: day, seal: nil)
    return Result(
      document: ScorecardDocument(context: context, sections: sections), linking: linking,
      changes: foundation + intake.records + linking.changes)
  }

  /// Away from any ledger a place is called by the letters of the report's file.
  private static func standIn(_ name: String) -> PlacePath? {
    let file = name.split(separator: "/").last.map(String.init) ?? name
    let letters = file.prefix { $0 != "." }.lowercased().unicodeScalars
      .split { !("a"..."z").contains($0) }.map(String.init).joined(separator: "-")
    return PlacePath(letters) ?? PlacePath("place")
  }
}

extension RegisterReading {
  /// With new places and sources.
  fileprivate func adding(_ changes: [Change]) -> RegisterReading {
    var places = file.places
    var sources = sources
    for change in changes {
      switch change {
      case .place(let place): places.append(place)
      case .source(let source): sources[source.id] = source
      default: break
      }
    }
    return RegisterReading(
      Register(
        file: LedgerFile(settings: file.settings, places: places.sorted { $0.path < $1.path }),
        indicators: indicators, sources: sources))
  }
}
