/// What a verification found.
public struct Verification: Sendable {
  /// How many volumes there are.
  public let volumes: Int
  /// How many entries the journals have.
  public let entries: Int
  /// What is not as the program left it, in order of the files.
  public private(set) var faults: [TrustFault]
  /// The journals' heads.
  public let heads: [JournalHead]
  /// The ledger's own seals that it was held against, oldest first.
  public let seals: [Seal]

  /// Whether nothing was found wanting.
  public var isSound: Bool { faults.isEmpty }

  mutating func add(_ more: [TrustFault]) {
    faults = (faults + more).sorted { ($0.path, $0.line ?? 0) < ($1.path, $1.line ?? 0) }
  }
}

/// A journal's last line: it vouches for all lines before it.
public struct JournalHead: Hashable, Sendable {
  /// The journal.
  public let path: LedgerPath
  /// How many entries it has.
  public let count: Int
  /// The digest of its last line.
  public let digest: Digest
}

extension Ledger {
  /// Recomputes every link of every chain, makes every journal's changes again, and holds what they
  /// lead to against the files.
  ///
  /// - Parameters:
  ///   - isThorough: Whether every entry is held against what the files were after it, and not only
  ///     the last one.
  ///   - workers: Who share the journals.
  public func verify(
    isThorough: Bool = false, workers: Workers = .standard
  ) throws(LedgerError) -> Verification {
    try inspecting { (view) throws(LedgerError) in
      try Self.verification(
        of: try Self.inspected(
          view, isThorough: isThorough, isTraced: view.hasSeals(), workers: workers), view)
    }
  }

  static func verify(_ view: LedgerView) throws(LedgerError) -> Verification {
    try verification(of: try inspected(view, isTraced: view.hasSeals()), view)
  }

  static func verification(
    of journals: [InspectedJournal], _ view: LedgerView
  ) throws(LedgerError) -> Verification {
    var faults = journals.flatMap(\.faults)
    faults += incomplete(journals)
    faults += try view.unknownFiles()
    let seals = try KeptSeals(view)
    faults += seals.faults(journals, besides: Set(faults.map(\.path)))
    return Verification(
      volumes: journals.count - 1, entries: journals.reduce(0) { $0 + $1.count },
      faults: try LineEnds(view).told(faults).sorted {
        ($0.path, $0.line ?? 0) < ($1.path, $1.line ?? 0)
      },
      heads: journals.map { JournalHead(path: $0.path, count: $0.count, digest: $0.head) },
      seals: seals.seals)
  }

  /// Commands that changed several journals and are not in all of them.
  private static func incomplete(_ journals: [InspectedJournal]) -> [TrustFault] {
    var found: [String: (count: Int, path: LedgerPath)] = [:]
    for journal in journals {
      for name in journal.transactions { found[name, default: (0, journal.path)].count += 1 }
    }
    return found.compactMap { name, met in
      guard let count = name.split(separator: "-").first.flatMap({ Int($0) }), met.count < count
      else { return nil }
      return TrustFault(met.path, .incomplete(transaction: name, found: met.count, of: count))
    }
  }

}

extension LedgerView {
  /// The addresses of all volumes, also of those of which only the journal is there.
  func addressesWithJournals() throws(LedgerError) -> [VolumeAddress] {
    var found = Set(try addresses(Selection()))
    try walk(.places) { path, _, _ in
      if let address = VolumeAddress(path: path), !pending.hides(path) { found.insert(address) }
    }
    return found.sorted()
  }

  /// Files that no ledger has.
  func unknownFiles() throws(LedgerError) -> [TrustFault] {
    var faults: [TrustFault] = []
    func look(in folder: LedgerPath, _ isKnown: (LedgerPath) -> Bool) throws(LedgerError) {
      try walk(folder) { path, kind, stray in
        if pending.hides(path) { return }
        if let stray {
          faults.append(TrustFault(path, .stray(name: stray)))
        } else if kind != .file || !isKnown(path) {
          faults.append(TrustFault(path, .stray(name: path.name)))
        }
      }
    }
    try look(in: .places) { VolumeAddress(path: $0) != nil }
    try look(in: SealDetails.folder) {
      SealFile.isKnown($0) || $0 == SealedForms.path
    }
    try look(in: .sources) { SourceFile.id(at: $0) != nil }
    return faults
  }

  /// Goes through all that stands in a folder and in those below it, but for folders themselves.
  /// Names that no path of a ledger can have come with the folder's path.
  func walk(
    _ folder: LedgerPath, _ visit: (LedgerPath, FileStatus.Kind, _ stray: String?) -> Void
  ) throws(LedgerError) {
    for (name, kind) in try names(in: folder) {
      guard let path = folder.appending(name) else {
        visit(folder, .other, name)
        continue
      }
      if kind == .folder {
        try walk(path, visit)
      } else {
        visit(path, kind, nil)
      }
    }
  }
}
