/// What changed records speak of must be there, and what is removed must not be spoken of.
struct ReferenceCheck {
  private let files: any FileSystem
  private let places: [Place]
  private let volumes: [VolumeAddress: VolumeDraft]
  private var sources: Set<SourceID>
  /// The records of volumes that are not being changed, as far as they were asked for.
  private var known: [VolumeAddress: Set<RecordID>] = [:]

  /// - Parameters:
  ///   - sources: Those that the same change adds.
  ///   - volumes: Those that are being changed.
  init(
    files: any FileSystem, places: [Place], sources: [SourceID: Source],
    volumes: [VolumeAddress: VolumeDraft]
  ) {
    self.files = files
    self.places = places
    self.volumes = volumes
    self.sources = Set(sources.keys)
  }

  /// Checks the changes to one volume.
  mutating func check(_ draft: VolumeDraft) throws(LedgerError) {
    for change in draft.changes {
      switch change.edit {
      case .removed(.commitment(let record)): try checkUnnamed(record.id, in: draft.state)
      case .removed(.outcome(let record)): try checkUnnamed(record.id, in: draft.state)
      case .removed: continue
      case .added(let record), .changed(_, let record): try check(record, draft.state)
      }
    }
  }

  private mutating func check(_ record: LedgerRecord, _ state: RecordState) throws(LedgerError) {
    let id = record.id
    switch record {
    case .commitment(let record):
      let named = (record.evidence?.sources ?? []) + record.restatements.compactMap(\.source)
      for source in named { try check(source, for: id) }
      if let whole = record.partOf { try check(whole, in: state, for: id) }
      if let goal = record.towards { try checkKnown(goal, state, for: id) }
    case .outcome(let record):
      for case .some(let evidence) in [record.evidence] + record.vintages.map(\.evidence) {
        for source in evidence.sources { try check(source, for: id) }
      }
    case .link(let link):
      try check(link.commitment, in: state, for: id)
      try checkKnown(link.outcome, state, for: id)
    case .opinion(let opinion): try check(opinion.commitment, in: state, for: id)
    case .mention(let mention):
      try check(mention.commitment, in: state, for: id)
      try check(mention.source, for: id)
    case .search(let search):
      try check(search.source, for: id)
      for commitment in search.commitments { try check(commitment, in: state, for: id) }
    case .source, .indicator, .place, .settings: return
    }
  }

  private mutating func checkKnown(
    _ id: RecordID, _ state: RecordState, for record: String
  ) throws(LedgerError) {
    guard try isKnown(id, state) else { throw .refused(.dangling(id: record, names: id.rawValue)) }
  }

  private func check(
    _ id: RecordID, in state: RecordState, for record: String
  ) throws(LedgerError) {
    if state.commitments[id] == nil { throw .refused(.dangling(id: record, names: id.rawValue)) }
  }

  private mutating func check(_ id: SourceID, for record: String) throws(LedgerError) {
    if sources.contains(id) { return }
    let isThere = try LedgerError.wrapping(try files.status(SourceFile.path(of: id)) != nil)
    guard isThere else { throw .refused(.dangling(id: record, names: id.rawValue)) }
    sources.insert(id)
  }

  /// Whether there is such a commitment or outcome, in this volume or in the one its id tells of.
  private mutating func isKnown(_ id: RecordID, _ state: RecordState) throws(LedgerError) -> Bool {
    if state.holds(id) { return true }
    guard let told = id.location else { return false }
    for place in places where place.path.name == told.place {
      guard let address = VolumeAddress(place: place.path, year: told.year) else { continue }
      if let draft = volumes[address] {
        if draft.state.holds(id) { return true }
        continue
      }
      let ids: Set<RecordID>
      if let read = known[address] {
        ids = read
      } else {
        let volume = try LedgerView(files).volume(address, asOf: nil)
        ids = Set((volume?.outcomes ?? []).map(\.id) + (volume?.commitments ?? []).map(\.id))
        known[address] = ids
      }
      if ids.contains(id) { return true }
    }
    return false
  }

  /// Makes sure that nothing in its volume speaks of a record that is not there any more.
  private func checkUnnamed(_ id: RecordID, in state: RecordState) throws(LedgerError) {
    let link = state.links.keys.filter { $0.commitment == id || $0.outcome == id }.min()
    let part = state.commitments.values.filter { $0.partOf == id }.map(\.id).min()
    let opinion = state.opinions.keys.filter { $0.commitment == id }.min()
    let mention = state.mentions.keys.filter { $0.commitment == id }.min()
    let search = state.searches.values.filter { $0.commitments.contains(id) }.map(\.key).min()
    let interim = state.commitments.values.filter { $0.towards == id }.map(\.id).min()
    if let other = link?.description ?? part?.rawValue ?? opinion?.description
      ?? interim?.rawValue ?? mention?.description ?? search?.description
    {
      throw .refused(.stillNamed(id: id.rawValue, by: other))
    }
  }
}

extension RecordState {
  /// Whether the volume has such a commitment or outcome.
  fileprivate func holds(_ id: RecordID) -> Bool {
    outcomes[id] != nil || commitments[id] != nil
  }
}
