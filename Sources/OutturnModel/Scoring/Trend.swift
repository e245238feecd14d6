/// Where a series stands against the way to its target, as Open SDG and the UN classify it:
/// the observed compound rate a year over the required one.
public struct Trend: Hashable, Sendable {
  /// The class.
  public let course: Course
  /// Observed over required rate, to three places; nil where the target is already reached.
  public let speed: ExactDecimal?

  /// The classes.
  public enum Course: String, Hashable, Sendable, CaseIterable, Named {
    /// The target is reached.
    case reached
    /// At 0.95 of the required rate or more.
    case onTrack
    /// At 0.60 or more.
    case moderate
    /// Towards the target, or standing still.
    case little
    /// Away from it.
    case away
  }

  init(_ course: Course, speed: ExactDecimal? = nil) {
    self.course = course
    self.speed = speed
  }

  init(speed: ExactDecimal) {
    let course: Course =
      if speed >= ExactDecimal(mantissa: 95, exponent: -2) {
        .onTrack
      } else if speed >= ExactDecimal(mantissa: 60, exponent: -2) {
        .moderate
      } else if !speed.isNegative {
        .little
      } else {
        .away
      }
    self.init(course, speed: speed.rounded(toPlaces: 3))
  }
}

extension Promise {
  /// The trend of a level over several years, where its baseline has a year.
  func trend(_ promised: Figure, _ terms: Terms) -> Trend? {
    guard Comparison.isState(target.measure), terms.good != .near, let course = course,
      let start = baseline(promised), let base = start.year,
      let last = latestYear(promised, course), last.year > base
    else { return nil }
    let rule = FigureRule(for: promised.bound, terms)
    if rule.stand(.at(last.value), terms) != .short { return Trend(.reached) }
    let line = terms.good == .more ? terms.target : terms.upper
    return FixedRoot.speed(
      from: start.value, to: last.value, years: last.year - base, target: line,
      in: course.last - base
    ).map { Trend(speed: $0) }
  }
}
