/// Why a commitment was missed or could not be assessed: a short code, and words where needed.
public struct Reason: Hashable, Sendable {
  /// The code, stable for machines.
  public let code: Code
  /// What it says in this case.
  public let text: Localized

  /// The codes.
  public enum Code: String, Hashable, Sendable, CaseIterable, Named {
    /// Nothing was reported about it.
    case silence
    /// Reported under another measure, and not derivable.
    case measure
    /// Reported in a unit of another dimension.
    case unit
    /// A nominal growth against a real one, or the other way.
    case priceBasis
    /// The outcome's own bound leaves it open.
    case bound
    /// What the target refers to was not reported.
    case reference
    /// The target says nothing that could be shown.
    case wording
    /// Reported about another time.
    case period
    /// Some parts have no report.
    case parts
    /// The definition of the indicator changed.
    case definition
    /// Computed here from other figures.
    case derived
    /// Told with two values, and nothing says which counts.
    case contradiction
    /// Which direction is good is not known.
    case direction
    /// Told of a time that runs past the deadline.
    case deadline
    /// Told of another split.
    case split
    /// A number that cannot be: a part above its whole.
    case implausible
    /// Told to fewer digits than promised; rounded alike the two are one number.
    case rounding
    /// Some years of a longer time were not told.
    case years
    /// Told in words, without the figure.
    case words
    /// Told only in a sentence that sums up many promises at once.
    case blanket
  }

  /// The reason with its usual words.
  init(_ code: Code, missing: String? = nil) {
    let name = missing ?? ""
    self.init(
      code,
      code == .reference && !name.isEmpty
        ? Localized(zh: "所参照的“\(name)”未见报告", en: "what it refers to (\(name)) was not reported")
        : code.name)
  }

  /// Makes a reason.
  public init(_ code: Code, _ text: Localized) {
    self.code = code
    self.text = text
  }
}
