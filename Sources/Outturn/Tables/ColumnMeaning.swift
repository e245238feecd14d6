/// What a column was taken for.
package struct ColumnMeaning: Sendable {
  package enum Role: String, Sendable, CaseIterable {
    case order, indicator, goal, unit, target, actual, projected, preliminary, rate, baseline
    case responsible, support, due, notes, kind, period, place, value, bound, force, met, section
    /// A column that was not understood.
    case unknown
  }

  package let index: Int
  /// The header as it stands in the table.
  package let header: String
  package var role: Role
  package var time = TableTime()
  /// A unit in the header.
  package var unit: UnitReading?
  /// A bound in the header: `Target (max)`.
  package var bound: Bound?

  /// Whether its cells hold figures.
  package var holdsFigures: Bool {
    switch role {
    case .target, .actual, .projected, .preliminary, .baseline, .value: true
    default: false
    }
  }

  /// What outcomes in it are.
  package var status: Outcome.Status {
    role == .projected || role == .preliminary ? .preliminary : .final
  }

  /// Reads a header.
  package init(_ index: Int, _ header: String, _ words: TableWords = .shipped) {
    self.index = index
    self.header = header
    let spread = FoldedText(Self.spread(header))
    let (time, rest) = TableTime.read(spread)
    self.time = time.since(!words.found("until", in: spread).isEmpty)
    // 年度 alone is a column of years, not a whole year.
    var text = rest.isEmpty && time.base == nil && time.part == nil ? spread : rest
    while let open = text.scalars.firstIndex(of: "("),
      let close = text.scalars[open...].firstIndex(of: ")")
    {
      let inner = text[(open + 1)..<close].trimmed
      if let unit = UnitReading.known(inner, words) { self.unit = unit }
      if let found = words.found("bound", in: inner).first {
        bound = Bound(rawValue: found.entry.meaning)
      }
      text = text.removing(open..<(close + 1)).trimmed
    }
    role = Self.role(text, words)
    if role == .unknown || role == .indicator, time.isEmpty, text.isEmpty, unit == nil {
      role = .unknown
    }
    // A year alone says no kind.
    if role == .unknown, text.isEmpty, time.base != nil || time.part != nil { role = .value }
    if role == .unit || role == .rate { unit = nil }
    if holdsFigures, bound == nil, let found = words.found("bound", in: text).first {
      bound = Bound(rawValue: found.entry.meaning)
    }
    if holdsFigures, unit == nil, text.scalars.contains("%") { unit = UnitReading(unit: .percent) }
  }

  private static func role(_ text: FoldedText, _ words: TableWords) -> Role {
    let plain = text.scalars.filter { $0 != " " || !text.scalars.contains(where: \.isHan) }
    let found = words.found("column", in: FoldedText(plain))
    guard let longest = found.first else { return text.text == "#" ? .order : .unknown }
    let all = found.compactMap { Role(rawValue: $0.entry.meaning) }
    // What compares two columns, or explains one, is none of both.
    if all.contains(.rate) { return .rate }
    if all.contains(.notes), !all.contains(.responsible) { return .notes }
    if all.contains(.target), all.contains(.actual) { return .rate }
    for first in [Role.preliminary, .projected, .baseline] where all.contains(first) {
      if all.contains(.target) || all.contains(.actual) || all.count == 1
        || longest.entry.meaning == first.rawValue
      {
        return first
      }
    }
    let told = Role(rawValue: longest.entry.meaning) ?? .unknown
    // Of words as long as each other the last one is the noun.
    let same = found.filter { $0.entry.word.count == longest.entry.word.count }
    return same.count > 1
      ? same.max { $0.range.lowerBound < $1.range.lowerBound }
        .flatMap { Role(rawValue: $0.entry.meaning) } ?? told : told
  }

  /// `ActualOutput_Q1` as words.
  private static func spread(_ header: String) -> String {
    var out = String.UnicodeScalarView()
    var last: Unicode.Scalar = " "
    for scalar in header.unicodeScalars {
      let isSmall = ("a"..."z").contains(last)
      if isSmall, ("A"..."Z").contains(scalar) || scalar.isDigit { out.append(" ") }
      out.append(scalar == "_" ? " " : scalar)
      last = scalar
    }
    return String(out)
  }
}
