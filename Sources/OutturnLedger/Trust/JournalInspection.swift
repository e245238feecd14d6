import OutturnJSON
import OutturnModel

/// A journal with what its entries lead to, held against the files that are there.
struct JournalInspection {
  let journal: Journal
  /// The files as the journal leads to them.
  private(set) var expected: [LedgerPath: [UInt8]] = [:]
  /// What is wrong.
  private(set) var faults: [TrustFault] = []
  /// The digests of all lines, sound or not.
  private(set) var lineDigests: [Digest] = []

  /// Inspects a volume and its journal.
  init(_ address: VolumeAddress, _ view: LedgerView) {
    let path = address.journal
    guard let journal = Self.journal(path, view, &faults, &lineDigests) else {
      self.journal = Journal([], at: path)
      return
    }
    self.journal = journal
    do throws(LedgerError) {
      let volume = try journal.volume(at: address, count: journal.entries.count)
      if volume.revision > 0 {
        expected[address.path] = try Draft.canonical { () throws(CanonicalMisuse) in
          try VolumeFile.bytes(of: volume)
        }
      }
    } catch {
      faults.append(error.fault(at: path))
    }
    compare(view)
  }

  /// Inspects what stands outside the volumes and the ledger's own journal.
  init(register view: LedgerView) {
    guard let journal = Self.journal(.journal, view, &faults, &lineDigests) else {
      self.journal = Journal([], at: .journal)
      return
    }
    self.journal = journal
    do throws(LedgerError) {
      let state = try journal.register(count: journal.entries.count)
      expected = try Draft.contents(of: state)
    } catch {
      faults.append(error.fault(at: .journal))
    }
    compare(view)
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
      let journal = Journal(bytes, at: path)
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

  /// Holds the files against the journal: what it leads to, and what its entries say they were.
  private mutating func compare(_ view: LedgerView) {
    var told: [LedgerPath: Digest] = [:]
    for entry in journal.entries { told.merge(entry.files) { _, new in new } }
    for (path, bytes) in expected.sorted(by: { $0.key < $1.key }) {
      if let digest = told[path], digest != SHA256.hash(bytes) {
        faults.append(TrustFault(journal.path, .doesNotReplay))
        break
      }
    }
    // Behind the first unsound line the journal says nothing of how the files should be.
    guard journal.fault == nil || journal.fault?.kind == .unfinished else { return }
    for path in Set(told.keys).union(expected.keys).sorted() {
      do throws(LedgerError) {
        guard let found = try view.bytes(path, limit: LedgerLimits.volume) else {
          faults.append(TrustFault(path, .missing))
          continue
        }
        let digest = SHA256.hash(found)
        if digest == told[path] { continue }
        let earlier = journal.entries.last { $0.files[path] == digest }
        faults.append(
          TrustFault(path, earlier.map { .isBehind(entry: $0.number) } ?? .differs))
      } catch {
        faults.append(error.fault(at: path))
      }
    }
  }
}

extension Draft {
  /// The files that hold a state of what stands outside the volumes.
  static func contents(of state: RegisterState) throws(LedgerError) -> [LedgerPath: [UInt8]] {
    var files: [LedgerPath: [UInt8]] = [:]
    if let file = state.file {
      files[.ledger] = try canonical { () throws(CanonicalMisuse) in try file.bytes() }
    }
    if !state.indicators.isEmpty {
      files[.indicators] = try canonical { () throws(CanonicalMisuse) in
        try IndicatorsFile.bytes(of: Array(state.indicators.values))
      }
    }
    for source in state.sources.values {
      files[SourceFile.path(of: source.id)] = try canonical { () throws(CanonicalMisuse) in
        try SourceFile.bytes(of: source)
      }
    }
    return files
  }
}
