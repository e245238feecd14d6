/// The keys of a figure. They stand among other keys of the object the figure belongs to:
/// `{"bound":"atLeast","measure":"level","text":"7994.2亿元","unit":"元","value":"799420000000",…}`.
enum FigureKey: String, CaseIterable {
  case bound, resolution, text, unit, upper, upperResolution, value
}

/// A figure while its keys are being read.
struct FigureParts {
  private static let bounds = JSONWords<Bound>()

  private var bound: Bound?
  private var value: ExactDecimal?
  private var resolution: ExactDecimal?
  private var upper: ExactDecimal?
  private var upperResolution: ExactDecimal?
  private var unit: Unit?
  private var text: String?

  /// Whether any key of a figure was met.
  private(set) var isBegun = false

  mutating func take(_ key: FigureKey, _ cursor: inout JSONCursor) throws(JSONError) {
    isBegun = true
    switch key {
    case .bound: bound = try cursor.word(of: Self.bounds)
    case .value: value = try cursor.decimal()
    case .upper: upper = try cursor.decimal()
    case .resolution: resolution = try Self.powerOfTen(&cursor)
    case .upperResolution: upperResolution = try Self.powerOfTen(&cursor)
    case .unit: unit = try Self.unit(&cursor)
    case .text: text = try cursor.string()
    }
  }

  /// The figure, once its object has been read; `start` is where that began.
  func figure(_ cursor: JSONCursor, from start: Int) throws(JSONError) -> Figure {
    guard let bound else { throw cursor.mismatch("a figure needs \"bound\"", from: start) }
    guard let value else { throw cursor.mismatch("a figure needs \"value\"", from: start) }
    guard let unit else { throw cursor.mismatch("a figure needs \"unit\"", from: start) }
    guard let lower = Self.rescaled(value, resolution),
      upper == nil || upper.flatMap({ Self.rescaled($0, upperResolution) }) != nil
    else {
      throw cursor.mismatch("a figure has digits below its resolution", from: start)
    }
    if upper == nil, upperResolution != nil {
      throw cursor.mismatch("\"upperResolution\" needs \"upper\"", from: start)
    }
    do {
      return try Figure(
        bound, lower, upper: upper.flatMap { Self.rescaled($0, upperResolution) }, unit: unit,
        text: text)
    } catch {
      throw cursor.mismatch(error.description, from: start)
    }
  }

  private static func powerOfTen(_ cursor: inout JSONCursor) throws(JSONError) -> ExactDecimal {
    try cursor.parsed("a power of ten from 10 on") { text in
      let digits = text.utf8
      guard digits.count > 1, digits.first == UInt8(ascii: "1"),
        digits.dropFirst().allSatisfy({ $0 == UInt8(ascii: "0") })
      else { return nil }
      return ExactDecimal(mantissa: 1, exponent: digits.count - 1)
    }
  }

  private static func unit(_ cursor: inout JSONCursor) throws(JSONError) -> Unit {
    let raw = try cursor.rawString()
    let symbol = cursor.text(of: raw)
    guard let unit = UnitTable.shipped[symbol] ?? Unit.written(symbol) else {
      throw cursor.invalid("\(VisibleText.quoted(symbol)) is not a unit", raw.range)
    }
    guard unit.symbol == symbol else {
      throw cursor.invalid(
        "the unit \(VisibleText.quoted(symbol)) is written \"\(unit.symbol)\" in a ledger",
        raw.range)
    }
    return unit
  }

  /// The same value with its last digit told at the place of `resolution`.
  private static func rescaled(
    _ value: ExactDecimal, _ resolution: ExactDecimal?
  ) -> ExactDecimal? {
    guard let resolution else { return value }
    guard value.exponent == 0, resolution.exponent <= 36 else { return nil }
    var mantissa = value.mantissa
    for _ in 0..<resolution.exponent {
      guard mantissa % 10 == 0 else { return nil }
      mantissa /= 10
    }
    return ExactDecimal(mantissa: mantissa, exponent: resolution.exponent)
  }
}

extension Figure {
  /// Writes the key that stands before those of what the figure belongs to.
  func writeBound(to writer: inout CanonicalWriter) {
    writer.member("bound", bound.rawValue)
  }

  /// Writes the keys that stand behind `measure`, `period` and `relation`.
  func writeRest(to writer: inout CanonicalWriter) {
    writer.member("resolution", Self.resolution(value))
    writer.member("text", text)
    writer.member("unit", unit.symbol)
    writer.member("upper", upper?.description)
    writer.member("upperResolution", upper.flatMap(Self.resolution))
    writer.member("value", value.description)
  }

  /// Digits before the point that were not told would be lost in plain decimal text.
  private static func resolution(_ value: ExactDecimal) -> String? {
    value.exponent > 0 ? value.resolution.description : nil
  }
}
