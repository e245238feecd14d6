/// A document that makes commitments or reports outcomes.
public struct Source: Hashable, Sendable {
  /// Its id.
  public let id: SourceID
  /// What it is called.
  public let title: String
  /// Who published it, empty when not known.
  public let publisher: String
  /// When it was published: a day, or only a month or a year where that is all that is known.
  public let date: Period?
  /// The place it speaks of.
  public let place: PlacePath?
  /// The year it plans for.
  public let planYear: Int?
  /// The SHA-256 of its bytes, 64 lower-case hexadecimal digits.
  public let sha256: String?
  /// Where it was found.
  public let url: String?

  /// Makes a source.
  public init(
    id: SourceID, title: String, publisher: String = "", date: Period? = nil,
    place: PlacePath? = nil, planYear: Int? = nil, sha256: String? = nil, url: String? = nil
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.date = date
    self.place = place
    self.planYear = planYear
    self.sha256 = sha256
    self.url = url
  }
}
