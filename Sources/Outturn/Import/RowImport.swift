/// Takes a table's rows into a ledger: all at once, or place by place where there are many, so that
/// memory does not grow with them.
///
///     var rows = RowImport(ledger, register, table, reading)
///     let problems = try rows.check()
///     try rows.forEachPart { part in try commit(part.intake.changes) }
package struct RowImport {
  /// Rows that are committed at once.
  package struct Part {
    /// What is to be changed.
    package var intake: RecordIntake
    /// What became of the records, in order.
    package var results: [RecordIntake.Result] = []
    /// What is changed of records that are there: `5: new parks (…): target 3 → 4`.
    package var changed: [String] = []
  }

  /// What is wrong with rows.
  package struct Problems {
    /// The first of them.
    package fileprivate(set) var first: [RowProblem] = []
    package fileprivate(set) var count = 0
    /// The rows, by their place in the table.
    package fileprivate(set) var rows: [Int] = []
  }

  /// The most rows that are taken in at once, but for those of one place.
  package static let most = 20_000
  /// The most problems that are told one by one.
  package static let mostTold = 100

  private let ledger: Ledger
  private let file: LedgerFile
  private let table: ImportTable
  private var rows: ImportRows
  private let reader: RecordRowReader
  private let today: Day
  /// Each row's place, as a number in the order in which places were met; -1 where it tells nothing.
  private var places: [Int32] = []

  package init(
    _ ledger: Ledger, _ register: RegisterReading, _ table: ImportTable, _ rows: ImportRows,
    today: Day
  ) {
    self.today = today
    self.ledger = ledger
    file = register.file
    self.table = table
    self.rows = rows
    reader = RecordRowReader(register)
  }

  /// Reads every row, and notes those that are good.
  ///
  /// - Throws: `Failure` when a line of JSON has an unknown key.
  package mutating func check() throws(Failure) -> Problems {
    var problems = Problems()
    var numbers: [PlacePath: Int32] = [:]
    places.reserveCapacity(table.count)
    for index in 0..<table.count {
      var place: Int32 = -1
      var wrong: [RowProblem] = []
      for result in try read(index, seeksNearest: problems.first.count < Self.mostTold) {
        switch result {
        case .failure(let list): wrong += list.list
        case .success((_, let record)):
          if place < 0 {
            place = numbers[record.place] ?? Int32(numbers.count)
            numbers[record.place] = place
          }
        }
      }
      if !wrong.isEmpty {
        place = -1
        problems.rows.append(index)
        problems.count += wrong.count
        problems.first += wrong.prefix(Self.mostTold - problems.first.count)
      }
      places.append(place)
    }
    return problems
  }

  /// The good rows in parts, each with all rows of its places.
  package mutating func forEachPart(_ body: (Part) throws -> Void) throws {
    let good = places.indices.filter { places[$0] >= 0 }
    guard good.count > Self.most else { return try body(part(good)) }
    let sorted = good.sorted { (places[$0], $0) < (places[$1], $1) }
    var start = 0
    while start < sorted.count {
      var end = min(start + Self.most, sorted.count)
      while end < sorted.count, places[sorted[end]] == places[sorted[end - 1]] { end += 1 }
      try body(part(sorted[start..<end].sorted()))
      start = end
    }
  }

  private mutating func part(_ indices: [Int]) throws -> Part {
    var part = Part(intake: RecordIntake(ledger, file))
    var links: [Change] = []
    var known: [VolumeAddress: Set<LinkKey>] = [:]
    for index in indices {
      var made: [(record: NewRecord, id: RecordID)] = []
      for case .success((let row, let record)) in try read(index, seeksNearest: false) {
        let result = try part.intake.add(record, told: row.id, today: today)
        if case .changed(let id, let list) = result {
          part.changed.append(
            "\(row.line): \(record.indicator.told) (\(id)): \(RecordDifference.told(list))")
        }
        if case .new(let id) = result, let withdrawal = row.withdrawal,
          let address = VolumeAddress(place: record.place, year: record.period.volumeYear)
        {
          part.intake.also(.withdraw(id, withdrawal, in: address))
        }
        part.results.append(result)
        made.append((record, result.id))
      }
      if rows.isJoined { links += try self.links(made, &known) }
    }
    for link in links { part.intake.also(link) }
    return part
  }

  private typealias Reading = Swift.Result<(RecordRow, NewRecord), RowProblems>

  private mutating func read(_ index: Int, seeksNearest: Bool) throws(Failure) -> [Reading] {
    let told: ImportTable.Row
    do throws(RowProblem) {
      told = try table.row(index)
    } catch {
      return [.failure(RowProblems(list: [error]))]
    }
    return try rows.rows(of: told).map { row in
      reader.read(row, seeksNearest: seeksNearest).map { (row, $0) }
    }
  }

  /// The links between the records of one row that the ledger has not.
  private func links(
    _ records: [(record: NewRecord, id: RecordID)],
    _ known: inout [VolumeAddress: Set<LinkKey>]
  ) throws(LedgerError) -> [Change] {
    var changes: [Change] = []
    for (promise, commitment) in records {
      guard case .commitment(let content) = promise.content,
        let address = VolumeAddress(place: promise.place, year: promise.period.volumeYear)
      else { continue }
      for (found, outcome) in records {
        guard case .outcome(let report) = found.content, report.measure == content.target.measure,
          promise.indicator == found.indicator, promise.place == found.place,
          promise.period.contains(found.period)
        else { continue }
        let link = Link(
          commitment: commitment, outcome: outcome, basis: .rule("table", version: 1),
          reasons: ["in one row of the table"])
        if known[address] == nil {
          known[address] = Set((try ledger.volume(address)?.links ?? []).map(\.key))
        }
        if known[address]?.insert(link.key).inserted == true {
          changes.append(.link(link, in: address))
        }
      }
    }
    return changes
  }
}
