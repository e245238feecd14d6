import OutturnModel

/// What the words of a heading say of time and of review or plan.
struct HeadingSense: Equatable {
  enum Leaning { case review, plan }

  /// The years named, in order; of 2018—2022年 both.
  private(set) var years: [Int] = []
  /// Where the first year stands.
  private(set) var yearRange: Range<Int>?
  /// What the last telling word says.
  private(set) var leaning: Leaning?
  /// Both a word of review and a word of plan stand in it.
  private(set) var leansBothWays = false
  /// How many years up to now it names, or five for a term of office.
  private(set) var pastYears: Int?
  /// How many years to come it names.
  private(set) var comingYears: Int?
  /// The work of a year: 2031年主要工作.
  private(set) var namesWork = false
  /// A five-year plan by name (“十四五”).
  private(set) var fiveYearPlan: ClosedRange<Int>?
  /// The five-year plan named before that one: “十三五”时期发展成就和“十四五”时期主要目标.
  private(set) var earlierPlan: ClosedRange<Int>?
  private(set) var half: Period.Half?
  /// Where the last telling word ends.
  private(set) var tellingEnd: Int?

  init(_ range: Range<Int>, in bytes: Span<UInt8>, words: SectionWords) {
    var index = range.lowerBound
    while index < range.upperBound {
      if let year = CalendarText.year(at: index, in: bytes, end: range.upperBound) {
        years.append(year.value)
        yearRange = yearRange ?? year.range
        index = year.range.upperBound
      } else if let plan = FiveYearPlan(at: index, in: bytes, end: range.upperBound) {
        earlierPlan = fiveYearPlan ?? earlierPlan
        fiveYearPlan = plan.years
        index += plan.length
      } else if let counted = CountedYears(at: index, in: bytes, end: range.upperBound) {
        switch counted.side {
        case .past: pastYears = counted.count
        case .coming: comingYears = counted.count
        }
        index += counted.length
      } else if let (cue, length) = words.headings.longest(
        at: index, in: bytes, end: range.upperBound)
      {
        take(cue, end: index + length)
        index += length
      } else {
        index += bytes.characterLength(at: index)
      }
    }
  }

  private mutating func take(_ cue: SectionCue, end: Int) {
    switch cue {
    case .reviewHeading: lean(.review, end)
    case .planHeading: lean(.plan, end)
    case .workHeading: namesWork = true
    case .reviewYears: pastYears = pastYears ?? 5
    case .planYears: comingYears = comingYears ?? 5
    case .firstHalf: half = .first
    case .secondHalf: half = .second
    default: break
    }
  }

  private mutating func lean(_ side: Leaning, _ end: Int) {
    if let leaning, leaning != side { leansBothWays = true }
    leaning = side
    tellingEnd = end
  }

  /// Whether the words say anything of review or plan.
  var tells: Bool {
    leaning != nil || pastYears != nil || comingYears != nil || namesWork && !years.isEmpty
  }

  /// Whether it names the years that the part under it is about.
  var namesTime: Bool {
    !years.isEmpty || pastYears != nil || comingYears != nil
      || fiveYearPlan != nil && leaning != nil
  }

  /// What the part under the heading does, by the year the report plans for.
  func role(planYear: Int?) -> SectionRole? {
    guard let planYear else { return roleWithoutYear }
    if let earlierPlan, let fiveYearPlan, earlierPlan.upperBound < planYear,
      fiveYearPlan.upperBound >= planYear
    {
      return .mixed
    }
    if let past = pastPeriod(planYear) { return past }
    guard let latest = years.max(), let earliest = years.min() else {
      if let comingYears { return .plan(Period.years(planYear, planYear + comingYears - 1)) }
      if let fiveYearPlan, fiveYearPlan.upperBound >= planYear,
        leaning == .plan || leaning == nil && fiveYearPlan.lowerBound >= planYear
      {
        return .plan(Period.years(fiveYearPlan.lowerBound, fiveYearPlan.upperBound))
      }
      // “十五”规划圆满收官: the plan of years that are over says nothing of what is planned.
      if let fiveYearPlan, leaning == .plan, fiveYearPlan.upperBound < planYear { return nil }
      switch leaning {
      case .review: return .review(half == .first ? part(planYear) : .year(planYear - 1))
      case .plan: return .plan(part(planYear))
      case nil: return nil
      }
    }
    if latest < planYear { return .review(Period.years(earliest, latest)) }
    if leaning == .review, !leansBothWays || earliest == latest { return .review(part(latest)) }
    if leansBothWays, earliest < planYear { return .mixed }
    // 2026—2030年 is a span; 今后五年及2023年 is told year by year.
    return .plan(
      earliest >= planYear && latest > earliest
        ? Period.years(earliest, latest) : part(max(planYear, earliest)))
  }

  private func part(_ year: Int) -> Period {
    half.map { .half(year, $0) } ?? .year(year)
  }

  /// Review of several years, if the heading names them and no single one.
  private func pastPeriod(_ planYear: Int) -> SectionRole? {
    if leaning == .plan { return nil }
    if let pastYears, years.allSatisfy({ $0 >= planYear }) {
      return .review(Period.years(planYear - pastYears, planYear - 1))
    }
    if let fiveYearPlan, years.isEmpty, fiveYearPlan.lowerBound < planYear,
      leaning == .review || fiveYearPlan.upperBound < planYear
    {
      return .review(
        Period.years(fiveYearPlan.lowerBound, min(fiveYearPlan.upperBound, planYear - 1)))
    }
    return nil
  }

  private var roleWithoutYear: SectionRole? {
    if pastYears != nil { return .review(nil) }
    switch leaning {
    case .review: return .review(nil)
    case .plan: return .plan(nil)
    case nil: return nil
    }
  }
}

/// A five-year plan by its number: 十五 ran from 2001 to 2005, “十四五” runs from 2021 to 2025.
struct FiveYearPlan: Equatable {
  let years: ClosedRange<Int>
  let length: Int

  /// The name that begins at a byte, quotes included: 九五, 十五, 十一五 to 二十五.
  init?(at start: Int, in bytes: Span<UInt8>, end: Int) {
    guard bytes.holds("“", at: start, end: end) else { return nil }
    let open = start + 3
    for digits in [6, 3] {
      let five = open + digits
      var index = open
      guard bytes.holds("五”", at: five, end: end),
        let plan = HeadingPieces.chinese(&index, bytes, five), index == five, plan >= 9, plan <= 20
      else { continue }
      let first = 1996 + 5 * (plan - 9)
      years = first...(first + 4)
      length = five + 6 - start
      return
    }
    return nil
  }
}
