/// Gathers new records for one transaction: gives them ids, leaves out what is there, makes places.
///
/// An id is made of what the statement says and where it stands, so a statement that is taken in
/// a second time is known again, even after it was amended.
public struct RecordIntake {
  /// What became of a statement.
  public enum Result: Hashable {
    /// It is new, under this id.
    case new(RecordID)
    /// The ledger has it.
    case known(RecordID)
    /// It was among those gathered before.
    case repeated(RecordID)
    /// The ledger has its id and says something else, which is mended: field by field.
    case changed(RecordID, [RecordDifference])

    /// The id, new or known.
    public var id: RecordID {
      switch self {
      case .new(let id), .known(let id), .repeated(let id), .changed(let id, _): id
      }
    }
  }

  private struct There {
    /// What it says.
    let identity: String
    /// Whether it was changed since.
    let isAmended: Bool
    /// Whether it was gathered here.
    let isGathered: Bool
    var commitment: Commitment?
    var outcome: Outcome?
  }

  private let ledger: Ledger?
  private var file: LedgerFile
  private var needed: Set<PlacePath> = []
  private var volumes: [VolumeAddress: [RecordID: There]] = [:]
  /// The records to be made, in order.
  public private(set) var records: [Change] = []
  /// The places that must be made for them.
  public private(set) var newPlaces: [Place] = []

  /// Gathers for a ledger, or without one for nothing but the command itself.
  public init(_ ledger: Ledger?, _ file: LedgerFile) {
    self.ledger = ledger
    self.file = file
  }

  /// All that is to be changed, places first.
  public var changes: [Change] { newPlaces.map(Change.place) + records }

  /// The volumes that get new records.
  public var touched: Int { Set(records.compactMap(\.address)).count }

  /// Takes a statement in.
  ///
  /// - Parameters:
  ///   - told: The id it had where it comes from: kept, if it is of this place and year and
  ///   nobody has it, so that links and tables of that ledger still hold. What has it and says
  ///   something else is mended.
  ///   - today: The day on which outcomes are told again.
  /// - Throws: `Failure` when the place cannot have volumes, `TargetError` when its parts do not go
  ///   together, `LedgerError` when the volume cannot be read.
  public mutating func add(
    _ record: NewRecord, told: RecordID? = nil, today: Day? = nil
  ) throws -> Result {
    guard let address = VolumeAddress(place: record.place, year: record.period.volumeYear) else {
      throw Failure("namePlaceTooLong", record.place)
    }
    try load(address)
    if let told, let today, let there = volumes[address]?[told] {
      if there.isGathered { return .repeated(told) }
      if let result = try change(there, to: record, told, address, today) { return result }
    }
    let identity = record.identity
    var known: There?
    let made = RecordID.make(record.kind, in: address, content: identity) { id in
      guard let there = volumes[address]?[id] else { return false }
      guard there.identity == identity || there.isAmended else { return true }
      known = there
      return false
    }
    guard let id = made else { throw Failure("noIdLeftRecord") }
    // Ids are made of what is said, so one that is there is the same statement, mended since or
    // told with fewer words.
    if known == nil, let told, told.location?.kind == record.kind,
      let there = volumes[address]?[told]
    {
      return there.isGathered ? .repeated(told) : .known(told)
    }
    if let known { return known.isGathered ? .repeated(id) : .known(id) }
    let kept = free(told, record.kind, in: address) ?? id
    records.append(try record.change(kept, in: address))
    volumes[address]?[kept] = There(identity: identity, isAmended: false, isGathered: true)
    need(record.place)
    return .new(kept)
  }

  /// Mends the record that has an id where a table says something else of it; nil where they are of
  /// different kinds.
  private mutating func change(
    _ there: There, to record: NewRecord, _ id: RecordID, _ address: VolumeAddress, _ today: Day
  ) throws -> Result? {
    let differences: [RecordDifference]
    switch record.content {
    case .commitment(let promise):
      guard let old = there.commitment else { return nil }
      var draft = old.draft
      let new = record.commitment(id, promise)
      // What a table leaves empty stays.
      (draft.indicator, draft.period, draft.target) = (new.indicator, new.period, new.target)
      if promise.force != .plain { draft.force = promise.force }
      draft.baseline = promise.baseline ?? draft.baseline
      for field in PlainField.commitment {
        if let text = promise.plain[field.name] { field.put(text, in: &draft) }
      }
      differences = RecordDifference.between(old, Commitment(draft))
      draft.version = old.version + 1
      if !differences.isEmpty { records.append(.amend(Commitment(draft), in: address)) }
    case .outcome(let report):
      guard let old = there.outcome else { return nil }
      let told = [old.finding] + old.vintages.map(\.finding)
      if told.contains(where: { RecordDifference.isSame($0, report.finding) }) {
        differences = []
      } else {
        differences = [
          RecordDifference(
            field: "value", old: RecordDifference.words(told[told.count - 1]),
            new: RecordDifference.words(report.finding))
        ]
        let status = report.status == .final ? Outcome.Status.revised : report.status
        let vintage = Outcome.Vintage(
          finding: report.finding, status: status, date: today, evidence: record.evidence)
        records.append(.revise(id, vintage, in: address))
      }
    }
    return differences.isEmpty ? .known(id) : .changed(id, differences)
  }

  /// The id, if it is one of this volume that nobody has.
  private func free(_ id: RecordID?, _ kind: RecordKind, in address: VolumeAddress) -> RecordID? {
    guard let id, let told = id.location, told.kind == kind, told.place == address.place.name,
      told.year == address.year
    else { return nil }
    return id
  }

  /// Notes more to be done to what was taken in.
  public mutating func also(_ change: Change) { records.append(change) }

  private mutating func load(_ address: VolumeAddress) throws(LedgerError) {
    guard volumes[address] == nil else { return }
    let volume = try ledger?.volume(address)
    var table: [RecordID: There] = [:]
    for record in volume?.commitments ?? [] {
      table[record.id] = There(
        identity: record.identity, isAmended: record.version > 1, isGathered: false,
        commitment: record)
    }
    for record in volume?.outcomes ?? [] {
      table[record.id] = There(
        identity: record.identity, isAmended: record.version > 1, isGathered: false,
        outcome: record)
    }
    volumes[address] = table
  }

  private mutating func need(_ path: PlacePath) {
    guard file.place(path) == nil, needed.insert(path).inserted, let place = Place.unnamed(path)
    else { return }
    newPlaces.append(place)
  }
}
