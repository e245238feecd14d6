import Foundation
import OutturnModel
import Testing

@testable import OutturnLedger

/// A ledger that version 1 of the format was written with, kept as it was: every later release has
/// to carry it over, verify it and go on writing to it. It is never written anew.
@Suite struct KeptSampleTests {
  private static let sample = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures/ledger-1")

  private func withCopy(_ work: (Ledger) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("outturn-sample-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(at: Self.sample, to: folder)
    #expect(throws: LedgerError.olderFormat(file: "ledger.json", version: 1)) {
      try Ledger.open(folder.path)
    }
    _ = try Ledger.migrate(folder.path, by: "Li", time: try Samples.time("2026-11-20T08:00:00Z"))
    try work(try Ledger.open(folder.path))
  }

  @Test func itVerifiesEntryByEntryAndAgainstItsSeal() throws {
    try withCopy { ledger in
      #expect(try ledger.verify(isThorough: true).faults.isEmpty)
      let seal = try #require(try ledger.seals().first)
      #expect(try ledger.verify(against: .seal(seal)).faults.isEmpty)
      #expect(try ledger.handEdits().isEmpty)
    }
  }

  @Test func itsRecordsAreRead() throws {
    try withCopy { ledger in
      let reading = try ledger.read(Selection(parts: [.catalogue, .sources]))
      #expect(reading.file.settings.name == "Sample of format 1")
      #expect(reading.indicators.map(\.id.rawValue).contains("lake-clarity"))
      #expect(reading.sources.count == 1)
      let volume = try #require(
        try ledger.volume(try Samples.address(2024, "cn/lake/chenghu")))
      #expect(volume.commitments.count == 6)
      #expect(volume.outcomes.count == 4)
      #expect(volume.links.count == 2)
      #expect(volume.opinions.count == 1)
      let restated = try #require(volume.commitments.first { !$0.restatements.isEmpty })
      #expect(restated.latestTarget.figure?.value == ExactDecimal(mantissa: 6))
      let then = Selection(asOf: try Samples.time("2026-01-03T12:00:00Z"))
      #expect(try ledger.read(then).volumes.map(\.content.outcomes.count) == [0, 0])
    }
  }

  @Test func itIsWrittenTo() throws {
    try withCopy { ledger in
      let address = try Samples.address(2024, "cn/lake/chenghu")
      try ledger.commit(
        try Samples.transaction([.record(try Samples.commitment(1, in: address), in: address)]))
      #expect(try ledger.verify(isThorough: true).faults.isEmpty)
    }
  }
}
