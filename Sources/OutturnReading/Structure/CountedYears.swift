/// Some years before or after the report, told by their number: 过去四年, 五年来, 今后三年.
struct CountedYears: Equatable {
  enum Side { case past, coming }

  let side: Side
  let count: Int
  let length: Int

  /// The years named at a byte, or `nil` if none are.
  init?(at start: Int, in bytes: Span<UInt8>, end: Int) {
    var index = start
    func takes(_ word: StaticString, _ index: inout Int) -> Bool {
      guard bytes.holds(word, at: index, end: end) else { return false }
      index += word.utf8CodeUnitCount
      return true
    }
    var opening: Side?
    for word in Self.past where opening == nil && takes(word, &index) { opening = .past }
    for word in Self.coming where opening == nil && takes(word, &index) { opening = .coming }
    if opening != nil { _ = takes("的", &index) }
    guard
      let count = HeadingPieces.chinese(&index, bytes, end)
        ?? HeadingPieces.arabic(&index, bytes, end), (2...20).contains(count),
      takes("年", &index)
    else { return nil }
    let isOver = Self.since.contains { takes($0, &index) }
    guard let side = opening ?? (isOver ? .past : nil) else { return nil }
    self.side = side
    self.count = count
    length = index - start
  }

  private static let past: [StaticString] = ["过去", "最近", "近", "这"]
  private static let coming: [StaticString] = ["今后", "未来", "接下来"]
  private static let since: [StaticString] = ["以来", "来", "间"]
}
