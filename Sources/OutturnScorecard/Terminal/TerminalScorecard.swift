import OutturnJSON
import OutturnModel

/// A scorecard as text for a terminal, or for a file of fixed-width type.
///
///     TerminalScorecard(document.context, style: TerminalStyle(language: .en, width: 100))
///       .render(document)
public struct TerminalScorecard: Sendable {
  let context: ScorecardContext
  let style: TerminalStyle
  let words: Wording

  /// Makes a renderer.
  public init(_ context: ScorecardContext, style: TerminalStyle) {
    self.context = context
    self.style = style
    self.words = Wording(style.language)
  }

  /// The whole document as text.
  public func render(_ document: ScorecardDocument) -> String {
    var out = ""
    write(document) { out += $0 }
    return out
  }

  /// Writes the whole document, a section at a time.
  public func write(_ document: ScorecardDocument, to sink: (String) -> Void) {
    sink(opening())
    for section in document.sections { sink(render(section)) }
    sink(firmness(document.sections))
    sink(closing(document.sections.map { ($0.place, $0.year, $0.tally) }))
  }

  /// The title and the day.
  public func opening() -> String {
    var out = ""
    line(context.title.text(in: words.language), .heading, into: &out)
    var about: [String] = []
    if !context.ledger.isEmpty {
      about.append(words.pick("台账", "ledger") + words.colon + context.ledger)
    }
    if let date = context.date { about.append(words.pick("截至\(date)", "as of \(date)")) }
    if !about.isEmpty { line(about.joined(separator: words.pick("，", ", ")), .quiet, into: &out) }
    return out + "\n"
  }

  /// One place and year: heading, counts, shares, silence by name, the table, the sums.
  public func render(_ section: ScorecardSection) -> String {
    var out = ""
    let place = context.name(of: section.place, in: words.language)
    heading(words.pick("\(place) \(section.year)年", "\(place) \(section.year)"), into: &out)
    summary(of: section, into: &out)
    out += "\n"
    // What has a pace stands in the table of paces.
    let told = section.told.filter { $0.verdict != .pending || $0.judgement.progress == nil }
    if isNarrow {
      for assessment in told { stacked(assessment, into: &out) }
    } else {
      table(of: told).render(into: &out)
    }
    let review = Review(context, language: words.language)
    if told.count < section.told.count { out += render(review.pace([section])) }
    silence(of: section, into: &out)
    sums(of: section, review, into: &out)
    for part in [ScorecardPart.goalposts, .opinions] {
      for table in review.tables(part, of: [section]) { out += render(table) }
    }
    ambition(of: section, review, into: &out)
    return out + "\n"
  }

  /// Each sum that does not add up, with the arithmetic and the sources under it.
  private func sums(of section: ScorecardSection, _ review: Review, into out: inout String) {
    if section.discrepancies.isEmpty { return }
    out += "\n"
    line(
      words.pick("数字对不上", "Sums that do not add up") + " (\(section.discrepancies.count))",
      .heading, into: &out)
    for discrepancy in section.discrepancies {
      line("! " + discrepancy.sentence.text(in: words.language), into: &out)
      indented(discrepancy.arithmetic.text(in: words.language), .quiet, into: &out)
      let sources = review.sources(of: discrepancy)
      if !sources.isEmpty { indented(sources, .quiet, into: &out) }
    }
  }

  /// Are firm words kept more often? A line by force and one by bound.
  private func firmness(_ sections: [ScorecardSection]) -> String {
    let review = Review(context, language: words.language)
    var out = ""
    for (label, grouping) in [
      (words.pick("力度", "Force"), Scorecard.Grouping.force), (words.pick("界限", "Bound"), .bound),
    ] {
      let table = review.firmness(sections, by: grouping)
      guard table.rows.count > 1 else { continue }
      let items = table.rows.map { row in
        words.pick(
          "\(row[0])：可评价\(row[4])（\(row[2])/\(row[1])），完成\(row[5])（\(row[3])/\(row[2])）",
          "\(row[0]): told \(row[4]) (\(row[2])/\(row[1])), kept \(row[5]) (\(row[3])/\(row[2]))")
      }
      if items.allSatisfy({ DisplayWidth.of($0) <= room }) {
        labelled(label, items: items, into: &out)
      } else {
        labelled(label, items.joined(separator: words.pick("；", "; ")), into: &out)
      }
    }
    return out.isEmpty ? "" : out + "\n"
  }

  /// How much was asked for, in sentences; the table is a part of its own.
  private func ambition(of section: ScorecardSection, _ review: Review, into out: inout String) {
    let notes = review.ambitionNotes([section])
    if notes.isEmpty { return }
    out += "\n"
    for (index, note) in notes.enumerated() {
      labelled(index == 0 ? words.pick("雄心", "Ambition") : "", note, into: &out)
    }
  }

  /// The targets without an answer, by name: there is little else to say of them.
  private func silence(of section: ScorecardSection, into out: inout String) {
    for silence in section.silences { list(silence, section.year, into: &out) }
  }

