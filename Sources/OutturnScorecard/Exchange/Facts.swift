import OutturnModel

/// What a foreign format has no element for, as names and values in order.
///
/// IATI carries them as dimensions, StratML as `name=value; …` in OtherInformation. With them a
/// scorecard comes back from either format with every figure, bound and verdict.
struct Facts: Hashable {
  private(set) var pairs: [(name: String, value: String)] = []

  /// The names that carry something of ours; others tell what a figure is a part of.
  static let names: Set<String> = Set(
    PlainField.commitment.map(\.name) + [
      "id", "place", "period", "indicator", "indicatorID", "force", "withdrawnOn", "withdrawnWhy",
      "measure", "comparator", "value", "valueTold", "upper", "upperTold", "unit", "text",
      "relation", "relationTo", "relationBy", "words", "deed", "parts", "rating", "profile", "pace",
      "ratio", "gap", "gapUnit", "reversed", "toleranceDecides", "rule", "revision", "restatedOn",
      "why", "source", "sourceTitle", "sourcePublisher", "sourceDate", "sourcePlace", "planYear",
      "sha256", "url", "quote", "start", "end", "finding", "doneOn", "progress", "blanket",
      "status", "derivation", "baselineComparator", "baselineValue", "baselineUpper",
      "baselineUnit", "baselineText", "baselinePeriod", "judgedBy", "judgedOn", "judgedWhy",
    ])

  /// The most pairs that are kept, far above the number of names there are: a foreign file that has
  /// more would take time by the square of their number.
  private static let most = 256

  static func == (left: Facts, right: Facts) -> Bool {
    left.pairs.elementsEqual(right.pairs) { $0 == $1 }
  }

  func hash(into hasher: inout Hasher) {
    for pair in pairs {
      hasher.combine(pair.name)
      hasher.combine(pair.value)
    }
  }

  /// The value under a name; setting nil or an empty text leaves it out.
  subscript(name: String) -> String? {
    get { pairs.first { $0.name == name }?.value }
    set {
      pairs.removeAll { $0.name == name }
      guard let newValue, !newValue.isEmpty, pairs.count < Facts.most else { return }
      pairs.append((name, newValue))
    }
  }

  init() {}

  init(_ pairs: some Sequence<(String, String?)>) {
    for (name, value) in pairs { self[name] = value }
  }

  /// One line: `bound=atLeast; value=130000`; a backslash keeps `;`, `=`, line ends and itself.
  var line: String {
    pairs.map { "\($0.name)=\(Facts.guarded($0.value))" }.joined(separator: "; ")
  }

  /// Reads what ``line`` wrote; text without `=` is left out.
  init(line: String) {
    var name = ""
    var text = ""
    var isValue = false
    var isEscaped = false
    func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\n" }
    func finish(_ facts: inout Facts) {
      if isValue { facts[name] = text }
    }
    var facts = Facts()
    for scalar in line.unicodeScalars {
      switch scalar {
      case _ where isEscaped:
        text.unicodeScalars.append(scalar == "n" ? "\n" : scalar == "r" ? "\r" : scalar)
        isEscaped = false
      case "\\": isEscaped = true
      case "=" where !isValue:
        name = text
        text = ""
        isValue = true
      case ";":
        finish(&facts)
        text = ""
        isValue = false
      case _ where !isValue && text.isEmpty && isBlank(scalar): continue
      default: text.unicodeScalars.append(scalar)
      }
    }
    finish(&facts)
    self = facts
  }

  private static func guarded(_ value: String) -> String {
    value.unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "\\", ";", "=": text += "\\" + String(scalar)
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
