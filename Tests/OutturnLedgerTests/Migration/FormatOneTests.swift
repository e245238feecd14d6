import OutturnJSON
import OutturnModel
import Testing

@testable import OutturnLedger

/// Ledgers that were written in version 1 of the format.
@Suite("Version 1 is carried over to version 2")
struct FormatOneTests {
  private static func record(_ kind: Migration.Kind, _ text: String) throws -> String {
    let value = JSONValue(try JSONDocument(Array(text.utf8), file: "").node)
    return String(
      decoding: try Migration.oneToTwo.record(kind, value).canonical(), as: UTF8.self)
  }

  @Test(
    "each record says the same in the new words",
    arguments: [
      (
        Migration.Kind.commitment, #"{"id":"c","period":"2031-06"}"#,
        #"{"due":"2031-06","id":"c","period":"2031"}"#
      ),
      (
        .commitment, #"{"id":"c","period":"2031-06-30"}"#,
        #"{"due":"2031-06-30","id":"c","period":"2031"}"#
      ),
      (.commitment, #"{"period":"2031"}"#, #"{"period":"2031"}"#),
      (.commitment, #"{"period":"2031/2035"}"#, #"{"period":"2031/2035"}"#),
      (.commitment, #"{"period":"2031-Q2"}"#, #"{"period":"2031-Q2"}"#),
      (.outcome, #"{"period":"2031-06"}"#, #"{"period":"2031-06"}"#),
      (
        .outcome,
        #"{"finding":{"deed":"begun"},"vintages":[{"finding":{"deed":"done","on":"2031-06-30"}}]}"#,
        #"{"finding":{"said":"begun"},"vintages":[{"finding":{"on":"2031-06-30","said":"done"}}]}"#
      ),
      (.outcome, #"{"finding":{"value":"3"}}"#, #"{"finding":{"value":"3"}}"#),
      (.indicator, #"{"id":"x","polarity":"lower"}"#, #"{"direction":"lower","id":"x"}"#),
      (.source, #"{"id":"s"}"#, #"{"id":"s"}"#),
    ])
  func records(kind: Migration.Kind, old: String, new: String) throws {
    #expect(try Self.record(kind, old) == new)
  }

  @Test(
    "a whole ledger comes out record for record, sound and sealed",
    arguments: ["ledger-1", "data-1"])
  func ledgers(name: String) throws {
    let disk = try FormatZero.kept(name)
    let before = disk.files
    #expect(throws: LedgerError.olderFormat(file: "ledger.json", version: 1)) {
      try Ledger.open(disk, folder: "/ledger")
    }
    let report = try Ledger.migrate(
      disk, folder: "/ledger", by: "Wu", time: try Samples.minute(900_000), migrations: .shipped)
    #expect(report.steps == [Migration.oneToTwo.told])
    let ledger = try Ledger.open(disk, folder: "/ledger")
    #expect(try ledger.verify(isThorough: true).faults == [])
    #expect(try ledger.handEdits().isEmpty)
    for seal in try ledger.seals() {
      #expect(try ledger.verify(against: .seal(seal)).faults == [])
    }
    let volumes = try ledger.read(Selection()).volumes
    #expect(volumes.count == report.volumes)
    for (address, volume) in volumes {
      let file = try #require(before[address.path.text])
      let old = JSONValue(try JSONDocument(file, file: address.path.text).node)
      for (kind, key) in [(Migration.Kind.commitment, "commitments"), (.outcome, "outcomes")] {
        guard case .object(let object) = old, case .array(let records)? = object[key] else {
          Issue.record("\(address) has no \(key)")
          continue
        }
        let wanted = try records.map { try Migration.oneToTwo.record(kind, $0).canonical() }
        let found =
          kind == .commitment
          ? try volume.commitments.map { try $0.canonical() }
          : try volume.outcomes.map { try $0.canonical() }
        #expect(found == wanted, "\(address) \(key)")
      }
      #expect(volume.commitments.allSatisfy { !$0.period.isDeadline })
    }
  }

  @Test("a month as a commitment's period is refused in the new version")
  func deadline() throws {
    let text =
      #"{"force":"plain","id":"linhai-2031-c1","indicator":"x","period":"2031-06","#
      + #""target":{"deed":"x","measure":"milestone"},"version":1}"#
    var cursor = try JSONCursor(Array(text.utf8), file: "")
    #expect(throws: JSONError.self) { try Commitment(from: &cursor) }
  }
}
