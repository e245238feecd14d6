import OutturnModel

/// The page of a place: its years, and its indicators over the years.
struct PlacePage {
  let frame: PageFrame
  let place: PlacePath
  let years: [IndexPage.Entry]
  let series: [IndicatorSeries]

  func render() -> SiteFile {
    let words = frame.words
    let path = SitePath.place(place)
    let name = frame.context.name(of: place, in: words.language)
    let summary = Tally(merging: years.map(\.tally)).summary
    var rows = HTML()
    for entry in years {
      let tally = entry.tally
      let link = path.link(to: .year(place, entry.year))
      rows += """
        <tr><th scope="row"><a href="\(link)">\(entry.year)</a></th>\
        <td><span class="whole">\(VerdictBar.svg(tally.summary, words))</span></td>\
        <td class="num">\(tally.summary.due)</td><td class="num">\(words.percent(tally.summary.coverage))</td>\
        <td class="num">\(words.percent(tally.summary.fulfilment))</td><td class="num">\(tally.summary[.noReport])</td></tr>
        """
    }
    var body: HTML = """
      <p class="crumb"><a href="\(path.link(to: .index))">\(words.pick("全部", "All places"))</a></p><h1>\(name)</h1>\
      \(VerdictBar.figure(summary, words))\
      <h2 id="years">\(words.pick("历年", "Year by year"))</h2><div class="scroll" role="region" tabindex="0" aria-labelledby="years"><table><thead><tr>\
      \(HTML.heads(words.columns("years"), right: [2, 3, 4, 5]))\
      </tr></thead><tbody>\(rows)</tbody></table></div>
      """
    let lasting = series.filter { $0.multiple.entries.count > 1 }
    let shown = lasting.filter { !$0.isSilent }
    if !shown.isEmpty {
      body += "<h2 id=\"series\">\(words.pick("历年指标", "Indicators over the years"))</h2>"
      let items = shown.map {
        "<li><h3>\(heading($0, path))</h3>\($0.figure(words))</li>" as HTML
      }
      body += "<p class=\"hush\">\(IndicatorSeries.caption(words))</p>"
      body += "<ul class=\"grid\">\(items.joined())</ul>"
    }
    let silent = lasting.filter(\.isSilent)
    if !silent.isEmpty {
      let title = words.pick("再三承诺，账本中没有结果", "Promised more than once, without an outcome here")
      let items = silent.map {
        "<li>\(heading($0, path)) <small class=\"hush\">\($0.targets(words))</small></li>" as HTML
      }
      body += "<h2 id=\"unheard\">\(title) <small>\(silent.count)</small></h2>"
      body += "<ul class=\"names\">\(items.joined())</ul>"
    }
    return frame.page(path, title: name, body: body)
  }

  private func heading(_ series: IndicatorSeries, _ path: SitePath) -> HTML {
    let name = frame.name(series.indicator)
    guard let id = series.indicator.id, frame.context.catalogue[id] != nil else { return name }
    return "<a href=\"\(path.link(to: .indicator(id)))\">\(name)</a>"
  }
}
