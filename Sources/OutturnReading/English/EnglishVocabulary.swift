/// The words of a text, each looked up in the tables once.
final class EnglishVocabulary {
  /// A spelling and what the tables know of it.
  final class Entry: Sendable {
    /// The word in small letters, with a plain apostrophe; empty for marks.
    let lower: String
    let word: EnglishWord
    /// Whether it can begin a number: one, twenty-five, double, a third.
    let mayCount: Bool
    /// Whether it can belong to a time.
    let isOfTime: Bool

    /// What a mark has.
    static let none = Entry("", .unknown)
    static let percent = Entry("%", .unknown)

    init(_ lower: String, _ word: EnglishWord, isCounting: Bool = false) {
      self.lower = lower
      self.word = word
      mayCount =
        isCounting || word.number != nil || !word.classes.isDisjoint(with: [.multiple, .halve])
      isOfTime =
        word.month != nil
        || !word.classes.isDisjoint(with: [.yearWord, .monthWord, .now, .fiscalWord, .timeWord])
    }
  }

  private let text: [Unicode.Scalar]
  let lexicon: EnglishLexicon
  /// Where in the entries a word is, by its hash; -1 where none is.
  private var slots: [Int32]
  private var entries: [(entry: Entry, place: Int, count: Int)] = []

  /// The words of a text, none looked up yet.
  init(text: [Unicode.Scalar], lexicon: EnglishLexicon) {
    self.text = text
    self.lexicon = lexicon
    slots = Array(repeating: -1, count: 4096)
  }

  /// The entry of the word that stands at a range.
  func entry(_ range: Range<Int>) -> Entry {
    var slot = hash(range) & (slots.count - 1)
    while slots[slot] >= 0 {
      let known = entries[Int(slots[slot])]
      if known.count == range.count, isSame(known.place, range) { return known.entry }
      slot = (slot + 1) & (slots.count - 1)
    }
    let lower = lowered(range)
    let entry = Entry(lower, lexicon.word(lower), isCounting: isCounting(lower))
    slots[slot] = Int32(truncatingIfNeeded: entries.count)
    entries.append((entry, range.lowerBound, range.count))
    if entries.count * 2 > slots.count { grow() }
    return entry
  }

  /// twenty-five, five-year
  private func isCounting(_ lower: String) -> Bool {
    guard let dash = lower.utf8.firstIndex(of: 0x2D) else { return false }
    return lexicon.word(String(lower[..<dash])).number != nil
  }

  private func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (index, known) in entries.enumerated() {
      var slot = hash(known.place..<known.place + known.count) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: index)
    }
  }

  @inline(__always)
  private func small(_ place: Int) -> UInt32 {
    let value = text[place].value
    return value &- 0x41 < 26 ? value | 0x20 : value
  }

  private func hash(_ range: Range<Int>) -> Int {
    var hash: UInt32 = 0x811C_9DC5
    for place in range { hash = (hash ^ small(place)) &* 0x0100_0193 }
    return Int(hash ^ hash >> 15)
  }

  private func isSame(_ place: Int, _ range: Range<Int>) -> Bool {
    for step in 0..<range.count where small(place + step) != small(range.lowerBound + step) {
      return false
    }
    return true
  }

  /// A range in small letters, with a plain apostrophe and without spaces.
  func lowered(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    for place in range where text[place] != " " {
      view.append(
        text[place] == "’" ? "'" : Unicode.Scalar(small(place)) ?? text[place])
    }
    return String(view)
  }
}
