import OutturnModel
import Testing

@testable import OutturnLedger

@Suite("Line ends that were changed on the way are told as what they are, once, and put back")
struct LineEndsTests {
  /// A sealed ledger with some of its files as git leaves them with core.autocrlf.
  private static func changed(
    _ isChanged: (String) -> Bool = { _ in true }
  ) throws -> (Ledger, SimulatedDisk, [String: [UInt8]], Int) {
    let (ledger, disk, _) = try SealTests.prepared()
    _ = try ledger.seal(by: "Li", at: try Samples.minute(9))
    let before = CrashTests.kept(disk)
    let paths = before.keys.filter(isChanged)
    for path in paths {
      disk.put(path, (before[path] ?? []).flatMap { $0 == 10 ? [13, 10] : [$0] })
    }
    return (ledger, disk, before, paths.count)
  }

  @Test("of all files, of journals alone, of volumes alone, of the settings alone")
  func told() throws {
    let some: [(String) -> Bool] = [
      { _ in true }, { $0.hasSuffix(".jsonl") }, { $0.hasSuffix("2020.json") },
      { $0 == "ledger.json" }, { $0.hasSuffix("linhai/2020.journal.jsonl") },
    ]
    for isChanged in some {
      let (ledger, disk, before, count) = try Self.changed(isChanged)
      let kind = TrustFault.Kind.lineEnds(files: count)
      #expect(try ledger.verify().faults.map(\.kind) == [kind])
      let findings = try ledger.check(on: try Samples.day("2020-02-01"))
      #expect(findings.filter { $0.what.en.contains("CRLF") }.count == 1)
      #expect(
        !findings.contains {
          [.chained, .canonical, .readable].contains($0.check) && !$0.what.en.contains("CRLF")
        })
      #expect(try ledger.restoreLineEnds(at: try Samples.minute(10), isTrial: true).count == count)
      #expect(try ledger.restoreLineEnds(at: try Samples.minute(10)).count == count)
      #expect(CrashTests.kept(disk) == before)
      #expect(try ledger.verify().isSound)
      #expect(try ledger.restoreLineEnds(at: try Samples.minute(10)) == [])
    }
  }

  @Test("who shows or writes is told the same")
  func others() throws {
    let (ledger, _, _, count) = try Self.changed()
    let address = try Samples.address()
    func kind(_ body: () throws -> Void) throws -> TrustFault.Kind? {
      do {
        try body()
      } catch LedgerError.altered(let fault) {
        return fault.kind
      } catch LedgerError.unsound(let fault) {
        return fault.kind
      }
      return nil
    }
    #expect(try kind { try ledger.vouch() } == .lineEnds(files: count))
    #expect(
      try kind {
        try ledger.commit(
          try Samples.transaction([.record(try Samples.commitment(9, in: address), in: address)]))
      } == .lineEnds(files: count))
    #expect(
      try kind { _ = try ledger.seal(by: "Li", at: try Samples.minute(9)) }
        == .lineEnds(files: count))
  }

  @Test("an edit beside them is told too, and is left as it is")
  func edited() throws {
    let (ledger, disk, before, _) = try Self.changed { $0.hasSuffix("linhai/2020.json") }
    disk.put("places/cn/bei/2021.json", Array("{}\n".utf8))
    let faults = try ledger.verify().faults
    #expect(faults.count == 2)
    #expect(faults.contains { $0.path.text == "places/cn/bei/2021.json" && $0.kind == .differs })
    try ledger.restoreLineEnds(at: try Samples.minute(10))
    #expect(
      disk.files["places/cn/yunan/linhai/2020.json"] == before["places/cn/yunan/linhai/2020.json"])
    #expect(disk.files["places/cn/bei/2021.json"] == Array("{}\n".utf8))
  }
}
