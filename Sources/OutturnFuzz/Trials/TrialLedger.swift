import OutturnLedger
import OutturnModel

/// A ledger that is written to by several processes, of which some are killed.
///
/// Every change goes to two places at once, so that half of one could be seen.
enum TrialLedger {
  static let places = ["cn/north", "cn/south"]

  static func begin(_ folder: String) throws -> Ledger {
    let time = try time()
    let ledger = try Ledger.create(
      in: folder, settings: LedgerSettings(name: "trial"), indicators: [], by: "trial", time: time)
    let changes = try places.map { text in
      guard let path = PlacePath(text), let name = LocalizedName(en: path.name) else {
        throw TrialError.broken("no place \(text)")
      }
      return Change.place(Place(path: path, name: name))
    }
    try ledger.commit(Transaction(by: "trial", time: time, changes: changes))
    return ledger
  }

  /// Records one commitment, called `name`, for a year in each of the places.
  static func record(_ name: String, _ year: Int, in ledger: Ledger) throws {
    for attempt in 0..<9 {
      var changes: [Change] = []
      for place in places {
        guard let path = PlacePath(place), let address = VolumeAddress(place: path, year: year),
          let id = RecordID.make(
            .commitment, in: address, content: "\(name) \(attempt)", isTaken: { _ in false })
        else { throw TrialError.broken("no id") }
        let target = try Target(
          measure: .growth, aim: .figure(try Figure(.exactly, 7, unit: .percent)))
        changes.append(
          .record(
            Commitment(id: id, indicator: IndicatorName(name), period: .year(year), target: target),
            in: address))
      }
      do {
        let transaction = Transaction(by: "trial", time: try time(), changes: changes)
        try ledger.commit(transaction, patience: Patience(limit: 600_000) { _ in })
        return
      } catch LedgerError.refused(.exists) {
        // Two names may have one id, which is short: the next try has another.
        continue
      }
    }
    throw TrialError.broken("every id is taken")
  }

  /// How often each name stands in the ledger in each place: once in every one, if nothing is lost,
  /// doubled or half there.
  static func names(_ ledger: Ledger, years: ClosedRange<Int>? = nil) throws -> [String: [Int]] {
    var found: [String: [Int]] = [:]
    for (address, volume) in try ledger.read(Selection(years: years)).volumes {
      guard let place = places.firstIndex(of: address.place.description) else { continue }
      for commitment in volume.commitments {
        found[commitment.indicator.told, default: [0, 0]][place] += 1
      }
    }
    return found
  }

  static func time() throws -> Timestamp {
    guard let time = Timestamp("2026-01-01T00:00:00Z") else { throw TrialError.broken("no time") }
    return time
  }
}

enum TrialError: Error {
  case broken(String)
}
