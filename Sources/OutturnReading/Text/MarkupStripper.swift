/// Takes HTML or Markdown away from a text, keeping the way back.
enum MarkupStripper {
  struct Result {
    let bytes: [UInt8]
    let map: OffsetMap
    let markup: Markup
  }

  /// The text without its markup, or `nil` where it has none.
  static func strip(_ bytes: [UInt8]) -> Result? {
    nil
  }
}
