/// A part of a ledger as a static site, with the history of its records from the journal.
struct SiteExport {
  let stream: ScoredStream
  let primary: Language

  /// Writes the site's files, place by place.
  ///
  /// - Returns: What the pages have no place for.
  func write(to folder: some ExportFolder) throws -> ExportLosses {
    var losses = ExportLosses()
    var site = Site(stream.context, primary: primary)
    let words = SiteWords()
    var corrections: [SiteChange] = []
    try stream.forEachPlace(withProfiles: true, withLog: true) { parts, log in
      losses.add(parts)
      let changes = log.flatMap { logged in
        logged.address.map { address in
          logged.entry.changes.compactMap { words.change($0, logged.entry, at: address) }
        } ?? []
      }
      corrections += changes.filter(\.kind.isCorrection)
      let history = Dictionary(grouping: changes, by: \.record)
      let years = parts.filter { !$0.section.assessments.isEmpty }.map { part in
        SiteSection(
          part.section, links: part.volume.links, outcomes: part.volume.outcomes,
          profiles: part.profiles, history: history)
      }
      try write(site.add(years), to: folder)
    }
    try write(site.finish(corrections), to: folder)
    return losses
  }

  /// Makes and writes pages on all processors.
  private func write(_ jobs: [SiteJob], to folder: some ExportFolder) throws(Failure) {
    _ = try Workers.standard.map(jobs.count) { (index) throws(Failure) in
      try jobs[index].write { (file) throws(Failure) in
        try folder.write(file.path, file.text, continues: file.continues)
      }
    }
  }
}

/// Journal entries in the words of the site.
private struct SiteWords {
  private let zh = Wording(.zh)
  private let en = Wording(.en)

  func change(
    _ change: RecordChange, _ entry: JournalEntry, at address: VolumeAddress
  ) -> SiteChange? {
    let edit = change.edit
    let record: RecordID
    var kind = SiteChange.Kind(rawValue: change.action.rawValue)
    switch edit.latest {
    case .commitment(let commitment): record = commitment.id
    case .outcome(let outcome): record = outcome.id
    case .link(let link):
      record = link.commitment
      if edit.isRemoval || link.standing == .refused { kind = .unlink }
    case .opinion(let opinion):
      record = opinion.commitment
      kind = .rule
    case .mention, .search, .source, .indicator, .place, .settings: return nil
    }
    return SiteChange(
      day: entry.time.day, by: entry.by, kind: kind ?? .amend, record: record,
      place: address.place, year: address.year, why: entry.why, before: edit.before.flatMap(said),
      after: edit.after.flatMap(said))
  }

  /// What a record says, in a few words.
  private func said(_ record: LedgerRecord) -> Localized? {
    func both(_ text: (Wording) -> String) -> Localized { Localized(zh: text(zh), en: text(en)) }
    return switch record {
    case .commitment(let commitment): both { $0.target(commitment.latestTarget) }
    case .outcome(let outcome):
      both { $0.finding(outcome.vintages.last?.finding ?? outcome.finding, outcome.measure) }
    case .link(let link): Localized(same: link.outcome.rawValue)
    case .opinion(let opinion): both { $0.verdict(opinion.verdict) }
    case .mention, .search, .source, .indicator, .place, .settings: nil
    }
  }
}
