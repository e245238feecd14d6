/// The commitments that no rule is sure of, and a person's decisions on them.
package struct LinkQuestions {
  /// What a person said of one commitment.
  package enum Decision: Equatable {
    case answers(RecordID), none, mentioned, skipped
  }

  /// A commitment and what may answer it, the likeliest first.
  package struct Question {
    package let commitment: RecordID
    package let candidates: [Candidate]
  }

  package let linking: RuleLinking
  package let questions: [Question]
  /// What was decided, question by question.
  package var decisions: [Decision?]

  /// - Parameter most: How many candidates one question has at most.
  package init(_ linking: RuleLinking, most: Int) {
    self.linking = linking
    questions =
      linking.proposals.map {
        Question(commitment: $0.commitment, candidates: Array($0.candidates.prefix(most)))
      } + linking.onlyMentioned.map { Question(commitment: $0, candidates: []) }
    decisions = questions.map { _ in nil }
  }

  /// How many wait for a decision.
  package var pending: Int { decisions.count { $0 == nil || $0 == .skipped } }

  /// The sentence that speaks of the commitment of a question, where one does.
  package func mention(_ index: Int) -> Mention? {
    linking.mention(of: questions[index].commitment)
  }

  /// The links, refusals and decided mentions that the decisions come to.
  package func changes(by person: String) -> [Change] {
    var changes: [Change] = []
    for (question, decision) in zip(questions, decisions) {
      guard let decision, let address = linking.address(of: question.commitment) else { continue }
      func link(_ outcome: RecordID, _ standing: Link.Standing) {
        changes.append(
          .link(
            Link(
              commitment: question.commitment, outcome: outcome, standing: standing,
              basis: .person(person)),
            in: address))
      }
      switch decision {
      case .answers(let outcome): link(outcome, .accepted)
      case .none, .mentioned:
        for candidate in question.candidates { link(candidate.outcome, .refused) }
        if let mention = linking.mention(of: question.commitment) {
          changes.append(.mention(mention.decided(decision == .mentioned), in: address))
        }
      case .skipped: break
      }
    }
    return changes
  }
}
