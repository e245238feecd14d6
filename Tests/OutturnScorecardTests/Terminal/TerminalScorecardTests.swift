import Foundation
import OutturnJSON
import OutturnModel
import OutturnScorecard
import Testing

@Suite struct TerminalScorecardTests {
  private func text(
    _ language: Language, width: Int? = nil, colour: Bool = false, bars: Bool = false,
    ascii: Bool = false
  ) -> String {
    let style = TerminalStyle(
      language: language, width: width, colour: colour, bars: bars, ascii: ascii)
    return TerminalScorecard(Sample.context, style: style).render(Sample.document)
  }

  @Test(arguments: [40, 60, 80, 100, 140, 200], [Language.zh, .en])
  func noLineIsWiderThanTheTerminal(width: Int, language: Language) {
    for bars in [false, true] {
      for line in text(language, width: width, bars: bars).split(separator: "\n") {
        #expect(DisplayWidth.of(line) <= width, "\(line)")
      }
    }
  }

  @Test(arguments: [Language.zh, .en])
  func nothingIsCutWhereThereIsNoTerminal(language: Language) {
    let text = text(language)
    for assessment in Sample.document.assessments where assessment.verdict != .noReport {
      #expect(text.contains(assessment.arithmetic.text(in: language)))
    }
    #expect(!text.contains("…"))
  }

  @Test func verdictsAreTellableWithoutColour() {
    #expect(Set(Verdict.allCases.map(\.sign)).count == Verdict.allCases.count)
    #expect(Set(Verdict.allCases.map(\.asciiSign)).count == Verdict.allCases.count)
    #expect(!text(.en).contains("\u{1B}"))
    #expect(text(.en, colour: true).contains("\u{1B}[1;31m✘\u{1B}[0m"))
  }

  @Test func asciiNeedsNothingElse() {
    let frame = text(.en, bars: true, ascii: true).filter { "─█┃✔✘◔⧗⊘".contains($0) }
    #expect(frame.isEmpty)
  }

  @Test func targetsOutcomesAndVerdictsStandInColumns() {
    let lines = text(.zh).split(separator: "\n")
    func column(of part: String, in word: String) -> Int? {
      guard let line = lines.first(where: { $0.contains(word) && $0.contains(part) }),
        let range = line.range(of: part)
      else { return nil }
      return DisplayWidth.of(line[..<range.lowerBound])
    }
    #expect(column(of: "增长6%左右", in: "全市生产总值") == column(of: "增长10%", in: "固定资产投资"))
    #expect(column(of: "增长7.4%", in: "全市生产总值") == column(of: "增长6.8%", in: "固定资产投资"))
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["OUTTURN_PREVIEW"] != nil))
  func preview() {
    print(text(.en, width: 100))
    print(text(.zh, width: 100, bars: true))
    print(text(.zh))
    print(text(.en, width: 170, bars: true))
    print(text(.en, width: 50))
  }

  @Test func silenceIsToldByName() {
    #expect(text(.zh).contains("尚无来源可查（1项）\n  轨道交通运营总里程："))
    #expect(text(.en).contains("1 without a source on the year yet"))
    #expect(text(.en).contains("No source on the year yet (1)\n"))
  }

  @Test func hostileNamesCannotMoveTheCursor() {
    let hostile = Assessment(
      commitment: Sample.commitment(
        "lanwan-2023-caaad2", Sample.told("\u{1B}[2J\u{202E}evil"),
        Sample.target(.milestone, .deed("a\nb\u{7}"))),
      place: Sample.harbour, verdict: .noReport,
      arithmetic: Localized(zh: "\u{9B}1m", en: "\u{9B}1m"), rule: Assessment.Rule("x"))
    let document = ScorecardDocument(
      context: Sample.context,
      sections: [ScorecardSection(place: Sample.harbour, year: 2023, assessments: [hostile])])
    let style = TerminalStyle(language: .en, width: 80)
    let text = TerminalScorecard(Sample.context, style: style).render(document)
    for scalar in ["\u{1B}", "\u{202E}", "\u{7}", "\u{9B}"] { #expect(!text.contains(scalar)) }
  }
}
