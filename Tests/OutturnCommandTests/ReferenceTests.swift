import Foundation
import Testing

/// Holds the generated pages of docs/reference to the program's tables.
@Suite struct ReferenceTests {
  @Test(arguments: [
    ("commands", "en"), ("commands", "zh"), ("topics", "en"), ("topics", "zh"),
    ("indicators", "en"), ("units", "en"),
  ])
  func pagesAreAsTheTablesSay(page: String, language: String) throws {
    let name = language == "en" ? "\(page).md" : "\(page).\(language).md"
    let file = DocumentationTests.root.appendingPathComponent("docs/reference/\(name)")
    let made = try runOutturn("reference", page, "--lang", language)
    #expect(made.code == 0)
    if ProcessInfo.processInfo.environment["OUTTURN_UPDATE_SESSIONS"] != nil {
      try Data(made.stdout.utf8).write(to: file)
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    let comment = Comment(
      rawValue:
        "docs/reference/\(name): OUTTURN_UPDATE_SESSIONS=1 swift test --filter ReferenceTests")
    #expect(kept == made.stdout, comment)
  }
}
