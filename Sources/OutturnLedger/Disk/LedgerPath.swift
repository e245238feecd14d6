/// The place of a file inside a ledger: `places/cn/henan/zhengzhou/2020.json`.
///
/// A part is made of lower-case ASCII letters, digits, `-`, `_` and `.`, does not end with `.`, and is
/// at most 96 bytes long; there are at most 16 parts. So no path leaves its ledger (`..`, absolute
/// paths), no two differ only in case or in the form of a letter, and none needs quoting anywhere.
public struct LedgerPath: Hashable, Sendable {
  /// The parts, joined by `/`.
  public let text: String

  /// The most parts a path may have.
  public static let mostParts = 16
  /// The most bytes a part may have.
  public static let longestPart = 96

  /// The path written as `text`, or `nil` if it breaks a rule above.
  public init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count <= Self.mostParts, parts.allSatisfy(Self.isPart) else { return nil }
    self.text = text
  }

  /// For the fixed names below and for parts already checked.
  private init(checked text: String) {
    self.text = text
  }

  /// A path made of parts that are known to keep the rules.
  init(fixed text: String) {
    self.init(checked: text)
  }

  /// A fixed name in the work folder.
  init(work name: StaticString) {
    self.init(checked: ".outturn/\(name)")
  }

  /// `ledger.json`
  public static let ledger = LedgerPath(checked: "ledger.json")
  /// `indicators.json`
  public static let indicators = LedgerPath(checked: "indicators.json")
  /// `journal.jsonl`, the journal of the three kinds of file outside `places`.
  public static let journal = LedgerPath(checked: "journal.jsonl")
  /// `sources`
  public static let sources = LedgerPath(checked: "sources")
  /// `places`
  public static let places = LedgerPath(checked: "places")
  /// `.outturn`, the folder for the lock and for changes under way. It holds nothing to be kept.
  public static let work = LedgerPath(checked: ".outturn")

  /// The parts in order.
  public var parts: [Substring] { text.split(separator: "/") }

  /// The last part.
  public var name: String { parts.last.map(String.init) ?? text }

  /// The path without its last part; `nil` for a file that stands in the ledger's own folder.
  public var folder: LedgerPath? {
    guard let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return LedgerPath(checked: String(text[..<slash]))
  }

  /// The path of `part` in this folder, or `nil` if `part` breaks a rule.
  public func appending(_ part: String) -> LedgerPath? {
    LedgerPath(text + "/" + part)
  }

  /// A file beside this one that holds its next content until that is put in place.
  func draft(token: String) -> LedgerPath {
    let draft = "." + name + "." + token
    return LedgerPath(checked: folder.map { $0.text + "/" + draft } ?? draft)
  }

  private static func isPart(_ part: Substring.UTF8View.SubSequence) -> Bool {
    guard !part.isEmpty, part.count <= longestPart, part.last != UInt8(ascii: ".") else {
      return false
    }
    return part.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
        true
      default: false
      }
    }
  }
}

extension LedgerPath: Comparable {
  /// The order of the texts by bytes: they are ASCII, of which texts have no other order.
  public static func < (left: LedgerPath, right: LedgerPath) -> Bool {
    left.text < right.text
  }
}

extension LedgerPath: CustomStringConvertible {
  /// The parts, joined by `/`.
  public var description: String { text }
}
