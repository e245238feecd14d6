import OutturnFormats
import OutturnModel
import Testing

@testable import OutturnScorecard

/// A ledger whose every text tries to break out comes out inert in every format.
@Suite struct HostileExportTests {
  private static func text(_ write: ((String) -> Void) -> Void) -> String {
    var text = ""
    write { text += $0 }
    return text
  }

  private static let document = Hostile.document
  private static let context = Hostile.context

  /// Formats that are markup: nothing of the ledger may become an element, a link or an entity.
  private static let markup: [(String, String)] =
    [
      ("stratml", text { StratMLWriter(context, language: .en).write(document, to: $0) }),
      ("iati", text { IATIWriter(context).write(document, to: $0) }),
      ("badge", Badge(language: .en).svg(label: Hostile.image, tally: document.tally)),
      (
        "form",
        OfficialForm(context, language: .zh).htmlOpening
          + document.sections.map { OfficialForm(context, language: .zh).html($0) }.joined()
      ),
    ]
    + ChartFile.Kind.allCases.compactMap { kind in
      ChartFile(context, language: .zh).svg(kind, of: document.sections).map { ("\(kind)", $0) }
    }

  @Test(arguments: markup)
  func markupStaysText(name: String, text: String) throws {
    for evil in [
      "<script", "<img", "<svg onload", "\" onmouseover", "href=\"javascript:",
      " url=\"javascript:",
    ] {
      #expect(!text.contains(evil), "\(name): \(evil)")
    }
    #expect(!text.unicodeScalars.contains("\u{0}"), "\(name)")
    if name != "form" { _ = try XMLReader.read(Array(text.utf8)) }
  }

  @Test func anOwnFormatIsReadBackWithItsText() throws {
    let stratML = Self.markup[0].1
    let promise = try #require(try StratMLReader.read(Array(stratML.utf8)).promises.first)
    #expect(promise.indicator.told == Hostile.script)
    #expect(promise.responsible == Hostile.script)
  }

  @Test func noCellOfATableIsAFormula() throws {
    let formula = Commitment(
      id: Sample.id("lanwan-2023-caaaa2"), indicator: Sample.told("=1+1"), period: .year(2023),
      target: Sample.target(.milestone, .deed("@SUM(A1)")), responsible: "\tcmd|' /C calc'!A0")
    let assessment = Assessment(
      commitment: formula, place: Sample.harbour, verdict: .noReport,
      arithmetic: Localized(zh: "+1", en: "-1-1"), rule: Assessment.Rule("=x"))
    let section = ScorecardSection(place: Sample.harbour, year: 2023, assessments: [assessment])
    let tables = [
      RecordTables.scorecard.rows(section.assessments, as: CSVWriter()),
      OfficialForm(Self.context, language: .en).csv(section, as: CSVWriter()),
      RecordTables.commitments.rows([formula], at: Sample.harbour, in: .zh, as: CSVWriter()),
    ]
    for table in tables {
      var reader = CSVReader()
      var rows: [[String]] = []
      try reader.read(table.utf8) { rows.append($0.cells) }
      try reader.finish { rows.append($0.cells) }
      #expect(rows.joined().contains { $0.hasPrefix("=1+1") })
      for line in table.split(separator: "\r\n") {
        for cell in line.split(separator: ",") {
          let first = cell.drop { $0 == "\"" }.unicodeScalars.first
          #expect(first.map { !"=+@\t".unicodeScalars.contains($0) } ?? true, "\(cell)")
        }
      }
    }
  }

  @Test func markdownHasNoMarkupOfTheLedgers() {
    for text in [
      Self.text { MarkdownScorecard(Self.context, language: .en).write(Self.document, to: $0) },
      Self.text { OfficialForm(Self.context, language: .zh).writeMarkdown(Self.document, to: $0) },
    ] {
      let bare = text.replacing("\\<", with: "")
      #expect(!bare.contains("<script"))
      #expect(!bare.contains("<img"))
      #expect(!text.contains("](javascript"))
    }
  }

  @Test func aTerminalGetsNoControlsAndNoDirections() {
    let style = TerminalStyle(language: .en, width: 80, colour: false, bars: true)
    let text = Self.text {
      TerminalScorecard(Self.context, style: style).write(Self.document, to: $0)
    }
    for scalar in text.unicodeScalars {
      #expect(scalar == "\n" || scalar.value >= 0x20, "\(scalar.value)")
      #expect(
        !(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value))
      #expect(!(0x7F..<0xA0).contains(scalar.value))
    }
  }

  /// The same document gives the same bytes.
  @Test func exportsAreDeterministic() {
    for kind in ChartFile.Kind.allCases {
      let chart = {
        ChartFile(Sample.context, language: .zh).svg(kind, of: Sample.document.sections)
      }
      #expect(chart() == chart())
    }
    #expect(
      Self.text { IATIWriter(Sample.context).write(Sample.document, to: $0) }
        == Self.text { IATIWriter(Sample.context).write(Sample.document, to: $0) })
  }
}
