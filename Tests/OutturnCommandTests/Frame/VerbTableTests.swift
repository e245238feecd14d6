import Testing

@testable import OutturnCommand

@Suite struct VerbTableTests {
  /// The match as text: `name|rest` or `name ...|rest` for a family.
  private func match(_ words: String...) throws -> String? {
    switch try TestVerbs.table.match(words[...]) {
    case nil: nil
    case .verb(let verb, let rest): "\(verb.name)|\(rest.joined(separator: " "))"
    case .family(let head, let rest): "\(head) ...|\(rest.joined(separator: " "))"
    }
  }

  @Test func namesMayBeCutShort() throws {
    #expect(try match("record", "a") == "record|a")
    #expect(try match("s", "a") == "score|a")
    #expect(try match("place", "add", "x") == "place add|x")
    #expect(try match("p", "l") == "place list|")
    #expect(try match("place") == "place ...|")
    #expect(try match("place", "--help") == "place ...|--help")
    #expect(try match() == nil)
  }

  @Test(arguments: [
    (["re"], "\"re\" may be record, restate"),
    (["recrod"], "there is no command \"recrod\"; did you mean record?"),
    (["place", "ad-d"], "there is no command \"place ad-d\"; did you mean place add?"),
    ([""], "there is no command \"\""),
    (["Score"], "there is no command \"Score\"; did you mean score?"),
  ])
  func mistakesAreNamed(_ words: [String], _ sentence: String) {
    let failure = #expect(throws: Failure.self) { try TestVerbs.table.match(words[...]) }
    #expect(failure?.message.en == sentence)
  }
}
