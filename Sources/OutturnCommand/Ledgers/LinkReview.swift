/// A person deciding which outcome answers a commitment where no rule is sure.
struct LinkReview {
  private let open: OpenLedger
  private(set) var asked: LinkQuestions

  init(_ linking: RuleLinking, _ open: OpenLedger) {
    self.open = open
    asked = LinkQuestions(linking, most: LinkReview.letters.count)
  }

  /// Asks about every commitment until all are decided or the person stops.
  mutating func run(_ input: inout ReviewInput, _ output: inout Output) {
    var index = 0
    while index < asked.decisions.count {
      show(index, &output)
      output.write("> ")
      output.flush()
      guard let answer = input.next(&output)?.split(separator: " ").first.map(String.init) else {
        output.line()
        return
      }
      switch answer {
      case "n": asked.decisions[index] = LinkQuestions.Decision.none
      case "m" where asked.mention(index) != nil: asked.decisions[index] = .mentioned
      case "s": asked.decisions[index] = .skipped
      case "z":
        index = max(0, index - 1)
        asked.decisions[index] = nil
        continue
      case "q": return
      default:
        guard let place = LinkReview.letters.firstIndex(of: answer),
          asked.questions[index].candidates.indices.contains(place)
        else {
          output.line(LinkReview.keys)
          continue
        }
        asked.decisions[index] = .answers(asked.questions[index].candidates[place].outcome)
      }
      index += 1
    }
  }

  /// Takes what was decided into the ledger.
  ///
  /// - Returns: How many links and refusals that made.
  func record(_ output: inout Output) throws -> Int {
    let changes = asked.changes(by: try open.signer())
    if !changes.isEmpty { try open.commit(changes, &output) }
    return changes.count
  }

  private static let letters = ["a", "b", "c", "d", "e", "f"]
  private static let keys = Localized("linkKeys")

  private func show(_ index: Int, _ output: inout Output) {
    let (question, linking) = (asked.questions[index], asked.linking)
    let words = Wording(output.language)
    output.line()
    var head = StyledText(
      "[\(index + 1)/\(asked.decisions.count)] \(question.commitment)  ", .faint)
    if let commitment = linking.commitments[question.commitment] {
      head.append(
        "\(commitment.period)  \(commitment.indicator.told)  \(words.target(commitment.target))",
        .strong)
      output.line(head)
      quote(commitment.evidence, &output)
    } else {
      output.line(head)
    }
    for (letter, candidate) in zip(LinkReview.letters, question.candidates) {
      guard let outcome = linking.outcomes[candidate.outcome] else { continue }
      let told = words.finding(outcome.finding, outcome.measure)
      let sure = Localized(zh: "把握 \(candidate.confidence)", en: "sure \(candidate.confidence)")
      output.line(
        "  \(letter)  \(outcome.period)  \(outcome.indicator.told)  \(told)  "
          + "(\(sure[output.language]))")
      quote(outcome.evidence, &output)
    }
    if let mention = asked.mention(index) {
      output.say("keyMentioned", StatementOutput.flat(mention.clause))
    }
    output.say("keyNone")
  }

  private func quote(_ evidence: Evidence?, _ output: inout Output) {
    guard let clause = evidence?.clause else { return }
    output.line(StyledText("     “\(StatementOutput.flat(clause.text))”", .faint))
  }
}
