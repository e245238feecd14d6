import OutturnJSON
import OutturnModel
import Testing

@testable import OutturnCommand

/// Mistakes in our own table of commands fail here.
@Suite struct CommandTableTests {
  static let specs = AllVerbs.list.map { $0.spec }

  @Test func namesAreUniqueAndAgree() {
    let names = AllVerbs.list.map { $0.name }
    #expect(Set(names).count == names.count)
    for verb in AllVerbs.list { #expect(verb.spec.name == verb.name) }
  }

  @Test func familiesStandTogether() {
    let heads = VerbTable(verbs: AllVerbs.list).heads
    #expect(Set(heads).count == heads.count)
  }

  @Test(arguments: specs.map(\.name)) func tellsAllInBothLanguages(_ name: String) throws {
    let spec = try #require(CommandTableTests.specs.first { $0.name == name })
    var texts = [spec.summary, spec.description] + spec.examples.map(\.explanation)
    texts += spec.options.map(\.help) + spec.positionals.map(\.help)
    texts += spec.options.compactMap(\.standard)
    for text in texts {
      #expect(!text.en.isEmpty && !text.zh.isEmpty)
      #expect(!isHan(text.en), "\(text.en)")
    }
    for text in [spec.summary, spec.description] { #expect(isHan(text.zh), "\(text.zh)") }
    #expect(!spec.summary.en.hasSuffix(".") && !spec.summary.zh.hasSuffix("。"))
    #expect(DisplayWidth.of(spec.summary.en) <= 60)
  }

  @Test("each row of commands.tsv is about a command, an argument or an option that is there")
  func everyTextIsRead() {
    typealias Key = CommandTexts.Key
    var read: Set<Key> = []
    func take(_ part: CommandTexts.Part, _ name: String, of command: String) {
      let own = Key(command: command, part: part, name: name)
      let any = Key(command: CommandTexts.anyCommand, part: part, name: name)
      read.insert(CommandTexts.shipped.keys.contains(own) ? own : any)
    }
    for spec in CommandTableTests.specs {
      take(.summary, "", of: spec.name)
      take(.text, "", of: spec.name)
      for positional in spec.positionals { take(.argument, positional.name, of: spec.name) }
      for option in spec.options + Options.shared {
        let name = option.isRepeatable ? "\(option.long)..." : option.long
        take(.option, name, of: spec.name)
        take(.standard, name, of: spec.name)
      }
    }
    #expect(CommandTexts.shipped.keys.subtracting(read) == [])
  }

  @Test func linkTellsFromWhichConfidenceOnItIsSure() {
    #expect(LinkVerb.spec.description.en.contains("from \(Linker.sure) on"))
    #expect(LinkVerb.spec.description.zh.contains("\(Linker.sure) 以上"))
  }

  @Test(arguments: specs.map(\.name)) func optionsAreUnique(_ name: String) throws {
    let spec = try #require(CommandTableTests.specs.first { $0.name == name })
    let longs = spec.options.map(\.long)
    #expect(Set(longs).count == longs.count)
    let shorts = spec.options.compactMap(\.short)
    #expect(Set(shorts).count == shorts.count)
    for option in spec.options {
      #expect(option.long.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" })
      if case .choice(let words) = option.value { #expect(!words.isEmpty) }
    }
  }

  @Test(arguments: specs.map(\.name)) func positionalsCanBeTold(_ name: String) throws {
    let spec = try #require(CommandTableTests.specs.first { $0.name == name })
    #expect(Set(spec.positionals.map(\.name)).count == spec.positionals.count)
    for positional in spec.positionals.dropLast() {
      #expect(positional.count != .any && positional.count != .atLeastOne)
    }
    for (left, right) in zip(spec.positionals, spec.positionals.dropFirst())
    where left.count == .optional {
      #expect(right.count == .optional || right.count == .any)
    }
  }

  @Test(arguments: specs.map(\.name)) func examplesParse(_ name: String) throws {
    let spec = try #require(CommandTableTests.specs.first { $0.name == name })
    #expect(!spec.examples.isEmpty)
    for example in spec.examples {
      let words = shellWords(example.line)
      let start = try #require(words.firstIndex(of: "outturn"), "\(example.line)")
      let table = VerbTable(verbs: AllVerbs.list)
      guard case .verb(let verb, let rest) = try table.match(words[(start + 1)...]) else {
        Issue.record("no command in: \(example.line)")
        continue
      }
      #expect(verb.name == name)
      let end = rest.firstIndex { ["|", ">", "&&"].contains($0) } ?? rest.endIndex
      _ = try ArgumentParser.parse(Array(rest[..<end]), by: verb.spec, in: .test())
    }
  }

  @Test func sharedOptionsAreUnique() {
    #expect(Set(Options.shared.map(\.long)).count == Options.shared.count)
    let shorts = Options.shared.compactMap(\.short)
    #expect(Set(shorts).count == shorts.count)
  }

  @Test func topicsAreTheSameInBothLanguages() {
    let en = HelpTopics.all(.en)
    #expect(en.map(\.name) == HelpTopics.all(.zh).map(\.name))
    #expect(Set(en.map(\.name)).count == en.count)
    for topic in en { #expect(!topic.title.isEmpty && !topic.text.isEmpty) }
    let heads = Set(VerbTable(verbs: AllVerbs.list).heads)
    for topic in en { #expect(!heads.contains(topic.name), "a command has this name") }
  }

  private func isHan(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }

  /// Words of an example, with quotes taken off.
  private func shellWords(_ line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in line.replacing("<(", with: "").replacing(")", with: " ") {
      if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character == " " {
        if let word { words.append(word) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let word { words.append(word) }
    return words
  }
}

/// The texts behind `outturn help TOPIC`.
@Suite struct HelpTopicsTests {
  @Test func verbatimLinesFitATerminal() {
    for language in Language.allCases {
      for topic in HelpTopics.all(language) {
        for line in topic.text.split(separator: "\n") where line.hasPrefix(" ") {
          #expect(DisplayWidth.of(String(line)) <= 78, "\(topic.name): \(line)")
        }
      }
    }
  }

  /// Every word of the model's enums is told in the topic that is about it, in both languages.
  @Test func wordsAreAllTold() throws {
    let words: [(String, [String])] = [
      ("measures", Measure.allCases.map(\.rawValue) + Force.allCases.map(\.rawValue)),
      ("verdicts", Verdict.allCases.map(\.rawValue) + Pace.allCases.map(\.rawValue)),
      ("formats", OutputFormat.allCases.map(\.rawValue)),
    ]
    for language in Language.allCases {
      let topics = HelpTopics.all(language)
      for (name, words) in words {
        let topic = try #require(topics.first { $0.name == name })
        for word in words { #expect(topic.text.contains(word), "\(name) lacks \(word)") }
      }
    }
  }

  @Test func periodsAreAsTheModelReadsThem() throws {
    let topic = try #require(HelpTopics.all(.en).first { $0.name == "periods" })
    let examples = topic.text.split(separator: "\n").filter { $0.hasPrefix("  ") }
      .compactMap { $0.split(separator: " ").first }
    #expect(examples.count == 7)
    for example in examples { #expect(Period(String(example)) != nil, "\(example)") }
  }
}
