/// A verdict that a person gave by hand.
public struct Opinion: Hashable, Sendable {
  private let fields: Shared<Fields>

  private struct Fields: Hashable {
    let commitment: RecordID
    let by: String
    let verdict: Verdict
    let why: String
    let date: Day
    let isPublished: Bool
  }

  /// The commitment it is about.
  public var commitment: RecordID { fields.value.commitment }
  /// Who gave it; one opinion a person and commitment.
  public var by: String { fields.value.by }
  /// The verdict.
  public var verdict: Verdict { fields.value.verdict }
  /// Why.
  public var why: String { fields.value.why }
  /// When.
  public var date: Day { fields.value.date }
  /// Whether it is the one published in place of the rule's verdict.
  public var isPublished: Bool { fields.value.isPublished }

  /// Makes an opinion.
  public init(
    commitment: RecordID, by: String, verdict: Verdict, why: String, date: Day,
    isPublished: Bool = false
  ) {
    fields = Shared(
      Fields(
        commitment: commitment, by: by, verdict: verdict, why: why, date: date,
        isPublished: isPublished))
  }
}
