import OutturnModel
import Testing

@testable import OutturnScorecard

@Suite("A year without any source is not told as silence") struct SilenceTests {
  private static func section(_ silence: Silence) -> ScorecardSection {
    let silent = Sample.document.sections.flatMap(\.silent)
    return ScorecardSection(
      place: Sample.harbour, year: 2023, assessments: silent, silence: silence)
  }

  /// The section in the terminal, in Markdown, as a page, and on the first page.
  private static func renderings(_ silence: Silence) -> [String] {
    let section = section(silence)
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

  @Test func whatASourceOfTheYearLeavesOutIsNeverMentioned() {
    for text in Self.renderings(.unmentioned) {
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

  @Test func oneOutcomeOfTheYearIsASource() throws {
    let outcome = try #require(Sample.outcomes(of: Sample.assessments2023).first)
    func volume(_ outcomes: [Outcome]) -> Volume {
      Volume(place: Sample.harbour, year: 2023, revision: 1, outcomes: outcomes)
    }
    #expect(Silence(of: volume([outcome])) == .unmentioned)
    #expect(Silence(of: volume([])) == .unread)
  }
}
