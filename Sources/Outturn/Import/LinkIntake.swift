/// The rows of `links.csv`: which outcome answers which commitment, as the program's own tables
/// tell it.
package struct LinkIntake {
  private let ledger: Ledger
  private let places: [Place]
  private var volumes: [String: [Volume]] = [:]
  /// The links to be made, in order.
  package private(set) var changes: [Change] = []
  /// How many the ledger has.
  package private(set) var known = 0

  package init(_ ledger: Ledger, _ file: LedgerFile) {
    self.ledger = ledger
    places = file.places
  }

  /// Whether a table is one of links.
  package static func reads(_ header: [String]?) -> Bool {
    header.map { ["commitment", "outcome", "standing"].allSatisfy($0.contains) } ?? false
  }

  /// Takes a row in.
  ///
  /// - Throws: `RowProblem` for what is no link of records that the ledger has.
  package mutating func add(_ row: ImportTable.Row) throws {
    let commitment = try id("commitment", row)
    let outcome = try id("outcome", row)
    guard let standing = Link.Standing(rawValue: row.cells["standing"] ?? "") else {
      let words = Link.Standing.allCases.map(\.rawValue).joined(separator: ", ")
      throw RowProblem(row.line, "standingMustOne", words)
    }
    let basis: Link.Basis
    if let rule = row.cells["rule"] {
      basis = .rule(rule, version: row.cells["ruleVersion"].flatMap { Int($0) } ?? 1)
    } else if let person = row.cells["person"] {
      basis = .person(person)
    } else {
      throw RowProblem(row.line, "noRuleNoPerson")
    }
    guard let volume = try volume(of: commitment, row.line),
      let address = VolumeAddress(place: volume.place, year: volume.year)
    else {
      throw RowProblem(row.line, "tableNamesNothing", commitment)
    }
    let link = Link(
      commitment: commitment, outcome: outcome, standing: standing, basis: basis,
      confidence: row.cells["confidence"].flatMap { Int($0) } ?? 100,
      reasons: (row.cells["reasons"] ?? "").split(separator: "; ").map(String.init))
    if volume.links.contains(link) {
      known += 1
    } else {
      changes.append(.link(link, in: address))
    }
  }

  private func id(_ column: String, _ row: ImportTable.Row) throws(RowProblem) -> RecordID {
    guard let id = row.cells[column].flatMap(RecordID.init(rawValue:)) else {
      throw RowProblem(row.line, "noId", column)
    }
    return id
  }

  /// The volume that holds a commitment; each is read once.
  private mutating func volume(of id: RecordID, _ line: Int) throws -> Volume? {
    guard let told = id.location else { return nil }
    let key = "\(told.place)-\(told.year)"
    if volumes[key] == nil {
      var found: [Volume] = []
      for place in places where place.path.name == told.place {
        guard let address = VolumeAddress(place: place.path, year: told.year),
          let volume = try ledger.volume(address)
        else { continue }
        found.append(volume)
      }
      volumes[key] = found
    }
    return volumes[key]?.first { $0.commitments.contains { $0.id == id } }
  }
}
