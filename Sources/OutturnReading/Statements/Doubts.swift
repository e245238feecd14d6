/// What the reader decided about a statement without a word of the text that says so.
public struct Doubts: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: Int
  /// Makes a set from its bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// The subject was taken over from another clause.
  public static let farSubject = Doubts(rawValue: 1)
  /// No verb and no noun told the measure.
  public static let defaultMeasure = Doubts(rawValue: 2)
  /// The part of the report neither reviews nor plans: the sentence's own words decided.
  public static let unclearPart = Doubts(rawValue: 4)
  /// The subject is a bare verb, or very short or very long.
  public static let oddSubject = Doubts(rawValue: 8)
  /// Things are counted and nothing says that they are done, held or promised.
  public static let bareCount = Doubts(rawValue: 16)
  /// The number is written in Chinese characters.
  public static let wordNumber = Doubts(rawValue: 32)
  /// The measure was taken over from the figure before in a list.
  public static let inheritedMeasure = Doubts(rawValue: 64)
  /// There is no number of its own: the words about it were read instead.
  public static let noNumber = Doubts(rawValue: 128)
  /// The unit was not told but inferred from the noun.
  public static let inferredUnit = Doubts(rawValue: 256)
  /// No year is known that the statement is about.
  public static let noTime = Doubts(rawValue: 512)
  /// Two figures stand so close that the first may only describe the second.
  public static let crowded = Doubts(rawValue: 1024)
  /// The value stands nowhere: it was worked out from two others.
  public static let derived = Doubts(rawValue: 4096)
  /// Only the kind of what is acted on makes it a deed.
  public static let looseDeed = Doubts(rawValue: 2048)
  /// The sentence is English, of which fewer are read right.
  public static let english = Doubts(rawValue: 8192)
  /// The name of an English figure was taken over from words before its own.
  public static let pointedBack = Doubts(rawValue: 16384)
}

/// How sure the reader is of a statement, from what it had to decide without evidence.
///
/// A statement whose kind, time, subject, measure, bound and unit are all told by words of its own
/// clause, or by the heading of its part, has 95: so many of a hundred were right in all of them on
/// reports with a reference. A doubt takes away what such statements were wrong more often there;
/// a subject or a measure that an earlier clause tells was wrong no more often, and costs nothing
/// (docs/explanation/confidence.md has the table).
enum Confidence {
  /// Of a hundred statements without a doubt so many are right.
  static let most = 95

  /// Confidence in percent, from 20 to 95.
  static func percent(_ doubts: Doubts) -> Int {
    var sure = most
    for (doubt, cost) in costs where doubts.contains(doubt) { sure -= cost }
    return max(20, sure)
  }

  private static let costs: [(Doubts, Int)] = [
    (.defaultMeasure, 10), (.unclearPart, 15), (.oddSubject, 15), (.bareCount, 20),
    (.wordNumber, 5), (.noNumber, 10), (.inferredUnit, 10), (.noTime, 30), (.crowded, 10),
    (.looseDeed, 6), (.derived, 10), (.english, 13), (.pointedBack, 16),
  ]
}
