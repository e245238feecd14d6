import Foundation
import Testing

/// Runs the commands that the documentation shows, and holds it to what they print.
///
/// Every block that begins with ```` ```console ```` is a shell session: `$ command`, then what a person
/// sees (both streams); an `export` holds for the rest of the page. The blocks of one page run one after another in one fresh folder that
/// holds `examples/`. `OUTTURN_UPDATE_SESSIONS=1 swift test --filter DocumentationTests` writes what
/// the commands print now into the pages; read the difference before you commit it.
@Suite struct DocumentationTests {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let pages: [String] = {
    let docs = root.appendingPathComponent("docs").path
    let all = (try? FileManager.default.subpathsOfDirectory(atPath: docs)) ?? []
    return ["README.md", "README.zh.md"]
      + all.filter { $0.hasSuffix(".md") }.sorted().map { "docs/\($0)" }
  }()

  @Test(arguments: pages) func commandsPrintWhatThePageShows(_ page: String) throws {
    let file = Self.root.appendingPathComponent(page)
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return }
    let updates = ProcessInfo.processInfo.environment["OUTTURN_UPDATE_SESSIONS"] != nil
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    try withTemporaryFolder { folder in
      for name in ["docs/examples", "data"] {
        try FileManager.default.copyItem(
          at: Self.root.appendingPathComponent(name),
          to: folder.appendingPathComponent(name == "data" ? "data" : "examples"))
      }
      var exports = ""
      var index = 0
      while index < lines.count {
        guard lines[index] == "```console" else {
          index += 1
          continue
        }
        guard let end = lines[(index + 1)...].firstIndex(of: "```") else { break }
        let block = lines[(index + 1)..<end].joined(separator: "\n") + "\n"
        var shown: [SessionFile.Part] = []
        for part in SessionFile(block).parts {
          guard case .step(var step) = part else {
            shown.append(part)
            continue
          }
          if step.command.hasPrefix("export ") { exports += step.command + "\n" }
          let finished = try runShell("\(exports){ \(step.command)\n} 2>&1", cwd: folder)
          if !updates {
            #expect(
              finished.stdout == step.stdout, "\(page):\(index + 1 + step.line): \(step.command)")
          }
          step.stdout = finished.stdout
          step.code = 0
          shown.append(.step(step))
        }
        if updates {
          let fresh = SessionFile.text(shown).split(
            separator: "\n", omittingEmptySubsequences: false)
          lines.replaceSubrange((index + 1)..<end, with: fresh.dropLast().map(String.init))
        }
        index = (lines[index...].firstIndex(of: "```") ?? end) + 1
      }
    }
    if updates { try Data(lines.joined(separator: "\n").utf8).write(to: file) }
  }
}
