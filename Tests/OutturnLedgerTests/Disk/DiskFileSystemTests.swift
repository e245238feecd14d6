import Foundation
import Testing

@testable import OutturnLedger

@Suite("Files on a real disk")
struct DiskFileSystemTests {
  /// A folder of its own for one test, removed afterwards.
  final class Scratch {
    let url: URL
    let files: DiskFileSystem

    init() throws {
      url = FileManager.default.temporaryDirectory.appending(path: "outturn-test-\(UUID())")
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      files = try DiskFileSystem(root: url.path)
    }

    deinit {
      try? FileManager.default.removeItem(at: url)
    }
  }

  static func path(_ text: String) throws -> LedgerPath {
    try #require(LedgerPath(text))
  }

  @Test("what is written is read back, grown, cut and replaced")
  func roundTrip() throws {
    let scratch = try Scratch()
    let files = scratch.files
    let file = try Self.path("places/cn/2020.json")
    try files.makeFolders(try Self.path("places/cn"))
    try files.create(file, [1, 2, 3], like: nil)
    try files.append(file, [4, 5])
    #expect(try files.read(file, limit: 5) == [1, 2, 3, 4, 5])
    #expect(try files.read(file, from: 3, limit: 5) == [4, 5])
    try files.truncate(file, to: 2)
    try files.synchronise(file)
    #expect(try files.status(file) == FileStatus(kind: .file, size: 2))
    let other = try Self.path("places/cn/other")
    try files.create(other, [9], like: file)
    try files.rename(other, to: file)
    try files.synchronise(file.folder)
    #expect(try files.read(file, limit: 5) == [9])
    #expect(try files.list(file.folder).map(\.name) == ["2020.json"])
    try files.remove(file)
    #expect(try files.status(file) == nil)
    #expect(try files.readIfPresent(file, limit: 5) == nil)
  }

  @Test("a new file keeps the permissions of the one it replaces")
  func permissions() throws {
    let scratch = try Scratch()
    let old = try Self.path("a.json")
    try scratch.files.create(old, [1], like: nil)
    let oldPath = scratch.url.appending(path: "a.json").path
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: oldPath)
    try scratch.files.create(try Self.path("b.json"), [2], like: old)
    let attributes = try FileManager.default.attributesOfItem(
      atPath: scratch.url.appending(path: "b.json").path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test("symbolic links, pipes, folders and oversized files are refused")
  func refusals() throws {
    let scratch = try Scratch()
    let files = scratch.files
    let manager = FileManager.default
    let outside = scratch.url.appending(path: "real")
    try manager.createDirectory(at: outside, withIntermediateDirectories: true)
    try Data([7]).write(to: outside.appending(path: "secret"))
    try manager.createSymbolicLink(
      at: scratch.url.appending(path: "linked-folder"), withDestinationURL: outside)
    try manager.createSymbolicLink(
      at: scratch.url.appending(path: "linked-file"),
      withDestinationURL: outside.appending(path: "secret"))
    #expect(mkfifo(scratch.url.appending(path: "pipe").path, 0o600) == 0)

    func reason(_ body: () throws -> Void) -> FileFailure.Reason? {
      do {
        try body()
        return nil
      } catch {
        return (error as? FileFailure)?.reason
      }
    }
    let linkedFile = try Self.path("linked-file")
    let within = try Self.path("linked-folder/secret")
    #expect(reason { _ = try files.read(linkedFile, limit: 9) } == .symbolicLink)
    #expect(reason { try files.append(linkedFile, [1]) } == .symbolicLink)
    #expect(reason { _ = try files.read(within, limit: 9) } == .symbolicLink)
    #expect(
      reason { try files.create(try Self.path("linked-folder/x"), [], like: nil) }
        == .symbolicLink)
    #expect(reason { _ = try files.read(try Self.path("pipe"), limit: 9) } == .notAFile)
    #expect(reason { _ = try files.read(try Self.path("real"), limit: 9) } == .notAFile)
    #expect(reason { _ = try files.read(try Self.path("nothing"), limit: 9) } == .missing)
    #expect(
      reason { _ = try files.read(try Self.path("real/secret/x"), limit: 9) }
        == .notAFolder)
    try files.create(try Self.path("large"), [1, 2, 3], like: nil)
    #expect(
      reason { _ = try files.read(try Self.path("large"), limit: 2) }
        == .tooLarge(bytes: 3, limit: 2))
    #expect(try files.status(linkedFile)?.kind == .symbolicLink)
  }

  @Test("what the operating system says is told apart")
  func reasons() {
    #expect(FileFailure.Reason(code: ENOSPC) == .full)
    #expect(FileFailure.Reason(code: EDQUOT) == .full)
    #expect(FileFailure.Reason(code: EROFS) == .readOnly)
    #expect(FileFailure.Reason(code: EACCES) == .forbidden)
    #expect(FileFailure.Reason(code: EIO) == .system(EIO))
  }

  @Test(
    "paths that could leave the ledger or clash are no paths",
    arguments: [
      "", "/", "/etc/passwd", "a//b", "a/", "/a", ".", "..", "a/..", "../a", "a/../b", "A",
      "Places/cn", "a b", "a\nb", "a\u{0}b", "é", "Ａ", "a.", "con:", "a\\b", "a*",
      String(repeating: "a", count: 97),
      Array(repeating: "a", count: 17).joined(separator: "/"),
    ])
  func badPaths(text: String) {
    #expect(LedgerPath(text) == nil)
  }

  @Test("paths have parts, a name and a folder")
  func goodPaths() throws {
    let path = try Self.path("places/cn/henan/2020.journal.jsonl")
    #expect(path.name == "2020.journal.jsonl")
    #expect(path.folder == LedgerPath("places/cn/henan"))
    #expect(path.folder?.appending("2021.json")?.text == "places/cn/henan/2021.json")
    #expect(path.folder?.appending("..") == nil)
    #expect(LedgerPath.ledger.folder == nil)
    #expect(path.draft(token: "1f").text == "places/cn/henan/.2020.journal.jsonl.1f")
  }

  @Test("one lock at a time, given up with its holder")
  func lock() throws {
    let scratch = try Scratch()
    try WorkFolder.make(on: scratch.files)
    let impatient = LedgerLock.Patience(limit: 30) { _ in }
    var first: LedgerLock? = try LedgerLock.take(
      on: scratch.files, note: "process 1 since noon", patience: impatient)
    #expect(first != nil)
    #expect(throws: LedgerLock.Failure.held(holder: "process 1 since noon")) {
      try LedgerLock.take(on: scratch.files, note: "process 2", patience: impatient)
    }
    first = nil
    #expect(throws: Never.self) {
      try LedgerLock.take(on: scratch.files, note: "process 2", patience: impatient)
    }
  }

  @Test("who waits is told once whom for")
  func waiting() async throws {
    let scratch = try Scratch()
    try WorkFolder.make(on: scratch.files)
    let (told, continuation) = AsyncStream.makeStream(of: String?.self)
    let patience = LedgerLock.Patience(limit: 900) { continuation.yield($0) }
    let held = try LedgerLock.take(
      on: scratch.files, note: "process 1\u{1B}[2J", patience: patience)
    #expect(throws: LedgerLock.Failure.self) {
      try LedgerLock.take(on: scratch.files, note: "process 2", patience: patience)
    }
    continuation.finish()
    var messages: [String?] = []
    for await message in told { messages.append(message) }
    #expect(messages == ["process 1 [2J"])
    withExtendedLifetime(held) {}
  }
}
