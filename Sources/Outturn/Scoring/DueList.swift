/// What is due soon or overdue and has no result yet.
package struct DueList {
  package struct Item {
    package let due: Day
    /// How many days are left.
    package let days: Int
    package let commitment: Commitment
    package let place: PlacePath
    /// The last day that a report on it is about.
    package let lastReport: Day?
  }

  package let items: [Item]

  package init(_ ledger: Ledger, _ choice: RecordChoice, on day: Day, within days: Int) throws {
    let reading = try ledger.read(choice.selection([.catalogue]))
    var outcomes: [RecordID: Outcome] = [:]
    for (_, volume) in reading.volumes {
      for outcome in volume.outcomes where outcome.withdrawal == nil {
        outcomes[outcome.id] = outcome
      }
    }
    var items: [Item] = []
    for (address, volume) in reading.volumes {
      let answers = Dictionary(
        grouping: volume.links.filter { $0.standing == .accepted }, by: \.commitment)
      for commitment in volume.commitments
      where commitment.withdrawal == nil && choice.includes(commitment, reading.catalogue) {
        let due = (commitment.due ?? commitment.period).last
        let left = due.daysSince1970 - day.daysSince1970
        let told = (answers[commitment.id] ?? []).compactMap { outcomes[$0.outcome] }
        guard left <= days, !told.contains(where: { Self.settles($0, commitment) }) else {
          continue
        }
        items.append(
          Item(
            due: due, days: left, commitment: commitment, place: address.place,
            lastReport: told.map(\.period.last).max()))
      }
    }
    self.items = items.sorted {
      ($0.due, $0.commitment.responsible ?? "", $0.commitment.id)
        < ($1.due, $1.commitment.responsible ?? "", $1.commitment.id)
    }
  }

  /// Whether a result is about the whole time, or says that it is done.
  private static func settles(_ outcome: Outcome, _ commitment: Commitment) -> Bool {
    if case .said(let saying) = outcome.vintages.last?.finding ?? outcome.finding {
      return saying.word != .begun && saying.word != .contracted && saying.word != .partly
    }
    return outcome.period.last >= commitment.period.last
  }

  /// Whether something should have been reported by now.
  package var isOverdue: Bool { items.contains { $0.days < 0 } }
}
