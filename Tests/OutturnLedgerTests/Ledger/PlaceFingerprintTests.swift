import Foundation
import OutturnModel
import Synchronization
import Testing

@testable import OutturnLedger

@Suite("What was made of a place is known again without reading it, unless it was touched")
struct PlaceFingerprintTests {
  /// Counts by what they are known by.
  private final class Kept: Sendable {
    private let counts = Mutex<[Digest: Int]>([:])

    func count(_ fingerprint: PlaceFingerprint) -> Int? {
      counts.withLock { counts in
        let found =
          fingerprint.bytes.map { counts[$0] } ?? fingerprint.stamps.flatMap { counts[$0] }
        if let found, let stamps = fingerprint.stamps { counts[stamps] = found }
        return found
      }
    }

    func keep(_ count: Int, _ fingerprint: PlaceFingerprint?) {
      counts.withLock { counts in
        if let bytes = fingerprint?.bytes { counts[bytes] = count }
        if let stamps = fingerprint?.stamps { counts[stamps] = count }
      }
    }
  }

  /// Three places of two years each, of which the number of commitments is kept.
  private struct Shelf {
    let bench: HeadMemoTests.Bench
    private let kept = Kept()

    init(ahead seconds: Int64 = 60) throws { bench = try HeadMemoTests.Bench(ahead: seconds) }

    /// How many commitments each place has, and how many volumes were read for the answer.
    func counts() throws -> (counts: [Int], reads: Int) {
      let before = bench.files.volumeReads.load(ordering: .relaxed)
      let kept = kept
      let counts = try bench.plain.readPlaces(Selection(), known: { kept.count($0) }) {
        (_, place) throws(LedgerError) -> Int in
        let count = place.volumes.reduce(0) { $0 + $1.commitments.count }
        kept.keep(count, place.fingerprint)
        return count
      }.places
      return (counts, bench.files.volumeReads.load(ordering: .relaxed) - before)
    }

    /// The same counts with nothing kept.
    func anew() throws -> [Int] {
      try bench.plain.readPlaces(Selection()) { (_, place) throws(LedgerError) in
        place.volumes.reduce(0) { $0 + $1.commitments.count }
      }.places
    }
  }

  /// All six volumes, those of the province once more as those above another place.
  private static let all = (counts: [6, 6, 6], reads: 8)

  @Test("what was left alone is not read")
  func untouched() throws {
    let shelf = try Shelf()
    #expect(try shelf.counts() == Self.all)
    #expect(try shelf.counts() == ([6, 6, 6], 0))
  }

  @Test("after a change its place is read, and those below it")
  func oneChange() throws {
    let shelf = try Shelf()
    _ = try shelf.counts()
    let address = shelf.bench.address
    try shelf.bench.plain.commit(
      try Samples.transaction([.record(try Samples.commitment(9001, in: address), in: address)]))
    let after = try shelf.counts()
    #expect(after.counts == (try shelf.anew()))
    #expect(after.counts.reduce(0, +) == 19)
    #expect((1...4).contains(after.reads))
    #expect(try shelf.counts().reads == 0)
  }

  @Test("a new file among those that are there is seen")
  func oneMore() throws {
    let shelf = try Shelf()
    _ = try shelf.counts()
    let address = try Samples.address(2022)
    try shelf.bench.plain.commit(
      try Samples.transaction([.record(try Samples.commitment(9001, in: address), in: address)]))
    #expect(try shelf.counts().counts == shelf.anew())
  }

  @Test("a volume changed in place, of the same size and with its time put back, is read")
  func sameSizeAndTime() throws {
    let shelf = try Shelf()
    _ = try shelf.counts()
    let url = shelf.bench.url(shelf.bench.address.path)
    let before = try HeadMemoTests.look(url)
    let bytes = try Data(contentsOf: url)
    let file = try FileHandle(forWritingTo: url)
    try file.write(contentsOf: bytes)
    try file.close()
    try HeadMemoTests.setTime(of: url, before.time)
    #expect(try HeadMemoTests.look(url).size == before.size)
    let again = try shelf.counts()
    #expect(again.reads > 0)
    #expect(again.counts == [6, 6, 6])
    #expect(try shelf.counts().reads == 0)
  }

  @Test("what was touched a moment ago is known by its bytes alone")
  func justTouched() throws {
    let shelf = try Shelf(ahead: 0)
    #expect(try shelf.counts() == Self.all)
    #expect(try shelf.counts() == Self.all)
  }
}
