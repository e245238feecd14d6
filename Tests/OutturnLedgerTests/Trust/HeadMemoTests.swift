import Foundation
import OutturnModel
import OutturnSeed
import Synchronization
import Testing

@testable import OutturnLedger

@Suite("What was kept of journals' heads says what the journals say")
struct HeadMemoTests {
  /// Keeps what is to be kept, and counts how often that was asked for.
  final class Shelf: HeadKeeper {
    private let state = Mutex<(bytes: [UInt8]?, times: Int)>((nil, 0))
    func kept() -> [UInt8]? { state.withLock(\.bytes) }
    func keep(_ bytes: [UInt8]) { state.withLock { $0 = (bytes, $0.times + 1) } }
    var times: Int { state.withLock(\.times) }
  }

  /// A ledger on a real disk, with journals of which the heads are kept.
  struct Bench {
    let scratch: DiskFileSystemTests.Scratch
    let files: SlowClock
    let shelf = Shelf()
    let address: VolumeAddress

    init(ahead seconds: Int64 = 60) throws {
      scratch = try DiskFileSystemTests.Scratch()
      files = SlowClock(scratch.files, ahead: seconds)
      address = try Samples.address()
      let paths = ["cn/yunan", "cn/yunan/linhai", "cn/yunan-west"]
      let ledger = try Ledger.create(
        files, folder: scratch.url.path, settings: Samples.settings,
        indicators: try Samples.indicators(), by: "Li", time: try Samples.time())
      try ledger.commit(
        try Samples.transaction(try paths.map { .place(try Samples.somePlace($0)) }))
      for path in paths {
        for year in [2019, 2020] {
          let address = try Samples.address(year, path)
          try ledger.commit(
            try Samples.transaction(
              try (1...3).map { .record(try Samples.commitment($0, in: address), in: address) }))
        }
      }
    }

    var plain: Ledger { Ledger(folder: scratch.url.path, files: files) }
    var ledger: Ledger { plain.keeping(heads: shelf, fromBytes: 1) }

    /// The seal with what was kept, which must be the seal without.
    func seal(_ workers: Int = 2) throws -> Seal {
      let seal = try ledger.head(workers: Workers(workers))
      #expect(seal == (try plain.head(workers: Workers(1))))
      return seal
    }

    /// How many journals are read for a seal.
    func cost() throws -> Int {
      let before = files.reads.load(ordering: .relaxed)
      _ = try ledger.head()
      return files.reads.load(ordering: .relaxed) - before
    }

    func url(_ path: LedgerPath) -> URL { scratch.url.appending(path: path.text) }
  }

  @Test("with one worker and with many, kept or not, it is the seal that is made")
  func sameSeal() throws {
    let bench = try Bench()
    let sealed = try bench.plain.seal(by: "Li", at: try Samples.minute(30))
    for workers in [1, 2, 8] {
      let seal = try bench.seal(workers)
      let told = try SealLog(try bench.plain.view())[sealed.root]?.heads
      #expect(told == TreePoint(size: seal.size, root: seal.root))
      #expect(seal.origin + "/log" == sealed.origin)
      #expect(seal.size == 7)
    }
    #expect(bench.shelf.times == 1)
    #expect(try bench.cost() == 0)
  }

  @Test("after a change only the journal it went to is read")
  func oneChange() throws {
    let bench = try Bench()
    let before = try bench.seal()
    try bench.plain.commit(
      try Samples.transaction(
        [.record(try Samples.commitment(9001, in: bench.address), in: bench.address)], minute: 2))
    #expect(try bench.cost() == 1)
    let after = try bench.seal()
    #expect(after != before)
    #expect(try bench.cost() == 0)
  }

