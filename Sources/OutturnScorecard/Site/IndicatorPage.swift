import OutturnModel

/// The page of an indicator across places and years, written place by place.
struct IndicatorPage {
  let frame: PageFrame
  let indicator: Indicator

  private var words: Wording { frame.words }
  private var path: SitePath { .indicator(indicator.id) }

  /// The page up to its first place.
  var opening: String {
    let name = indicator.name.text(in: words.language)
    let other = indicator.name.text(in: words.language == .zh ? .en : .zh)
    let direction =
      switch indicator.direction {
      case .higher: words.pick("越高越好", "more is better")
      case .lower: words.pick("越低越好", "less is better")
      case .limit: words.pick("控制在限额内为好", "to be kept within a limit")
      case nil: words.pick("好坏方向未定", "which way is good is not known")
      case .neutral: words.pick("接近目标为好", "near the target is good")
      }
    let page: HTML = """
      <p class="crumb"><a href="\(path.link(to: .indicators))">\(words.pick("全部指标", "All indicators"))</a> · \(words.sector(indicator.sector))</p>\
      <h1>\(name)</h1><p>\(frame.told(other)) · \(direction)</p><p class="hush">\(IndicatorSeries.caption(words))</p><ul class="grid">
      """
    return frame.opening(path, title: name).text + page.text
  }

  /// One place.
  func block(_ series: IndicatorSeries) -> String {
    let link = path.link(to: .place(series.place))
    let name = frame.context.name(of: series.place, in: words.language)
    let measure = words.name(series.multiple.measure)
    let item: HTML =
      "<li><h2><a href=\"\(link)\">\(name)</a> <span class=\"hush\">\(measure)</span></h2>\(series.figure(words))</li>\n"
    return item.text
  }

  /// The end of the page.
  var closing: String { "</ul>" + frame.closing(path).text }
}

/// The list of the indicators that have pages.
struct IndicatorList {
  let frame: PageFrame
  let indicators: [(indicator: Indicator, places: Int)]

  func render() -> SiteFile {
    let words = frame.words
    let path = SitePath.indicators
    let title = words.pick("指标", "Indicators")
    var body: HTML =
      "<p class=\"crumb\"><a href=\"\(path.link(to: .index))\">\(words.pick("全部", "All places"))</a></p><h1>\(title)</h1>"
    let sorted = indicators.sorted {
      let (left, right) = ($0.indicator, $1.indicator)
      return left.sector == right.sector
        ? left.id < right.id : SectorTable.shipped.isRead(left.sector, before: right.sector)
    }
    for (sector, indicators) in sorted.grouped(by: \.indicator.sector) {
      let items = indicators.map { indicator, places -> HTML in
        let count = words.pick("\(places)个地区", "\(places) \(places == 1 ? "place" : "places")")
        return
          "<li><a href=\"\(path.link(to: .indicator(indicator.id)))\">\(indicator.name.text(in: words.language))</a> <span class=\"hush\">\(count)</span></li>"
      }
      body += "<h2>\(words.sector(sector))</h2><ul class=\"names\">\(items.joined())</ul>"
    }
    return frame.page(path, title: title, body: body)
  }
}
