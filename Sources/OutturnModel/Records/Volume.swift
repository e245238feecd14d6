/// All that a ledger holds of one place and one year.
public struct Volume: Hashable, Sendable {
  /// The place.
  public let place: PlacePath
  /// The year its periods end in.
  public let year: Int
  /// One more for every change.
  public let revision: Int
  /// What was promised, by id.
  public let commitments: [Commitment]
  /// What was reported, by id.
  public let outcomes: [Outcome]
  /// What answers what.
  public let links: [Link]
  /// Verdicts given by hand.
  public let opinions: [Opinion]
  /// Sentences that speak of what was promised but decide nothing.
  public let mentions: [Mention]
  /// What was looked for in which document.
  public let searches: [Search]

  /// Makes a volume.
  public init(
    place: PlacePath, year: Int, revision: Int = 0, commitments: [Commitment] = [],
    outcomes: [Outcome] = [], links: [Link] = [], opinions: [Opinion] = [],
    mentions: [Mention] = [], searches: [Search] = []
  ) {
    self.place = place
    self.year = year
    self.revision = revision
    self.commitments = commitments
    self.outcomes = outcomes
    self.links = links
    self.opinions = opinions
    self.mentions = mentions
    self.searches = searches
  }
}
