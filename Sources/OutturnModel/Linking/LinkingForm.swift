/// A commitment or an outcome as linking looks at it.
final class LinkingForm: Sendable {
  let name: LikeText
  let clause: LikeText
  /// The catalogue's indicator, also behind words that change nothing.
  let indicator: IndicatorID?
  let isGeneric: Bool
  /// Words of which one name may have more than another, by number, each once.
  let apart: [Int]
  /// The kinds of rival words in the name: one mask a line.
  let rivals: [(line: Int, kinds: UInt32)]
  /// What money is for: 科技 in 用于科技的投入.
  let purpose: ArraySlice<UInt32>?
  /// Runs with digits in the name.
  let marks: [[UInt32]]
  /// Which of the numbers of a ratio it is: 三次产业结构为5∶45∶50.
  let ratioPlace: Int?
  /// What is done to the thing.
  let deeds: LinkingWords.Deeds
  let kind: Kind
  let measure: Measure
  let quantity: Quantity?
  let isDifference: Bool
  let isAdded: Bool
  let isStock: Bool
  let isWords: Bool
  let period: Period
  let first: Int
  let last: Int
  let source: SourceID?
  let span: Evidence.Span?

  /// What kinds of number can be held against each other.
  enum Kind: Sendable {
    case amount, growth, share, points, rank, relative, deed
  }

  init(
    _ indicator: IndicatorName, id: IndicatorID?, period: Period, measure: Measure,
    figure: Figure?, isWords: Bool, evidence: Evidence?, words linking: LinkingWords
  ) {
    let words = linking.like
    let told = LikeWords.plain(indicator.told)
    let spelt = LikeText.spelt(told, words)
    let text = evidence?.clause?.text
    let plain = text.map(LikeWords.plain) ?? told
    name = LikeText(spelt: spelt, words: words)
    clause =
      text == nil && !spelt.contains(where: LikeText.isDigit)
      ? name
      : LikeText(
        spelt: text == nil ? spelt : LikeText.spelt(plain, words), words: words,
        withoutNumbersOf: .some(figure?.unit))
    self.indicator = id
    deeds = evidence.deeds(to: indicator, linking)
    isGeneric =
      name.tokens.count < 2 && name.tokens.allSatisfy { $0 < 0x8000_0000 }
      || words.generic.contains(name.tokens)
      // 项目开工: a stage tells no more of what it is.
      || name.tokens.count > 3 && !deeds.isEmpty
        && words.generic.contains(Array(name.tokens.dropLast(2)))
    apart = Array(Set(words.apart.values(in: spelt))).sorted()
    rivals = LinkingForm.rivals(told, words)
    purpose = LinkingForm.purpose(told)
    marks = LinkingForm.marks(spelt)
    ratioPlace = measure == .share ? text.flatMap(LinkingForm.ratioPlace) : nil
    self.measure = measure
    quantity = figure?.quantity
    kind = LinkingForm.kind(measure, figure?.unit)
    let isAmount = kind == .amount && figure != nil
    isDifference =
      isAmount && measure != .level && LinkingForm.differences.isIn(text ?? indicator.told)
    let adds = words.added.isIn(plain) || words.added.isIn(spelt)
    let counts = words.stock.isIn(plain) || words.stock.isIn(spelt)
    isAdded = adds && !counts
    isStock = counts && !adds
    self.isWords = isWords
    self.period = period
    first = period.first.year
    last = period.last.year
    source = evidence?.source
    span = evidence?.clause?.span
  }

  private static let differences = WordList("同比", "比上年", "较上年", "比去年", "more than last year")

  private static func kind(_ measure: Measure, _ unit: Unit?) -> Kind {
    let isPart = unit.map { $0.dimension.isProportion } ?? false
    return switch measure {
    case .growth: .growth
    case .decrease: isPart ? .growth : .amount
    case .share, .rate, .level, .increment, .other:
      unit?.dimension == .point ? .points : isPart ? .share : unit == nil ? .deed : .amount
    case .changePP: .points
    case .rank: .rank
    case .relative: .relative
    case .milestone: .deed
    }
  }

  private static func purpose(_ name: [UInt32]) -> ArraySlice<UInt32>? {
    let mark = "用于".unicodeScalars.map(\.value)
    guard name.count > 4,
      let place = name.indices.dropLast(3).first(where: { name[$0...].starts(with: mark) })
    else { return nil }
    let rest = name[(place + 2)...]
    let end = rest.firstIndex(of: 0x7684) ?? max(rest.startIndex, rest.endIndex - 2)
    return end > rest.startIndex ? rest[..<end] : nil
  }

