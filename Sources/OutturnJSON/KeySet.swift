/// The keys of one object, compared scalar by scalar: Swift's own comparison takes `é` and
/// `e` + U+0301 for the same, JSON does not.
struct KeySet {
  private var few: [String] = []
  private var many: Set<KeyBytes> = []

  /// Adds a key and tells whether it was new.
  mutating func insert(_ key: String) -> Bool {
    if many.isEmpty, few.count < 16 {
      guard !few.contains(where: { $0.hasSameScalars(as: key) }) else { return false }
      few.append(key)
      return true
    }
    if many.isEmpty { many = Set(few.map(KeyBytes.init)) }
    return many.insert(KeyBytes(key)).inserted
  }
}

/// A key that is equal to another only byte for byte.
struct KeyBytes: Hashable {
  let key: String

  init(_ key: String) { self.key = key }

  static func == (left: KeyBytes, right: KeyBytes) -> Bool {
    left.key.hasSameScalars(as: right.key)
  }

  func hash(into hasher: inout Hasher) {
    for byte in key.utf8 { hasher.combine(byte) }
    hasher.combine(0xFF as UInt8)
  }
}

extension String {
  /// Whether two texts are the same without any normalization.
  func hasSameScalars(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}
