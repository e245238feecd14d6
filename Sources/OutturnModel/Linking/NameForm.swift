/// An indicator's name taken apart for comparison.
public struct NameForm: Sendable {
  /// What is left when words without meaning and deeds are dropped and synonyms put in.
  let core: [UInt32]
  /// Pairs of neighbouring scalars, sorted.
  let pairs: [UInt64]
  /// The scalars of the core, sorted.
  let scalars: [UInt32]
  /// The words that set the thing apart, by number, sorted, each once.
  let features: [Int]
  /// What is done to the thing.
  let deeds: LinkingWords.Deeds
  /// What it is a share of (占…比重), empty when the name does not say.
  let whole: [UInt32]
  /// The runs of ASCII digits and letters, sorted: 500 in 世界500强.
  let marks: [[UInt32]]

  /// Takes a name apart.
  ///
  /// - Parameter measure: How it is told: a growth needs no word for growth in its name.
  init(_ name: String, measure: Measure, words: LinkingWords = .shipped) {
    let told = NameForm.withSynonyms(Catalogue.key(name).unicodeScalars.map(\.value), words)
    let (text, whole) = NameForm.splitShare(told)
    var core: [UInt32] = []
    core.reserveCapacity(text.count)
    var features: [Int] = []
    var deeds: LinkingWords.Deeds = []
    let tellsGrowth = measure == .growth || measure == .decrease || measure == .relative
    var place = 0
    while place < text.count {
      guard let (length, role) = words.roles.match(text, at: place) else {
        if !NameForm.isBracket(text[place]) { core.append(text[place]) }
        place += 1
        continue
      }
      switch role {
      case .drop: break
      case .deed(let deed): deeds.insert(deed)
      case .growth where tellsGrowth: break
      case .apart(let number), .growth(let number):
        features.append(number)
        core += text[place..<(place + length)]
      }
      place += length
    }
    self.core = core
    self.features = Array(Set(features)).sorted()
    self.deeds = deeds
    self.whole = whole
    self.scalars = core.sorted()
    var pairs: [UInt64] = []
    pairs.reserveCapacity(core.count)
    for index in core.indices.dropLast() {
      pairs.append(UInt64(core[index]) << 32 | UInt64(core[index + 1]))
    }
    self.pairs = pairs.sorted()
    self.marks = NameForm.marks(core)
  }

  private static func withSynonyms(_ text: [UInt32], _ words: LinkingWords) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(text.count)
    var place = 0
    while place < text.count {
      if let (length, canonical) = words.synonyms.match(text, at: place) {
        result += canonical
        place += length
      } else {
        result.append(text[place])
        place += 1
      }
    }
    return result
  }

  /// A name of a share without what it is a share of, and that: 甲占乙的比重 is 甲比重 of 乙.
  private static func splitShare(_ text: [UInt32]) -> ([UInt32], [UInt32]) {
    // 占 is the verb of a share unless it begins a word such as 占地.
    let verb: UInt32 = 0x5360
    let others: Set<UInt32> = [0x5730, 0x7528, 0x6709, 0x636E, 0x9053]
    guard let place = text.firstIndex(of: verb), place > 0, place + 1 < text.count,
      !others.contains(text[place + 1])
    else { return (text, []) }
    let share: [UInt32] = [0x6BD4, 0x91CD]
    var end = text.count
    if text.count >= share.count, Array(text[(text.count - 2)...]) == share { end -= 2 }
    var whole = Array(text[(place + 1)..<max(place + 1, end)])
    if whole.last == 0x7684 { whole.removeLast() }
    return (Array(text[..<place]) + share, whole)
  }

  private static func isBracket(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x28, 0x29, 0xFF08, 0xFF09, 0x300A, 0x300B, 0x3010, 0x3011, 0x3001, 0xFF0C, 0xB7: true
    default: false
    }
  }

  private static func marks(_ text: [UInt32]) -> [[UInt32]] {
    var marks: [[UInt32]] = []
    var run: [UInt32] = []
    for scalar in text {
      let isMark =
        (0x30...0x39).contains(scalar) || (0x61...0x7A).contains(scalar) || scalar == 0x2E
      if isMark {
        run.append(scalar)
      } else if !run.isEmpty {
        marks.append(run)
        run = []
      }
    }
    if !run.isEmpty { marks.append(run) }
    return marks.sorted { $0.lexicographicallyPrecedes($1) }
  }
}

extension NameForm {
  /// Why two names cannot mean the same thing, however alike they are; nil when nothing says so.
  func conflict(with other: NameForm) -> Conflict? {
    if features != other.features { return .apart }
    if marks != other.marks { return .marks }
    if !whole.isEmpty, !other.whole.isEmpty, whole != other.whole { return .share }
    if deeds.conflicts(with: other.deeds) { return .deeds }
    return nil
  }

  /// What sets two names apart.
  public enum Conflict: String, Hashable, Sendable {
    /// A word that only one of them has: 农村, 出口, 覆盖率.
    case apart
    /// A number or a Latin word that only one of them has.
    case marks
    /// Shares of different wholes.
    case share
    /// A start is not a finish.
    case deeds
    /// Two indicators of the catalogue.
    case catalogue
  }

  /// How alike two names are, in thousandths: mostly by pairs of neighbouring scalars, a little by
  /// single ones, so that 接待游客 and 游客接待 are near.
  func likeness(to other: NameForm) -> Int {
    if core == other.core { return 1000 }
    let pairShare = NameForm.dice(pairs, other.pairs)
    let scalarShare = NameForm.dice(scalars, other.scalars)
    return (pairShare * 6 + scalarShare * 4) / 10
  }

  private static func dice<T: Comparable>(_ left: [T], _ right: [T]) -> Int {
    if left.isEmpty || right.isEmpty { return 0 }
    return 2000 * LikeText.common(left, right) / (left.count + right.count)
  }
}
