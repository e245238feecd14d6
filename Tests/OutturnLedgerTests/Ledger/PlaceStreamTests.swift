import OutturnModel
import Testing

@testable import OutturnLedger

@Suite("Giving out place after place")
struct PlaceStreamTests {
  /// More places than are read at a time by two workers, one in another among them.
  private static func ledger() throws -> (Ledger, SimulatedDisk, [PlacePath]) {
    let paths = ["cn"] + (1...18).map { "cn/city-\($0 < 10 ? "0" : "")\($0)" }
    let disk = SimulatedDisk()
    let ledger = try Samples.ledger(on: disk, places: paths)
    for path in paths {
      let address = try Samples.address(2020, path)
      try ledger.commit(
        try Samples.transaction([.record(try Samples.commitment(1, in: address), in: address)]))
    }
    return (ledger, disk, try paths.map { try Samples.place($0) })
  }

  private static func change(_ ledger: Ledger, _ path: String) throws {
    let address = try Samples.address(2020, path)
    try ledger.commit(
      try Samples.transaction(
        [.record(try Samples.commitment(2, in: address), in: address)], minute: 5))
  }

  @Test("each comes once, in order, however many work", arguments: [1, 2, 8])
  func order(workers: Int) throws {
    let (ledger, _, places) = try Self.ledger()
    var told: [PlacePath] = []
    try ledger.forEachPlace(Selection(), workers: Workers(workers)) {
      (_, place) throws(LedgerError) in
      place.place
    } _: {
      told.append($0)
      return true
    }
    #expect(told == places)
  }

  @Test("who wants no more is given no more")
  func stopping() throws {
    let (ledger, _, _) = try Self.ledger()
    var told = 0
    try ledger.forEachPlace(Selection(), workers: Workers(1)) {
      (_, place) throws(LedgerError) in
      place.place
    } _: { _ in
      told += 1
      return told < 3
    }
    #expect(told == 3)
  }

  @Test("a change to what is still to come is taken in, one to what was given out ends it")
  func changes() throws {
    func counts(changing path: String, after number: Int) throws -> [Int] {
      let (ledger, _, _) = try Self.ledger()
      var told: [Int] = []
      try ledger.forEachPlace(Selection(), workers: Workers(1)) {
        (_, place) throws(LedgerError) in
        place.volumes.reduce(0) { $0 + $1.commitments.count }
      } _: {
        told.append($0)
        if told.count == number { try Self.change(ledger, path) }
        return true
      }
      return told
    }
    let told = try counts(changing: "cn/city-17", after: 3)
    #expect(told.count == 19)
    #expect(told.reduce(0, +) == 20)
    #expect(throws: LedgerError.tooBusy) { try counts(changing: "cn/city-01", after: 3) }
    // After the last batch was read nothing is to come any more.
    #expect(try counts(changing: "cn/city-01", after: 19).reduce(0, +) == 19)
  }
}
