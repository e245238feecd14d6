import Foundation
import OutturnSeed
import Testing

@testable import OutturnLedger

@Suite("SHA-256")
struct SHA256Tests {
  /// FIPS 180-4 and the examples NIST gives with it.
  static let known: [(String, String)] = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqr"
        + "lmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ]

  @Test("known values", arguments: known, [false, true])
  func knownValues(value: (text: String, digest: String), portable: Bool) {
    var hash = SHA256(portable: portable)
    hash.update(Array(value.text.utf8))
    #expect(hash.finish().hex == value.digest)
  }

  @Test("a million times a")
  func million() {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    let expected = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    #expect(SHA256.hash(bytes).hex == expected)
  }

  @Test("the processor's instructions and the plain way agree, in pieces and in one")
  func waysAgree() {
    var random = SeededGenerator(seed: 1)
    for length in Array(0...260) + [1023, 1024, 4095, 65537] {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      var portable = SHA256(portable: true)
      portable.update(bytes)
      var pieces = SHA256()
      var at = 0
      while at < length {
        let end = min(length, at + Int.random(in: 1...130, using: &random))
        pieces.update(Array(bytes[at..<end]))
        at = end
      }
      let whole = SHA256.hash(bytes)
      #expect(portable.finish() == whole)
      #expect(pieces.finish() == whole)
    }
  }

  @Test(
    "agrees with sha256sum",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/sha256sum")))
  func agreesWithTool() throws {
    var random = SeededGenerator(seed: 2)
    let folder = FileManager.default.temporaryDirectory.appending(path: "outturn-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var digests: [String: String] = [:]
    for length in [0, 1, 55, 56, 63, 64, 65, 119, 120, 100_000] {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      let file = folder.appending(path: "\(length)")
      try Data(bytes).write(to: file)
      digests[file.path] = SHA256.hash(bytes).hex
    }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/sha256sum")
    process.arguments = digests.keys.sorted()
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let told = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let lines = told.split(separator: "\n")
    #expect(lines.count == digests.count)
    for line in lines {
      let parts = line.split(separator: " ", omittingEmptySubsequences: true)
      #expect(digests[String(parts[1])] == String(parts[0]))
    }
  }

  @Test("a digest reads back from its text, and only from it")
  func hexadecimal() throws {
    let digest = SHA256.hash("abc")
    #expect(Digest(hex: digest.hex) == digest)
    #expect(Digest(bytes: digest.bytes) == digest)
    #expect(Digest(hex: digest.hex.uppercased()) == nil)
    #expect(Digest(hex: String(digest.hex.dropLast())) == nil)
    #expect(Digest(hex: digest.hex + "0") == nil)
    #expect(Digest(bytes: [1, 2, 3]) == nil)
  }

  @Test("digests sort as their texts do")
  func order() {
    let digests = (0..<50).map { SHA256.hash("\($0)") }
    #expect(digests.sorted().map(\.hex) == digests.map(\.hex).sorted())
  }
}
