import OutturnModel

extension PreparedReport {
  /// What promises and results that name no year are about, by the part in which they stand and the
  /// report's own year; in a review both are about the year under review.
  ///
  /// - Parameter place: In Unicode scalars of the decoded text.
  package func years(
    at place: Int, _ options: ReportReader.Options
  ) -> (promised: Period?, reported: Period?) {
    let plan = options.year ?? planYear(fileNamed: options.name)
    let isOwn =
      isEnglish
      && plan.map { EnglishYear(report: self, name: options.name).isOwn($0) } ?? false
    let told = (plan.map(Period.year), plan.map { Period.year(isOwn ? $0 : $0 - 1) })
    let section = outline.sections.last { mended.originalRange(of: $0.range).lowerBound <= place }
    switch section?.role {
    case .review(let period?): return (period, period)
    case .plan(let period?): return (period, told.1)
    default: return told
    }
  }
}
