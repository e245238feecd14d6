import Foundation
import OutturnJSON
import OutturnModel
import Testing

@testable import OutturnLedger

@Suite("Files edited by hand are told record by record, taken in or put back")
struct HandEditTests {
  static func prepared() throws -> (Ledger, SimulatedDisk, VolumeAddress) {
    let disk = SimulatedDisk()
    try Writing.recorded(disk)
    let address = try Samples.address()
    let ledger = try Writing.open(disk)
    try ledger.commit(
      try Samples.transaction([
        .record(try Samples.commitment(2, in: address), in: address),
        .link(try Samples.link(1, in: address), in: address),
      ]))
    return (ledger, disk, address)
  }

  static func edit(
    _ disk: SimulatedDisk, _ path: LedgerPath, _ change: (String) -> String
  ) throws {
    let text = String(decoding: try disk.read(path, limit: .max), as: UTF8.self)
    let changed = change(text)
    #expect(changed != text)
    disk.put(path.text, Array(changed.utf8))
  }

  @Test("an untouched ledger has no edits")
  func untouched() throws {
    let (ledger, _, _) = try Self.prepared()
    #expect(try ledger.handEdits().isEmpty)
    #expect(try ledger.restore(at: try Samples.time()).isEmpty)
    #expect(throws: LedgerError.refused(.empty)) {
      try ledger.adopt(by: "Li", why: "x", time: try Samples.time())
    }
  }

  @Test("an edited record is taken in as a new version, with a name and a reason")
  func adopt() throws {
    let (ledger, disk, address) = try Self.prepared()
    try Self.edit(disk, address.path) {
      $0.replacing("\"force\":\"expected\"", with: "\"force\":\"assured\"", maxReplacements: 1)
    }
    let edits = try ledger.handEdits()
    #expect(edits.map(\.path) == [address.path])
    guard case .records(let records) = edits.first?.kind,
      case .changed(.commitment(let before), .commitment(let after)) = records.first
    else {
      Issue.record("\(edits)")
      return
    }
    #expect(records.count == 1)
    #expect(before.force == .expected && after.force == .assured)
    try ledger.adopt(by: "Wang", why: "as told by phone", time: try Samples.minute(9))
    #expect(try ledger.verify().isSound)
    let now = try #require(
      try ledger.volume(address)?.commitments.first { $0.id == before.id })
    #expect(now.force == .assured && now.version == 2)
    let entry = try #require(try ledger.log(LogSelection(by: "Wang")).first?.entry)
    #expect(entry.changes.map(\.action) == [.adopt])
    #expect(entry.why == "as told by phone")
  }

  @Test("it is put back as it was")
  func restore() throws {
    let (ledger, disk, address) = try Self.prepared()
    let whole = try disk.read(address.path, limit: .max)
    try Self.edit(disk, address.path) { $0.replacing("expected", with: "assured") }
    try Self.edit(disk, .ledger) { $0.replacing("临海市", with: "临河市") }
    try Self.edit(disk, .indicators) { $0.replacing("economy", with: "health") }
    let source = SourceFile.path(of: try Samples.source().id)
    try Self.edit(disk, source) { $0.replacing("2020-01-15", with: "2020-01-16") }
    let put = try ledger.restore(at: try Samples.time())
    #expect(Set(put.map(\.path)) == [address.path, .ledger, .indicators, source])
    #expect(put.allSatisfy { if case .records = $0.kind { true } else { false } })
    #expect(try disk.read(address.path, limit: .max) == whole)
    #expect(try ledger.verify().isSound)
    #expect(try ledger.log().count == 4)
  }

  @Test("settings, places, indicators and sources edited by hand are taken in too")
  func register() throws {
    let (ledger, disk, _) = try Self.prepared()
    try Self.edit(disk, .ledger) { $0.replacing("Test ledger", with: "Our ledger") }
    try Self.edit(disk, .indicators) { $0.replacing("economy", with: "health") }
    let source = SourceFile.path(of: try Samples.source().id)
    try Self.edit(disk, source) { $0.replacing("2020-01-15", with: "2020-01-16") }
    try ledger.adopt(by: "Wang", why: "better", time: try Samples.minute(9))
    #expect(try ledger.verify().isSound)
    let reading = try ledger.read(Selection(parts: [.catalogue, .sources]))
    #expect(reading.file.settings.name == "Our ledger")
    #expect(reading.indicators.first?.sector == "health")
    #expect(reading.sources.values.first?.date == (try Samples.period("2020-01-16")))
  }

  @Test("what is missing, unreadable, old or only laid out otherwise is told as such")
  func kinds() throws {
    let (ledger, disk, address) = try Self.prepared()
    func kind() throws -> HandEdit.Kind? { try ledger.handEdits().first?.kind }
    let whole = try disk.read(address.path, limit: .max)
    disk.put(address.path.text, whole + [10])
    #expect(try kind() == .layout)
    disk.put(address.path.text, Array(whole.dropLast(5)))
    guard case .unreadable(.unreadable(let error)) = try kind() else {
      Issue.record("not unreadable")
      return
    }
    #expect(error.file == address.path.text)
    #expect(throws: LedgerError.unreadable(error)) {
      try ledger.adopt(by: "Li", why: "x", time: try Samples.time())
    }
    try disk.remove(address.path)
    #expect(try kind() == .missing)
    try ledger.restore(at: try Samples.time())
    #expect(try disk.read(address.path, limit: .max) == whole)
  }

  @Test("edits that break a rule are not taken in, and none of the others")
  func rules() throws {
    let (ledger, disk, address) = try Self.prepared()
    let outcome = try Samples.outcome(1, in: address)
    let link = try Samples.link(1, in: address)
    // The linked outcome's line is taken out.
    try Self.edit(disk, address.path) { text in
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.contains("\"id\":\"\(outcome.id)\"") }.joined(separator: "\n")
    }
    let before = CrashTests.kept(disk)
    #expect(
      throws: LedgerError.refused(.stillNamed(id: outcome.id.rawValue, by: link.key.description))
    ) {
      try ledger.adopt(by: "Li", why: "x", time: try Samples.minute(9))
    }
    #expect(CrashTests.kept(disk) == before)
    try Self.edit(disk, address.path) { $0.replacing("\"year\":2020", with: "\"year\":2021") }
    #expect(throws: LedgerError.self) {
      try ledger.adopt(by: "Li", why: "x", time: try Samples.minute(9))
    }
  }

  @Test("a journal that was edited itself can neither be adopted nor restored from")
  func journal() throws {
    let (ledger, disk, address) = try Self.prepared()
    try Self.edit(disk, address.journal) { $0.replacing("expected", with: "assured") }
    #expect(throws: LedgerError.self) {
      try ledger.restore(at: try Samples.time())
    }
    #expect(throws: LedgerError.self) {
      try ledger.adopt(by: "Li", why: "x", time: try Samples.time())
    }
  }
}
