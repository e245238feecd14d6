extension Commitment {
  /// The last day of its time: the deadline where there is one.
  var lastDay: Day { when.last }

  /// The day that it is to be done by, where that is told; otherwise its time ends with its period.
  var deadline: Day? { self.due?.last }

  /// The time from the beginning of its span to its deadline.
  var openSpan: Span { Span(first: self.period.first, last: lastDay) }
}

/// A stretch of time from one day to another.
struct Span {
  let first: Day
  let last: Day

  init(first: Day, last: Day) {
    self.first = first
    self.last = last
  }

  init(_ period: Period) { self.init(first: period.first, last: period.last) }

  /// How much of it is over at the end of a day, as whole months of all months (序时进度).
  func elapsed(on day: Day) -> (over: Int, all: Int) {
    let begin = first.year * 12 + first.month - 1
    let all = last.year * 12 + last.month - begin
    if day < first { return (0, all) }
    if day >= last { return (all, all) }
    let monthDone = day.day == Day.lastDay(ofMonth: day.month, year: day.year)
    return (day.year * 12 + day.month - 1 + (monthDone ? 1 : 0) - begin, all)
  }
}
