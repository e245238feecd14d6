import OutturnDigest
import OutturnPage

/// The style sheet and the script that stand inside every page, and the policy that lets only them
/// run.
struct PageAssets: Sendable {
  /// Which parts of the sheet a page needs.
  enum Kind: String, CaseIterable, Sendable {
    /// Bars, tables, charts, fields: every page but those of ``stories``.
    case lists
    /// A promise, the corrections.
    case stories
  }

  /// The sheet of pages that list, without comments and indentation.
  let css: String
  /// The sheet of pages that tell one story: a site has very many of them.
  let storyCSS: String
  /// The script, without comments and indentation.
  let js: String

  /// What ships with the program.
  static let shipped = PageAssets(css: text(outturn_page_css()), js: text(outturn_page_js()))

  private init(css: String, js: String) {
    self.css = PageAssets.packed(css, as: .lists)
    self.storyCSS = PageAssets.packed(css, as: .stories)
    self.js = PageAssets.packed(js, as: nil)
  }

  /// The sheet of a kind of page.
  func css(_ kind: Kind) -> String { kind == .lists ? css : storyCSS }

  /// The content security policy of a page: nothing but its own sheet and, where it has one, its
  /// own script.
  func policy(_ kind: Kind = .lists, hasScript: Bool) -> String {
    let script = hasScript ? "'sha256-\(PageAssets.digest(js))'" : "'none'"
    return
      "default-src 'none'; style-src 'sha256-\(PageAssets.digest(css(kind)))'; script-src \(script); "
      + "img-src data:; base-uri 'none'; form-action 'none'"
  }

  private static func text(_ file: OutturnPageFile) -> String {
    String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
  }

  /// Leaves out indentation, empty lines, comments that have lines of their own and, of a sheet, the
  /// parts of other kinds of page: those behind `/* @kind */`, up to the next such mark.
  private static func packed(_ text: String, as kind: Kind?) -> String {
    var lines: [Substring] = []
    var isComment = false
    var isLeftOut = false
    let isStyle = kind != nil
    for raw in text.split(separator: "\n") {
      let line = raw.drop { $0 == " " }
      if isStyle, line.hasPrefix("/* @") {
        let part = Kind.allCases.first { line == "/* @\($0.rawValue) */" }
        isLeftOut = part != nil && part != kind
        continue
      }
      if isLeftOut { continue }
      if isStyle, line.hasPrefix("/*") { isComment = true }
      let wasComment = isComment
      if isComment, line.hasSuffix("*/") { isComment = false }
      if wasComment || (!isStyle && line.hasPrefix("//")) || line.isEmpty { continue }
      lines.append(line)
    }
    return lines.joined(separator: "\n")
  }

  /// The SHA-256 of a text in Base64, as policies name it.
  static func digest(_ text: String) -> String {
    var context = OutturnDigestContext()
    outturn_digest_begin(&context)
    var copy = text
    copy.withUTF8 {
      outturn_digest_update(&context, $0.baseAddress, $0.count, OutturnDigestBest)
    }
    var digest = [UInt8](repeating: 0, count: 32)
    digest.withUnsafeMutableBufferPointer {
      outturn_digest_finish(&context, $0.baseAddress, OutturnDigestBest)
    }
    return base64(digest)
  }

  /// Base64 with padding (RFC 4648 §4).
  private static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var out: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for position in 0..<4 {
        let isPadding = position > group.count
        out.append(isPadding ? UInt8(ascii: "=") : alphabet[bits >> (18 - 6 * position) & 63])
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
