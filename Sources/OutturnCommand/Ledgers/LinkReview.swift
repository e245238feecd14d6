import Outturn
import OutturnLedger
import OutturnModel
import OutturnScorecard

/// A person deciding which outcome answers a commitment where no rule is sure.
struct LinkReview {
  private let linking: RuleLinking
  private let open: OpenLedger
  private let by: String
  /// What is asked about: a commitment and what may answer it.
  private let questions: [(commitment: RecordID, candidates: [Candidate])]
  private var decisions: [Decision?]

  /// What a person said of one commitment.
  private enum Decision {
    case answers(RecordID), none, mentioned, skipped
  }

  init(_ linking: RuleLinking, _ open: OpenLedger) throws {
    self.linking = linking
    self.open = open
    by = try open.signer()
    questions =
      linking.proposals.map {
        ($0.commitment, Array($0.candidates.prefix(LinkReview.letters.count)))
      }
      + linking.onlyMentioned.map { ($0, []) }
    decisions = questions.map { _ in nil }
  }

  /// How many wait for a decision.
  var pending: Int {
    decisions.count {
      switch $0 {
      case nil, .skipped: true
      default: false
      }
    }
  }

  /// Asks about every commitment until all are decided or the person stops.
  mutating func run(_ input: inout ReviewInput, _ output: inout Output) {
    var index = 0
    while index < decisions.count {
      show(index, &output)
      output.write("> ")
      output.flush()
      guard let answer = input.next(&output)?.split(separator: " ").first.map(String.init) else {
        output.line()
        return
      }
      switch answer {
      case "n": decisions[index] = Decision.none
      case "m" where mention(index) != nil: decisions[index] = .mentioned
      case "s": decisions[index] = .skipped
      case "z":
        index = max(0, index - 1)
        decisions[index] = nil
        continue
      case "q": return
      default:
        guard let place = LinkReview.letters.firstIndex(of: answer),
          questions[index].candidates.indices.contains(place)
        else {
          output.line(LinkReview.keys)
          continue
        }
        decisions[index] = .answers(questions[index].candidates[place].outcome)
      }
      index += 1
    }
  }

  /// Takes what was decided into the ledger.
  ///
  /// - Returns: How many links and refusals that made.
  func record(_ output: inout Output) throws -> Int {
    var changes: [Change] = []
    for (question, decision) in zip(questions, decisions) {
      guard let decision, let address = linking.address(of: question.commitment) else { continue }
      func link(_ outcome: RecordID, _ standing: Link.Standing) {
        changes.append(
          .link(
            Link(
              commitment: question.commitment, outcome: outcome, standing: standing,
              basis: .person(by)),
            in: address))
      }
      switch decision {
      case .answers(let outcome): link(outcome, .accepted)
      case .none, .mentioned:
        for candidate in question.candidates { link(candidate.outcome, .refused) }
        if let mention = linking.mention(of: question.commitment) {
          let isNone = if case .none = decision { true } else { false }
          changes.append(.mention(mention.decided(!isNone), in: address))
        }
      case .skipped: break
      }
    }
    if !changes.isEmpty { try open.commit(changes, &output) }
    return changes.count
  }

  private static let letters = ["a", "b", "c", "d", "e", "f"]
  private static let keys = Localized(
    zh: "a–f 是它的结果，n 都不是，m 只是提到，s 跳过，z 回退，q 收入并结束",
    en: "a–f this answers it, n none of these, m only mentioned, s skip, z back, q record and stop")

  private func mention(_ index: Int) -> Mention? {
    linking.mention(of: questions[index].commitment)
  }

  private func show(_ index: Int, _ output: inout Output) {
    let question = questions[index]
    let words = Wording(output.language)
    output.line()
    var head = StyledText("[\(index + 1)/\(decisions.count)] \(question.commitment)  ", .faint)
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
    if let mention = mention(index) {
      output.line(
        Localized(
          zh: "  m  只是提到：“\(StatementOutput.flat(mention.clause))”",
          en: "  m  only mentioned: “\(StatementOutput.flat(mention.clause))”"))
    }
    output.line(Localized(zh: "  n  都不是", en: "  n  none of these"))
  }

  private func quote(_ evidence: Evidence?, _ output: inout Output) {
    guard let clause = evidence?.clause else { return }
    output.line(StyledText("     “\(StatementOutput.flat(clause.text))”", .faint))
  }
}
