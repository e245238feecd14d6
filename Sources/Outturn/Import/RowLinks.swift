import OutturnLedger
import OutturnModel

/// Links between records that a map made of one row of a table.
package final class RowLinks {
  private let ledger: Ledger
  private var known: [VolumeAddress: Set<LinkKey>] = [:]

  package init(_ ledger: Ledger) throws { self.ledger = ledger }

  /// The links of a row that the ledger has not.
  package func changes(_ records: [(record: NewRecord, id: RecordID)]) throws -> [Change] {
    var changes: [Change] = []
    for (promise, commitment) in records {
      guard case .commitment(let content) = promise.content,
        let address = VolumeAddress(place: promise.place, year: promise.period.volumeYear)
      else { continue }
      for (found, outcome) in records {
        guard case .outcome(let report) = found.content, report.measure == content.target.measure,
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
