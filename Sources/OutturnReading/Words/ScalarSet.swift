/// Some scalars, one bit each: one look tells whether a scalar is among them.
struct ScalarSet: Sendable, ExpressibleByStringLiteral {
  /// A bit for each scalar below 0x10000.
  private var bits: [UInt64] = Array(repeating: 0, count: 1024)

  /// The scalars of a string.
  init(stringLiteral scalars: String) {
    for scalar in scalars.unicodeScalars { insert(scalar) }
  }

  /// Takes a scalar in; those from 0x10000 on are left out.
  mutating func insert(_ scalar: Unicode.Scalar) {
    guard scalar.value < 0x10000 else { return }
    bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
  }

  /// Whether a scalar is among them.
  @inline(__always)
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    return value < 0x10000 && bits[Int(value >> 6)] >> UInt64(value & 63) & 1 == 1
  }
}
