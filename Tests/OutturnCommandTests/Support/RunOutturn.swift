import Foundation

/// What a finished command left.
struct Finished {
  let stdout: String
  let stderr: String
  let code: Int32
}

/// The folder of the built command, which is also the test bundle's.
let buildFolder: URL = {
  #if os(Linux)
    let bundle =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
  #else
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundlePath ?? ""
  #endif
  return URL(fileURLWithPath: bundle).deletingLastPathComponent()
}()

/// The variables of a test run: nothing of the machine's own, and a fixed time and name.
func testVariables(_ home: URL, _ more: [String: String] = [:]) -> [String: String] {
  let system = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
  // What a sanitizer is told holds for the commands too.
  var told = ProcessInfo.processInfo.environment.filter { $0.key.hasSuffix("SAN_OPTIONS") }
  // Where coverage is measured, all commands add to the same few files beside the tests' own.
  if let profile = ProcessInfo.processInfo.environment["LLVM_PROFILE_FILE"] {
    told["LLVM_PROFILE_FILE"] =
      URL(fileURLWithPath: profile).deletingLastPathComponent()
      .appendingPathComponent("outturn%4m.profraw").path
  }
  return [
    "PATH": "\(buildFolder.path):\(system)", "HOME": home.path, "LC_ALL": "C.UTF-8",
    "OUTTURN_NOW": "2026-01-02T03:04:05Z", "OUTTURN_BY": "Tester", "TZ": "UTC",
  ].merging(told) { $1 }.merging(more) { $1 }
}

/// Runs the built command as a person would.
func runOutturn(
  _ words: String..., stdin: String = "", env: [String: String] = [:], cwd: URL? = nil
) throws -> Finished {
  try run(
    buildFolder.appendingPathComponent("outturn"), words, stdin: stdin, env: env, cwd: cwd)
}

/// Runs the built command with words that are made elsewhere.
func runOutturn(
  words: [String], stdin: String = "", env: [String: String] = [:], cwd: URL? = nil
) throws -> Finished {
  try run(
    buildFolder.appendingPathComponent("outturn"), words, stdin: stdin, env: env, cwd: cwd)
}

/// Runs a line of shell with the built command in its path.
func runShell(
  _ line: String, stdin: String = "", env: [String: String] = [:], cwd: URL? = nil
) throws -> Finished {
  try run(
    URL(fileURLWithPath: "/bin/sh"), ["-c", line], stdin: stdin, env: env, cwd: cwd)
}

private func run(
  _ program: URL, _ words: [String], stdin: String, env: [String: String], cwd: URL?
) throws -> Finished {
  try withTemporaryFolder { scratch in
    // Files rather than pipes: a full pipe cannot block either side.
    let input = scratch.appendingPathComponent("in")
    try Data(stdin.utf8).write(to: input)
    let outputs = try ["out", "err"].map { name -> FileHandle in
      let file = scratch.appendingPathComponent(name)
      try Data().write(to: file)
      return try FileHandle(forUpdating: file)
    }
    let process = Process()
    process.executableURL = program
    process.arguments = words
    process.environment = testVariables(scratch, env)
    process.currentDirectoryURL = cwd ?? scratch
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = outputs[0]
    process.standardError = outputs[1]
    try process.run()
    process.waitUntilExit()
    let texts = try outputs.map { handle -> String in
      try handle.seek(toOffset: 0)
      return String(decoding: try handle.readToEnd() ?? Data(), as: UTF8.self)
    }
    return Finished(stdout: texts[0], stderr: texts[1], code: process.terminationStatus)
  }
}

/// A fresh folder that is taken away again.
func withTemporaryFolder<Result>(_ work: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("outturn-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try work(folder.resolvingSymlinksInPath())
}
