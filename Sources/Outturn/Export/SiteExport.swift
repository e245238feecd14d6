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
    let before: LocalizedSentence?
    let after: LocalizedSentence?
    let record: RecordID
    var kind = SiteChange.Kind(rawValue: change.action.rawValue)
    switch change.edit {
    case .commitment(let edit):
      guard let latest = edit.after ?? edit.before else { return nil }
      record = latest.id
      before = edit.before.map { said($0.latestTarget) }
      after = edit.after.map { said($0.latestTarget) }
    case .outcome(let edit):
      guard let latest = edit.after ?? edit.before else { return nil }
      record = latest.id
      before = edit.before.map { said($0) }
      after = edit.after.map { said($0) }
    case .link(let edit):
      guard let latest = edit.after ?? edit.before else { return nil }
      record = latest.commitment
      before = edit.before.map { same($0.outcome.rawValue) }
      after = edit.after.map { same($0.outcome.rawValue) }
      if edit.after == nil || edit.after?.standing == .refused { kind = .unlink }
    case .opinion(let edit):
      guard let latest = edit.after ?? edit.before else { return nil }
      record = latest.commitment
      before = edit.before.map { said($0.verdict) }
      after = edit.after.map { said($0.verdict) }
      kind = .rule
    case .mention, .search, .source, .indicator, .place, .settings: return nil
    }
    return SiteChange(
      day: entry.time.day, by: entry.by, kind: kind ?? .amend, record: record,
      place: address.place, year: address.year, why: entry.why, before: before, after: after)
  }

  private func said(_ target: Target) -> LocalizedSentence {
    LocalizedSentence(zh: zh.target(target), en: en.target(target))
  }

  private func said(_ outcome: Outcome) -> LocalizedSentence {
    let finding = outcome.vintages.last?.finding ?? outcome.finding
    return LocalizedSentence(
      zh: zh.finding(finding, outcome.measure), en: en.finding(finding, outcome.measure))
  }

  private func said(_ verdict: Verdict) -> LocalizedSentence {
    LocalizedSentence(zh: zh.verdict(verdict), en: en.verdict(verdict))
  }

  private func same(_ text: String) -> LocalizedSentence { LocalizedSentence(zh: text, en: text) }
}
