/// The keys of a figure. They stand among other keys of the object the figure belongs to:
/// `{"bound":"atLeast","measure":"level","text":"7994.2亿元","unit":"元","value":"799420000000",…}`.
protocol FigureField: CaseIterable, RawRepresentable<String>, Hashable, Sendable {
  static var bound: Self { get }
  static var resolution: Self { get }
  static var text: Self { get }
  static var unit: Self { get }
  static var upper: Self { get }
  static var upperResolution: Self { get }
  static var value: Self { get }
}

extension Fields where Name: FigureField {
  /// Reads how far the digits of a number go.
  mutating func powerOfTen(
    _ name: Name, _ cursor: inout JSONCursor
  ) throws(JSONError) -> ExactDecimal? {
    try may(name, &cursor) { (cursor) throws(JSONError) in
      try cursor.parsed("a power of ten from 10 on") { text in
        let digits = text.utf8
        guard digits.count > 1, digits.first == UInt8(ascii: "1"),
          digits.dropFirst().allSatisfy({ $0 == UInt8(ascii: "0") })
        else { return nil }
        return ExactDecimal(mantissa: 1, exponent: digits.count - 1)
      }
    }
  }
}

/// A figure while its keys are being read.
struct FigureParts {
  private let bound: Bound?
  private var value: ExactDecimal?
  private var resolution: ExactDecimal?
  private var upper: ExactDecimal?
  private var upperResolution: ExactDecimal?
  private var unit: Unit?
  private var text: String?

  init(_ bound: Bound?) { self.bound = bound }

  /// Whether there is any key of a figure.
  var isBegun: Bool {
    bound != nil || value != nil || resolution != nil || upper != nil || upperResolution != nil
      || unit != nil || text != nil
  }

  /// Reads the keys behind those of what the figure belongs to.
  mutating func take<Name: FigureField>(
    _ resolution: ExactDecimal?, _ fields: inout Fields<Name>, _ cursor: inout JSONCursor
  ) throws(JSONError) {
    self.resolution = resolution
    text = try fields.may(.text, &cursor)
    unit = try fields.may(.unit, &cursor) { (cursor) throws(JSONError) in
      try Self.unit(&cursor)
    }
    upper = try fields.may(.upper, &cursor)
    upperResolution = try fields.powerOfTen(.upperResolution, &cursor)
    value = try fields.may(.value, &cursor)
  }

  /// The figure, once its object has been read.
  func figure<Name>(_ fields: Fields<Name>, _ cursor: JSONCursor) throws(JSONError) -> Figure {
    guard let bound else { throw fields.mismatch("a figure needs \"bound\"", cursor) }
    guard let value else { throw fields.mismatch("a figure needs \"value\"", cursor) }
    guard let unit else { throw fields.mismatch("a figure needs \"unit\"", cursor) }
    guard let lower = Self.rescaled(value, resolution),
      upper == nil || upper.flatMap({ Self.rescaled($0, upperResolution) }) != nil
    else {
      throw fields.mismatch("a figure has digits below its resolution", cursor)
    }
    if upper == nil, upperResolution != nil {
      throw fields.mismatch("\"upperResolution\" needs \"upper\"", cursor)
    }
    do {
      return try Figure(
        bound, lower, upper: upper.flatMap { Self.rescaled($0, upperResolution) }, unit: unit,
        text: text)
    } catch {
      throw fields.mismatch(error.description, cursor)
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
