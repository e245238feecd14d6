import OutturnModel

/// A static site of a ledger's scorecards, made in one pass.
///
///     var site = Site(context, primary: .zh)
///     for section in sections { site.add(section) { file in … } }   // place by place, year by year
///     site.finish(changes) { file in … }
///
/// The site needs no server, no network and no script: it opens from a folder. Every page is made in
/// Chinese and in English. The same input gives the same bytes. Memory is bounded by one place: an
/// indicator's page is written a place at a time, as ``SiteFile/continues`` tells.
public struct Site {
  private let frames: [PageFrame]
  private let context: ScorecardContext
  private var waiting: SiteSection?
  private var previousYear: Int?
  private var lastYear = LastYear()
  private var series = PlaceSeries()
  private var entries: [IndexPage.Entry] = []
  private var placeStart = 0
  private var indicatorPlaces: [IndicatorID: Int] = [:]

  /// Begins a site; `primary` is the language of the pages at its top.
  public init(_ context: ScorecardContext, primary: Language) {
    self.context = context
    let other: Language = primary == .zh ? .en : .zh
    self.frames = [primary, other].map {
      PageFrame(context, language: $0, primary: primary)
    }
  }

  /// Adds a place's year. The years of a place follow each other, earliest first.
  public mutating func add(_ section: SiteSection, to sink: (SiteFile) -> Void) {
    let isSamePlace = waiting?.section.place == section.section.place
    write(next: isSamePlace ? section.section.year : nil, to: sink)
    if !isSamePlace { endPlace(to: sink) }
    waiting = section
  }

  /// Writes what is left: the last place, the indicators' ends, index, method and corrections.
  public mutating func finish(_ changes: [SiteChange] = [], to sink: (SiteFile) -> Void) {
    write(next: nil, to: sink)
    endPlace(to: sink)
    let indicators = context.catalogue.indicators.compactMap { indicator in
      indicatorPlaces[indicator.id].map { (indicator: indicator, places: $0) }
    }
    for frame in frames {
      for (indicator, _) in indicators {
        let page = IndicatorPage(frame: frame, indicator: indicator)
        sink(SiteFile(frame.file(.indicator(indicator.id)), page.closing, continues: true))
      }
      sink(IndicatorList(frame: frame, indicators: indicators).render())
      sink(IndexPage(frame: frame, entries: entries).render())
      sink(MethodPage(frame: frame).render())
      sink(CorrectionsPage(frame: frame).render(changes))
    }
  }

  /// Writes the pages of the year that waited to know whether another one follows.
  private mutating func write(next: Int?, to sink: (SiteFile) -> Void) {
    guard let site = waiting else { return }
    waiting = nil
    let section = site.section
    for frame in frames {
      sink(
        YearPage(
          frame: frame, site: site, previous: previousYear, next: next, lastYear: lastYear
        ).render())
      for (assessment, sentence) in zip(section.assessments, site.sentences) {
        sink(
          PromisePage(
            frame: frame, site: site, assessment: assessment,
            sentence: sentence.text(in: frame.language)
          ).render())
      }
    }
    entries.append(
      IndexPage.Entry(place: section.place, year: section.year, tally: section.tally))
    series.add(section)
    lastYear = next == section.year + 1 ? LastYear(of: section) : LastYear()
    previousYear = section.year
  }

  /// Writes the place's own page and its part of the indicators' pages.
  private mutating func endPlace(to sink: (SiteFile) -> Void) {
    let years = Array(entries[placeStart...])
    placeStart = entries.count
    previousYear = nil
    lastYear = LastYear()
    guard let place = years.first?.place else { return }
    for frame in frames {
      sink(PlacePage(frame: frame, place: place, years: years, series: series.all).render())
    }
    var seen: Set<IndicatorID> = []
    for series in series.all {
      guard let id = series.indicator.id, let indicator = context.catalogue[id] else { continue }
      for frame in frames {
        let page = IndicatorPage(frame: frame, indicator: indicator)
        let isFirst = indicatorPlaces[id] == nil
        sink(
          SiteFile(
            frame.file(.indicator(id)), (isFirst ? page.opening : "") + page.block(series),
            continues: !isFirst))
      }
      if seen.insert(id).inserted { indicatorPlaces[id, default: 0] += 1 }
    }
    series = PlaceSeries()
  }
}
