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
      case .commitment(let edit): try check(edit, draft.state)
      case .outcome(let edit): try check(edit, draft.state)
      case .link(let edit): try check(edit, draft.state)
      case .opinion(let edit):
        guard let opinion = edit.after else { continue }
        try check(opinion.commitment, in: draft.state, for: "\(opinion.key)")
      case .mention(let edit):
        guard let mention = edit.after else { continue }
        try check(mention.commitment, in: draft.state, for: "\(mention.key)")
        try check(mention.source, for: "\(mention.key)")
      case .search(let edit):
        guard let search = edit.after else { continue }
        try check(search.source, for: "\(search.key)")
        for id in search.commitments { try check(id, in: draft.state, for: "\(search.key)") }
      case .source, .indicator, .place, .settings: continue
      }
    }
  }

  private mutating func check(
    _ edit: Edit<Commitment>, _ state: RecordState
  ) throws(LedgerError) {
    guard let record = edit.after else { return try checkUnnamed(edit.latest.id, in: state) }
    let named = (record.evidence?.sources ?? []) + record.restatements.compactMap(\.source)
    for id in named { try check(id, for: record.id.rawValue) }
    if let whole = record.partOf { try check(whole, in: state, for: record.id.rawValue) }
    if let goal = record.towards {
      guard try isKnown(goal, state) else {
        throw .refused(.dangling(id: record.id.rawValue, names: goal.rawValue))
      }
    }
  }

  private mutating func check(_ edit: Edit<Outcome>, _ state: RecordState) throws(LedgerError) {
    guard let record = edit.after else { return try checkUnnamed(edit.latest.id, in: state) }
    for case .some(let evidence) in [record.evidence] + record.vintages.map(\.evidence) {
      for id in evidence.sources { try check(id, for: record.id.rawValue) }
    }
  }

  private mutating func check(_ edit: Edit<Link>, _ state: RecordState) throws(LedgerError) {
    guard let link = edit.after else { return }
    try check(link.commitment, in: state, for: "\(link.key)")
    guard try isKnown(link.outcome, state) else {
      throw .refused(.dangling(id: "\(link.key)", names: link.outcome.rawValue))
    }
  }

  private func check(
    _ id: RecordID, in state: RecordState, for record: String
  ) throws(LedgerError) {
    if state.commitments[id] == nil {
      throw .refused(.dangling(id: record, names: id.rawValue))
    }
  }

  private mutating func check(_ id: SourceID, for record: String) throws(LedgerError) {
    if sources.contains(id) { return }
    let isThere = try LedgerError.wrapping(try files.status(SourceFile.path(of: id)) != nil)
    guard isThere else {
      throw .refused(.dangling(id: record, names: id.rawValue))
    }
    sources.insert(id)
  }

  /// Whether there is such a commitment or outcome, in this volume or in the one its id tells of.
  private mutating func isKnown(
    _ id: RecordID, _ state: RecordState
  ) throws(LedgerError) -> Bool {
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
