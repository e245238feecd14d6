/// What a report has that a ledger does not have yet, and what the ledger has of it besides.
package struct ReportNews {
  package let report: ReportIntake
  /// The new statements, with the ids that they get.
  package let fresh: [(id: RecordID, item: ReportIntake.Item)]
  /// Of the new ones, how many a person skipped or edited: they are not taken in behind his back.
  package let decided: Int
  /// The records of the new ones that are sure enough.
  package let wanted: [Change]
  /// The statements that the ledger has, or gets.
  private let there: Set<RecordID>
  private let ledger: Ledger

  /// - Parameters:
  ///   - decisions: What was decided about its statements in review.
  ///   - sure: From which confidence on statements are sure enough.
  package init(
    _ report: ReportIntake, _ ledger: Ledger, _ register: RegisterReading,
    decisions: [RecordID: Proposal], sure: Int
  ) throws {
    var intake = RecordIntake(ledger, register.file)
    var wanted = RecordIntake(ledger, register.file)
    var fresh: [(id: RecordID, item: ReportIntake.Item)] = []
    var there: Set<RecordID> = []
    var decided = 0
    let recorded =
      report.isNewSource
      ? nil : try RecordedClauses(of: report.source.id, at: report.place, in: ledger)
    for item in report.items {
      if let id = recorded?.record(of: item.record) {
        there.insert(id)
        continue
      }
      let result = try intake.add(item.record)
      there.insert(result.id)
      guard case .new(let id) = result else { continue }
      fresh.append((id, item))
      if decisions[id] != nil {
        decided += 1
      } else if item.statement.confidence >= sure {
        _ = try wanted.add(item.record)
      }
    }
    self.report = report
    self.ledger = ledger
    self.fresh = fresh
    self.there = there
    self.decided = decided
    self.wanted = wanted.records
  }

  /// How many of its statements the ledger has already.
  package var known: Int { report.items.count - fresh.count }

  /// The records of the source that no longer stand in the report: a corrected one. A record that
  /// a person edited still has the clause it was read from.
  package func gone() throws(LedgerError) -> [RecordID] {
    let quotes = Set(report.items.compactMap { $0.record.evidence?.clause?.text })
    return try records { record, clause in
      record.version == 1 && !there.contains(record.id)
        && !(clause.map { quotes.contains($0.text) } ?? false)
    }
  }

  /// The records that cite words which do not stand where they say in the very document they are from.
  package func misquoted() throws(LedgerError) -> [RecordID] {
    guard report.source.sha256 == report.file.digest.hex else { return [] }
    let decoded = report.file.report.decoded
    let text = DocumentText(Array(decoded.text(ofScalars: 0..<decoded.scalarCount).unicodeScalars))
    return try records { _, clause in clause.map { !text.holds($0) } ?? false }
  }

  /// The standing records from a source that was there before, as far as they are of a kind.
  private func records(
    _ isMeant: (RecordFinder.Record, Evidence.Clause?) -> Bool
  ) throws(LedgerError) -> [RecordID] {
    guard !report.isNewSource else { return [] }
    return try ledger.read(Selection(places: [report.place])).volumes.flatMap { volume in
      volume.content.records.filter { record in
        guard let evidence = record.evidence, evidence.source == report.source.id else {
          return false
        }
        return !record.isWithdrawn && isMeant(record, evidence.clause)
      }.map(\.id)
    }
  }

  /// The ledger's other documents of the place and the year: one may be the other corrected, and what both
  /// say would be taken in twice.
  package func siblings(_ register: RegisterReading) -> [SourceID] {
    guard report.isNewSource, let year = report.source.planYear else { return [] }
    return register.sources.values.filter {
      $0.place == report.place && $0.planYear == year && $0.sha256 != nil
    }.map(\.id).sorted()
  }

  /// How far the report was read, and what in it speaks of what was promised for its time.
  package func search(readBy: Source.ReadBy?) throws(LedgerError) -> [Change] {
    let volumes = try ledger.read(Selection(places: [report.place], isAlone: true)).volumes
    return DocumentSearch.changes(report.file, report.source, readBy: readBy, volumes)
  }
}
