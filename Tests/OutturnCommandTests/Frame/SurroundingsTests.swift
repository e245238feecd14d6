import Foundation
import OutturnModel
import Testing

@testable import OutturnCommand

@Suite struct SurroundingsTests {
  private let none = ParsedArguments(command: "x", options: [:], positionals: [:], in: .test())

  @Test(arguments: [
    ([], [:], Language.en), ([], ["LANG": "zh_CN.UTF-8"], .zh), (["--lang", "zh"], [:], .zh),
    (["a", "--lang=zh"], ["OUTTURN_LANG": "en"], .zh), ([], ["OUTTURN_LANG": "zh"], .zh),
    ([], ["LC_ALL": "", "LC_MESSAGES": "zh", "LANG": "en"], .zh),
    ([], ["LC_ALL": "C", "LANG": "zh_CN"], .en), (["--", "--lang", "zh"], [:], .en),
    (["--lang", "fr"], ["LANG": "zh_TW"], .zh), ([], ["OUTTURN_LANG": "fr", "LANG": "zh"], .zh),
  ])
  func language(_ words: [String], _ variables: [String: String], _ expected: Language) {
    #expect(Language.chosen(words: words, variables: .fixed(variables)) == expected)
  }

  @Test(arguments: [
    (ColorPolicy.When.auto, true, [:], true), (.auto, false, [:], false),
    (.auto, true, ["NO_COLOR": "1"], false), (.auto, true, ["NO_COLOR": ""], true),
    (.auto, true, ["TERM": "dumb"], false), (.auto, false, ["CLICOLOR_FORCE": "1"], true),
    (.auto, false, ["CLICOLOR_FORCE": "0"], false),
    (.auto, true, ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], false),
    (.always, false, ["NO_COLOR": "1"], true), (.never, true, ["CLICOLOR_FORCE": "1"], false),
  ])
  func color(
    _ when: ColorPolicy.When, _ isTerminal: Bool, _ variables: [String: String], _ expected: Bool
  ) {
    #expect(
      ColorPolicy.isOn(when, isTerminal: isTerminal, variables: .fixed(variables)) == expected)
  }

  @Test(arguments: [
    ("[user]\n\tname = Li Lei\n", "Li Lei"), ("[User]\nNAME=\"李 雷\" # me\n", "李 雷"),
    ("[user]\nname = a\\\"b ; c", "a\"b"), ("[core]\nname = x\n[user]\nemail = y", nil),
    ("[user]\nname =\n", nil), ("[user]\nname = a\n[core]\nx = y\n[user]\nname = b", "b"),
    ("", nil), ("[user", nil), ("name = x", nil), ("[user]\r\nname = Han Meimei\r\n", "Han Meimei"),
    ("[user]\nname = \"", nil), ("[user \"x\"]\nname = x", nil),
  ])
  func gitUserName(_ text: String, _ expected: String?) {
    #expect(GitConfig.userName(in: text) == expected)
  }

  @Test func signerIsTheFirstThatIsTold() throws {
    try withTemporaryFolder { home in
      func signer(_ given: String?, _ variables: [String: String]) throws -> String {
        let arguments = ParsedArguments(
          command: "x", options: given.map { ["by": [$0]] } ?? [:], positionals: [:], in: .test())
        return try Signer.name(
          arguments, .test(variables: variables, folder: home.path))
      }
      let all = ["OUTTURN_BY": "B", "HOME": home.path, "USER": "D"]
      #expect(try signer("A", all) == "A")
      #expect(try signer(nil, all) == "B")
      #expect(try signer(" ", all) == "B")
      #expect(try signer(nil, ["HOME": home.path, "USER": "D"]) == "D")
      try "[user]\nname = C".write(
        to: home.appendingPathComponent(".gitconfig"), atomically: true, encoding: .utf8)
      #expect(try signer(nil, ["HOME": home.path, "USER": "D"]) == "C")
      let git = home.appendingPathComponent(".git")
      try FileManager.default.createDirectory(at: git, withIntermediateDirectories: true)
      try "[user]\nname = R".write(
        to: git.appendingPathComponent("config"), atomically: true, encoding: .utf8)
      #expect(try signer(nil, ["HOME": home.path, "USER": "D"]) == "R")
      #expect(throws: Failure.self) {
        _ = try Signer.name(none, .test(variables: [:], folder: "/nowhere"))
      }
    }
  }

  @Test func ledgerIsGivenOrFoundUpward() throws {
    try withTemporaryFolder { top in
      func find(_ options: [String: [String]], _ variables: [String: String], _ folder: String)
        throws -> String
      {
        try LedgerFolder.find(
          ParsedArguments(command: "x", options: options, positionals: [:], in: .test()),
          .test(variables: variables, folder: folder))
      }
      func message(_ options: [String: [String]], _ variables: [String: String]) -> String? {
        do {
          _ = try find(options, variables, top.path)
          return nil
        } catch {
          return (error as? Failure)?.message.en
        }
      }
      let ledger = top.appendingPathComponent("a").path
      let inner = top.appendingPathComponent("a/b/c")
      try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
      #expect(message([:], [:]) == "there is no ledger (ledger.json) here or in a folder above")
      #expect(message(["ledger": ["a"]], [:]) == "--ledger: \"a\" holds no ledger.json")
      #expect(message([:], ["OUTTURN_LEDGER": "z"]) == "OUTTURN_LEDGER: \"z\" is not a folder")
      try "{}".write(toFile: "\(ledger)/ledger.json", atomically: true, encoding: .utf8)
      #expect(try find([:], [:], inner.path) == ledger)
      #expect(try find(["ledger": ["a"]], ["OUTTURN_LEDGER": "z"], top.path) == "\(top.path)/a")
      #expect(try find([:], ["OUTTURN_LEDGER": ledger], "/") == ledger)
    }
  }

  @Test func unreadableFilesAreNamed() throws {
    try withTemporaryFolder { folder in
      let environment = Environment.test(stdin: "typed", folder: folder.path)
      #expect(try environment.read("-") == Array("typed".utf8))
      let large = [UInt8](repeating: 7, count: 3_000_000)
      try Data(large).write(to: folder.appendingPathComponent("large"))
      #expect(try environment.read("large") == large)
      for (name, sentence) in [
        ("none", "cannot read \"none\": it does not exist"),
        (".", "cannot read \".\": it is a folder"),
        ("large/x", "cannot read \"large/x\": part of the path is not a folder"),
      ] {
        let failure = #expect(throws: Failure.self) { try environment.read(name) }
        #expect(failure?.message.en == sentence)
      }
    }
  }
}
