import OutturnModel
import Testing

@testable import OutturnLedger

extension AnyRecord {
  mutating func flip() -> Bool { Bool.random(using: &random) }

  mutating func perhaps<Value>(
    _ make: (inout AnyRecord) throws -> Value
  ) rethrows -> Value? {
    flip() ? try make(&self) : nil
  }

  mutating func some<Value>(
    _ make: (inout AnyRecord) throws -> Value
  ) rethrows -> [Value] {
    var list: [Value] = []
    for _ in 0..<number(0...2) { list.append(try make(&self)) }
    return list
  }

  mutating func one<Value>(of list: [Value]) -> Value {
    list[number(0...(list.count - 1))]
  }

  /// A change is of one record, so both sides have its id: one value, or one with itself.
  mutating func edit(_ make: (inout AnyRecord) throws -> LedgerRecord) rethrows -> RecordEdit {
    let record = try make(&self)
    return flip() ? .added(record) : .changed(from: record, to: record)
  }

  mutating func text() -> String {
    let scalars: [Unicode.Scalar] = [
      "a", "Z", "0", " ", "%", "\"", "\\", "/", "\n", "\u{1}", "\u{7f}", "\u{2028}", "é", "增", "𠮷",
      "😀",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<number(1...12) { text.append(one(of: scalars)) }
    return String(text)
  }

  mutating func id<Owner>() throws -> Identifier<Owner> {
    try #require(Identifier(rawValue: "linhai-\(number(1...9999))-c\(number(0...99999))"))
  }

  mutating func name() throws -> IndicatorName {
    IndicatorName(text(), id: try perhaps { try $0.id() })
  }

  mutating func localizedName() throws -> LocalizedName {
    let hasBoth = flip()
    return try #require(
      LocalizedName(zh: text(), en: hasBoth ? text() : "") ?? LocalizedName(zh: "", en: text()))
  }

  mutating func day() throws -> Day {
    try #require(Day(year: number(1...9999), month: number(1...12), day: number(1...28)))
  }

  mutating func period() throws -> Period {
    let year = number(1...9000)
    switch number(0...6) {
    case 0: return .year(year)
    case 6:
      let first = try #require(YearMonth(year, one(of: Period.Month.allCases)))
      let last = try #require(YearMonth(year + number(1...2), one(of: Period.Month.allCases)))
      return try #require(Period.between(first, last))
    case 1: return .half(year, one(of: Period.Half.allCases))
    case 2: return .quarter(year, one(of: Period.Quarter.allCases))
    case 3: return .month(year, one(of: Period.Month.allCases))
    case 4: return .day(try day())
    default: return try #require(Period.years(year, year + number(1...9)))
    }
  }

  mutating func decimal() -> ExactDecimal {
    ExactDecimal(
      mantissa: Int128(number(-1_000_000_000...1_000_000_000)), exponent: number(-6...8))
  }

  mutating func figure(in units: [Unit] = []) throws -> Figure {
    let unit = one(of: units.isEmpty ? UnitTable.shipped.units : units)
    let bound = one(of: Bound.allCases.filter { $0 != .none })
    let value = decimal()
    let upper = bound == .between ? max(value, decimal()) : nil
    return try Figure(bound, value, upper: upper, unit: unit, text: perhaps { $0.text() })
  }

  mutating func comparand() throws -> Relation.Comparand {
    switch number(0...2) {
    case 0: .indicator(try name())
    case 1: .place(text())
    default: .lastYear
    }
  }

  mutating func relation() throws -> Relation {
    let kinds: [Relation.Kind] = [
      .inStep(with: try name()), .above(try comparand(), margin: perhaps { $0.decimal() }),
      .below(try comparand(), margin: perhaps { $0.decimal() }), .steady, .rising, .falling,
      .multiple(decimal()), .assigned, .firstEver, .never, .other,
    ]
    return Relation(one(of: kinds), words: text())
  }

  mutating func target() throws -> Target {
    switch number(0...3) {
    case 0: try Target(measure: .other, aim: .figure(try figure()))
    case 1: try Target(measure: .relative, aim: .relation(try relation()))
    case 2: try Target(measure: .milestone, aim: .deed(text()))
    default: try Target(measure: one(of: Measure.allCases), aim: .parts)
    }
  }

  mutating func finding(under measure: Measure) throws -> Outcome.Finding {
    switch measure {
    case .milestone: return .said(try saying())
    case .relative: return .relation(try relation())
    case .growth: return .figure(try figure(in: [.percent]))
    case .rank: return .figure(try figure(in: [.rank]))
    case .level: return .figure(try figure(in: [.count]))
    default:
      return switch number(0...2) {
      case 0: .figure(try figure())
      case 1: .relation(try relation())
      default: .said(try saying())
      }
    }
  }

  mutating func saying() throws -> Saying {
    Saying(
      one(of: Saying.Word.allCases), on: try perhaps { try $0.day() },
      progress: perhaps { $0.decimal() }, blanket: perhaps { $0.number(0...500) })
  }

  mutating func evidence() throws -> Evidence {
    let start = number(0...100_000)
    let span = try perhaps {
      try #require(Evidence.Span(start: start, end: start + $0.number(1...400)))
    }
    return Evidence(
      source: try id(), clause: perhaps { Evidence.Clause($0.text(), span: span) } ?? nil,
      cell: perhaps { $0.text() }, also: try some { try $0.id() })
  }

  mutating func withdrawal() throws -> Withdrawal {
    Withdrawal(date: try day(), why: text())
  }

  mutating func digest() -> Digest { SHA256.hash(text()) }

  mutating func files() throws -> [LedgerPath: Digest] {
    [
      .ledger: digest(),
      try Samples.address(number(1...9999)).path: digest(),
    ]
  }
}
