/// Volumes with new records and links that no file has yet.
package struct VolumesInMemory {
  private var volumes: [VolumeAddress: Volume]

  package init(_ volumes: [(address: VolumeAddress, content: Volume)]) {
    self.volumes = Dictionary(volumes.map { ($0.address, $0.content) }) { first, _ in first }
  }

  /// All of them, by place and year.
  package var all: [(address: VolumeAddress, content: Volume)] {
    volumes.sorted { ($0.key.place, $0.key.year) < ($1.key.place, $1.key.year) }
      .map { (address: $0.key, content: $0.value) }
  }

  /// Takes a new record or link in; any other change is not one of these volumes.
  package mutating func take(_ change: Change) {
    switch change {
    case .record(let commitment, let address): add(to: address, commitments: [commitment])
    case .report(let outcome, let address): add(to: address, outcomes: [outcome])
    case .link(let link, let address): add(to: address, links: [link])
    case .mention(let mention, let address): add(to: address, mentions: [mention])
    case .search(let search, let address): add(to: address, searches: [search])
    default: break
    }
  }

  private mutating func add(
    to address: VolumeAddress, commitments: [Commitment] = [], outcomes: [Outcome] = [],
    links: [Link] = [], mentions: [Mention] = [], searches: [Search] = []
  ) {
    let old = volumes[address] ?? Volume(place: address.place, year: address.year)
    volumes[address] = Volume(
      place: old.place, year: old.year, revision: old.revision,
      commitments: old.commitments + commitments, outcomes: old.outcomes + outcomes,
      links: old.links + links, opinions: old.opinions, mentions: old.mentions + mentions,
      searches: old.searches + searches)
  }
}
