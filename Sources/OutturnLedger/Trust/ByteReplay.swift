/// Verifies a volume and its journal by their bytes alone: every link of the chain, every change made
/// again, and the file held against the result, at about the speed of a digest over the bytes.
///
/// Records are canonical, so a journal holds the very bytes that a volume's lines are made of: making a
/// change again is putting one run of bytes in place of another, and nothing needs to be read into
/// values. It says only that a volume is sound. Whatever it finds unusual or wrong (joined branches,
/// opinions, other layouts, a broken chain) it leaves to ``JournalInspection``, which reads
/// everything and tells what is the matter.
///
/// Whether a record makes sense in itself is not asked here: a reading does that, and `check readable`.
struct ByteReplay {
  /// The digests of the journal's lines, and when they were made.
  private(set) var entries: [(digest: Digest, time: Timestamp)] = []
  /// The digest of the last line.
  private(set) var head: Digest
  /// The names of commands that changed several journals, as often as entries have them.
  private(set) var transactions: [String] = []

  private let address: VolumeAddress
  private let journal: [UInt8]
  private let source: JSONSource
  private var told: Digest?
  /// Where in the journal each record stands as it is now, by kind and id.
  private var commitments: [String: Range<Int>] = [:]
  private var outcomes: [String: Range<Int>] = [:]
  private var links: [String: Range<Int>] = [:]

  /// The journal.
  var path: LedgerPath { address.journal }

  /// Reads a volume and its journal.
  ///
  /// - Returns: `nil` if the volume is not sound, or that cannot be told from the bytes alone.
  init?(_ address: VolumeAddress, _ view: LedgerView) {
    guard let journal = try? view.bytes(address.journal, limit: LedgerLimits.journal),
      let volume = try? view.bytes(address.path, limit: LedgerLimits.volume)
    else { return nil }
    self.init(address, journal: journal, volume: volume)
  }

  /// - Returns: `nil` if the volume is not sound, or that cannot be told from the bytes alone.
  init?(_ address: VolumeAddress, journal: [UInt8], volume: [UInt8]) {
    guard journal.suffix(2).elementsEqual("}\n".utf8),
      let source = try? JSONSource(
        journal, file: address.journal.text, limits: LedgerLimits.journalJSON)
    else { return nil }
    self.address = address
    self.journal = journal
    self.source = source
    head = JournalEntry.beginning(of: address.journal)
    for line in JSONLines(source) {
      guard let frame = try? Frame(line), follow(frame, line) else { return nil }
    }
    guard let told, told == SHA256.hash(volume), isWritten(volume) else { return nil }
  }

  // MARK: - the chain

  /// Takes an entry in, if it fits what stands before it.
  private mutating func follow(_ frame: Frame, _ line: JSONLines.Line) -> Bool {
    guard let now = frame.time, frame.hasAuthor, frame.hasReason,
      frame.isCurrent, !frame.changes.isEmpty,
      line.number == entries.count + 1, frame.number == entries.count + 1,
      frame.previous == head, frame.files.count == 1,
      let told = frame.files[address.path], line.range.lowerBound <= frame.checkRange.lowerBound,
      frame.checkRange.upperBound <= line.range.upperBound,
      let digest = digest(of: line.range, without: frame.checkRange, frame.check),
      frame.changes.allSatisfy({ make($0) })
    else { return false }
    self.told = told
    head = digest
    entries.append((digest, now))
    if let name = frame.transaction { transactions.append(name) }
    return true
  }

  /// The digest of a line, if its check value is that of the line without it. Most of a line stands
  /// before the check value and is digested once for both.
  private func digest(of line: Range<Int>, without part: Range<Int>, _ check: String) -> Digest? {
    let bytes = journal.span
    var whole = SHA256()
    whole.update(bytes.extracting(line.lowerBound..<part.lowerBound))
    var bare = whole
    bare.update(bytes.extracting(part.upperBound..<line.upperBound))
    guard bare.finish().hex.utf8.prefix(16).elementsEqual(check.utf8) else { return nil }
    whole.update(bytes.extracting(part.lowerBound..<line.upperBound))
    return whole.finish()
  }

