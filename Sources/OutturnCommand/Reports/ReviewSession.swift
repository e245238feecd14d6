/// A person deciding on the proposals of one report at the terminal.
struct ReviewSession {
  private(set) var review: ProposalReview
  private let open: OpenLedger
  /// Whether the person wants no more.
  private(set) var isStopped = false

  init(_ list: ProposalList, _ open: OpenLedger, _ box: ProposalBox) {
    review = ProposalReview(list, box)
    self.open = open
  }

  /// Asks about every pending proposal until all are decided or the person stops.
  mutating func run(_ input: inout ReviewInput, _ output: inout Output) throws {
    guard review.pending > 0 else { return }
    let source = review.list.source
    output.line(StyledText("\(source.id)  \(source.title)", .strong))
    let register = try open.register()
    var place = review.next(from: 0)
    while let index = place {
      show(index, register, &output)
      output.write("> ")
      output.flush()
      guard let line = input.next(&output) else {
        isStopped = true
        output.line()
        return
      }
      switch line.split(separator: " ").first {
      case "a": try review.decide(index, .accepted)
      case "s": try review.decide(index, .skipped)
      case "k": try review.acceptAlike(index)
      case "e":
        do throws(Failure) {
          try review.edit(index, RowEdits.parted(line.split(separator: " ").dropFirst()), register)
        } catch {
          output.failure(error)
          continue
        }
        try review.decide(index, .accepted)
      case "b":
        if let last = try review.goBack() {
          place = last
          continue
        }
      case "q":
        isStopped = true
        return
      default:
        output.say("reviewKeys")
        continue
      }
      place = review.next(from: index)
    }
  }

  /// Takes what was accepted into the ledger.
  ///
  /// - Returns: How many records that made.
  mutating func record(_ output: inout Output) throws -> Int {
    guard review.hasAccepted else { return 0 }
    let open = try open.held(output)
    return try review.record(in: open.ledger) { changes, why in
      try open.commit(changes, why: why, &output)
    }
  }

  private func show(_ index: Int, _ register: RegisterReading, _ output: inout Output) {
    let proposal = review.list.proposals[index]
    let words = Wording(output.language)
    let done = review.list.proposals.count { $0.state != .pending }
    output.line()
    var head = StyledText("[\(done + 1)/\(review.list.proposals.count)] ", .faint)
    let cells = proposal.row.cells
    head.append(
      "\(cells[.kind] ?? "")  \(cells[.period] ?? "")  \(cells[.indicator] ?? "")", .strong)
    output.line(head)
    surroundings(proposal, &output)
    var told = cells[.indicatorID].map { "\($0), " } ?? ""
    if let record = review.record(index, register) {
      switch record.content {
      case .commitment(let promise):
        told += "\(words.target(promise.target)) (\(promise.target.measure.rawValue))"
        if promise.force != .plain { told += ", \(words.force(promise.force))" }
      case .outcome(let report):
        told += "\(words.finding(report.finding, report.measure)) (\(report.measure.rawValue))"
      }
    }
    let sure = Localized(zh: "把握 \(proposal.confidence)", en: "sure \(proposal.confidence)")
    output.line("  → \(told); \(sure[output.language])")
  }

  /// The clause in its surroundings, with the figure marked; the clause alone where the report is
  /// not at hand or is another one now.
  private func surroundings(_ proposal: Proposal, _ output: inout Output) {
    let quote = proposal.row.cells[.quote] ?? ""
    guard let text = review.file?.report.decoded, proposal.figure.upperBound <= text.scalarCount
    else {
      return output.line("  \(StatementOutput.flat(quote))")
    }
    let figure = proposal.figure
    let start = proposal.row.cells[.start].flatMap { Int($0) } ?? figure.lowerBound
    let end = proposal.row.cells[.end].flatMap { Int($0) } ?? figure.upperBound
    let first = max(0, min(start, figure.lowerBound) - 40)
    let last = min(text.scalarCount, max(end, figure.upperBound) + 40)
    let before = StatementOutput.flat(text.text(ofScalars: first..<figure.lowerBound))
    let after = StatementOutput.flat(text.text(ofScalars: figure.upperBound..<last))
    var line = StyledText(first > 0 ? "  …\(before)" : "  \(before)")
    line.append("【\(text.text(ofScalars: figure))】", .strong)
    line.append(last < text.scalarCount ? "\(after)…" : after)
    output.line(line)
  }
}
