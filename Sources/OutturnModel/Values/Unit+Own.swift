extension Unit {
  /// The most scalars of a unit that the table has not.
  public static let longestOwn = 60

  /// A unit that a person writes and the table has not: `meetings`, `ha/d`. It compares with
  /// nothing but itself.
  public static func own(_ symbol: String) -> Unit {
    Unit(symbol: symbol, dimension: Dimension(rawValue: "own:" + symbol))
  }

  /// The unit of the table with this spelling, else a unit of its own; nil for a text that can be
  /// none: empty, too long, with digits alone or with control characters.
  public static func written(_ symbol: String) -> Unit? {
    if let unit = UnitTable.shipped[symbol], unit.symbol == symbol { return unit }
    let scalars = symbol.unicodeScalars
    guard (1...longestOwn).contains(scalars.count),
      scalars.contains(where: \.properties.isAlphabetic),
      scalars.allSatisfy({ $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }),
      scalars.first != " ", scalars.last != " "
    else { return nil }
    return .own(symbol)
  }
}
