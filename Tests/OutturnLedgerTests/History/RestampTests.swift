import OutturnModel
import Testing

@testable import OutturnLedger

/// What a wrong clock wrote, put right.
@Suite struct RestampTests {
  @Test func lookingBackGoesByTheTimeTold() throws {
    let (ledger, _) = try HistoryTests.prepared()
    let address = try Samples.address(2020)
    func commitments(asOf minute: Int) throws -> Int {
      let volumes = try ledger.read(Selection(asOf: try Samples.minute(minute))).volumes
      return volumes.flatMap(\.content.commitments).count
    }
    #expect(try commitments(asOf: 1000) == 2)
    try ledger.restamp(
      address.journal, 1, to: try Samples.minute(1500), by: "Li", why: "the clock was wrong",
      time: try Samples.minute(5000))
    #expect(try commitments(asOf: 1000) == 0)
    #expect(try commitments(asOf: 1600) == 2)
    #expect(throws: LedgerError.self) {
      try ledger.restamp(
        address.journal, 1, to: try Samples.minute(1500), by: "Li", why: "",
        time: try Samples.minute(5001))
    }
  }
}
