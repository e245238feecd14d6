/// The files that proposals are kept in, one a report, each by the id of its source.
package protocol ProposalFiles {
  /// The names of all of them.
  func names() -> [String]
  /// A file; `nil` where there is none.
  func read(_ name: String) throws(Failure) -> [UInt8]?
  /// Writes a file whole.
  func write(_ name: String, _ text: String) throws(Failure)
  /// A report's file as seen from these files: where either of them stands on this machine is nobody
  /// else's concern.
  func reference(to report: String) -> String
  /// The report that ``reference(to:)`` told, where it is at hand.
  func report(_ reference: String) -> ReportFile?
}

/// The proposals of a ledger.
///
/// They are work under way and no part of the ledger: what is decided is recorded, what is not can
/// be read from the report again.
package struct ProposalBox {
  package let files: any ProposalFiles

  package init(_ files: any ProposalFiles) { self.files = files }

  /// Lays out a report's new statements. What was decided about the same statements before stays.
  ///
  /// - Returns: How many wait for a decision.
  package func put(
    _ report: ReportIntake, _ items: [(id: RecordID, item: ReportIntake.Item)]
  ) throws -> Int {
    let decided = try decisions(report.source.id)
    var list = ProposalList(
      report: files.reference(to: report.file.name), sha256: report.file.digest.hex,
      source: report.source, place: report.place, placeName: report.placeName, proposals: [])
    for (id, item) in items {
      let fresh = Proposal(
        id: id.rawValue, row: try RecordRow(item.record, id: id),
        confidence: item.statement.confidence, figure: item.statement.figureRange)
      list.proposals.append(decided[id].flatMap { $0.stands(for: fresh) ? $0 : nil } ?? fresh)
    }
    try write(list)
    return list.proposals.count { $0.state == .pending }
  }

  /// What was decided about statements of a source, by the ids they have as read.
  package func decisions(_ source: SourceID) throws -> [RecordID: Proposal] {
    var decided: [RecordID: Proposal] = [:]
    for proposal in try read(source)?.proposals ?? [] where proposal.state != .pending {
      if let id = RecordID(rawValue: proposal.id) { decided[id] = proposal }
    }
    return decided
  }

  /// All lists, by the id of their source.
  package func all() throws -> [ProposalList] {
    try files.names().sorted().compactMap { name in
      try SourceID(rawValue: name).flatMap { try read($0) }
    }
  }

  package func write(_ list: ProposalList) throws(Failure) {
    try files.write(list.source.id.rawValue, list.text())
  }

  private func read(_ source: SourceID) throws -> ProposalList? {
    try files.read(source.rawValue).map { try ProposalList($0, named: source.rawValue) }
  }
}

extension RecordRow {
  /// A new record as a row.
  package init(_ record: NewRecord, id: RecordID) throws(TargetError) {
    switch record.content {
    case .commitment(let promise): self.init(record.commitment(id, promise), place: record.place)
    case .outcome(let report): self.init(try record.outcome(id, report), place: record.place)
    }
  }
}
