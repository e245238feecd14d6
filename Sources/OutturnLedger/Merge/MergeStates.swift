extension VolumeState: MergeState {
  func current(_ edit: RecordEdit) -> RecordEdit? {
    switch edit {
    case .commitment(let edit): commitments[edit.latest.id].map { .commitment(.added($0)) }
    case .outcome(let edit): outcomes[edit.latest.id].map { .outcome(.added($0)) }
    case .link(let edit): links[edit.latest.key].map { .link(.added($0)) }
    case .opinion(let edit): opinions[edit.latest.key].map { .opinion(.added($0)) }
    case .mention(let edit): mentions[edit.latest.key].map { .mention(.added($0)) }
    case .search(let edit): searches[edit.latest.key].map { .search(.added($0)) }
    case .source, .indicator, .place, .settings: nil
    }
  }

  func files(after changes: [RecordChange]) throws(LedgerError) -> [LedgerPath: [UInt8]] {
    try allFiles()
  }

  func allFiles() throws(LedgerError) -> [LedgerPath: [UInt8]] {
    let volume = volume
    return [
      address.path: try Draft.canonical(try VolumeFile.bytes(of: volume))
    ]
  }
}

extension RegisterState: MergeState {
  func current(_ edit: RecordEdit) -> RecordEdit? {
    switch edit {
    case .source(let edit): sources[edit.latest.id].map { .source(.added($0)) }
    case .indicator(let edit): indicators[edit.latest.id].map { .indicator(.added($0)) }
    case .place(let edit): places[edit.latest.path].map { .place(.added($0)) }
    case .settings: settings.map { .settings(.added($0)) }
    case .commitment, .outcome, .link, .opinion, .mention, .search: nil
    }
  }

  func files(after changes: [RecordChange]) throws(LedgerError) -> [LedgerPath: [UInt8]] {
    var paths: Set<LedgerPath> = [.ledger]
    for change in changes {
      switch change.edit {
      case .indicator: paths.insert(.indicators)
      case .source(let edit): paths.insert(SourceFile.path(of: edit.latest.id))
      default: break
      }
    }
    return try allFiles().filter { paths.contains($0.key) }
  }

  func allFiles() throws(LedgerError) -> [LedgerPath: [UInt8]] {
    try Draft.contents(of: self)
  }
}
