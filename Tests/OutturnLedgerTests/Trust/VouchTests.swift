import Foundation
import OutturnModel
import Synchronization
import Testing

@testable import OutturnLedger

@Suite("What is shown was held against the journal it comes from")
struct VouchTests {
  private static let shown = [
    "ledger.json", "indicators.json", "sources/linhai-report-2020.json",
    "places/cn/yunan/linhai/2020.json",
  ]

  private static func fault(_ body: () throws -> Void) throws -> TrustFault? {
    do {
      try body()
      return nil
    } catch LedgerError.altered(let fault) {
      return fault
    }
  }

  @Test(
    "a ledger as the program left it is vouched for, whole and by place", arguments: Writing.all)
  func sound(_ writing: Writing) throws {
    let disk = SimulatedDisk()
    try writing.prepare(disk)
    try writing.write(disk)
    let ledger = Ledger(folder: "/ledger", files: disk)
    try ledger.vouch()
    for place in try ledger.read(Selection()).file.places { try ledger.vouch(for: [place.path]) }
  }

  @Test("every file that was altered, cut or taken away stops it", arguments: shown)
  func altered(_ path: String) throws {
    for kind in 0..<3 {
      let (ledger, disk, address) = try SealTests.prepared()
      let before = try #require(disk.files[path])
      switch kind {
      case 0: disk.put(path, before.map { $0 == UInt8(ascii: "7") ? UInt8(ascii: "9") : $0 } + [10])
      case 1: disk.put(path, Array(before.dropLast(2)))
      default: try disk.remove(try #require(LedgerPath(path)))
      }
      let fault = try Self.fault { try ledger.vouch() }
      #expect(fault?.path.text == path)
      #expect(fault?.kind == (kind == 2 ? .missing : .differs))
      #expect(try Self.fault { try ledger.vouch(for: [address.place]) } == fault)
    }
  }

  @Test("only the places that are shown are looked at, with those above them")
  func places() throws {
    let bench = try HeadMemoTests.Bench()
    let other = try Samples.address(2019, "cn/yunan-west")
    let above = try Samples.address(2020, "cn/yunan")
    let own = try Samples.place("cn/yunan/linhai")
    try Data("{}".utf8).write(to: bench.url(other.path))
    try bench.plain.vouch(for: [own])
    #expect(try Self.fault { try bench.plain.vouch() }?.path == other.path)
    try FileManager.default.removeItem(at: bench.url(above.path))
    #expect(try Self.fault { try bench.plain.vouch(for: [own]) }?.path == above.path)
  }

  @Test("files that nobody told of stop it too: a volume without its journal, a source")
  func unknown() throws {
    for path in ["places/cn/yunan/linhai/1999.json", "sources/planted.json"] {
      let (ledger, disk, _) = try SealTests.prepared()
      disk.put(path, Array("{}".utf8))
      let fault = try Self.fault { try ledger.vouch() }
      #expect(fault?.path.text == path)
      #expect(fault?.kind == .unknown)
    }
  }

  @Test("what was found in order and not touched since is not read again")
  func kept() throws {
    let bench = try HeadMemoTests.Bench()
    let shelf = HeadMemoTests.Shelf()
    let ledger = bench.plain.keeping(heads: bench.shelf, fromBytes: 1, vouched: shelf)
    func reads(_ places: [PlacePath] = []) throws -> Int {
      let before = bench.files.volumeReads.load(ordering: .relaxed)
      try ledger.vouch(for: places)
      return bench.files.volumeReads.load(ordering: .relaxed) - before
    }
    #expect(try reads() == 6)
    #expect(try reads() == 0)
    // A part of it is known by the whole.
    #expect(try reads([bench.address.place]) == 0)
    #expect(shelf.times == 1)
    try bench.plain.commit(
      try Samples.transaction(
        [.record(try Samples.commitment(9001, in: bench.address), in: bench.address)], minute: 2))
    // The volumes of that place, and no others.
    #expect(try reads() == 2)
    #expect(try reads() == 0)
    let url = bench.url(bench.address.path)
    var text = try String(contentsOf: url, encoding: .utf8)
    text.replace("\"2.5\"", with: "\"8.5\"")
    let file = try FileHandle(forWritingTo: url)
    try file.write(contentsOf: Data(text.utf8))
    try file.close()
    for _ in 0..<2 {
      #expect(try Self.fault { try ledger.vouch() }?.path == bench.address.path)
    }
  }

  @Test("a command that vouches and tells the seal reads each journal once")
  func once() throws {
    let bench = try HeadMemoTests.Bench()
    let seal = try bench.plain.head()
    func reads(_ body: (Ledger) throws -> Void) throws -> Int {
      let before = bench.files.reads.load(ordering: .relaxed)
      try body(bench.plain)
      return bench.files.reads.load(ordering: .relaxed) - before
    }
    let vouching = try reads { try $0.vouch() }
    #expect(
      try reads { ledger in
        try ledger.vouch()
        _ = try ledger.head()
      } <= vouching + 2)
    // What is changed in between is seen all the same.
    let ledger = bench.plain
    try ledger.vouch()
    try bench.plain.commit(
      try Samples.transaction(
        [.record(try Samples.commitment(9001, in: bench.address), in: bench.address)], minute: 2))
    #expect(try ledger.head() == bench.plain.head())
    #expect(try ledger.head() != seal)
  }

  @Test("what was touched a moment ago is not kept, and of another file nothing is believed")
  func notKept() throws {
    let bench = try HeadMemoTests.Bench(ahead: 0)
    let shelf = HeadMemoTests.Shelf()
    try bench.plain.keeping(heads: bench.shelf, fromBytes: 1, vouched: shelf).vouch()
    #expect(shelf.kept() == nil)
    let digest = SHA256.hash("x")
    let bytes = try #require(VouchMemo([]).bytes(with: [digest]))
    #expect(VouchMemo(bytes).holds(digest))
    #expect(VouchMemo(bytes).bytes(with: [digest]) == nil)
    #expect(!VouchMemo(Array(bytes.dropFirst())).holds(digest))
  }
}
