extension RuleLinking {
  init(_ arguments: ParsedArguments, _ open: OpenLedger) throws {
    let register = try open.register()
    let choice = try LinkChoice(arguments, register.file)
    try self.init(open.ledger, register, places: choice.places) { choice.includes($0.period) }
    if arguments[Options.accept] {
      let sure = try LinkChoice.confidence(arguments)
      accept(by: try open.signer(), atLeast: sure)
    }
  }

  func print(as format: OutputFormat, isTrial: Bool, to output: inout Output) {
    if format == .jsonl {
      for link in links { output.raw(LinkJSON.object(link.link).compact() + [0x0A]) }
      for proposal in proposals {
        for candidate in proposal.candidates {
          output.raw(
            LinkJSON.object(candidate, outcomes[candidate.outcome], output.language).compact()
              + [0x0A])
        }
      }
      return
    }
    let words = Wording(output.language)
    var table = RuleLinking.table(output.language)
    for (link, _) in links {
      table.add(cells(link.commitment, link.outcome, link.confidence, link.reasons, words))
    }
    if !links.isEmpty {
      table.print(to: &output)
      output.line()
    }
    if !proposals.isEmpty {
      output.say("proposedUnsureNotLinked")
      var table = RuleLinking.table(output.language)
      for candidate in proposals.flatMap(\.candidates) {
        let reasons = candidate.reasons + candidate.doubts + candidate.objections
        table.add(
          cells(
            candidate.commitment, candidate.outcome, candidate.confidence,
            reasons.map { $0.text(in: output.language) }, words))
      }
      table.print(to: &output)
      output.line()
    }
    output.say(isTrial ? "wouldMakeLinks" : "madeLinks", links.count, seen, answered)
  }

  private static func table(_ language: Language) -> TextTable {
    func title(_ zh: String, _ en: String) -> String { Localized(zh: zh, en: en)[language] }
    return TextTable([
      .init(title: title("承诺", "Commitment")),
      .init(title: title("目标", "Target"), overflow: .cut, minimum: 12),
      .init(title: title("结果", "Outcome")),
      .init(title: title("所报告的", "Told"), overflow: .cut, minimum: 12),
      .init(title: title("把握", "Sure"), alignment: .right),
      .init(title: title("理由", "Reasons"), overflow: .cut, minimum: 10),
    ])
  }

  private func cells(
    _ commitment: RecordID, _ outcome: RecordID, _ confidence: Int, _ reasons: [String],
    _ words: Wording
  ) -> [TextTable.Cell] {
    let target = commitments[commitment].map {
      "\($0.indicator.told) \(words.target($0.target))"
    }
    let told = outcomes[outcome].map {
      "\($0.indicator.told) \(words.finding($0.finding, $0.measure))"
    }
    return [
      .init("\(commitment)"), .init(target ?? ""), .init("\(outcome)"), .init(told ?? ""),
      .init("\(confidence)"), .init(reasons.joined(separator: "; ")),
    ]
  }
}

/// Which commitments are linked by rule.
struct LinkChoice {
  let places: [PlacePath]
  let periods: [Period]

  init(_ arguments: ParsedArguments, _ file: LedgerFile) throws(Failure) {
    let finder = PlaceFinder(file)
    var places: [PlacePath] = []
    for text in arguments[Options.places] { places.append(try finder.known(text, of: "--place")) }
    self.places = places
    periods = try arguments.values(Options.periods, as: .period)
  }

  /// Whether a commitment's period, or the year it ends in, lies in those asked for.
  func includes(_ period: Period) -> Bool {
    periods.isEmpty
      || periods.contains { $0.contains(period) || $0.contains(.year(period.volumeYear)) }
  }

  static func confidence(_ arguments: ParsedArguments) throws(Failure) -> Int {
    guard let text = arguments[LinkVerb.confidence] else { return Linker.sure }
    return try ValueReader.percent.value(text, of: "--confidence")
  }
}

extension ValueReader where Value == Int {
  /// A whole number from 0 to 100.
  static var percent: Self {
    Self(
      name: Localized(zh: "百分数", en: "percentage"),
      form: Localized("writePercent")
    ) { text in
      guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int(text),
        value <= 100
      else { return nil }
      return value
    }
  }
}
