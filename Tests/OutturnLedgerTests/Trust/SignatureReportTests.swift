import OutturnModel
import Testing

@testable import OutturnLedger

/// What signatures on entries come to, the checking of each left to an outside tool.
@Suite struct SignatureReportTests {
  @Test func signaturesAreKeptOnceAndToldByEntry() throws {
    let (ledger, _) = try HistoryTests.prepared()
    var entries: [WrittenEntry] = []
    try ledger.forEachWritten { entry, line in
      #expect(SHA256.hash(line()) == entry.digest)
      entries.append(entry)
    }
    let first = try #require(entries.first)
    let second = try #require(entries.dropFirst().first)
    let signed = try [first, second].map { entry in
      try #require(
        EntrySignature(
          of: entry.digest,
          armored:
            "-----BEGIN SSH SIGNATURE-----\nU1NIU0lHAAAA\n-----END SSH SIGNATURE-----\n"))
    }
    #expect(EntrySignature(of: first.digest, armored: "U1NIU0lHAAAA") == nil)
    #expect(signed[0].key == nil)
    try ledger.keep(signed, at: try Samples.minute(5000))
    try ledger.keep(signed, at: try Samples.minute(5001))
    #expect(try ledger.signatures() == signed)

    let report = try SignatureReport(of: ledger, people: [], good: [signed[0]])
    #expect(report.signed.isEmpty)
    #expect(report.unlisted.map(\.digest) == [first.digest])
    #expect(report.wrong.map(\.digest) == [second.digest])
    #expect(report.unsigned.count == entries.count - 2)
    #expect(report.findings.count == 2)
    #expect(report.findings.allSatisfy { $0.what.en.contains("entry") })
  }
}
