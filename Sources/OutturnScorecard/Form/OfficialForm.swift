import OutturnFormats
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
  public var header: [String] { words.columns("form") }

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

  /// A section as CSV: its table under its title.
  public func csv(_ section: ScorecardSection, as writer: CSVWriter) -> String {
    ([[title(section)], header] + rows(section)).map(writer.row).joined()
  }

  /// A section as Markdown.
  public func markdown(_ section: ScorecardSection) -> String {
    let head = MarkdownText.row(header) + MarkdownText.rule(columns: header.count, right: [0, 4])
    let body = rows(section).map(MarkdownText.row).joined()
    return "## \(MarkdownText.escaped(title(section)))\n\n\(head)\(body)\n"
  }

  /// The beginning of the form as a page of its own, plain enough to be put into another one.
  public var htmlOpening: String {
    let title = context.title.text(in: words.language)
    let tag = words.language == .zh ? "zh-Hans" : "en"
    let page: HTML = """
      <!doctype html>
      <html lang="\(tag)"><head><meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1"><title>\(title)</title></head><body>
      <h1>\(title)</h1>

      """
    return page.text
  }

  /// A section as an HTML table under its heading.
  public func html(_ section: ScorecardSection) -> String {
    func cells(_ name: HTML, _ texts: [String]) -> HTML {
      texts.map { "<\(name)>\($0)</\(name)>" as HTML }.joined()
    }
    let body = rows(section).map { "<tr>\(cells("td", $0))</tr>\n" as HTML }.joined()
    let table: HTML = """
      <h2>\(title(section))</h2>
      <table><thead><tr>\(cells("th", header))</tr></thead><tbody>
      \(body)</tbody></table>

      """
    return table.text
  }

  /// The end of the page.
  public static let htmlClosing = "</body></html>\n"
}
