import OutturnModel

/// The parts of a scorecard beside its verdicts, as tables in one language.
///
///     let review = Review(document.context, language: .zh)
///     for table in review.tables(.pace, of: document.sections) { … }
public struct Review: Sendable {
  let context: ScorecardContext
  let words: Wording

  /// Makes the tables of a scorecard.
  public init(_ context: ScorecardContext, language: Language) {
    self.context = context
    self.words = Wording(language)
  }

  /// A part as tables over sections; where there is more than one section each row begins with its
  /// place and year. The verdicts have renderings of their own and give no table here.
  public func tables(_ part: ScorecardPart, of sections: [ScorecardSection]) -> [ReviewTable] {
    switch part {
    case .verdicts: []
    case .pace: [pace(sections)]
    case .silence: [silence(sections)]
    case .sums: [sums(sections)]
    case .ambition: [ambition(sections), repeated(sections), stacked(sections)]
    case .words: [firmness(sections, by: .force), firmness(sections, by: .bound)]
    case .goalposts:
      [moved(sections), revised(sections), contradicted(sections), changed(sections)]
    case .sensitivity: [sensitivity(sections)]
    case .opinions: opinions(sections)
    }
  }

  /// The cells that tell which section a row is from: none where there is only one.
  func origin(_ section: ScorecardSection, of sections: [ScorecardSection]) -> [String] {
    sections.count < 2
      ? [] : [context.name(of: section.place, in: words.language), String(section.year)]
  }

  /// A table whose rows come from sections, headed as `pages.tsv` has it.
  func table(
    _ name: String, notes: [String] = [], right: Set<Int> = [],
    over sections: [ScorecardSection], rows: (ScorecardSection) -> [[String]]
  ) -> ReviewTable {
    let (title, heads) = words.table(name)
    let origins = sections.count > 1 ? words.columns("origin") : []
    let rows = sections.flatMap { section in
      rows(section).map { origin(section, of: sections) + $0 }
    }
    return ReviewTable(
      title, notes: rows.isEmpty ? [] : notes, header: origins + heads,
      right: Set(right.map { $0 + origins.count }), rows: rows)
  }

  /// An indicator's name in the language of the tables.
  func name(_ indicator: IndicatorName) -> String {
    context.name(of: indicator, in: words.language)
  }

  /// A distance with its sign; nothing where there is none.
  func distance(_ gap: Quantity?) -> String {
    gap.map { words.signed(Quantity($0.value.normalizedPlaces, $0.unit)) } ?? ""
  }

  /// A source's title, or its id.
  func source(_ id: SourceID?) -> String {
    guard let id else { return "" }
    return context[id]?.title ?? id.rawValue
  }
}