  /// Changes the last line of a journal to another of the same length, as nobody should.
  private func forge(_ url: URL) throws {
    var text = try String(contentsOf: url, encoding: .utf8)
    let range = try #require(text.range(of: "\"why\":\"test\"", options: .backwards))
    text.replaceSubrange(range, with: "\"why\":\"tesT\"")
    // The check value of the line, so that only its digest is another.
    var lines = text.split(separator: "\n").map(String.init)
    let last = try #require(lines.last)
    lines.removeLast()
    let check = try #require(
      last.range(of: #","check":"[0-9a-f]{16}""#, options: .regularExpression))
    let bare = last.replacingCharacters(in: check, with: "")
    let value = SHA256.hash(bare).hex.prefix(16)
    lines.append(last.replacingCharacters(in: check, with: ",\"check\":\"\(value)\""))
    let file = try FileHandle(forWritingTo: url)
    try file.write(contentsOf: Data((lines.joined(separator: "\n") + "\n").utf8))
    try file.close()
  }

  /// The size of a file and when it was last written, to the nanosecond.
  static func look(_ url: URL) throws -> (size: Int, time: timespec) {
    var status = stat()
    try #require(stat(url.path, &status) == 0)
    #if canImport(Darwin)
      return (Int(status.st_size), status.st_mtimespec)
    #else
      return (Int(status.st_size), status.st_mtim)
    #endif
  }

  static func setTime(of url: URL, _ time: timespec) throws {
    try #require(utimensat(AT_FDCWD, url.path, [time, time], 0) == 0)
  }

  @Test("a journal changed in place, of the same size and with its time put back, is read again")
  func sameSizeAndTime() throws {
    let bench = try Bench()
    let url = bench.url(bench.address.journal)
    let seal = try bench.seal()
    let before = try Self.look(url)
    try forge(url)
    try Self.setTime(of: url, before.time)
    let after = try Self.look(url)
    #expect(after.size == before.size)
    #expect(after.time.tv_sec == before.time.tv_sec && after.time.tv_nsec == before.time.tv_nsec)
    #expect(try bench.seal() != seal)
  }

  @Test("another file in its place, of the same size and time, is read")
  func replaced() throws {
    let bench = try Bench()
    let url = bench.url(bench.address.journal)
    let seal = try bench.seal()
    let before = try Self.look(url)
    let copy = bench.scratch.url.appending(path: "copy")
    try FileManager.default.copyItem(at: url, to: copy)
    try forge(copy)
    try Self.setTime(of: copy, before.time)
    try #require(rename(copy.path, url.path) == 0)
    #expect(try Self.look(url).size == before.size)
    #expect(try bench.seal() != seal)
  }

  @Test("of a journal touched a moment ago nothing is kept: the next change may have the same time")
  func racy() throws {
    let bench = try Bench(ahead: 0)
    _ = try bench.seal()
    #expect(bench.shelf.times == 0)
    // A minute later it is.
    bench.files.ahead.store(60_000_000_000, ordering: .relaxed)
    _ = try bench.seal()
    #expect(bench.shelf.times == 1)
    try forge(bench.url(bench.address.journal))
    bench.files.ahead.store(0, ordering: .relaxed)
    _ = try bench.seal()
    #expect(try bench.cost() >= 1)
  }

  @Test("a volume more or less, and a journal lost, are seen")
  func volumes() throws {
    let bench = try Bench()
    let before = try bench.seal()
    let other = try Samples.address(2021)
    try bench.plain.commit(
      try Samples.transaction([.record(try Samples.commitment(1, in: other), in: other)]))
    let more = try bench.seal()
    #expect(more.size == before.size + 1)
    try FileManager.default.removeItem(at: bench.url(other.path))
    try FileManager.default.removeItem(at: bench.url(other.journal))
    #expect(try bench.seal() == before)
    try FileManager.default.removeItem(at: bench.url(bench.address.journal))
    #expect(throws: LedgerError.self) { try bench.ledger.head() }
  }

  @Test("whatever stands where heads were kept, the seal is right")
  func damaged() throws {
    let bench = try Bench()
    let seal = try bench.seal()
    let kept = try #require(bench.shelf.kept())
    for wrong in [
      [], Array("outturn-heads 1".utf8), Array("outturn-heads 1\n".utf8),
      Array("outturn-heads 2\n-\n".utf8), Array(kept.dropLast(30)), kept + Array("x y\n".utf8),
      kept.map { $0 == 0x20 ? 0x0A : $0 }, Array(kept.reversed()),
    ] as [[UInt8]] {
      bench.shelf.keep(wrong)
      #expect(try bench.seal() == seal)
    }
  }

  @Test("what is only being got ready does not count, and is not remembered")
  func prepared() throws {
    let bench = try Bench()
    let before = try bench.seal()
    let url = bench.url(bench.address.journal)
    let journal = try Data(contentsOf: url)
    try bench.plain.commit(
      try Samples.transaction(
        [.record(try Samples.commitment(9001, in: bench.address), in: bench.address)], minute: 2))
    let after = try bench.plain.head()
    #expect(after != before)
    // As a crash between appending and committing leaves it.
    let record =
      "outturn change 1\ntoken abc\nappend \(journal.count) \(bench.address.journal)\nend\n"
    let marker = bench.url(WorkFolder.prepared)
    try Data(record.utf8).write(to: marker)
    for _ in 1...2 { #expect(try bench.seal() == before) }
    // Had the change stood after all, its head must not be the old one.
    try FileManager.default.removeItem(at: marker)
    for _ in 1...2 { #expect(try bench.seal() == after) }
  }

  @Test("a writer who holds the lock keeps nobody waiting")
  func noLock() throws {
    let bench = try Bench()
    let lock = try bench.scratch.files.lock(WorkFolder.lock)
    #expect(lock != nil)
    let clock = ContinuousClock()
    let took = try clock.measure { _ = try bench.ledger.head() }
    #expect(took < .seconds(1))
    withExtendedLifetime(lock) {}
  }

  @Test("while another writes, each seal is that of a state there was")
  func whileWriting() async throws {
    let bench = try Bench(ahead: 0)
    let (plain, address) = (bench.plain, bench.address)
    let other = try Samples.address(2019, "cn/yunan")
    var states: Set<Digest> = [try plain.head().root]
    let writer = Task.detached {
      var states: Set<Digest> = []
      for number in 1...12 {
        // Two journals at once: a seal over one of them only is of no state.
        try plain.commit(
          try Samples.transaction(
            [
              .record(try Samples.commitment(9000 + number, in: address), in: address),
              .record(try Samples.commitment(9000 + number, in: other), in: other),
            ], minute: 3))
        states.insert(try plain.head().root)
      }
      return states
    }
    var seen: Set<Digest> = []
    for _ in 1...60 { seen.insert(try bench.ledger.head().root) }
    states.formUnion(try await writer.value)
    #expect(seen.isSubset(of: states))
  }
}

@Suite("Looking for bytes")
struct ByteSearchTests {
  @Test("it finds what a plain search finds")
  func plain() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let text = String(
        (0..<Int.random(in: 0...40, using: &random)).map { _ in
          ["a", "b", "c"].randomElement(using: &random) ?? "a"
        }.joined())
      let wanted = String(
        (0..<Int.random(in: 0...5, using: &random)).map { _ in
          ["a", "b", "c"].randomElement(using: &random) ?? "a"
        }.joined())
      let bytes = Array(text.utf8)
      #expect(
        ByteSearch(wanted).isIn(bytes.span) == (wanted.isEmpty || text.contains(wanted)),
        "\(wanted) in \(text)")
    }
  }
}
