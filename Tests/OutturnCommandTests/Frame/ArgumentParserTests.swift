import Testing

@testable import OutturnCommand

@Suite struct ArgumentParserTests {
  typealias Record = TestVerbs.Record

  private func parse(_ words: String...) throws -> ParsedArguments {
    try ArgumentParser.parse(words, by: Record.spec, in: .test())
  }

  @Test(arguments: [
    ["GDP +9%", "--period", "2017"], ["--period", "2017", "GDP +9%"], ["--period=2017", "GDP +9%"],
    ["--period=2017", "--", "GDP +9%"],
  ])
  func optionsStandAnywhere(_ words: [String]) throws {
    let arguments = try ArgumentParser.parse(words, by: Record.spec, in: .test())
    #expect(arguments[Record.text] == "GDP +9%")
    #expect(arguments[Record.period] == "2017")
    #expect(!arguments[Record.dry])
  }

  @Test func shortOptionsJoinAndBundle() throws {
    let arguments = try parse("-nqpx", "-p", "y", "-p=z", "a")
    #expect(arguments[Record.dry] && arguments[Options.quiet])
    #expect(arguments[Record.places] == ["x", "y", "z"])
  }

  @Test func aDashAndNumbersAreWords() throws {
    #expect(try parse("-")[Record.text] == "-")
    #expect(try parse("-3%")[Record.text] == "-3%")
    #expect(try parse("-.5", "-1")[Record.tags] == ["-1"])
  }

  @Test func afterTwoDashesAllAreWords() throws {
    let arguments = try parse("--", "--period", "-n", "--")
    #expect(arguments[Record.text] == "--period")
    #expect(arguments[Record.tags] == ["-n", "--"])
  }

  @Test func valuesMayBeEmptyOrHoldAnything() throws {
    #expect(try parse("a", "--period=")[Record.period] == "")
    #expect(try parse("a", "--period", "--dry-run")[Record.period] == "--dry-run")
    #expect(try parse("a", "--period=b=c")[Record.period] == "b=c")
  }

  @Test func choicesHaveADefault() throws {
    #expect(try parse("a")[Record.format] == .text)
    #expect(try parse("a", "-f", "json")[Record.format] == .json)
    #expect(try !parse("a").isGiven(Record.format))
  }

  @Test func helpNeedsNothingElse() throws {
    #expect(try parse("--help")[Options.help])
  }

  @Test(arguments: [
    (["--perid", "2017", "a"], "record has no option --perid; did you mean --period?"),
    (["--zzzzzzzzz", "a"], "record has no option --zzzzzzzzz"),
    (["-x", "a"], "record has no option -x"),
    (["a", "--period"], "--period needs a value: PERIOD"),
    (["a", "-f"], "-f needs a value: text|json"),
    (["a", "-f", "jsn"], "-f cannot be \"jsn\"; did you mean json?"),
    (["a", "-f", "csv"], "-f cannot be \"csv\""),
    (["a", "--dry-run=no"], "--dry-run takes no value, but was given \"no\""),
    (["a", "--period", "1", "--period", "2"], "--period is given twice"),
    ([], "record needs TEXT"),
  ])
  func mistakesAreNamed(_ words: [String], _ sentence: String) {
    let failure = #expect(throws: Failure.self) {
      try ArgumentParser.parse(words, by: Record.spec, in: .test())
    }
    #expect(failure?.message.en == sentence)
  }

  @Test func tooManyWordsAreNamed() {
    let failure = #expect(throws: Failure.self) {
      try ArgumentParser.parse(["a", "b"], by: TestVerbs.Score.spec, in: .test())
    }
    #expect(failure?.message.en == "score has no use for \"b\"")
  }
}
