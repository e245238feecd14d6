/// The checks of what volumes hold, place by place.
extension CheckRun {
  /// What is left of a place once it was looked at.
  private struct Place: Sendable {
    var findings: [Finding] = []
    /// The ids of its records, where another place has the same name.
    var ids: [(address: VolumeAddress, ids: [RecordID])] = []
  }

  mutating func checkPlaces(_ context: CheckContext, _ workers: Workers) throws(LedgerError) {
    let addresses = try view.addresses(Selection())
    let places = Dictionary(grouping: addresses, by: \.place).sorted { $0.key < $1.key }
    let shared = Dictionary(grouping: places.map(\.key.name)) { $0 }.filter { $0.value.count > 1 }
    let (view, names) = (view, names)
    let found = workers.map(places.count) { index in
      let (place, addresses) = places[index]
      return CheckRun.place(
        place, addresses, isShared: shared[place.name] != nil, context, CheckRun(view, names))
    }
    add(found.lazy.flatMap(\.findings))
    if names.contains(.unique) { checkUnique(found.flatMap(\.ids)) }
  }

  private static func place(
    _ place: PlacePath, _ addresses: [VolumeAddress], isShared: Bool, _ context: CheckContext,
    _ run: CheckRun
  ) -> Place {
    var run = run
    var found = Place()
    var outcomes: [VolumeAddress: Set<RecordID>] = [:]
    var distant: [(address: VolumeAddress, link: Link)] = []
    var sums = SumChecks()
    for address in addresses {
      guard let (volume, bytes) = run.volume(address) else { continue }
      if isShared {
        found.ids.append((address, volume.commitments.map(\.id) + volume.outcomes.map(\.id)))
      }
      if run.names.contains(.linked), !context.places.contains(place) {
        run.add(Finding(.linked, address.path, Told("noSuchPlace", place)))
      }
      let checks = VolumeChecks(address, volume, bytes, context)
      run.add(checks.findings)
      distant += checks.distant.map { (address, $0) }
      outcomes[address] = Set(volume.outcomes.map(\.id))
      if !run.names.isDisjoint(with: [.sums, .plausible]) { sums.add(volume, checks.lines) }
    }
    if run.names.contains(.sums) {
      run.add(sums.findings(Catalogue(Array(context.indicators.values))))
    }
    if run.names.contains(.plausible) { run.add(sums.jumps()) }
    run.checkDistant(distant, &outcomes, context)
    found.findings = run.findings
    return found
  }

  /// Links to outcomes in other volumes.
  ///
  /// - Parameter outcomes: Those of the volumes that were read; others are added as they are asked for.
  private mutating func checkDistant(
    _ links: [(address: VolumeAddress, link: Link)],
    _ outcomes: inout [VolumeAddress: Set<RecordID>], _ context: CheckContext
  ) {
    for (home, link) in links {
      guard let told = link.outcome.location else { continue }
      var isThere = false
      for place in context.places.sorted() where place.name == told.place && !isThere {
        guard let address = VolumeAddress(place: place, year: told.year) else { continue }
        if outcomes[address] == nil {
          let volume = try? view.volume(address, asOf: nil)
          outcomes[address] = Set((volume?.outcomes ?? []).map(\.id))
        }
        isThere = outcomes[address]?.contains(link.outcome) ?? false
      }
      guard !isThere else { continue }
      let bytes = (try? view.bytes(home.path, limit: LedgerLimits.volume)) ?? []
      add(
        RecordLines(home.path, bytes).finding(
          .linked, record: link.key.description,
          Told("danglingLink", link.key, link.outcome)))
    }
  }
}
