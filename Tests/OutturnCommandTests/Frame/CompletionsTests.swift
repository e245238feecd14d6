import Foundation
import OutturnModel
import Testing

@testable import OutturnCommand

/// The scripts for a table with a family, run by the shells themselves where they are there.
@Suite struct CompletionsTests {
  private let tree = CommandTree(TestVerbs.table.verbs.map { $0.spec })

  private func offered(_ words: String) throws -> String {
    try withTemporaryFolder { folder in
      let script = BashCompletions.script(tree)
      try script.write(
        to: folder.appendingPathComponent("c"), atomically: true, encoding: .utf8)
      let list = words.split(separator: " ", omittingEmptySubsequences: false)
        .map { "'\($0)'" }.joined(separator: " ")
      let line =
        "bash -c '. ./c; COMP_WORDS=(outturn \(list.replacing("'", with: "\""))); "
        + "COMP_CWORD=$((${#COMP_WORDS[@]}-1)); _outturn; echo ${COMPREPLY[@]}'"
      let finished = try runShell(line, cwd: folder)
      #expect(finished.stderr == "")
      return finished.stdout.trimmingCharacters(in: .newlines)
    }
  }

  @Test(arguments: [
    ("", "record restate place score"), ("re", "record restate"), ("place ", "add list"),
    ("--ledger x place l", "list"), ("record --f", "--format"), ("record -f ", "text json"),
    ("record --lang = ", "zh en"), ("place add --q", "--quiet"), ("record -p ", ""),
  ])
  func bashOffers(_ words: String, _ expected: String) throws {
    #expect(try offered(words) == expected)
  }

  @Test(arguments: Language.allCases) func shellsAcceptThem(_ language: Language) throws {
    for (shell, script) in [
      ("bash", BashCompletions.script(tree)), ("zsh", ZshCompletions.script(tree, language)),
      ("fish", FishCompletions.script(tree, language)),
    ] {
      let finished = try runShell("! command -v \(shell) >/dev/null || \(shell) -n", stdin: script)
      #expect(finished.stderr == "" && finished.code == 0)
    }
  }

  @Test(arguments: [
    ("", "place"), ("place ", "list"), ("record --f", "--format"), ("record -f ", "json"),
    ("--ledger x pl", "place"),
  ])
  func fishOffers(_ words: String, _ expected: String) throws {
    try withTemporaryFolder { folder in
      try FishCompletions.script(tree, .en).write(
        to: folder.appendingPathComponent("c"), atomically: true, encoding: .utf8)
      let line =
        "! command -v fish >/dev/null && echo '\(expected)'"
        + " || fish --no-config -c 'source ./c; complete -C \"outturn \(words)\"' | cut -f1"
      let finished = try runShell(line, cwd: folder)
      #expect(finished.stdout.split(separator: "\n").contains { $0 == expected })
    }
  }
}
