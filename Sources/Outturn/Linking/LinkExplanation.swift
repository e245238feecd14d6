/// What might answer a commitment, what speaks for it and what against.
package struct LinkExplanation {
  package let commitment: Commitment
  package let links: [Link]
  package let candidates: [Candidate]
  package let outcomes: [RecordID: Outcome]

  /// - Parameter id: Of the commitment, or enough of it.
  package init(_ id: String, _ ledger: Ledger) throws {
    let (commitment, found) = try RecordFinder(ledger).commitment(id)
    let register = try ledger.register()
    let reading = try ledger.read(Selection(places: [found.address.place]))
    let volumes = reading.volumes.filter { $0.address.place == found.address.place }
    let outcomes = volumes.flatMap(\.content.outcomes)
    let linker = Linker(
      scorer: Scorer(catalogue: register.catalogue, policy: register.file.settings.policy),
      language: register.file.settings.language)
    self.commitment = commitment
    links = found.volume.links.filter { $0.commitment == commitment.id }
    candidates = linker.explain(
      commitment, outcomes, among: volumes.flatMap(\.content.commitments),
      madeIn: register.sources.planYears)
    self.outcomes = Dictionary(outcomes.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
  }
}
