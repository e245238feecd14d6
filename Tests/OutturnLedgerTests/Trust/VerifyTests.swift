import Foundation
import OutturnModel
import OutturnSeed
import Testing

@testable import OutturnLedger

@Suite("Verification finds what is not as it was")
struct VerifyTests {
  /// A ledger with a few of everything, as the files it is made of.
  static func files() throws -> [String: [UInt8]] {
    let disk = SimulatedDisk()
    let ledger = try Samples.ledger(on: disk, places: ["cn/yunan/linhai", "cn/bei"])
    let first = try Samples.address(2020)
    let second = try Samples.address(2021, "cn/bei")
    try ledger.commit(
      try Samples.transaction(
        (1...3).map { .record(try Samples.commitment($0, in: first, hasSource: true), in: first) }
          + [.report(try Samples.outcome(1, in: first), in: first)]))
    try ledger.commit(
      try Samples.transaction([
        .link(try Samples.link(1, in: first), in: first),
        .record(try Samples.commitment(1, in: second), in: second),
      ]))
    for number in 4...6 {
      try ledger.commit(
        try Samples.transaction([.record(try Samples.commitment(number, in: first), in: first)]))
    }
    return disk.files.filter { !$0.key.hasPrefix(".outturn") }
  }

  static func verify(_ files: [String: [UInt8]]) throws -> Verification {
    let disk = SimulatedDisk()
    for (path, bytes) in files { disk.put(path, bytes) }
    return try Ledger.open(disk, folder: "/x").verify()
  }

  static let volume = "places/cn/yunan/linhai/2020.json"
  static let journal = "places/cn/yunan/linhai/2020.journal.jsonl"

  /// The faults after something was done to the lines of the journal that has five.
  static func faults(
    _ change: (inout [[UInt8]]) throws -> Void
  ) throws -> [TrustFault.Kind] {
    var files = try files()
    var lines = (files[journal] ?? []).split(separator: 10).map(Array.init)
    try change(&lines)
    files[journal] = Array(lines.map { $0 + [10] }.joined())
    return try verify(files).faults.filter { $0.path.text == journal }.map(\.kind)
  }

  static func journalFault(_ line: Int, _ kind: JournalFault.Kind) -> TrustFault.Kind {
    .journal(JournalFault(file: journal, line: line, kind: kind))
  }

  @Test("a ledger as the program left it is sound")
  func sound() throws {
    let verification = try Self.verify(try Self.files())
    #expect(verification.faults.isEmpty)
    #expect(verification.volumes == 2)
    #expect(verification.entries == 2 + 5 + 1)
    #expect(verification.heads.map(\.count) == [2, 1, 5])
  }

