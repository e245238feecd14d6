import Foundation
import Testing

@testable import OutturnReading

@Suite(.serialized) struct OutsideConverterTests {
  /// A folder with a program in it that stands in for a real one.
  static func folder(with program: String, doing script: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("outturn-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appendingPathComponent(program)
    try ("#!/bin/sh\n[ \"$1\" = --probe ] && exit\n" + script + "\n").write(
      to: file, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    // While another test starts a program, that may hold this file open for a moment (ETXTBSY).
    for _ in 0..<100 where (try? Process.run(file, arguments: ["--probe"])) == nil {
      usleep(10_000)
    }
    return folder.path
  }

  @Test func whatAProgramPrintsIsTheText() throws {
    let folder = try Self.folder(with: "pdftotext", doing: "echo \"$1 $2 $3 $4\"")
    let converter = OutsideConverter(searchPath: [folder])
    let bytes = try converter.convert(path: "-a b;c", kind: .pdf)
    #expect(String(decoding: bytes, as: UTF8.self) == "-enc UTF-8 ./-a b;c -\n")
  }

  @Test func theNextProgramIsTakenWhereTheFirstIsMissing() throws {
    let folder = try Self.folder(with: "catdoc", doing: "echo catdoc")
    let bytes = try OutsideConverter(searchPath: [folder]).convert(path: "a.doc", kind: .doc)
    #expect(String(decoding: bytes, as: UTF8.self) == "catdoc\n")
  }

  @Test func aMissingProgramIsToldWithWhatToInstall() {
    let converter = OutsideConverter(searchPath: ["/nonexistent"])
    let error = #expect(throws: OutsideConverter.Failure.self) {
      try converter.convert(path: "a.pdf", kind: .pdf)
    }
    #expect(error == .notInstalled(kind: .pdf, programs: ["pdftotext"]))
    #expect(error?.description.contains("poppler-utils") == true)
  }

  @Test func aPictureHasNoConverter() {
    #expect(throws: OutsideConverter.Failure.unsupported(kind: .image)) {
      try OutsideConverter(searchPath: []).convert(path: "a.png", kind: .image)
    }
  }

  @Test func aProgramThatFailsIsToldByItsStatus() throws {
    let folder = try Self.folder(with: "pandoc", doing: "exit 3")
    #expect(throws: OutsideConverter.Failure.failed(program: "pandoc", status: 3)) {
      try OutsideConverter(searchPath: [folder]).convert(path: "a.docx", kind: .zipped)
    }
  }

  @Test(arguments: [
    ("exec sleep 30", OutsideConverter.Failure.tooSlow(program: "pandoc", seconds: 1)),
    ("exec 1>&-; exec sleep 30", .tooSlow(program: "pandoc", seconds: 1)),
  ])
  func aProgramThatMisbehavesIsStopped(
    script: String, failure: OutsideConverter.Failure
  ) throws {
    let folder = try Self.folder(with: "pandoc", doing: script)
    let converter = OutsideConverter(searchPath: [folder], timeLimit: 1)
    #expect(throws: failure) { try converter.convert(path: "a.docx", kind: .zipped) }
  }

  @Test func aProgramThatNeverStopsPrintingIsStopped() throws {
    let folder = try Self.folder(with: "pandoc", doing: "exec yes")
    #expect(throws: OutsideConverter.Failure.tooLong(program: "pandoc", limit: 1000)) {
      try OutsideConverter(searchPath: [folder], sizeLimit: 1000)
        .convert(path: "a.docx", kind: .zipped)
    }
  }
}
