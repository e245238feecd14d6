/// What speaks for or against an outcome's being the answer to a commitment.
///
/// How much each weighs stands in `linking.tsv`, in hundredths of the logarithm of the odds; how
/// strongly it is there is told in thousandths.
public enum Signal: Int, Hashable, Sendable, CaseIterable {
  /// The same indicator of the catalogue.
  case catalogue
  /// Two indicators of the catalogue.
  case twoIndicators
  /// The names, or one in the other.
  case sameName
  /// How alike the names are.
  case name
  /// How much of one name stands in the other.
  case contained
  /// Both names have something that the other lacks.
  case remainder
  /// A name that says little.
  case generic
  /// How alike the clauses are.
  case clause
  /// How much of a name stands in the other's clause.
  case nameInClause
  /// How alike the clauses before and after are.
  case neighbours
  /// How near the numbers are.
  case number
  /// The very number.
  case sameNumber
  /// The same measure.
  case measure
  /// A measure that the target's can be derived from.
  case otherMeasure
  /// Another unit, or none.
  case otherUnit
  /// A difference from the year before against a total.
  case difference
  /// What there is in all against what was added.
  case stock
  /// A year on the way to the target's.
  case onTheWay
  /// A word on one side only.
  case oneSided
  /// Each side has a word that the other lacks.
  case bothSided
  /// Numbers or letters in one name only.
  case marks
  /// Alike name and near number together.
  case nameAndNumber
  /// The same name and a near number together.
  case sameNameAndNumber
  /// Alike name and alike neighbours together.
  case nameAndNeighbours
  /// A name in the other's clause and the very number together.
  case clauseAndNumber
  /// Told in words, not with a figure.
  case words
  /// Where every pair begins.
  case start

  /// The signal that a table calls by a word.
  init?(word: Substring) {
    guard let found = Signal.allCases.first(where: { $0.word == word }) else { return nil }
    self = found
  }

  /// Its word in tables and in JSON.
  public var word: String { String(describing: self) }

  /// Whether it only says that two others are there together, or nothing.
  var isTogether: Bool {
    switch self {
    case .nameAndNumber, .sameNameAndNumber, .nameAndNeighbours, .clauseAndNumber, .start,
      .onTheWay:
      true
    default: false
    }
  }

  /// Whether it says that there is one name.
  var isOneName: Bool { self == .catalogue || self == .sameName }

  /// Whether it says that names are alike.
  var isLikeName: Bool { self == .name || self == .contained || self == .nameInClause }

  /// What it says.
  public func sentence(strength: Int) -> Localized {
    let percent = strength / 10
    return switch self {
    case .catalogue: .init(zh: "目录中的同一指标", en: "the same indicator of the catalogue")
    case .twoIndicators: .init(zh: "目录中的两项指标", en: "two indicators of the catalogue")
    case .sameName: .init(zh: "同一名称", en: "the same name")
    case .name: .init(zh: "名称相近（\(percent)%）", en: "the names are alike (\(percent)%)")
    case .contained:
      .init(zh: "一个名称含有另一个（\(percent)%）", en: "one name holds the other (\(percent)%)")
    case .remainder: .init(zh: "双方各有对方所无之词", en: "each name has what the other lacks")
    case .generic: .init(zh: "名称过于笼统", en: "a name that says little")
    case .clause: .init(zh: "语句相近（\(percent)%）", en: "the clauses are alike (\(percent)%)")
    case .nameInClause:
      .init(zh: "名称见于对方语句（\(percent)%）", en: "the name stands in the other's clause (\(percent)%)")
    case .neighbours:
      .init(zh: "前后语句相近（\(percent)%）", en: "the clauses before and after are alike (\(percent)%)")
    case .number: .init(zh: "数值相近（\(percent)%）", en: "the numbers are near (\(percent)%)")
    case .sameNumber: .init(zh: "数值相同", en: "the very number")
    case .measure: .init(zh: "口径相同", en: "told in the same measure")
    case .otherMeasure: .init(zh: "口径不同", en: "told in another measure")
    case .otherUnit: .init(zh: "单位不同", en: "told in another unit")
    case .difference:
      .init(zh: "一为比上年之差，一为总数", en: "a difference from the year before against a total")
    case .stock: .init(zh: "一为存量，一为新增", en: "what there is in all against what was added")
    case .onTheWay: .init(zh: "尚在途中的年份", en: "a year on the way")
    case .oneSided: .init(zh: "一方名称多一限定词", en: "a word that only one of the names has")
    case .bothSided: .init(zh: "双方各有不同的限定词", en: "each name has a word of its own")
    case .marks: .init(zh: "仅一方名称含数字或字母", en: "numbers or letters in one name only")
    case .nameAndNumber: .init(zh: "名称与数值同时相近", en: "alike name and near number together")
    case .sameNameAndNumber: .init(zh: "名称相同且数值相近", en: "the same name and a near number together")
    case .nameAndNeighbours:
      .init(zh: "名称与前后语句同时相近", en: "alike name and alike neighbours together")
    case .clauseAndNumber:
      .init(zh: "名称见于对方语句且数值相同", en: "the name in the other's clause, and the very number")
    case .words: .init(zh: "以文字回答", en: "told in words")
    case .start: .init(zh: "起点", en: "where every pair begins")
    }
  }
}

/// A number for each signal.
struct Strengths: Sendable {
  private(set) var values = SIMD32<Int32>(repeating: 0)

  subscript(signal: Signal) -> Int32 {
    get { values[signal.rawValue] }
    set { values[signal.rawValue] = newValue }
  }

  /// The sum of the strengths, each by its weight, in hundredths.
  func weighed(by weights: Strengths) -> Int { Int((values &* weights.values).wrappedSum()) / 1000 }
}
