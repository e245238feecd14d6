import OutturnLedger
import OutturnModel

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

    /// The id, new or known.
    public var id: RecordID {
      switch self {
      case .new(let id), .known(let id), .repeated(let id): id
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
  /// - Parameter told: The id it had where it comes from: kept, if it is of this place and year and
  ///   nobody has it, so that links and tables of that ledger still hold.
  /// - Throws: `Failure` when the place cannot have volumes, `TargetError` when its parts do not go
  ///   together, `LedgerError` when the volume cannot be read.
  public mutating func add(_ record: NewRecord, told: RecordID? = nil) throws -> Result {
    guard let address = VolumeAddress(place: record.place, year: record.period.volumeYear) else {
      throw Failure(
        zh: "地方 \(record.place) 的名称过长", en: "a name in the place \(record.place) is too long")
    }
    try load(address)
    let identity = record.identity
    var known: There?
    let made = RecordID.make(record.kind, in: address, content: identity) { id in
      guard let there = volumes[address]?[id] else { return false }
      guard there.identity == identity || there.isAmended else { return true }
      known = there
      return false
    }
    guard let id = made else {
      throw Failure(zh: "没有可用的编号", en: "no id is left for the record")
    }
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

  /// The id, if it is one of this volume that nobody has.
  private func free(
    _ id: RecordID?, _ kind: RecordKind, in address: VolumeAddress
  ) -> RecordID? {
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
        identity: record.identity, isAmended: record.version > 1, isGathered: false)
    }
    for record in volume?.outcomes ?? [] {
      table[record.id] = There(
        identity: record.identity, isAmended: record.version > 1, isGathered: false)
    }
    volumes[address] = table
  }

  private mutating func need(_ path: PlacePath) {
    guard file.place(path) == nil, needed.insert(path).inserted, let place = Place.unnamed(path)
    else { return }
    newPlaces.append(place)
  }
}
