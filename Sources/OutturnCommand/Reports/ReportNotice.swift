/// What the reader did to a report's text, told to people.
enum ReportNotice {
  /// Tells all that was done to a report's text.
  static func tell(_ file: ReportFile, _ output: inout Output) {
    for notice in file.report.notices { output.note("ofFile", file.name, Both(text(notice))) }
    if file.report.isEnglish { tellEnglish(file, &output) }
  }

  /// How sure reading of English has proved (docs/explanation/confidence.md tells on what).
  private static func tellEnglish(_ file: ReportFile, _ output: inout Output) {
    output.note("englishReport", file.name, englishRight)
  }

  /// How many of 200 statements that were judged proved right.
  private static let englishRight = 154

  static func text(_ notice: Notice) -> Localized {
    switch notice {
    case .readOnce(let copies, let differing, let lines):
      Localized("reportRepeated", copies, range(lines), differing)
    case .passageRepeated(let lines): Localized("passageRepeated", range(lines))
    case .advertisementsLeftOut(let lines):
      Localized("advertisementsLeftOut", list(lines), lines.count)
    case .headingTrimmed(let line): Localized("headingCut", line)
    case .glossaryLeftOut(let line): Localized("termsNotRead", line)
    case .pageFurnitureLeftOut(let times, let line): Localized("pageFurnitureLeftOut", times, line)
    case .beginsInTheMiddle(let line): Localized("textBeginsMidway", line)
    case .endsInTheMiddle(let line): Localized("textEndsMidway", line)
    case .markupRemoved(let markup):
      Localized(zh: "已去掉 \(markup.rawValue) 标记", en: "\(markup.rawValue) markup was taken away")
    case .hardWrapsMended(let count): Localized("cutHardWrapsMended", count)
    case .yearFromSentence(let year, let line): Localized("yearFromSentences", line, year)
    case .yearUnknown: Localized("reportNamesNoYear")
    }
  }

  private static func range(_ lines: ClosedRange<Int>) -> String {
    lines.count == 1 ? "\(lines.lowerBound)" : "\(lines.lowerBound)–\(lines.upperBound)"
  }

  private static func list(_ lines: [Int]) -> String {
    lines.prefix(8).map(String.init).joined(separator: ", ") + (lines.count > 8 ? ", …" : "")
  }
}
