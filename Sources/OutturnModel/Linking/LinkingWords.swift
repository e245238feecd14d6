import OutturnTables

/// The words that linking and scoring go by (`linking.tsv`).
public struct LinkingWords: Sendable {
  /// The words that ship with the program.
  public static let shipped = LinkingWords(Table(outturn_table_linking(), columns: 3))

  let whole: [WordPattern]
  let lower: [WordPattern]
  let flow: [WordPattern]
  let basis: [(word: WordPattern, basis: Indicator.Basis)]
  private let economy: [WordPattern]
  private let depths: [String: Int]

  /// Reads rows of kind, words and value; a row of an unknown kind is left out.
  public init(_ table: Table) {
    var lists: [Substring: [WordPattern]] = [:]
    var basis: [(WordPattern, Indicator.Basis)] = []
    var depths: [String: Int] = [:]
    for row in table.rows {
      let words = Table.list(row[1])
      switch row[0] {
      case "basis":
        guard let value = Indicator.Basis(rawValue: String(row[2])) else { continue }
        basis += words.map { (WordPattern($0), value) }
      case "place":
        guard let depth = Int(row[2]) else { continue }
        for word in words { depths[word] = depth }
      default:
        lists[row[0], default: []] += words.map { WordPattern($0) }
      }
    }
    self.whole = (lists["whole"] ?? []).sorted { $0.bytes.count > $1.bytes.count }
    self.lower = lists["lower"] ?? []
    self.flow = lists["flow"] ?? []
    self.economy = lists["economy"] ?? []
    self.basis = basis
    self.depths = depths
  }

  /// How deep the place lies that a word names: 1 for the nation; nil when it names none above.
  func depth(ofPlaceNamed name: String) -> Int? { depths[name] }

  /// Whether less of what a name stands for is better.
  func isLowerBetter(_ name: String) -> Bool { lower.contains { $0.isIn(name) } }

  /// Whether a name stands for a total over a period.
  func isFlow(_ name: String) -> Bool { flow.contains { $0.isIn(name) } }

  /// Whether a name stands for the growth of the whole economy: 与经济增长同步.
  func meansEconomy(_ name: String) -> Bool { economy.contains { $0.isIn(name) } }

  /// The prices that a name says its growth is told in.
  func basis(of name: String) -> Indicator.Basis? {
    basis.first { $0.word.isIn(name) }?.basis
  }

  /// A name without the words at its beginning that only say that the whole place is meant.
  func plain(_ name: String) -> String {
    for word in whole where word.begins(name) && name.utf8.count > word.bytes.count {
      return String(decoding: Array(name.utf8.dropFirst(word.bytes.count)), as: UTF8.self)
    }
    return name
  }
}

/// A word to be found in names, as bytes; ASCII letters in any case.
struct WordPattern: Sendable {
  let bytes: [UInt8]

  init(_ word: String) { self.bytes = word.utf8.map(WordPattern.small) }

  /// Whether a name holds the word.
  func isIn(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { text in
      guard let first = bytes.first, text.count >= bytes.count else { return false }
      for start in 0...(text.count - bytes.count)
      where WordPattern.small(text[start]) == first {
        var offset = 1
        while offset < bytes.count, WordPattern.small(text[start + offset]) == bytes[offset] {
          offset += 1
        }
        if offset == bytes.count { return true }
      }
      return false
    }
  }

  /// Whether a name begins with the word.
  func begins(_ name: String) -> Bool {
    name.utf8.lazy.map(WordPattern.small).starts(with: bytes)
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
  }
}
