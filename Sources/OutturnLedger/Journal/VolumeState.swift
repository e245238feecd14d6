/// A volume while changes are made to it.
struct VolumeState: Sendable {
  let address: VolumeAddress
  private(set) var revision: Int
  private(set) var commitments: [RecordID: Commitment]
  private(set) var outcomes: [RecordID: Outcome]
  private(set) var links: [LinkKey: Link]
  private(set) var opinions: [OpinionKey: Opinion]
  private(set) var mentions: [MentionKey: Mention]
  private(set) var searches: [SearchKey: Search]

  /// The volume before its first change.
  init(at address: VolumeAddress) {
    self.address = address
    revision = 0
    commitments = [:]
    outcomes = [:]
    links = [:]
    opinions = [:]
    mentions = [:]
    searches = [:]
  }

  init(_ volume: Volume, at address: VolumeAddress) {
    self.address = address
    revision = volume.revision
    func table<Key: Hashable, Record>(
      _ records: [Record], _ key: (Record) -> Key
    ) -> [Key: Record] {
      Dictionary(records.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
    }
    commitments = table(volume.commitments, \.id)
    outcomes = table(volume.outcomes, \.id)
    links = table(volume.links, \.key)
    opinions = table(volume.opinions, \.key)
    mentions = table(volume.mentions, \.key)
    searches = table(volume.searches, \.key)
  }

  /// The volume as it is now, records in order.
  var volume: Volume {
    Volume(
      place: address.place, year: address.year, revision: revision,
      commitments: commitments.values.sorted { $0.id < $1.id },
      outcomes: outcomes.values.sorted { $0.id < $1.id },
      links: links.values.sorted { $0.key < $1.key },
      opinions: opinions.values.sorted { $0.key < $1.key },
      mentions: mentions.values.sorted { $0.key < $1.key },
      searches: searches.values.sorted { $0.key < $1.key })
  }

  /// The edit does not fit what there is.
  struct Misfit: Error {
    let record: String
  }

  /// Makes the changes of one entry.
  mutating func apply(_ changes: [RecordChange]) throws(Misfit) {
    for change in changes { try make(change) }
    finish()
  }

  /// Makes one change of an entry that is not finished.
  mutating func make(_ change: RecordChange) throws(Misfit) {
    try apply(change.edit)
  }

  /// Counts the entry.
  mutating func finish() {
    revision += 1
  }

  private mutating func apply(_ edit: RecordEdit) throws(Misfit) {
    switch edit {
    case .commitment(let edit): try Self.apply(edit, edit.latest.id, &commitments)
    case .outcome(let edit): try Self.apply(edit, edit.latest.id, &outcomes)
    case .link(let edit): try Self.apply(edit, edit.latest.key, &links)
    case .opinion(let edit): try Self.apply(edit, edit.latest.key, &opinions)
    case .mention(let edit): try Self.apply(edit, edit.latest.key, &mentions)
    case .search(let edit): try Self.apply(edit, edit.latest.key, &searches)
    case .source, .indicator, .place, .settings: throw Misfit(record: edit.id)
    }
  }

  static func apply<Key: Hashable, Record>(
    _ edit: Edit<Record>, _ key: Key, _ records: inout [Key: Record]
  ) throws(Misfit) {
    guard records[key] == edit.before else { throw Misfit(record: "\(key)") }
    records[key] = edit.after
  }
}
