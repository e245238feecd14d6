import Testing

@testable import OutturnLedger

@Suite("Changes to several files, all or none")
struct FileTransactionTests {
  static let before: [String: [UInt8]] = [
    "places/a/1.json": Array("old volume".utf8),
    "places/a/1.journal.jsonl": Array("line 1\n".utf8),
    "ledger.json": Array("old ledger".utf8),
  ]

  static let after: [String: [UInt8]] = [
    "places/a/1.json": Array("new volume, longer".utf8),
    "places/a/1.journal.jsonl": Array("line 1\nline 2\n".utf8),
    "places/b/2.json": Array("another volume".utf8),
    "places/b/2.journal.jsonl": Array("its first line\n".utf8),
    "ledger.json": Array("new ledger".utf8),
  ]

  static func path(_ text: String) throws -> LedgerPath {
    try #require(LedgerPath(text))
  }

  static func transaction() throws -> FileTransaction {
    FileTransaction(changes: [
      .append(
        try path("places/a/1.journal.jsonl"), length: 7, bytes: Array("line 2\n".utf8)),
      .append(
        try path("places/b/2.journal.jsonl"), length: 0, bytes: Array("its first line\n".utf8)),
      .replace(try path("ledger.json"), bytes: Array("new ledger".utf8)),
      .replace(try path("places/a/1.json"), bytes: Array("new volume, longer".utf8)),
      .replace(try path("places/b/2.json"), bytes: Array("another volume".utf8)),
    ])
  }

  static func disk() throws -> SimulatedDisk {
    let disk = SimulatedDisk()
    for (path, bytes) in before { disk.put(path, bytes) }
    try WorkFolder.make(on: disk)
    try disk.synchronise(.work)
    return disk
  }

  static func kept(_ disk: SimulatedDisk) -> [String: [UInt8]] {
    disk.files.filter { !$0.key.hasPrefix(".outturn/") }
  }

  static func steps() throws -> Int {
    let disk = try disk()
    disk.setFault(nil)
    _ = try transaction().apply(on: disk)
    return disk.steps
  }

  @Test("without a fault all is in place and nothing is left over")
  func plain() throws {
    let disk = try Self.disk()
    #expect(try Self.transaction().apply(on: disk) == .done)
    #expect(Self.kept(disk) == Self.after)
    #expect(
      Set(disk.files.keys.filter { $0.hasPrefix(".outturn/") }) == [
        ".outturn/.gitignore", ".outturn/touched",
      ])
    #expect(try FileTransaction.recover(on: disk).isEmpty)
  }

  @Test("every step failing once: refused whole, or made whole", arguments: [false, true])
  func everyFailure(forGood: Bool) throws {
    for step in 1...(try Self.steps()) {
      let disk = try Self.disk()
      disk.setFault(.failure(at: step, reason: .full, forGood: forGood))
      let result = Result { try Self.transaction().apply(on: disk) }
      // What readers see meanwhile is all or nothing as well.
      let overlay = try DraftOverlay(on: disk)
      let seen = try Self.after.keys.filter { $0.hasSuffix(".json") }.sorted().map {
        try overlay.read(try Self.path($0), limit: 100, on: disk)
      }
      let now = seen.allSatisfy { $0 != nil } ? Self.after : Self.before
      for (path, bytes) in zip(Self.after.keys.filter { $0.hasSuffix(".json") }.sorted(), seen) {
        #expect(bytes == now[path], "step \(step)")
      }
      disk.setFault(nil)
      _ = try FileTransaction.recover(on: disk)
      switch result {
      case .success(.uncertain):
        #expect(forGood)
        #expect([Self.before, Self.after].contains(Self.kept(disk)), "step \(step)")
      case .success: #expect(Self.kept(disk) == Self.after, "step \(step)")
      case .failure: #expect(Self.kept(disk) == Self.before, "step \(step)")
      }
      #expect(try Self.transaction().applyAgain(on: disk) == Self.after, "step \(step)")
    }
  }

  @Test("killed at every step: all or nothing")
  func everyKill() throws {
    for step in 1...(try Self.steps()) {
      let disk = try Self.disk()
      disk.setFault(.crash(at: step))
      _ = try? Self.transaction().apply(on: disk)
      let found = disk.afterKill()
      _ = try FileTransaction.recover(on: found)
      let kept = Self.kept(found)
      #expect(kept == Self.before || kept == Self.after, "step \(step)")
      #expect(try FileTransaction.recover(on: found).isEmpty)
      #expect(try Self.transaction().applyAgain(on: found) == Self.after, "step \(step)")
    }
  }

  @Test("the power cut at every step, and again while mending: all or nothing")
  func everyPowerCut() throws {
    for step in 1...(try Self.steps()) {
      for seed in 0..<60 as Range<UInt64> {
        let disk = try Self.disk()
        disk.setFault(.crash(at: step))
        let isAcknowledged =
          switch Result(catching: { try Self.transaction().apply(on: disk) }) {
          case .success(.done), .success(.committed): true
          case .success(.uncertain), .failure: false
          }
        // Now and then only the process dies, mends in part, and then the power goes.
        let first = seed % 3 == 0 ? disk.afterKill() : disk.afterPowerCut(seed: seed)
        first.setFault(.crash(at: Int(seed) % 9 + 1))
        _ = try? FileTransaction.recover(on: first)
        let second = first.afterPowerCut(seed: seed &+ 1000)
        _ = try FileTransaction.recover(on: second)
        let kept = Self.kept(second)
        #expect(
          kept == Self.after || (kept == Self.before && !isAcknowledged),
          "step \(step), seed \(seed)")
      }
    }
  }
}

extension FileTransaction {
  /// Makes the change unless it has been made, and returns what is there then.
  fileprivate func applyAgain(on disk: SimulatedDisk) throws -> [String: [UInt8]] {
    if FileTransactionTests.kept(disk) != FileTransactionTests.after {
      _ = try apply(on: disk)
    }
    return FileTransactionTests.kept(disk)
  }
}
