import OutturnModel

/// The page of a place and year.
struct YearPage {
  let frame: PageFrame
  let site: SiteSection
  let previous: Int?
  let next: Int?

  private var words: Wording { frame.words }
  private var section: ScorecardSection { site.section }
  private var path: SitePath { .year(section.place, section.year) }
  private var summary: Scorecard.Summary { section.tally.summary }

  func render() -> SiteFile {
    let title = frame.title(section.place, section.year)
    var body: HTML = """
      <p class="crumb"><a href="\(path.link(to: .index))">\(words.pick("全部", "All places"))</a> › \
      <a href="\(path.link(to: .place(section.place)))">\(frame.context.name(of: section.place, in: words.language))</a>\(neighbours)</p>
      <h1>\(title)</h1><p class="lede">\(lede)</p>\(VerdictBar.figure(summary, words))\(facts)
      """
    let review = YearReview(frame, path, section)
    body += contents(review)
    body += review.html("pace")
    body += PromiseTable(frame: frame, path: path, site: site).html
    body += review.html("sums")
    body += AmbitionPlot(section, frame.context, words).html
    body += SectorStrip(section.assessments, frame.context, words).html
    for id in ["goalposts", "asked", "hand", "rests"] { body += review.html(id) }
    return frame.page(path, title: title, hasList: true, body: body)
  }

  private var neighbours: HTML {
    var out = HTML()
    if let previous {
      out +=
        " · <a rel=\"prev\" href=\"\(path.link(to: .year(section.place, previous)))\">← \(previous)</a>"
    }
    if let next {
      out +=
        " · <a rel=\"next\" href=\"\(path.link(to: .year(section.place, next)))\">\(next) →</a>"
    }
    return out
  }

  /// The whole scorecard in two sentences.
  private var lede: String {
    let open = summary.total - summary.due
    let due =
      open == 0
      ? words.pick(
        "\(summary.total)项承诺均已到期。",
        summary.total == 1 ? "One promise, due. " : "\(summary.total) promises, all due. ")
      : words.pick(
        "\(summary.total)项承诺中\(summary.due)项已到期，\(open)项未到期或不作评价。",
        "Of \(summary.total) promises \(summary.due) are due, \(open) still open or not scored. ")
    let silences = section.silences
    let silence =
      silences.isEmpty ? "" : words.pick("；", "; ") + words.told(silences)
    return due + found + silence + words.pick("。", ".")
  }

  /// What came of those that can be assessed.
  private var found: String {
    let missed = summary.assessed - summary.fulfilled - summary[.partlyMet]
    let parts = [
      (summary.fulfilled, words.pick("完成\(summary.fulfilled)项", "\(summary.fulfilled) kept")),
      (
        summary[.partlyMet],
        words.pick("部分完成\(summary[.partlyMet])项", "\(summary[.partlyMet]) kept in part")
      ),
      (missed, words.pick("未完成\(missed)项", "\(missed) not kept")),
    ].filter { $0.0 > 0 }.map(\.1).joined(separator: words.comma)
    if parts.isEmpty { return words.pick("没有一项可以评价", "None can be assessed") }
    return words.pick(
      "可评价的\(summary.assessed)项中，\(parts)",
      "Of the \(summary.assessed) that can be assessed: \(parts)")
  }

  private var facts: HTML {
    guard summary.due > 0 else { return HTML() }
    return """
      <dl class="facts"><div><dt>\(words.pick("覆盖率", "Coverage"))</dt><dd>\(words.percent(summary.coverage))</dd>\
      <dd>\(words.covered(summary))</dd></div>\
      <div><dt>\(words.pick("完成率", "Fulfilment"))</dt><dd>\(words.percent(summary.fulfilment))</dd>\
      <dd>\(words.kept(summary))</dd></div>\
      <div><dt>\(words.pick("从严–从宽", "Strict – lenient"))</dt><dd>\(readings)</dd>\
      <dd>\(words.pick("“左右”不给容差，或容差加倍", "no tolerance for “about”, or twice the tolerance"))</dd></div>\
      <div><dt>\(words.pick("未报告", "No report"))</dt><dd>\(summary[.noReport])</dd>\
      <dd>\(words.told(section.silences))\(words.pick("，", ", "))\(words.percent(summary.silence))</dd></div></dl>
      """
  }

  private var readings: String {
    let tally = section.tally
    if tally.summary.assessed == 0 { return "–" }
    let (strict, lenient) = (words.percent(tally.strict), words.percent(tally.lenient))
    return strict == lenient ? strict : "\(strict) – \(lenient)"
  }

  /// What the page holds, each with its count.
  private func contents(_ review: YearReview) -> HTML {
    let silent = summary[.noReport]
    let told = section.assessments.count - silent
    var items: [(String, String)] = []
    if told > 0 { items.append(("told", words.pick("有下文\(told)项", "\(told) answered or open"))) }
    if silent > 0 { items.append(("silence", words.told(section.silences))) }
    for group in review.groups {
      items.append((group.id, group.count > 0 ? "\(group.title) \(group.count)" : group.title))
    }
    guard items.count > 1 else { return HTML() }
    let list = items.map { "<li><a href=\"#\($0)\">\($1)</a></li>" as HTML }.joined()
    return
      "<nav aria-label=\"\(words.pick("本页", "On this page"))\"><ul class=\"jump\">\(list)</ul></nav>"
  }
}
