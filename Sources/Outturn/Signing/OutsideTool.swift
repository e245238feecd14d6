#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program that makes and checks signatures: this one holds no keys.
package struct OutsideTool {
  package let program: String

  /// Where programs are looked for unless it is told.
  package static let usualPath = "/usr/local/bin:/usr/bin:/bin"

  /// - Throws: `Failure` where it is not installed.
  package init(_ name: String, in searchPath: String?, hint: Localized) throws(Failure) {
    let folders = (searchPath ?? OutsideTool.usualPath)
      .split(separator: ":")
    let found = folders.filter { $0.hasPrefix("/") }
      .map { (folder) -> String in "\(folder)/\(name)" }
      .first { access($0, X_OK) == 0 }
    guard let found else { throw Failure("signerNotInstalled", name, hint: hint) }
    program = found
  }

  /// What it prints; `nil` if it fails.
  package func run(_ arguments: [String], timeLimit: Int = 60) -> [UInt8]? {
    let run = ProgramRun(
      program: program, arguments: arguments, timeLimit: timeLimit, sizeLimit: 1 << 20)
    if case .printed(let bytes) = run.output() { return bytes }
    return nil
  }

  /// Lays bytes out in files that nobody else can read, for as long as the body runs.
  package static func withFiles<Value>(
    _ contents: [[UInt8]], _ body: ([String]) throws -> Value
  ) throws -> Value {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/outturn-XXXXXX".utf8CString)
    let folder = template.withUnsafeMutableBufferPointer { buffer -> String? in
      guard let start = buffer.baseAddress, mkdtemp(start) != nil else { return nil }
      return String(cString: start)
    }
    guard let folder else { throw Files.cannotWrite(parent, errno) }
    let names = contents.indices.map { "\(folder)/\($0)" }
    defer {
      for name in names {
        unlink(name)
        unlink("\(name).sig")
      }
      rmdir(folder)
    }
    for (name, bytes) in zip(names, contents) {
      let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw Files.cannotWrite(name, errno) }
      var sink = TextSink(.descriptor(descriptor))
      sink.write(bytes: bytes)
      sink.flush()
      close(descriptor)
      if let failure = sink.failure { throw Files.cannotWrite(name, failure) }
    }
    return try body(names)
  }
}
