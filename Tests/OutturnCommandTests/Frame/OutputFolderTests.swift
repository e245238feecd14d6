import Foundation
import Testing

@testable import OutturnCommand

/// What an export into a folder leaves there, and what it never touches.
@Suite struct OutputFolderTests {
  private static let site = ExportList.Kind(form: "html", endings: [".html"])
  private static let package = ExportList.Kind(form: "datapackage", endings: [".csv", ".json"])

  /// Writes files into `folder/site` as an export does; each holds its own path.
  @discardableResult
  private func export(
    _ paths: [String], in folder: URL, _ kind: ExportList.Kind = site, to name: String = "site"
  ) throws -> Int {
    let output = try OutputFolder("\(folder.path)/\(name)", named: name, list: kind)
    do {
      for path in paths { try output.write(path, path) }
      return try output.keep()
    } catch {
      output.discard()
      throw error
    }
  }

  /// Every file and link below a folder, by its path.
  private func files(_ folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(
        atPath: folder.appendingPathComponent($0).path, isDirectory: &isFolder)
      return !isFolder.boolValue
    }.sorted()
  }

  private func put(_ text: String, _ path: String, in folder: URL) throws {
    let url = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  @Test func theListTellsWhatWasWrittenInOneOrder() throws {
    try withTemporaryFolder { folder in
      try export(["b/2.html", "a.html", "b/10.html"], in: folder)
      let list = try String(
        contentsOf: folder.appendingPathComponent("site/.outturn-html"), encoding: .utf8)
      #expect(list == "outturn export html 1\na.html\nb/10.html\nb/2.html\n")
      try export(["b/10.html", "b/2.html", "a.html"], in: folder, to: "other")
      #expect(
        FileManager.default.contentsEqual(
          atPath: "\(folder.path)/site", andPath: "\(folder.path)/other"))
    }
  }

  @Test func whatIsNotWrittenAnyMoreIsTakenAwayWithItsEmptyFolders() throws {
    try withTemporaryFolder { folder in
      try export(["a.html", "x/y/1.html", "x/y/2.html", "x/3.html"], in: folder)
      #expect(try export(["a.html", "x/3.html"], in: folder) == 2)
      #expect(try files(folder) == ["site/.outturn-html", "site/a.html", "site/x/3.html"])
      #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/site/x/y"))
      #expect(try export(["a.html", "x/3.html"], in: folder) == 0)
    }
  }

  @Test func filesOfOthersStay() throws {
    try withTemporaryFolder { folder in
      try put("mine", "site/CNAME", in: folder)
      try put("mine", "site/x/notes.html", in: folder)
      try export(["a.html", "x/1.html"], in: folder)
      #expect(try export(["a.html"], in: folder) == 1)
      #expect(
        try files(folder) == [
          "site/.outturn-html", "site/CNAME", "site/a.html", "site/x/notes.html",
        ])
    }
  }

  @Test func twoFormsShareAFolder() throws {
    try withTemporaryFolder { folder in
      try export(["a.html", "b.html"], in: folder)
      try export(["t.csv"], in: folder, Self.package)
      #expect(try export(["a.html"], in: folder) == 1)
      #expect(try files(folder).contains("site/t.csv"))
    }
  }

  @Test func nothingIsTakenAwayThroughALink() throws {
    try withTemporaryFolder { folder in
      try export(["a.html", "x/1.html", "2.html"], in: folder)
      // Somebody moved the folder and the page away and put links in their places.
      try FileManager.default.moveItem(
        atPath: "\(folder.path)/site/x", toPath: "\(folder.path)/elsewhere")
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/site/x", withDestinationPath: "../elsewhere")
      try FileManager.default.removeItem(atPath: "\(folder.path)/site/2.html")
      try put("mine", "kept.html", in: folder)
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/site/2.html", withDestinationPath: "../kept.html")
      #expect(try export(["a.html"], in: folder) == 0)
      #expect(FileManager.default.fileExists(atPath: "\(folder.path)/elsewhere/1.html"))
      #expect(FileManager.default.fileExists(atPath: "\(folder.path)/kept.html"))
    }
  }

  @Test func nothingIsWrittenThroughALink() throws {
    try withTemporaryFolder { folder in
      try export(["a.html"], in: folder)
      try FileManager.default.createDirectory(
        atPath: "\(folder.path)/elsewhere", withIntermediateDirectories: false)
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/site/x", withDestinationPath: "../elsewhere")
      #expect(throws: Failure.self) { try export(["a.html", "x/1.html"], in: folder) }
      #expect(try files(folder.appendingPathComponent("elsewhere")).isEmpty)
      // The next export, of pages that do not go there, tidies up after the one that failed.
      try export(["a.html"], in: folder)
      #expect(try files(folder) == ["site/.outturn-html", "site/a.html"])
    }
  }

  @Test(arguments: [
    "outturn export html 1\n../kept.html\n", "outturn export html 1\n/kept.html\n",
    "outturn export html 1\nx/../../kept.html\n", "outturn export html 1\n.git/x.html\n",
    "outturn export html 1\nnotes.txt\n", "outturn export html 1\na.html\u{7}b.html\n",
    "outturn export html 1\nx//a.html\n", "outturn export html 2\na.html\n",
    "outturn export html 1\na.html", "a.html\n", "",
  ])
  func aListThatNoExportWroteIsRefusedAndNothingIsTouched(_ list: String) throws {
    try withTemporaryFolder { folder in
      try put("mine", "kept.html", in: folder)
      try put("mine", "site/notes.txt", in: folder)
      try put(list, "site/.outturn-html", in: folder)
      let before = try files(folder)
      #expect(throws: Failure.self) { try export(["a.html"], in: folder) }
      #expect(try files(folder) == before)
    }
  }

  @Test func aFailureLeavesTheFolderAsItWas() throws {
    try withTemporaryFolder { folder in
      try export(["a.html", "b.html"], in: folder)
      #expect(throws: Failure.self) { try export(["a.html", "a.html"], in: folder) }
      #expect(try files(folder) == ["site/.outturn-html", "site/a.html", "site/b.html"])
      #expect(throws: Failure.self) { try export(["a.html", "a.html"], in: folder, to: "new") }
      #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/new"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["site"])
    }
  }

  @Test func aFileIsNotTakenForAFolder() throws {
    try withTemporaryFolder { folder in
      try put("mine", "site", in: folder)
      #expect(throws: Failure.self) { try export(["a.html"], in: folder) }
      #expect(throws: Failure.self) { try export(["a.html"], in: folder, to: "no/such/parent") }
      #expect(try files(folder) == ["site"])
    }
  }

  @Test func manyThreadsWriteTheSameAsOne() throws {
    try withTemporaryFolder { folder in
      let paths = (0..<400).map { "p\($0 % 7)/q/\($0).html" }
      try export(paths, in: folder, to: "one")
      let output = try OutputFolder(
        "\(folder.path)/many", named: "many", list: Self.site)
      DispatchQueue.concurrentPerform(iterations: 8) { thread in
        for index in stride(from: thread, to: paths.count, by: 8) {
          #expect(throws: Never.self) { try output.write(paths[index], paths[index]) }
        }
      }
      #expect(try output.keep() == 0)
      #expect(
        FileManager.default.contentsEqual(
          atPath: "\(folder.path)/one", andPath: "\(folder.path)/many"))
    }
  }
}
