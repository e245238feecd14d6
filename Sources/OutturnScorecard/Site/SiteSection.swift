import OutturnModel

/// All that the site tells of one place and year.
public struct SiteSection: Sendable {
  /// The assessments.
  public let section: ScorecardSection
  /// What answers what, and why.
  public let links: [Link]
  /// The outcomes in full, for those that were told again.
  public let outcomes: [Outcome]
  /// The verdict under every profile, by commitment.
  public let profiles: [RecordID: [ProfileVerdict]]
  /// What became of each record, by its id, in order of time.
  public let history: [RecordID: [SiteChange]]
  /// The words around a clause in its source, by commitment or outcome, where the caller has them.
  public let surroundings: [RecordID: Surroundings]

  /// A verdict under a profile.
  public struct ProfileVerdict: Hashable, Sendable {
    /// The profile.
    public let profile: Profile
    /// The verdict under it.
    public let verdict: Verdict

    /// Makes a pair.
    public init(_ profile: Profile, _ verdict: Verdict) {
      self.profile = profile
      self.verdict = verdict
    }
  }

  /// The words before and behind a clause.
  public struct Surroundings: Hashable, Sendable {
    /// The words before it.
    public let before: String
    /// The words behind it.
    public let behind: String

    /// Makes a pair.
    public init(before: String, behind: String) {
      self.before = before
      self.behind = behind
    }
  }

  /// The arithmetic of each assessment, made once for all pages.
  let sentences: [Localized]

  /// What answers each commitment, and what was refused as an answer.
  let linksByCommitment: [RecordID: [Link]]
  /// The outcomes by their ids.
  let outcomeByID: [RecordID: Outcome]

  /// Makes a section.
  public init(
    _ section: ScorecardSection, links: [Link] = [], outcomes: [Outcome] = [],
    profiles: [RecordID: [ProfileVerdict]] = [:], history: [RecordID: [SiteChange]] = [:],
    surroundings: [RecordID: Surroundings] = [:]
  ) {
    self.section = section
    self.sentences = section.assessments.map(\.arithmetic)
    self.links = links
    self.outcomes = outcomes
    self.linksByCommitment = Dictionary(grouping: links, by: \.commitment)
    self.outcomeByID = Dictionary(
      outcomes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.profiles = profiles
    self.history = history
    self.surroundings = surroundings
  }
}

/// A change of a record, as the journal has it.
public struct SiteChange: Hashable, Sendable {
  /// When.
  public let day: Day
  /// Who.
  public let by: String
  /// What was done.
  public let kind: Kind
  /// The record.
  public let record: RecordID
  /// Where it belongs.
  public let place: PlacePath
  /// The year of its volume.
  public let year: Int
  /// The reason given.
  public let why: String
  /// What stood there before, in words; nil for something new.
  public let before: Localized?
  /// What stands there since, in words; nil for something taken out.
  public let after: Localized?

  /// What can be done to a record.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A commitment was entered.
    case record
    /// An outcome was entered.
    case report
    /// Our own mistake was mended.
    case amend
    /// The government changed its target.
    case restate
    /// The outcome was told again with another figure.
    case revise
    /// The record was taken out.
    case withdraw
    /// A link was made.
    case link
    /// A link was refused or taken away.
    case unlink
    /// A verdict was given by hand.
    case rule
    /// A change made by hand in the file was taken in.
    case adopt

    /// Whether a record was entered.
    var isEntry: Bool { self == .record || self == .report }

    /// Whether readers who relied on the earlier state need to know.
    public var isCorrection: Bool {
      switch self {
      case .amend, .restate, .revise, .withdraw, .unlink, .rule, .adopt: true
      case .record, .report, .link: false
      }
    }
  }

  /// Makes a change.
  public init(
    day: Day, by: String, kind: Kind, record: RecordID, place: PlacePath, year: Int, why: String,
    before: Localized? = nil, after: Localized? = nil
  ) {
    self.day = day
    self.by = by
    self.kind = kind
    self.record = record
    self.place = place
    self.year = year
    self.why = why
    self.before = before
    self.after = after
  }
}
