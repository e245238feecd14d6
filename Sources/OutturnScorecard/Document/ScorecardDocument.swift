import OutturnModel

/// All that a rendering needs: the context and the assessments of every place and year, in order.
///
/// The command line makes one from a ledger; nothing in this room reads a file or a clock.
public struct ScorecardDocument: Sendable {
  /// Names, sources, policy.
  public let context: ScorecardContext
  /// One section a place and year, in the order they are to be read.
  public let sections: [ScorecardSection]

  /// Makes a document.
  public init(context: ScorecardContext, sections: [ScorecardSection]) {
    self.context = context
    self.sections = sections
  }

  /// Every assessment, section by section.
  public var assessments: some Sequence<Assessment> {
    sections.lazy.flatMap(\.assessments)
  }

  /// Only the verdicts that rest on a voice: on the promiser's alone, or on an independent one.
  public func resting(on voice: Source.Voice) -> ScorecardDocument {
    let sections = sections.map { section in
      ScorecardSection(
        place: section.place, year: section.year,
        assessments: section.assessments.filter {
          $0.verdict.isAssessed && $0.judgement.voice == voice
        }, scrutiny: section.scrutiny)
    }
    return ScorecardDocument(
      context: context, sections: sections.filter { !$0.assessments.isEmpty })
  }

  /// The counts over all sections.
  public var tally: Tally { Tally(merging: sections.map(\.tally)) }
}

/// The assessments of one place and one year.
public struct ScorecardSection: Sendable {
  /// The place.
  public let place: PlacePath
  /// The year the periods end in.
  public let year: Int
  /// The assessments, in the order they are to be read.
  public let assessments: [Assessment]
  /// What there is to tell of the place and year beside the verdicts.
  public let scrutiny: Scrutiny
  /// The counts and shares.
  public let tally: Tally
  /// What was told of the place and year and answers no promise, for formats that carry it.
  public var beside: [Outcome] = []

  /// Makes a section.
  public init(place: PlacePath, year: Int, assessments: [Assessment], scrutiny: Scrutiny = .none) {
    self.place = place
    self.year = year
    self.assessments = assessments
    self.scrutiny = scrutiny
    self.tally = Tally(assessments)
  }

  /// The assessments by their commitments.
  var byCommitment: [RecordID: Assessment] {
    Dictionary(assessments.map { ($0.commitment.id, $0) }, uniquingKeysWith: { one, _ in one })
  }
  /// Reported figures of this place and year that do not add up.
  public var discrepancies: [Discrepancy] { scrutiny.discrepancies }
  /// The commitments that are due and have no answer; see ``silences``.
  public var silent: [Assessment] {
    assessments.filter { $0.verdict == .noReport && !$0.isPart }
  }
  /// All others: there is something to tell of them.
  var told: [Assessment] { assessments.filter { $0.verdict != .noReport || $0.isPart } }
}

extension Sequence {
  /// The elements by a key, keys in the order in which they first come.
  func grouped<Key: Hashable>(by key: (Element) -> Key) -> [(key: Key, members: [Element])] {
    var places: [Key: Int] = [:]
    var groups: [(key: Key, members: [Element])] = []
    for element in self {
      let key = key(element)
      if let place = places[key] {
        groups[place].members.append(element)
      } else {
        places[key] = groups.count
        groups.append((key, [element]))
      }
    }
    return groups
  }
}

extension Assessment {
  /// Whether it is to be read before another one: what can be assessed first, then what was
  /// reported, what is open, what nobody mentioned; in each group in the order of the document.
  public func isRead(before other: Assessment) -> Bool {
    let (rank, otherRank) = (verdict.readingRank, other.verdict.readingRank)
    if rank != otherRank { return rank < otherRank }
    let (left, right) = (commitment.evidence, other.commitment.evidence)
    let (source, otherSource) = (left?.source.rawValue ?? "", right?.source.rawValue ?? "")
    if source != otherSource { return source < otherSource }
    let (start, otherStart) = (
      left?.clause?.span?.start ?? .max, right?.clause?.span?.start ?? .max
    )
    return start != otherStart ? start < otherStart : commitment.id < other.commitment.id
  }
}

extension Verdict {
  fileprivate var readingRank: Int {
    switch self {
    case .exceeded, .met, .metLate, .partlyMet, .notMet: 0
    case .notComparable: 1
    case .pending: 2
    case .noReport: 3
    case .notTestable: 4
    case .withdrawn: 5
    }
  }
}
