/// Tells what the sources of a ledger say of its commitments.
///
/// Silence is an accusation: it is said only where a source about the time was read whole, the
/// commitment was looked for in it, no outcome answers and no sentence speaks of it.
public struct Teller: Sendable {
  private let byPlace: [PlacePath: [Source]]

  /// - Parameter sources: All sources of the ledger.
  public init(_ sources: some Sequence<Source>) {
    var byPlace: [PlacePath: [Source]] = [:]
    for source in sources {
      if let place = source.place { byPlace[place, default: []].append(source) }
    }
    self.byPlace = byPlace.mapValues { $0.sorted { $0.id < $1.id } }
  }

  /// What was found out about a commitment.
  public struct Finding: Hashable, Sendable {
    /// What the sources say.
    public let telling: Telling
    /// The sentence that speaks of it, where one does and none decides.
    public let mention: Mention?
    /// Whether a person read the sources that are silent.
    public let isReadByPerson: Bool

    /// What was found.
    public init(telling: Telling, mention: Mention? = nil, isReadByPerson: Bool = false) {
      self.telling = telling
      self.mention = mention
      self.isReadByPerson = isReadByPerson
    }
  }

  /// What the sources say of a commitment of a volume.
  public func finding(of commitment: Commitment, in volume: Volume) -> Finding {
    let isAnswered = volume.links.contains {
      $0.commitment == commitment.id && $0.standing == .accepted
    }
    if isAnswered { return Finding(telling: .told, mention: nil, isReadByPerson: false) }
    if let mention = volume.mention(of: commitment.id) {
      return Finding(telling: .mentioned, mention: mention, isReadByPerson: false)
    }
    let sources = sources(about: commitment, at: volume.place)
    if sources.isEmpty { return Finding(telling: .unread, mention: nil, isReadByPerson: false) }
    let silent = sources.filter { source in
      guard source.extent == .whole else { return false }
      let searches = volume.searches.filter { $0.source == source.id }
      if searches.contains(where: { $0.commitments.contains(commitment.id) }) { return true }
      // Who read a source whole knows that it says nothing.
      return source.readBy == .person && searches.isEmpty
    }
    return Finding(
      telling: silent.isEmpty ? .notFound : .silent, mention: nil,
      isReadByPerson: silent.contains { $0.readBy == .person })
  }

  /// The sources that speak of a commitment's time: those that review the year it ends in.
  public func sources(about commitment: Commitment, at place: PlacePath) -> [Source] {
    let last = commitment.period.last.year
    return (byPlace[place] ?? []).filter { source in
      if commitment.evidence?.source == source.id { return false }
      if let year = source.planYear { return year == last + 1 }
      return source.about.map { $0.last.year == last } ?? false
    }
  }
}

extension Volume {
  /// The sentence that speaks most of a commitment, of those that no person refused.
  public func mention(of commitment: RecordID) -> Mention? {
    mentions.filter { $0.commitment == commitment && $0.decided != false }
      .max { ($0.score, $1.source, $1.span.start) < ($1.score, $0.source, $0.span.start) }
  }
}

extension Assessment {
  /// The same with what the sources say.
  public func telling(_ finding: Teller.Finding) -> Assessment {
    var told = self
    told.finding = finding
    return told
  }

  /// What the sources say of the commitment.
  public var telling: Telling { finding?.telling ?? (outcomes.isEmpty ? .unread : .told) }
  /// The sentence that speaks of it, where one does and none decides.
  public var mention: Mention? { finding?.mention }
  /// Whether a person read the sources that are silent.
  public var isSilenceReadByPerson: Bool { finding?.isReadByPerson ?? false }
}
