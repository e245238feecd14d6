import Foundation
import Testing

/// Runs every `.test` file in Sessions: a case is added without Swift.
///
/// `OUTTURN_UPDATE_SESSIONS=1 swift test --filter SessionTests` writes what the commands print now
/// into the files; read the difference before you commit it.
@Suite struct SessionTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Sessions")

  static let files: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".test") }.sorted()
  }()

  @Test func thereAreSessions() {
    #expect(!SessionTests.files.isEmpty)
  }

  @Test(arguments: files) func session(_ name: String) throws {
    let file = SessionTests.folder.appendingPathComponent(name)
    let session = SessionFile(try String(contentsOf: file, encoding: .utf8))
    let updates = ProcessInfo.processInfo.environment["OUTTURN_UPDATE_SESSIONS"] != nil
    var parts: [SessionFile.Part] = []
    try withTemporaryFolder { folder in
      for part in session.parts {
        guard case .step(var step) = part else {
          parts.append(part)
          continue
        }
        let finished = try runShell(step.command, stdin: step.input, cwd: folder)
        if updates {
          if !agrees(finished.stdout, step.stdout) { step.stdout = finished.stdout }
          if !agrees(finished.stderr, step.stderr) { step.stderr = finished.stderr }
          step.code = finished.code
        } else {
          let place = Comment(rawValue: "\(name):\(step.line): \(step.command)")
          #expect(agrees(finished.stdout, step.stdout), place)
          #expect(agrees(finished.stderr, step.stderr), place)
          if !agrees(finished.stdout, step.stdout) { #expect(finished.stdout == step.stdout) }
          if !agrees(finished.stderr, step.stderr) { #expect(finished.stderr == step.stderr) }
          #expect(finished.code == step.code, place)
        }
        parts.append(.step(step))
      }
    }
    if updates { try Data(SessionFile.text(parts).utf8).write(to: file) }
  }

  /// Exact, or a match of one line `/regular expression/`.
  private func agrees(_ got: String, _ expected: String) -> Bool {
    let line = expected.dropLast()
    guard line.count > 1, line.hasPrefix("/"), line.hasSuffix("/"), !line.contains("\n") else {
      return got == expected
    }
    guard let pattern = try? Regex(String(line.dropFirst().dropLast())) else { return false }
    return got.contains(pattern)
  }
}
