extension Ledger {
  /// Takes new records in, in one change, with the places that they need.
  ///
  /// - Returns: Their ids, in order; a statement that is there already has the id it has there.
  /// - Throws: ``Failure`` for a record that cannot be made, `LedgerError` when it cannot be written.
  @discardableResult
  public func record(
    _ records: [NewRecord], by: String, why: String = "", time: Timestamp
  ) throws -> [RecordID] {
    var intake = RecordIntake(self, try file())
    var ids: [RecordID] = []
    for record in records { ids.append(try intake.add(record).id) }
    if !intake.changes.isEmpty {
      try commit(Transaction(by: by, why: why, time: time, changes: intake.changes))
    }
    return ids
  }

  /// Links what the rules are sure of.
  ///
  /// - Returns: What was linked, and what no rule is sure of.
  @discardableResult
  public func linkByRule(
    places: [PlacePath] = [], by: String, time: Timestamp
  ) throws -> RuleLinking {
    let linking = try RuleLinking(self, try register(), places: places) { _ in true }
    if !linking.changes.isEmpty {
      try commit(Transaction(by: by, why: "by rule", time: time, changes: linking.changes))
    }
    return linking
  }
}
