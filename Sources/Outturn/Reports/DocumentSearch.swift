/// Looks in a document, with its text at hand, for the sentences that speak of what was promised for
/// the time that it tells of.
package struct DocumentSearch {
  private let finder: MentionFinder
  private let source: Source
  private let digest: String

  package init(_ file: ReportFile, _ source: Source) {
    let report = file.report
    let plan = report.outline.sections.first { if case .plan = $0.role { true } else { false } }
    let decoded = report.decoded
    finder = MentionFinder(
      decoded.text(ofScalars: 0..<decoded.scalarCount),
      plan: plan.map { report.mended.originalRange(of: $0.range).lowerBound })
    self.source = source
    digest = file.digest.hex
  }

  /// A document's search, and how far it was read by whom where it was read whole: what a source is
  /// told to be by a person stays.
  package static func changes(
    _ file: ReportFile, _ source: Source, readBy: Source.ReadBy?,
    _ volumes: [(address: VolumeAddress, content: Volume)]
  ) -> [Change] {
    guard let readBy, file.isWhole, source.extent == nil || source.readBy == .program,
      source.extent != .whole || source.readBy != readBy
    else { return DocumentSearch(file, source).changes(volumes) }
    let whole = source.copy {
      $0.extent = .whole
      $0.readBy = readBy
    }
    return [.source(whole)] + DocumentSearch(file, whole).changes(volumes)
  }

  /// What was found, and what was looked for, as changes of the volumes.
  package func changes(_ volumes: [(address: VolumeAddress, content: Volume)]) -> [Change] {
    let teller = Teller([source])
    var changes: [Change] = []
    for (address, volume) in volumes {
      let wanted = volume.commitments.filter {
        $0.withdrawal == nil && !teller.sources(about: $0, at: address.place).isEmpty
      }
      if wanted.isEmpty { continue }
      for commitment in wanted {
        guard let mention = finder.mention(of: commitment, in: source.id) else { continue }
        let held = volume.mentions.first {
          $0.commitment == commitment.id && $0.source == source.id && $0.span == mention.span
        }
        if held == nil { changes.append(.mention(mention, in: address)) }
      }
      let old = volume.searches.first { $0.source == source.id && $0.sha256 == digest }
      let search = Search(
        source: source.id, sha256: digest,
        commitments: (old?.commitments ?? []) + wanted.map(\.id))
      if search != old { changes.append(.search(search, in: address)) }
    }
    return changes
  }
}

extension ReportFile {
  /// Whether the program may say that it read the whole of it: the opening, the review and the plan
  /// are there, in a language whose reading has proved itself.
  package var isWhole: Bool {
    let sections = report.outline.sections
    func has(_ isMeant: (SectionRole) -> Bool) -> Bool { sections.contains { isMeant($0.role) } }
    let opens = sections.first.map { section in
      report.outline.title != nil || section.role == .frame || section.level == 0
    }
    let decoded = report.decoded
    let start = decoded.text(ofScalars: 0..<min(decoded.scalarCount, 2_000))
    let isChinese =
      start.unicodeScalars.count { (0x4E00...0x9FFF).contains($0.value) } * 2
      > start.unicodeScalars.count
    return opens == true && isChinese
      && has { if case .review = $0 { true } else { false } }
      && has { if case .plan = $0 { true } else { false } }
  }
}
