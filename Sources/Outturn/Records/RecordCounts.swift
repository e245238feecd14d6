/// How much a place has.
package struct RecordCounts: Sendable {
  package private(set) var years: [Int] = []
  package var commitments = 0
  package var outcomes = 0
  package var links = 0
  package var withoutOutcome = 0

  package mutating func add(_ volume: Volume) {
    years.append(volume.year)
    commitments += volume.commitments.count
    outcomes += volume.outcomes.count
    links += volume.links.count
    let answered = Set(volume.links.filter { $0.standing == .accepted }.map(\.commitment))
    withoutOutcome += volume.commitments.count { !answered.contains($0.id) }
  }

  package mutating func merge(_ other: RecordCounts) {
    years += other.years
    commitments += other.commitments
    outcomes += other.outcomes
    links += other.links
    withoutOutcome += other.withoutOutcome
  }

  /// The years, in short.
  package var span: String {
    guard let first = years.min(), let last = years.max() else { return "" }
    return first == last ? "\(first)" : "\(first)–\(last)"
  }

  package init() {}
}

/// What a ledger holds, place by place.
package struct LedgerCounts {
  package let register: Register
  package let places: [(place: PlacePath, counts: RecordCounts)]
  package private(set) var total = RecordCounts()

  package init(_ ledger: Ledger, _ choice: RecordChoice) throws {
    let reading = try ledger.read(choice.selection([.catalogue, .sources])) {
      (volume) throws(LedgerError) in
      var counts = RecordCounts()
      counts.add(choice.filtered(volume, .shipped))
      return counts
    }
    register = reading.register
    var places: [(place: PlacePath, counts: RecordCounts)] = []
    for (address, counts) in reading.volumes {
      if places.last?.place != address.place { places.append((address.place, RecordCounts())) }
      places[places.count - 1].counts.merge(counts)
      total.merge(counts)
    }
    self.places = places
  }
}
