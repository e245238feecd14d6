import OutturnModel

/// The page of corrections, made from the journal: newest first, written change by change.
struct CorrectionsPage {
  let frame: PageFrame
  /// The years that have a page: one of outcomes alone has none.
  let years: [PlacePath: Set<Int>]

  private var words: Wording { frame.words }

  /// The whole page.
  func render(_ changes: [SiteChange]) -> SiteFile {
    let title = words.pick("更正", "Corrections")
    let corrections = changes.filter(\.kind.isCorrection).sorted {
      $0.day != $1.day ? $0.day > $1.day : $0.record < $1.record
    }
    var body: HTML = """
      <p class="crumb"><a href="\(SitePath.corrections.link(to: .index))">\(words.pick("全部", "All places"))</a></p><h1>\(title)</h1>\
      <p class="lede">\(words.pick("记录不会被覆盖或删除。凡是可能影响读者此前判断的改动，都列在这里。", "Nothing is overwritten or deleted. Every change that matters to someone who relied on an earlier state is listed here."))</p>
      """
    let items = corrections.map { change in
      let hasPage = years[change.place]?.contains(change.year) ?? false
      let link = SitePath.corrections.link(to: .year(change.place, change.year))
      return ChangeItem(frame: frame, change: change)
        .html(isNamed: true, link: hasPage ? link : nil)
    }
    body +=
      corrections.isEmpty
      ? "<p>\(words.pick("目前没有更正。", "There are no corrections."))</p>"
      : "<ol class=\"steps\">\(items.joined())</ol>"
    return frame.story(.corrections, title: title, body: body)
  }
}
