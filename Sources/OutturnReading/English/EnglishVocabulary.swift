import OutturnModel

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
    /// Whether a time can begin with it.
    let mayBeginTime: Bool
    /// The number, where it is one.
    let value: ExactDecimal?

    /// What a mark has.
    static let none = Entry("", .unknown)
    static let percent = Entry("%", .unknown)

    /// Whether a figure can begin with it.
    let mayOpenFigure: Bool
    /// really, as a word in -ly that is none of the tables' verbs: an adverb.
    let isAdverbByEnding: Bool

    init(
      _ lower: String, _ word: EnglishWord, isCounting: Bool = false, value: ExactDecimal? = nil
    ) {
      self.lower = lower
      self.word = word
      self.value = value
      let mayCount =
        isCounting || word.number != nil || !word.classes.isDisjoint(with: [.multiple, .halve])
      self.mayCount = mayCount
      mayOpenFigure = mayCount || lower == "a" || lower == "number"
      isAdverbByEnding =
        lower.utf8.count > 4 && lower.hasSuffix("ly") && word.verb == nil && lower != "family"
        && lower != "supply"
      isOfTime =
        word.month != nil
        || !word.classes.isDisjoint(with: [.yearWord, .monthWord, .now, .fiscalWord, .timeWord])
      mayBeginTime =
        isOfTime || word.number != nil
        || !word.classes.isDisjoint(with: [.current, .last, .next, .timeStart])
    }
  }

  /// A word's hash, which is wide enough to tell words apart, and its entry.
  private struct Slot {
    /// Of no word, where it is free.
    var hash: UInt64 = 0
    var entry = Unmanaged.passUnretained(Entry.none)
  }

  private let text: [Unicode.Scalar]
  let lexicon: EnglishLexicon
  @exclusivity(unchecked)
  private var slots = [Slot](repeating: Slot(), count: 2048)
  /// Keeps the entries alive.
  private var entries: [Entry] = []
  private var count = 0

  /// The words of a text, none looked up yet.
  init(text: [Unicode.Scalar], lexicon: EnglishLexicon) {
    self.text = text
    self.lexicon = lexicon
  }

  /// The entry of the word that stands at a range.
  func entry(_ range: Range<Int>) -> Entry { found(range).takeUnretainedValue() }

  /// The entry of a number.
  func number(_ value: ExactDecimal) -> Unmanaged<Entry> {
    let entry = Entry("", .unknown, value: value)
    entries.append(entry)
    return Unmanaged.passUnretained(entry)
  }

  /// The same without counting references.
  func found(_ range: Range<Int>) -> Unmanaged<Entry> {
    let hash = hash(range)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot].hash != 0 {
      if slots[slot].hash == hash { return slots[slot].entry }
      slot = (slot + 1) & mask
    }
    let entry: Entry
    if let known = Self.shipped[hash] {
      entry = known
    } else {
      entry = lexicon.entry(lowered(range))
      entries.append(entry)
    }
    slots[slot] = Slot(hash: hash, entry: Unmanaged.passUnretained(entry))
    count += 1
    if count * 2 > slots.count { grow() }
    return Unmanaged.passUnretained(entry)
  }

  /// The entries of the words of the tables by their hashes.
  private static let shipped = Dictionary(
    EnglishLexicon.shipped.words.keys
      .filter { $0.unicodeScalars.allSatisfy { $0 != " " && $0 != "’" && !$0.isCapital } }
      .map { (hash($0.unicodeScalars), EnglishLexicon.shipped.entry($0)) },
    uniquingKeysWith: { first, _ in first })

  private func grow() {
    let known = slots
    slots = [Slot](repeating: Slot(), count: known.count * 2)
    for entry in known where entry.hash != 0 {
      var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
      while slots[slot].hash != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }

  private static func small(_ scalar: Unicode.Scalar) -> UInt32 {
    scalar.value &- 0x41 < 26 ? scalar.value | 0x20 : scalar.value
  }

  private func hash(_ range: Range<Int>) -> UInt64 {
    text.withUnsafeBufferPointer { Self.hash($0[range]) }
  }

  @inline(__always)
  private static func hash(_ word: some Sequence<Unicode.Scalar>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for scalar in word { hash = (hash ^ UInt64(small(scalar))) &* 0x100_0000_01B3 }
    return hash ^ hash >> 29 | 1
  }

  /// A range in small letters, with a plain apostrophe and without spaces.
  private func lowered(_ range: Range<Int>) -> String {
    String(
      scalars: text[range].lazy.filter { $0 != " " }.map {
        $0 == "’" ? "'" : Unicode.Scalar(Self.small($0)) ?? $0
      })
  }
}
