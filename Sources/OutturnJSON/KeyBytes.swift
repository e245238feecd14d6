/// A key that is equal to another only byte for byte: Swift's own comparison takes `é` and
/// `e` + U+0301 for the same, JSON does not.
struct KeyBytes: Hashable {
  let key: String

  init(_ key: String) { self.key = key }

  static func == (left: KeyBytes, right: KeyBytes) -> Bool {
    left.key.hasSameScalars(as: right.key)
  }

  func hash(into hasher: inout Hasher) {
    var key = key
    key.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension String {
  /// Whether two texts are the same without any normalization.
  func hasSameScalars(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}
