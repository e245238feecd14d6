/// Reads a ledger's files one by one, for the fuzzer and its trials.
package enum ReaderProbe {
  /// What comes of reading bytes as a ledger's own journal.
  package static func journal(_ bytes: [UInt8]) -> String {
    let journal = Journal(bytes, at: .journal)
    let fault = journal.fault.map { brief($0.kind) } ?? "sound"
    return "\(min(journal.entries.count, 4)) \(fault)"
  }

  /// What comes of reading bytes as a volume.
  package static func volume(_ bytes: [UInt8]) -> String {
    guard let place = PlacePath("cn/yunan/linhai"),
      let address = VolumeAddress(place: place, year: 2020)
    else { return "" }
    do throws(LedgerError) {
      let volume = try VolumeFile.read(bytes, at: address)
      return "\(volume.commitments.count) \(volume.outcomes.count) \(volume.links.count)"
    } catch {
      return brief(error)
    }
  }

  /// Reads bytes as a seal's part of the log; what was read is written as it was read.
  package static func seal(_ bytes: [UInt8]) {
    guard let batch = SealBatch(bytes) else { return }
    precondition(SealBatch(batch.bytes)?.bytes == batch.bytes, "a seal does not read back")
  }

  /// Whether one file, its journal and what that leads to fit each other: the part of ``Ledger/verify(isThorough:workers:)``
  /// that is about them.
  package static func isSound(_ path: LedgerPath, of ledger: Ledger) throws(LedgerError) -> Bool {
    let view = try ledger.view()
    guard let address = VolumeAddress(path: path) else {
      return JournalInspection(nil, view).faults.isEmpty
    }
    return ByteReplay(address, view) != nil || JournalInspection(address, view).faults.isEmpty
  }

  /// A case's name and that of the case in it, without the words and places of the one input.
  private static func brief(_ value: Any) -> String {
    String(String(describing: value).prefix(90))
  }
}
