/// A journal with what its entries lead to, held against the files that are there.
struct JournalInspection {
  let journal: Journal
  /// The files as the journal leads to them.
  private(set) var expected: [LedgerPath: [UInt8]] = [:]
  /// What is wrong.
  private(set) var faults: [TrustFault] = []
  /// The digests of all lines, sound or not.
  private(set) var lineDigests: [Digest] = []

  /// Inspects a volume and its journal; without an address, what stands outside the volumes and the
  /// ledger's own journal.
  ///
  /// - Parameter isThorough: Whether to make the files anew after every entry, and not only after the
  ///   last: work that grows with the entries times the size of the volume.
  init(_ address: VolumeAddress?, _ view: LedgerView, isThorough: Bool = false) {
    let path = address?.journal ?? .journal
    guard let journal = Self.journal(path, view, &faults, &lineDigests) else {
      self.journal = Journal([], at: path)
      return
    }
    self.journal = journal
    do throws(LedgerError) {
      let state = try journal.state()
      if state.revision > 0 { expected = try state.files() }
    } catch {
      faults.append(error.fault(at: path))
    }
    if isThorough { replay() }
    compare(view)
    guard address == nil else { return }
    do throws(LedgerError) {
      for id in try view.sourceIDs() where expected[SourceFile.path(of: id)] == nil {
        faults.append(TrustFault(SourceFile.path(of: id), .unknown))
      }
    } catch {
      faults.append(error.fault(at: .sources))
    }
  }

  private static func journal(
    _ path: LedgerPath, _ view: LedgerView, _ faults: inout [TrustFault],
    _ lineDigests: inout [Digest]
  ) -> Journal? {
    do throws(LedgerError) {
      guard let bytes = try view.bytes(path, limit: LedgerLimits.journal) else {
        faults.append(
          TrustFault(path, .journal(JournalFault(file: path.text, line: 1, kind: .missing))))
        return nil
      }
      let journal = Journal(bytes, at: path, view.migrations)
      lineDigests =
        journal.fault == nil
        ? journal.digests
        : bytes.split(separator: UInt8(ascii: "\n")).map { SHA256.hash(Array($0)) }
      if let fault = journal.fault {
        faults.append(TrustFault(path, .journal(fault)))
      } else if journal.entries.isEmpty {
        faults.append(
          TrustFault(path, .journal(JournalFault(file: path.text, line: 1, kind: .empty))))
      }
      return journal
    } catch {
      faults.append(error.fault(at: path))
      return nil
    }
  }

  /// Makes the changes one entry after the other and notes the first that says of its files what
  /// they were not.
  private mutating func replay() {
    var state = RecordState(at: VolumeAddress(path: journal.path))
    for entry in journal.entries {
      do {
        try state.apply(entry.changes)
        // How a file was laid out in an older version is not known any more; the entry that carried it
        // over vouches for what it said.
        guard entry.version == FileFormat.currentVersion else { continue }
        let files = try state.files(after: entry.changes, isWhole: !entry.steps.isEmpty)
        guard
          entry.files.allSatisfy({ path, digest in files[path].map { SHA256.hash($0) } == digest })
        else {
          faults.append(TrustFault(journal.path, .doesNotReplay(entry: entry.number)))
          return
        }
      } catch {
        // What cannot be made at all has been noted.
        return
      }
    }
  }

  /// Holds the files against the journal: what it leads to, and what its entries say they were.
  private mutating func compare(_ view: LedgerView) {
    if let line = journal.invented {
      faults.append(
        TrustFault(
          journal.path,
          .journal(JournalFault(file: journal.path.text, line: line, kind: .altered))))
    }
    var told: [LedgerPath: Digest] = [:]
    for entry in journal.entries { told.merge(entry.files) { _, new in new } }
    let isNoted = faults.contains { if case .doesNotReplay = $0.kind { true } else { false } }
    for (path, bytes) in expected.sorted(by: { $0.key < $1.key }) where !isNoted {
      if let digest = told[path], digest != SHA256.hash(bytes) {
        let last = journal.entries.last { $0.files[path] != nil }?.number ?? journal.entries.count
        faults.append(TrustFault(journal.path, .doesNotReplay(entry: last)))
        break
      }
    }
    // Behind the first unsound line the journal says nothing of how the files should be.
    guard journal.fault?.leavesTheRest ?? true else { return }
    for path in Set(told.keys).union(expected.keys).sorted() {
      do throws(LedgerError) {
        guard let found = try view.bytes(path, limit: LedgerLimits.volume) else {
          faults.append(TrustFault(path, .missing))
          continue
        }
        let digest = SHA256.hash(found)
        if digest == told[path] { continue }
        let earlier = journal.entries.last { $0.files[path] == digest }
        faults.append(TrustFault(path, earlier.map { .isBehind(entry: $0.number) } ?? .differs))
      } catch {
        faults.append(error.fault(at: path))
      }
    }
  }
}
