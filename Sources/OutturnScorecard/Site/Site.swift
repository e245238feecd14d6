import OutturnModel

/// A static site of a ledger's scorecards, made in one pass.
///
///     var site = Site(context, primary: .zh)
///     for years in places {   // place by place
///       for job in site.add(years) { job.write { file in … } }
///     }
///     for job in site.finish(changes) { job.write { file in … } }
///
/// The site needs no server, no network and no script: it opens from a folder. Every page is made in
/// Chinese and in English. The same input gives the same bytes. Memory is bounded by one place: an
/// indicator's page is written a place at a time, as ``SiteFile/continues`` tells.
///
/// The jobs that one call gives out may be done on several threads.
public struct Site {
  private let frames: [PageFrame]
  private let context: ScorecardContext
  private var entries: [IndexPage.Entry] = []
  private var indicatorPlaces: [IndicatorID: Int] = [:]

  /// Begins a site; `primary` is the language of the pages at its top.
  public init(_ context: ScorecardContext, primary: Language) {
    self.context = context
    let other: Language = primary == .zh ? .en : .zh
    self.frames = [primary, other].map {
      PageFrame(context, language: $0, primary: primary)
    }
  }

  /// Adds a place with all its years, earliest first.
  ///
  /// - Returns: What is to be written of it. No two of these write to one file: they may be done at
  ///   the same time, all before those that are given out next.
  public mutating func add(_ years: [SiteSection]) -> [SiteJob] {
    guard let place = years.first?.section.place else { return [] }
    var jobs: [SiteJob] = []
    var series = PlaceSeries()
    for (index, site) in years.enumerated() {
      let section = site.section
      let next = index + 1 < years.count ? years[index + 1].section.year : nil
      let previous = index > 0 ? years[index - 1].section.year : nil
      for frame in frames { jobs.append(year(frame, site, previous: previous, next: next)) }
      series.add(section)
    }
    let tallies = years.map {
      IndexPage.Entry(
        place: place, year: $0.section.year, tally: $0.section.tally,
        silences: $0.section.silences.map {
          Silence(telling: $0.telling, isReadByPerson: $0.isReadByPerson, count: $0.count)
        })
    }
    entries += tallies
    for frame in frames {
      jobs.append(
        SiteJob(count: 1) { [all = series.all] _ in
          PlacePage(frame: frame, place: place, years: tallies, series: all).render()
        })
      jobs.append(indicators(frame, series.all))
    }
    for id in Set(series.all.compactMap(\.indicator.id)) where context.catalogue[id] != nil {
      indicatorPlaces[id, default: 0] += 1
    }
    return jobs
  }

  /// What is left to be written; see ``add(_:)``.
  public func finish(_ changes: [SiteChange] = []) -> [SiteJob] {
    let indicators = context.catalogue.indicators.compactMap { indicator in
      indicatorPlaces[indicator.id].map { (indicator: indicator, places: $0) }
    }
    let entries = entries
    let years = Dictionary(grouping: entries, by: \.place).mapValues { Set($0.map(\.year)) }
    return frames.flatMap { frame in
      [
        SiteJob(count: indicators.count) { index in
          let page = IndicatorPage(frame: frame, indicator: indicators[index].indicator)
          return SiteFile(frame.file(.indicator(page.indicator.id)), page.closing, continues: true)
        },
        SiteJob(count: 4) { index in
          switch index {
          case 0: IndicatorList(frame: frame, indicators: indicators).render()
          case 1: IndexPage(frame: frame, entries: entries).render()
          case 2: MethodPage(frame: frame).render()
          default: CorrectionsPage(frame: frame, years: years).render(changes)
          }
        },
      ]
    }
  }

  /// The page of a year and those of its promises.
  private func year(
    _ frame: PageFrame, _ site: SiteSection, previous: Int?, next: Int?
  ) -> SiteJob {
    SiteJob(count: 1 + site.section.assessments.count) { index in
      if index == 0 {
        return YearPage(frame: frame, site: site, previous: previous, next: next).render()
      }
      return PromisePage(
        frame: frame, site: site, assessment: site.section.assessments[index - 1],
        sentence: site.sentences[index - 1].text(in: frame.language)
      ).render()
    }
  }

  /// The place's part of the pages of its indicators.
  private func indicators(_ frame: PageFrame, _ all: [IndicatorSeries]) -> SiteJob {
    // The blocks of one indicator follow each other, so that its page is begun by the first.
    let order = all.grouped(by: \.indicator.id).compactMap { id, series in
      id.flatMap { context.catalogue[$0] }.map { (indicator: $0, series: series) }
    }
    let begun = Set(indicatorPlaces.keys)
    return SiteJob(count: order.count) { [order] index in
      let (indicator, series) = order[index]
      let page = IndicatorPage(frame: frame, indicator: indicator)
      let isFirst = !begun.contains(indicator.id)
      return SiteFile(
        frame.file(.indicator(indicator.id)),
        (isFirst ? page.opening : "") + series.map { page.block($0) }.joined(),
        continues: !isFirst)
    }
  }
}

/// Some files of a site that are still to be made, in their order; on whichever thread.
public struct SiteJob: Sendable {
  /// How many files, or pieces of files, there are.
  public let count: Int
  private let make: @Sendable (Int) -> SiteFile

  init(count: Int, _ make: @escaping @Sendable (Int) -> SiteFile) {
    self.count = count
    self.make = make
  }

  /// Makes the files, each given out before the next is made.
  public func write<Failure: Error>(to sink: (SiteFile) throws(Failure) -> Void) throws(Failure) {
    for index in 0..<count { try sink(make(index)) }
  }
}
