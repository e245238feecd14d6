/// What the reader did to a report's text, told to people.
enum ReportNotice {
  /// Tells all that was done to a report's text.
  static func tell(_ file: ReportFile, _ output: inout Output) {
    for notice in file.report.notices {
      let told = text(notice)
      output.note(zh: "\(file.name)：\(told.zh)", en: "\(file.name): \(told.en)")
    }
    if file.report.isEnglish { tellEnglish(file, &output) }
  }

  /// How sure reading of English has proved (docs/explanation/confidence.md tells on what).
  private static func tellEnglish(_ file: ReportFile, _ output: inout Output) {
    output.note(
      zh: "\(file.name)：英文报告；抽查的 200 条中类别、数字、名称与时期都对的有 \(englishRight) 条，须由人核对",
      en: """
        \(file.name): in English, of which \(englishRight) of 200 statements drawn at random proved \
        right in kind, number, name and period; a person should check
        """)
  }

  /// How many of 200 statements that were judged proved right.
  private static let englishRight = 154

  static func text(_ notice: Notice) -> Localized {
    switch notice {
    case .readOnce(let copies, let differing, let lines):
      Localized(
        zh: "同一报告出现了 \(copies) 次，只读一次（略去第 \(range(lines)) 行）"
          + (differing > 0 ? "；其中 \(differing) 句与首次不同" : ""),
        en:
          "the report stands there \(copies) times and was read once (lines \(range(lines)) left out)"
          + (differing > 0 ? "; \(differing) sentences differ from the first copy" : ""))
    case .passageRepeated(let lines):
      Localized(
        zh: "第 \(range(lines)) 行是重复的段落，只读一次",
        en: "lines \(range(lines)) repeat a passage, which was read once")
    case .advertisementsLeftOut(let lines):
      Localized(
        zh: "略去广告或网址：第 \(list(lines)) 行",
        en:
          "advertisements or addresses left out: \(lines.count == 1 ? "line" : "lines") \(list(lines))"
      )
    case .headingTrimmed(let line):
      Localized(
        zh: "第 \(line) 行标题之后的文字已分开",
        en: "words that do not belong to the heading were cut off line \(line)")
    case .glossaryLeftOut(let line):
      Localized(
        zh: "第 \(line) 行起的名词解释不读",
        en: "the explanations of terms from line \(line) on were not read")
    case .pageFurnitureLeftOut(let times, let line):
      Localized(
        zh: "略去每页重复的页眉页脚 \(times) 处（首见第 \(line) 行）",
        en: "a header or footer of pages was left out \(times) times (first at line \(line))")
    case .beginsInTheMiddle(let line):
      Localized(
        zh: "文字从报告中间开始（第 \(line) 行）", en: "the text begins in the middle of a report (line \(line))"
      )
    case .endsInTheMiddle(let line):
      Localized(
        zh: "文字到报告中间为止（第 \(line) 行）", en: "the text ends in the middle of a report (line \(line))")
    case .markupRemoved(let markup):
      Localized(zh: "已去掉 \(markup.rawValue) 标记", en: "\(markup.rawValue) markup was taken away")
    case .hardWrapsMended(let count):
      Localized(
        zh: "接好被硬换行切断的 \(count) 行", en: "\(Count.of(count, "line")) cut by hard wraps mended")
    case .yearFromSentence(let year, let line):
      Localized(
        zh: "标题和日期都没有年份；按句首的年份（第 \(line) 行）当作 \(year) 年的报告，可用 --year 指明",
        en: """
          no title, heading or date names a year; it was taken for \(year) from sentences that begin \
          with a year (line \(line)): tell it with --year
          """)
    case .yearUnknown:
      Localized(
        zh: "看不出是哪一年的报告；可用 --year 指明", en: "the report names no year; tell it with --year")
    }
  }

  private static func range(_ lines: ClosedRange<Int>) -> String {
    lines.count == 1 ? "\(lines.lowerBound)" : "\(lines.lowerBound)–\(lines.upperBound)"
  }

  private static func list(_ lines: [Int]) -> String {
    lines.prefix(8).map(String.init).joined(separator: ", ") + (lines.count > 8 ? ", …" : "")
  }
}
