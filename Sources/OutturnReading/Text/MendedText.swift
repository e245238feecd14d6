/// A report's text made ready for scanning, with the way back to the text as decoded.
///
/// - Each paragraph is one line; `\n` ends it. Hard wraps inside a paragraph are gone.
/// - Full-width digits, Latin letters and `％ ．（）：／＋` are ASCII; every long dash is `—`, every
///   tilde `~`, every ratio sign `:`. `。；，、“”《》` stay Chinese.
/// - Spaces between Chinese characters, inside numbers and next to Chinese characters are gone;
///   between Latin words one ASCII space is left.
/// - Copies of the report, advertisements, web addresses, page headers and markup are gone.
public struct MendedText: Sendable, Equatable {
  /// The text in valid UTF-8.
  public let utf8: [UInt8]
  /// The text it was made of.
  public let decoded: DecodedText

  /// Mended bytes to decoded bytes, in as many steps as there were rewrites (one, or two where
  /// markup was taken away first), last rewrite first.
  private let maps: [OffsetMap]

  init(utf8: [UInt8], decoded: DecodedText, maps: [OffsetMap]) {
    self.utf8 = utf8
    self.decoded = decoded
    self.maps = maps
  }

  /// The bytes of the decoded text that a byte range of the mended text came from.
  ///
  /// What was dropped in between (a wrap, a page header) lies inside the answer.
  ///
  /// - Complexity: O(log *n*).
  public func decodedRange(of range: Range<Int>) -> Range<Int> {
    maps.reduce(range) { $1.sourceRange(of: $0) }
  }

  /// The Unicode scalar offsets in the decoded text that a byte range of the mended text came from:
  /// what evidence tells as start and end.
  ///
  /// - Complexity: O(log *n*).
  public func originalRange(of range: Range<Int>) -> Range<Int> {
    decoded.scalarRange(ofBytes: decodedRange(of: range))
  }

  /// The mended text of a byte range.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: utf8[range.clamped(to: 0..<utf8.count)], as: UTF8.self)
  }

  /// The decoded text of a byte range of the mended text, as it stood, wraps and all.
  public func originalText(_ range: Range<Int>) -> String {
    let bytes = decodedRange(of: range)
    return String(decoding: decoded.utf8[bytes.clamped(to: 0..<decoded.utf8.count)], as: UTF8.self)
  }
}
