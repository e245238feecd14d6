import OutturnModel

/// The table that a government prints of its own targets: number, task, responsible office, what
/// came of it, share done, verdict (序号, 工作任务, 牵头单位, 完成情况, 完成比例, 评价).
public struct OfficialForm: Sendable {
  let context: ScorecardContext
  let words: Wording

  /// Makes a form.
  public init(_ context: ScorecardContext, language: Language) {
    self.context = context
    self.words = Wording(language)
  }

  /// The headings of the columns.
  public var header: [String] {
    words.language == .zh
      ? ["序号", "工作任务", "牵头单位", "完成情况", "完成比例", "评价"]
      : ["No.", "Task", "Responsible", "Outcome", "Share done", "Verdict"]
  }

  /// The title over the table of a place and year.
  public func title(_ section: ScorecardSection) -> String {
    let place = context.name(of: section.place, in: words.language)
    return words.pick(
      "\(place)\(section.year)年目标任务完成情况表",
      "\(place) \(section.year): targets and what came of them")
  }

  /// The rows of a section, numbered from 1.
  public func rows(_ section: ScorecardSection) -> [[String]] {
    section.assessments.enumerated().map { row($1, number: $0 + 1) }
  }

  private func row(_ assessment: Assessment, number: Int) -> [String] {
    let commitment = assessment.commitment
    return [
      "\(number)",
      task(commitment),
      commitment.responsible ?? "",
      assessment.outcomes.isEmpty ? words.verdict(.noReport) : words.outcome(of: assessment),
      assessment.ratio.flatMap { ($0 * 100).rounded(toPlaces: 1).shortest + "%" } ?? "–",
      words.verdict(of: assessment),
    ]
  }

  /// The indicator with its target, and the force where there is one.
  private func task(_ commitment: Commitment) -> String {
    let name = context.name(of: commitment.indicator, in: words.language)
    let force = words.force(commitment.force)
    let target = words.target(commitment.target)
    let note = force.isEmpty ? "" : words.pick("（\(force)）", " (\(force))")
    return name + words.pick(target.first?.isNumber == true ? "：" : "", ": ") + target + note
  }

  /// Writes the form as CSV, one table a section under its title.
  public func writeCSV(
    _ document: ScorecardDocument, as writer: CSVWriter, to sink: (String) -> Void
  ) {
    sink(writer.opening)
    for (index, section) in document.sections.enumerated() {
      if index > 0 { sink("\r\n") }
      sink(writer.row([title(section)]) + writer.row(header))
      for row in rows(section) { sink(writer.row(row)) }
    }
  }

  /// Writes the form as Markdown.
  public func writeMarkdown(_ document: ScorecardDocument, to sink: (String) -> Void) {
    for section in document.sections {
      sink("## \(MarkdownText.escaped(title(section)))\n\n")
      sink(MarkdownText.row(header) + MarkdownText.rule(columns: header.count, right: [0, 4]))
      for row in rows(section) { sink(MarkdownText.row(row)) }
      sink("\n")
    }
  }
}
