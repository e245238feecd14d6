import OutturnLedger
import OutturnModel
import OutturnScorecard

/// A scored ledger as a static site, with the history of its records from the journal.
struct SiteExport {
  private let scored: ScoredLedger
  private let changes: [SiteChange]
  private let others: [RecordID: [SiteSection.ProfileVerdict]]

  init(
    _ scored: ScoredLedger, _ ledger: Ledger, _ choice: RecordChoice, on day: Day
  ) throws {
    self.scored = scored
    let words = SiteWords()
    changes = try ledger.log(LogSelection(volumes: choice.selection())).flatMap { logged in
      logged.address.map { address in
        logged.entry.changes.compactMap { words.change($0, logged.entry, at: address) }
      } ?? []
    }
    var verdicts: [RecordID: [SiteSection.ProfileVerdict]] = [:]
    for profile in Profile.allCases where profile != scored.document.context.profile {
      let other = try ScoredLedger(
        ledger, choice, profile: profile, on: day, isScrutinized: false)
      for assessment in other.document.assessments {
        verdicts[assessment.commitment.id, default: []].append(
          .init(profile, assessment.verdict))
      }
    }
    others = verdicts
  }

  /// Writes the site's files.
  func write(primary: Language, to folder: inout OutputFolder) throws(Failure) {
    var site = Site(scored.document.context, primary: primary)
    let history = Dictionary(grouping: changes, by: \.record)
    var failure: Failure?
    let sink = { (file: SiteFile) in
      guard failure == nil else { return }
      do throws(Failure) { try folder.write(file.path, file.text) } catch { failure = error }
    }
    for (section, volume) in zip(scored.document.sections, scored.volumes) {
      site.add(
        SiteSection(
          section, links: volume.links, outcomes: volume.outcomes, profiles: others,
          history: history), to: sink)
    }
    site.finish(changes, to: sink)
    if let failure { throw failure }
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
    case .source, .indicator, .place, .settings: return nil
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