  /// How many numbers of a ratio a clause ends with: 2 in 三次产业结构为5∶45.
  private static func ratioPlace(_ clause: String) -> Int {
    let isColon = { (scalar: Unicode.Scalar) in [":", "：", "∶"].contains(scalar) }
    let ratio = clause.unicodeScalars.reversed().prefix {
      ("0"..."9").contains($0) || $0 == "." || $0 == " " || isColon($0)
    }
    return ratio.split(whereSeparator: isColon).count
  }

  private static func rivals(_ text: [UInt32], _ words: LikeWords) -> [(line: Int, kinds: UInt32)] {
    var masks: [Int: UInt32] = [:]
    for (line, kind) in words.rivals.values(in: text) {
      masks[line, default: 0] |= 1 << UInt32(kind)
    }
    return masks.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// 十 百 千 万, by their zeros.
  private static let powers: [UInt32: Int] = [0x5341: 1, 0x767E: 2, 0x5343: 3, 0x4E07: 4]

  private static func marks(_ text: [UInt32]) -> [[UInt32]] {
    var marks: [[UInt32]] = []
    for run in text.split(whereSeparator: {
      !LikeText.isDigit($0) && !LikeText.isLetter($0) && $0 != 0x2E
    })
    where run.contains(where: LikeText.isDigit) {
      marks.append(Array(run))
    }
    // 百亿 is 100亿.
    for (place, value) in text.enumerated().dropFirst() where value == 0x4EBF {
      if let zeros = powers[text[place - 1]] {
        marks.append([0x31] + Array(repeating: 0x30, count: zeros))
      }
    }
    return marks.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Whether a word of one excludes a word of the other: 城镇 and 农村, 一期 and 二期.
  func excludes(_ other: LinkingForm) -> Bool {
    if deeds.conflicts(with: other.deeds) { return true }
    if let ratioPlace, let its = other.ratioPlace, ratioPlace != its { return true }
    if let purpose, let its = other.purpose, Set(purpose).isDisjoint(with: its) { return true }
    for (line, kinds) in rivals {
      for (own, others) in other.rivals where own == line && kinds & others == 0 { return true }
    }
    return !marks.isEmpty && !other.marks.isEmpty && marks.allSatisfy { !other.marks.contains($0) }
  }

  /// Whether another one bears the same name in the same measure, not one in flats and one in metres.
  func isNamesake(of other: LinkingForm) -> Bool {
    if let quantity, let its = other.quantity, quantity.unit.dimension != its.unit.dimension {
      return false
    }
    return kind == other.kind && measure == other.measure && isSameThing(as: other)
  }

  /// Whether another one names the same thing.
  func isSameThing(as other: LinkingForm) -> Bool {
    if let indicator, let its = other.indicator { return indicator == its }
    return !isGeneric && !other.isGeneric && name.tokens == other.name.tokens
  }
}

extension WordTrie {
  /// The values of the words in a text, the longest first at each place.
  func values(in text: [UInt32]) -> [Value] {
    var found: [Value] = []
    var place = 0
    while place < text.count {
      if let (length, value) = match(text, at: place) {
        found.append(value)
        place += length
      } else {
        place += 1
      }
    }
    return found
  }

  /// Whether any of the words stands in a text.
  func isIn(_ text: [UInt32]) -> Bool { text.indices.contains { match(text, at: $0) != nil } }
}

extension [LinkingForm] {
  /// What stands before and after each record in its source, as names.
  func neighbours() -> [[LikeText]] {
    var neighbours = [[LikeText]](repeating: [], count: count)
    let places = indices.filter { self[$0].span != nil && self[$0].source != nil }.sorted {
      let (a, b) = (self[$0], self[$1])
      guard let left = a.span, let right = b.span, let one = a.source, let other = b.source else {
        return false
      }
      return (one, left.start, left.end, $0) < (other, right.start, right.end, $1)
    }
    for (order, index) in places.enumerated() {
      guard let span = self[index].span else { continue }
      for other in places[Swift.max(0, order - 2)..<Swift.min(places.count, order + 3)]
      where other != index && self[other].source == self[index].source {
        guard let beside = self[other].span, beside != span else { continue }
        let gap = Swift.max(beside.start - span.end, span.start - beside.end)
        if gap > LinkingForm.reach { continue }
        neighbours[index].append(self[other].name.isEmpty ? self[other].clause : self[other].name)
      }
    }
    return neighbours
  }
}

extension LinkingForm {
  /// How far a neighbour may stand, in scalars.
  static let reach = 60
}
