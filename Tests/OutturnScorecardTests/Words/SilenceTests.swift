import OutturnModel
import Testing

@testable import OutturnScorecard

@Suite("A year without any source is not told as silence") struct SilenceTests {
  private static func section(_ telling: Telling, byPerson: Bool) -> ScorecardSection {
    let silent = Sample.document.sections.flatMap(\.silent).map {
      $0.telling(Teller.Finding(telling: telling, mention: nil, isReadByPerson: byPerson))
    }
    return ScorecardSection(place: Sample.harbour, year: 2023, assessments: silent)
  }

  /// The section in the terminal, in Markdown, as a page, and on the first page.
  private static func renderings(
    _ telling: Telling, byPerson: Bool = false
  ) -> [String] {
    let section = section(telling, byPerson: byPerson)
    let style = TerminalStyle(language: .en, width: nil)
    let document = ScorecardDocument(context: Sample.context, sections: [section])
    let files = SiteTests.files(
      Sample.context, primary: .en,
      sections: [SiteSection(section)])
    return [
      TerminalScorecard(Sample.context, style: style).render(document),
      MarkdownScorecard(Sample.context, language: .en).render(section),
      files["places/cn/qingjiang/lanwan/2023.html"] ?? "", files["index.html"] ?? "",
    ]
  }

  @Test func whatAPersonReadWholeAndDidNotFindIsNeverMentioned() {
    for text in Self.renderings(.silent, byPerson: true) {
      #expect(text.lowercased().contains("never mentioned again"))
      #expect(!text.contains("source on the year yet"))
    }
  }

  @Test func whereNoSourceWasReadNothingIsSaidOfThePromiser() {
    for text in Self.renderings(.unread) {
      #expect(text.contains("source on the year yet"))
      #expect(!text.lowercased().contains("never mentioned again"))
    }
  }

  @Test func whereNoPersonReadOnlyOurReadingIsSilent() {
    for text in Self.renderings(.silent) {
      #expect(text.lowercased().contains("our reading found nothing"))
      #expect(!text.lowercased().contains("never mentioned again"))
    }
  }

  @Test(arguments: [Telling.mentioned, .notFound]) func lessThanSilenceIsNoAccusation(
    _ telling: Telling
  ) {
    for text in Self.renderings(telling) {
      #expect(!text.lowercased().contains("never mentioned again"))
      #expect(!text.lowercased().contains("found nothing"))
    }
  }
}
