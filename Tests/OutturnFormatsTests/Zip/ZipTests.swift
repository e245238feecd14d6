import OutturnSeed
import Testing

@testable import OutturnFormats

@Suite struct ZipTests {
  @Test func whatIsStoredReadsBack() throws {
    var writer = ZipWriter()
    writer.add("a.xml", Array("<a/>".utf8))
    writer.add("b/目.xml", [])
    let archive = try ZipArchive(writer.finish())
    #expect(archive.names == ["a.xml", "b/目.xml"])
    #expect(try archive.read("a.xml") == Array("<a/>".utf8))
    #expect(try archive.read("b/目.xml") == [])
  }

  @Test func theSameContentIsTheSameBytes() {
    func made() -> [UInt8] {
      var writer = ZipWriter()
      writer.add("a", [1, 2, 3])
      return writer.finish()
    }
    #expect(made() == made())
  }

  @Test func theChecksumIsThatOfTheStandard() {
    #expect(CRC32.of(Array("123456789".utf8)) == 0xCBF4_3926)
  }

  @Test func deflatedBytesAreUnpacked() throws {
    // A stored block, then "abc" in a fixed code.
    let stored: [UInt8] = [1, 3, 0, 0xFC, 0xFF, 0x61, 0x62, 0x63]
    #expect(try Inflate.unpack(stored[...], limit: 10) == Array("abc".utf8))
    let fixed: [UInt8] = [0x4B, 0x4C, 0x4A, 0x06, 0x00]
    #expect(try Inflate.unpack(fixed[...], limit: 10) == Array("abc".utf8))
  }

  @Test func noMoreIsUnpackedThanTheLimit() {
    let stored: [UInt8] = [1, 3, 0, 0xFC, 0xFF, 0x61, 0x62, 0x63]
    #expect(throws: ZipError.Problem.tooLarge) { try Inflate.unpack(stored[...], limit: 2) }
  }

  @Test func brokenBytesNeverCrash() {
    var generator = SeededGenerator(seed: 5)
    var writer = ZipWriter()
    writer.add("a", Array("some content".utf8))
    let good = writer.finish()
    for _ in 0..<2000 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
      }
      guard let archive = try? ZipArchive(bytes) else { continue }
      for name in archive.names {
        if let content = try? archive.read(name) { #expect(content.count < 1 << 20) }
      }
      _ = try? Inflate.unpack(bytes[...], limit: 1 << 16)
    }
  }

  @Test func whatClaimsToUnpackToFarMoreIsRefused() throws {
    var writer = ZipWriter()
    writer.add("a", Array("some content".utf8))
    var bytes = writer.finish()
    // The directory's size field of the one entry.
    let directory = try #require(
      bytes.indices.dropLast(4).last { bytes[$0...].starts(with: [0x50, 0x4B, 0x01, 0x02]) })
    bytes[directory + 27] = 0x20
    let archive = try ZipArchive(bytes)
    #expect(throws: ZipError(problem: .tooLarge, entry: "a")) { try archive.read("a") }
  }

  @Test func whatIsNoArchiveIsRefused() {
    #expect(throws: ZipError(problem: .notAnArchive, entry: nil)) {
      try ZipArchive(Array("indicator,value".utf8))
    }
  }
}
