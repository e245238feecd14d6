import OutturnModel

/// The first page: every place with its years.
struct IndexPage {
  /// One place and year, as the index keeps it.
  struct Entry: Sendable {
    let place: PlacePath
    let year: Int
    let tally: Tally
    let silences: [Silence]
  }

  let frame: PageFrame
  let entries: [Entry]

  func render() -> SiteFile {
    let words = frame.words
    let all = Tally(merging: entries.map(\.tally))
    let summary = all.summary
    let places = entries.grouped(by: \.place)
    let title = frame.context.title.text(in: words.language)
    let lede = words.pick(
      "\(places.count)个地区、\(entries.count)个年度、\(summary.total)项承诺：到期\(summary.due)项，可评价\(summary.assessed)项，完成\(summary.fulfilled)项",
      "\(places.count) \(places.count == 1 ? "place" : "places"), \(entries.count) years, \(summary.total) promises: "
        + "\(summary.due) due, \(summary.assessed) assessed, \(summary.fulfilled) kept")
    var body: HTML = """
      <h1>\(title)</h1><p class="lede">\(lede)\(silences)</p>\
      \(VerdictBar.figure(summary, words))\
      <h2 id="places">\(words.pick("地区与年度", "Places and years"))</h2>\(tools)<ul class="places" data-list>
      """
    for (place, years) in places { body += item(place, years) }
    body += "</ul>"
    return frame.page(.index, title: title, hasList: true, body: body)
  }

  /// The promises without an answer, by why they have none.
  private var silences: String {
    let words = frame.words
    let merged = entries.flatMap(\.silences)
      .grouped { "\($0.telling) \($0.isReadByPerson)" }.map { _, silences in
        Silence(
          telling: silences[0].telling, isReadByPerson: silences[0].isReadByPerson,
          count: silences.reduce(0) { $0 + $1.count })
      }
    let told = merged.map { words.pick("，", ", ") + words.told($0) }
    return told.joined() + words.pick("。", ".")
  }

  private func item(_ place: PlacePath, _ years: [Entry]) -> HTML {
    let words = frame.words
    let name = frame.context.name(of: place, in: words.language)
    let path = place.description
    var out: HTML = """
      <li data-row><div><h3><a href="\(SitePath.index.link(to: .place(place)))">\(name)</a></h3>\
      <span class="hush">\(path)</span></div><ul class="years">
      """
    for entry in years {
      let summary = entry.tally.summary
      let link = SitePath.index.link(to: .year(place, entry.year))
      let count = words.pick(
        "\(summary.total)项", "\(summary.total) \(summary.total == 1 ? "promise" : "promises")")
      let found =
        summary.assessed == 0
        ? words.pick("，没有一项可评价", ", none can be assessed")
        : words.pick(
          "，可评价\(summary.assessed)项，完成\(summary.fulfilled)项",
          ", \(summary.assessed) assessed, \(summary.fulfilled) kept")
      let told = count + found
      out += """
        <li><a href="\(link)"><b>\(entry.year)</b><span class="whole">\(VerdictBar.svg(summary, words))</span>\
        <small>\(told)</small></a></li>
        """
    }
    out += "</ul></li>"
    return out
  }

  private var tools: HTML {
    let words = frame.words
    return """
      <form class="tools" role="search" hidden data-count="\(words.pick("显示 # / # 个地区", "# of # places shown"))">\
      <label>\(words.pick("查找地区或年份", "Find a place or a year"))<input name="q" type="search" autocomplete="off"></label>\
      <button type="reset">\(words.pick("清除", "Clear"))</button><output></output></form>
      """
  }
}