  private func list(_ silence: Silence, _ year: Int, into out: inout String) {
    out += "\n"
    line(
      "\(style.sign(.noReport)) "
        + words.title(silence) + words.pick("（\(silence.count)项）", " (\(silence.count))"),
      .heading, into: &out)
    for assessment in silence.assessments {
      let name = context.name(of: assessment.commitment.indicator, in: words.language)
      let period = assessment.commitment.when
      let time = period == .year(year) ? "" : " (\(period))"
      let target = words.target(assessment.commitment.target)
      for (index, piece) in wrapped(
        "\(name)\(words.colon)\(target)\(time)", (style.width ?? .max) - 4
      )
      .enumerated() {
        out += (index == 0 ? "  " : "    ") + VisibleText.of(piece, limit: .max) + "\n"
      }
      if let mention = assessment.mention {
        indented("“\(mention.clause)” (\(mention.source))", .quiet, into: &out)
      }
    }
  }

  func heading(_ text: String, into out: inout String) {
    line(text, .heading, into: &out)
    let columns = min(style.width ?? 100, max(24, DisplayWidth.of(text)))
    line(String(repeating: style.rule, count: columns), .quiet, into: &out)
  }

  /// A line that is wrapped where the width is bounded.
  func line(_ text: String, _ paint: TerminalStyle.Paint? = nil, into out: inout String) {
    for piece in wrapped(VisibleText.of(text, limit: .max), style.width ?? .max) {
      out += (paint.map { style.paint(piece, $0) } ?? piece) + "\n"
    }
  }

  /// A label and a text that is wrapped beside it.
  func labelled(_ label: String, _ text: String, into out: inout String) {
    let pieces = wrapped(VisibleText.of(text, limit: .max), room)
    beside(label, pieces, into: &out)
  }

  /// A label and items beside it, two spaces apart; no line ends inside an item.
  func labelled(_ label: String, items: [String], into out: inout String) {
    var lines: [String] = []
    for item in items {
      let joined = lines.last.map { $0 + "  " + item }
      if let joined, DisplayWidth.of(joined) <= room {
        lines[lines.count - 1] = joined
      } else {
        lines.append(item)
      }
    }
    beside(label, lines, into: &out)
  }

  private static let labelColumns = 12
  private var room: Int { (style.width ?? .max) - Self.labelColumns }

  private func beside(_ label: String, _ pieces: [String], into out: inout String) {
    for (index, piece) in pieces.enumerated() {
      out += DisplayWidth.padded(index == 0 ? label : "", to: Self.labelColumns) + piece + "\n"
    }
  }

  private func wrapped(_ text: String, _ columns: Int) -> [String] {
    style.width == nil ? [text] : TextWrap.lines(text, to: max(8, columns))
  }

  /// Whether there is no room for columns.
  var isNarrow: Bool { style.width.map { $0 < 64 } ?? false }

  /// An assessment as a few lines under each other, for narrow terminals.
  private func stacked(_ assessment: Assessment, into out: inout String) {
    let sign = style.sign(assessment.verdict)
    let verdict = words.verdict(of: assessment)
    let name = context.name(of: assessment.commitment.indicator, in: words.language)
    line("\(sign) \(name)\(words.colon)\(verdict)", assessment.verdict.paint, into: &out)
    let target = words.target(assessment.commitment.target)
    var facts = words.pick("目标", "target ") + target
    if !assessment.outcomes.isEmpty {
      facts += words.pick("，结果", ", outcome ") + words.outcome(of: assessment)
    }
    indented(facts, nil, into: &out)
    indented(assessment.arithmetic.text(in: words.language), .quiet, into: &out)
  }

  private func indented(_ text: String, _ paint: TerminalStyle.Paint?, into out: inout String) {
    for piece in wrapped(VisibleText.of(text, limit: .max), (style.width ?? .max) - 3) {
      out += "   " + (paint.map { style.paint(piece, $0) } ?? piece) + "\n"
    }
  }

  private func table(of assessments: [Assessment]) -> TerminalTable {
    let bounded = style.width != nil
    let sentenceRoom = (style.width ?? 0) - (style.bars ? 112 : 96)
    let beside = sentenceRoom >= 40
    var limits = [2, bounded ? 30 : 72, bounded ? 24 : 48, bounded ? 24 : 48]
    if style.bars { limits.append(14) }
    limits.append(bounded ? 14 : 24)
    if beside { limits.append(.max) }
    var table = TerminalTable(limits: limits, style: style)
    for assessment in assessments {
      let sentence = assessment.arithmetic.text(in: words.language)
      var cells = [
        style.sign(assessment.verdict),
        context.name(of: assessment.commitment.indicator, in: words.language),
        words.target(assessment.commitment.target),
        words.outcome(of: assessment),
      ]
      if style.bars {
        cells.append(BulletBar(assessment)?.text(columns: 14, ascii: style.ascii) ?? "")
      }
      cells.append(words.verdict(of: assessment))
      let verdictColumn = cells.count - 1
      if beside { cells.append(sentence) }
      let paint = assessment.verdict.paint
      table.add(cells, paints: [0: paint, verdictColumn: paint], note: beside ? nil : sentence)
    }
    return table
  }
}