  @Test("lines altered, removed, doubled, swapped and put in are named")
  func lines() throws {
    #expect(
      try Self.faults { $0[1][$0[1].count - 5] ^= 1 }.first == Self.journalFault(2, .altered))
    #expect(
      try Self.faults { $0.remove(at: 1) }.first == Self.journalFault(2, .wrongNumber(found: 3)))
    #expect(
      try Self.faults { $0.insert($0[1], at: 2) }.first
        == Self.journalFault(3, .wrongNumber(found: 2)))
    #expect(
      try Self.faults { $0.swapAt(1, 2) }.first
        == Self.journalFault(2, .wrongNumber(found: 3)))
    #expect(try Self.faults { $0.removeLast() } == [])
    #expect(try Self.faults { $0.removeAll() }.first == Self.journalFault(1, .empty))
    #expect(try Self.faults { $0.append([]) }.first == Self.journalFault(6, .notCanonical))
    #expect(try Self.faults { $0.append([32]) }.first == Self.journalFault(6, .notCanonical))
  }

  @Test("a line altered by somebody who knows the check value breaks the chain")
  func forged() throws {
    let faults = try Self.faults { lines in
      let text = String(decoding: lines[1], as: UTF8.self)
      let forged = text.replacing("\"by\":\"Li\"", with: "\"by\":\"Wu\"")
      // The check value is made anew, as a forger would.
      let range = try #require(forged.range(of: ",\"check\":\""))
      let start = forged.utf8.distance(from: forged.utf8.startIndex, to: range.lowerBound)
      var bytes = Array(forged.utf8)
      let check = JournalEntry.check(bytes.span, start..<(start + 27))
      bytes.replaceSubrange((start + 10)..<(start + 26), with: Array(check.utf8))
      lines[1] = bytes
    }
    #expect(faults.first == Self.journalFault(3, .wrongPrevious))
  }

  @Test("files edited, put back, taken away and put in are named")
  func files() throws {
    let files = try Self.files()
    func faults(_ change: (inout [String: [UInt8]]) throws -> Void) throws -> [String] {
      var changed = files
      try change(&changed)
      return try Self.verify(changed).faults.map { "\($0.path) \($0.kind)" }
    }
    #expect(try faults { $0[Self.volume]?.append(10) } == ["\(Self.volume) differs"])
    #expect(try faults { $0[Self.volume] = nil } == ["\(Self.volume) missing"])
    #expect(try faults { $0["indicators.json"] = nil } == ["indicators.json missing"])
    #expect(
      try faults { $0["sources/new.json"] = $0["sources/linhai-report-2020.json"] }
        == ["sources/new.json unknown"])
    #expect(
      try faults { $0["places/cn/Other.json"] = [] } == ["places/cn stray(name: \"Other.json\")"])
    #expect(
      try faults { $0["places/cn/notes.txt"] = [] } == [
        "places/cn/notes.txt stray(name: \"notes.txt\")"
      ])
    #expect(
      try faults { $0["places/cn/bei/2021.journal.jsonl"] = nil }.contains {
        $0.hasPrefix("places/cn/bei/2021.journal.jsonl journal") && $0.contains("missing")
      })
  }

  @Test("the last entry of a command that went to two volumes is missed when one has lost it")
  func incomplete() throws {
    var files = try Self.files()
    files["places/cn/bei/2021.json"] = nil
    files["places/cn/bei/2021.journal.jsonl"] = nil
    let faults = try Self.verify(files).faults
    #expect(faults.count == 1)
    guard case .incomplete(_, 1, 2) = faults.first?.kind else {
      Issue.record("\(faults)")
      return
    }
  }

  @Test("a volume put back to an earlier state is told by its entry")
  func behind() throws {
    let disk = SimulatedDisk()
    let ledger = try Samples.ledger(on: disk)
    let address = try Samples.address()
    try ledger.commit(
      try Samples.transaction([.record(try Samples.commitment(1, in: address), in: address)]))
    let old = try disk.read(address.path, limit: .max)
    try ledger.commit(
      try Samples.transaction([.record(try Samples.commitment(2, in: address), in: address)]))
    disk.put(address.path.text, old)
    #expect(
      try ledger.verify().faults == [TrustFault(address.path, .isBehind(entry: 1))])
  }

  @Test("every byte of every file flipped is found")
  func everyByte() throws {
    let files = try Self.files()
    var missed: [String] = []
    var random = SeededGenerator(seed: 7)
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      // Some positions of each; all of them in the long run (OUTTURN_LONG_TESTS).
      let all = isLongRun ? Array(bytes.indices) : bytes.indices.shuffled(using: &random)
      for index in isLongRun ? all : Array(all.prefix(30)) {
        var changed = files
        changed[path]?[index] ^= UInt8(1 << Int.random(in: 0..<8, using: &random))
        do {
          if try Self.verify(changed).isSound { missed.append("\(path) \(index)") }
        } catch is LedgerError {
          // Not even opened: found as well.
        }
      }
    }
    #expect(missed.isEmpty)
  }

  @Test("every line of every file dropped, doubled or swapped with the next is found")
  func everyLine() throws {
    let files = try Self.files()
    var missed: [String] = []
    for (path, bytes) in files {
      let lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map(Array.init)
      for index in lines.indices.dropLast() {
        var variants: [[[UInt8]]] = []
        var dropped = lines
        dropped.remove(at: index)
        variants.append(dropped)
        var doubled = lines
        doubled.insert(lines[index], at: index)
        variants.append(doubled)
        var swapped = lines
        swapped.swapAt(index, index + 1)
        variants.append(swapped)
        for variant in variants where variant != lines {
          var changed = files
          changed[path] = Array(variant.joined(separator: [10]))
          if let verification = try? Self.verify(changed), verification.isSound {
            missed.append("\(path) \(index)")
          }
        }
      }
    }
    #expect(missed.isEmpty)
  }
}
