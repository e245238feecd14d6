extension JournalFault {
  /// Whether all entries that were ever acknowledged can be read all the same.
  var leavesTheRest: Bool { kind == .unfinished || kind == .lostFeed }
}

/// A journal's entries, as far as they are sound.
struct Journal: Sendable {
  let path: LedgerPath
  /// The entries before the first fault.
  private(set) var entries: [JournalEntry] = []
  /// `digests[i]` is that of the line of `entries[i]`.
  private(set) var digests: [Digest] = []
  /// The first thing that is wrong, if anything is.
  private(set) var fault: JournalFault?
  /// How many bytes the sound entries take.
  private(set) var length = 0

  /// The digest of the last line, or what the first entry will follow.
  var head: Digest { digests.last ?? JournalEntry.beginning(of: path) }

  /// The digests that lines had in branches that were joined, with those they have now.
  var former: [Digest: Digest] {
    var former: [Digest: Digest] = [:]
    for (entry, digest) in zip(entries, digests) where !entry.former.isEmpty {
      for was in entry.formerDigests { former[was] = digest }
    }
    return former
  }

  /// What each line followed when it was first written; empty where no line came from another branch.
  var parents: [Digest: Digest] {
    guard entries.contains(where: { !$0.former.isEmpty }) else { return [:] }
    return Dictionary(
      zip(digests, entries.map { $0.former.first?.previous ?? $0.previous }),
      uniquingKeysWith: { first, _ in first })
  }

  /// Reads a journal and checks every link of its chain.
  ///
  /// - Parameters:
  ///   - limit: How many entries to read at most: those that a reader's volume has.
  ///   - migrations: The steps by which entries in older versions of the format are read.
  init(
    _ bytes: [UInt8], at path: LedgerPath, limit: Int = .max, _ migrations: Migrations = .shipped
  ) {
    self.path = path
    // A line that was cut short may end inside a character.
    let end = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let lacksFeed = end < bytes.count && JournalTail.isEntry(Array(bytes[end...]))
    let whole = end == bytes.count || lacksFeed ? bytes : Array(bytes[..<end])
    do throws(JSONError) {
      for line in try JSONLines(whole, file: path.text, limits: LedgerLimits.journalJSON) {
        if entries.count == limit { return }
        if let kind = take(line, migrations) {
          fault = JournalFault(file: path.text, line: entries.count + 1, kind: kind)
          return
        }
      }
    } catch {
      fault = JournalFault(file: path.text, line: error.position.line, kind: .unreadable(error))
      return
    }
    if lacksFeed {
      length = bytes.count
      if entries.count < limit {
        fault = JournalFault(file: path.text, line: entries.count, kind: .lostFeed)
      }
      return
    }
    if entries.count < limit, end > 1, bytes[end - 2] != UInt8(ascii: "}") {
      // The reader of lines passes over blank ones at the end too.
      fault = JournalFault(file: path.text, line: entries.count + 1, kind: .notCanonical)
    } else if entries.count < limit, end < bytes.count {
      fault = JournalFault(file: path.text, line: entries.count + 1, kind: .unfinished)
    }
  }

  private mutating func take(
    _ line: JSONLines.Line, _ migrations: Migrations
  ) -> JournalFault.Kind? {
    do throws(JSONError) {
      let read = try JournalLine(line, migrations)
      let entry = read.entry
      let number = entries.count + 1
      // The reader of lines passes over blank ones; a journal has none.
      if line.number != number { return .notCanonical }
      if !read.isWhole { return .altered }
      if entry.number != number { return .wrongNumber(found: entry.number) }
      if entry.previous != head { return .wrongPrevious }
      entries.append(entry)
      digests.append(line.cursor.source.withSpan(of: line.range) { SHA256.hash($0) })
      length = line.range.upperBound + 1
      return nil
    } catch {
      return .unreadable(error)
    }
  }

  /// The journal, if it is sound and has entries.
  func sound() throws(LedgerError) -> Journal {
    if let fault, fault.kind != .lostFeed { throw .brokenJournal(fault) }
    if entries.isEmpty {
      throw .brokenJournal(JournalFault(file: path.text, line: 1, kind: .empty))
    }
    return self
  }

  /// What the first `count` entries made; without a count, all.
  func state(count: Int = .max) throws(LedgerError) -> RecordState {
    var state = RecordState(at: VolumeAddress(path: path))
    for entry in entries.prefix(count) {
      do throws(RecordState.Misfit) {
        try state.apply(entry.changes)
      } catch {
        throw .brokenJournal(
          JournalFault(
            file: path.text, line: entry.number, kind: .doesNotApply(record: error.record)))
      }
    }
    return state
  }
}