  // MARK: - the changes

  /// Makes a change; false for one that does not fit what there is.
  private mutating func make(_ change: Change) -> Bool {
    guard (change.before ?? change.after) != nil,
      change.before.map({ isNamed($0, change) }) ?? true,
      change.after.map({ isNamed($0, change) }) ?? true
    else { return false }
    return switch change.kind {
    case .commitment: replace(change, \.commitments)
    case .outcome: replace(change, \.outcomes)
    case .link: replace(change, \.links)
    case .id, .what: false
    }
  }

  /// Whether a record has the id that the change tells.
  private func isNamed(_ record: Record, _ change: Change) -> Bool {
    let bytes = journal.span
    guard change.kind == .link else {
      return ByteReplay.isSame(bytes.extracting(record.name), bytes.extracting(change.name))
    }
    let middle = change.name.lowerBound + record.name.count
    return change.name.count == record.name.count + 1 + record.other.count
      && bytes[middle] == UInt8(ascii: " ")
      && ByteReplay.isSame(
        bytes.extracting(record.name), bytes.extracting(change.name.lowerBound..<middle))
      && ByteReplay.isSame(
        bytes.extracting(record.other),
        bytes.extracting((middle + 1)..<change.name.upperBound))
  }

  private mutating func replace(
    _ change: Change, _ records: WritableKeyPath<ByteReplay, [String: Range<Int>]>
  ) -> Bool {
    let old =
      if let after = change.after {
        self[keyPath: records].updateValue(after.range, forKey: change.id)
      } else {
        self[keyPath: records].removeValue(forKey: change.id)
      }
    switch (old, change.before) {
    case (nil, nil): return true
    case (.some(let old), .some(let before)):
      return ByteReplay.isSame(journal.span.extracting(old), journal.span.extracting(before.range))
    default: return false
    }
  }

  // MARK: - the file

  /// Whether a volume's file holds just the records there are now, as the program writes it.
  private func isWritten(_ volume: [UInt8]) -> Bool {
    var position = 0
    func take(_ text: String) -> Bool {
      let end = position + text.utf8.count
      guard end <= volume.count, volume[position..<end].elementsEqual(text.utf8) else {
        return false
      }
      position = end
      return true
    }
    func take(_ records: [String: Range<Int>]) -> Bool {
      // Ids are slugs and the space between a link's two comes before all that slugs are made of, so
      // the order of the texts is that of the keys.
      for (index, (_, range)) in records.sorted(by: { $0.key < $1.key }).enumerated() {
        let end = position + (index == 0 ? 1 : 2) + range.count
        guard take(index == 0 ? "\n" : ",\n"), end <= volume.count else { return false }
        let isSame = ByteReplay.isSame(
          volume.span.extracting(position..<end), journal.span.extracting(range))
        if !isSame { return false }
        position = end
      }
      return records.isEmpty || take("\n")
    }
    return take("{\"commitments\":[") && take(commitments)
      && take("],\"format\":\"\(FileFormat.volume.rawValue)\",\"links\":[") && take(links)
      && take("],\"outcomes\":[") && take(outcomes)
      && take(
        "],\"place\":\"\(address.place)\",\"revision\":\(entries.count),\"version\":\(FileFormat.currentVersion),\"year\":\(address.year)}\n"
      ) && position == volume.count
  }

  private static func isSame(
    _ left: borrowing Span<UInt8>, _ right: borrowing Span<UInt8>
  ) -> Bool {
    guard left.count == right.count else { return false }
    var index = 0
    while index + 8 <= left.count {
      let a = unsafe left.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      let b = unsafe right.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      if a != b { return false }
      index += 8
    }
    while index < left.count {
      if left[index] != right[index] { return false }
      index += 1
    }
    return true
  }
}
