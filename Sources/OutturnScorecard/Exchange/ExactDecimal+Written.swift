import OutturnModel

/// Numbers with the place of their last digit: 7994.2亿 is `79942e7`, for zeros that nobody told
/// are not the same as zeros told.
extension ExactDecimal {
  /// `79942e7` where zeros follow the digits told, else plain.
  public var asWritten: String { exponent > 0 ? "\(mantissa)e\(exponent)" : description }

  /// Reads what ``asWritten`` wrote, or a plain decimal.
  public init?(asWritten text: String) {
    if let plain = ExactDecimal(text) {
      self = plain
      return
    }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
    guard parts.count == 2, let value = ExactDecimal(String(parts[0])),
      let power = Int(parts[1]), (-9...18).contains(power),
      value.scaled(byPowerOfTen: power).description.utf8.count <= 28
    else { return nil }
    self = value.scaled(byPowerOfTen: power)
  }
}
