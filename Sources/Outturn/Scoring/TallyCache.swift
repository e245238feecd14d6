/// Counts made before, kept in the user's cache folder so that they need not be made again.
///
/// An entry is found by a digest of everything its counts came from: the bytes of the place's
/// volumes and of those above it, the settings, the catalogue, the profile and the program itself;
/// or, without reading them, by what the file system says of these files, where that shows every
/// change (``PlaceFingerprint``). So it can be missing, but never out of date; and a ledger from
/// elsewhere brings none with it. The file may be deleted at any time.
package struct TallyCache {
  /// The counts of one place.
  package struct Entry: Sendable {
    package let key: Digest
    /// What it is found by without reading the files; `nil` where they tell nothing from outside.
    package let stamps: Digest?
    /// The day they are for; also right on every later day if `isSettled`.
    package let day: Day
    /// Whether all periods were over on that day, so that time changes nothing any more.
    package let isSettled: Bool
    package let tallies: [(place: PlacePath, year: Int, tally: Tally)]

    /// The same counts for files that look as told.
    package func seen(by stamps: Digest?) -> Entry {
      Entry(
        key: key, stamps: stamps ?? self.stamps, day: day, isSettled: isSettled, tallies: tallies)
    }

    package func holds(on day: Day) -> Bool { day == self.day || (isSettled && day > self.day) }
  }

  private let file: any HeadKeeper
  private var program: String
  private let entries: [Digest: Entry]
  private let byStamps: [Digest: Entry]

  /// Fewer commitments are counted sooner than a file is written.
  package static let leastCommitments = 2_000
  private static let mostEntries = 20_000
  private static let heading = "outturn-tallies 3"

  /// - Parameters:
  ///   - file: What holds the counts.
  ///   - program: What tells this program from others, which may count otherwise.
  package init(in file: any HeadKeeper, program: String) {
    self.file = file
    self.program = program
    let kept = file.kept().flatMap { try? TallyCache.read($0) } ?? []
    entries = Dictionary(kept.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
    byStamps = Dictionary(
      kept.compactMap { entry in entry.stamps.map { ($0, entry) } }, uniquingKeysWith: { $1 })
  }

  /// The same cache for counts that depend on when some sources were published and by whom.
  func with(_ sources: [SourceID: Source]) -> TallyCache {
    let told = sources.values.sorted { $0.id < $1.id }.map { source in
      [
        source.id.rawValue, source.date?.description ?? "", source.speaker?.rawValue ?? "",
        source.planYear.map(String.init) ?? "",
      ].joined(separator: "\t")
    }
    var cache = self
    cache.program = "\(program) \(SHA256.hash(told.joined(separator: "\n")).hex)"
    return cache
  }

  /// What an entry for files with a digest is found by.
  package func key(_ digest: Digest, _ profile: Profile) -> Digest {
    SHA256.hash("\(digest.hex) \(profile.rawValue) \(program)")
  }

  /// The counts, if they were made before and still hold.
  package func entry(_ fingerprint: PlaceFingerprint, _ profile: Profile, on day: Day) -> Entry? {
    let found =
      fingerprint.bytes.map { entries[key($0, profile)] }
      ?? fingerprint.stamps.flatMap { byStamps[key($0, profile)] }
    return found.flatMap { $0.holds(on: day) ? $0 : nil }
  }

  /// Keeps entries: these, and as many of the older ones as there is room for. Where that cannot be
  /// done nothing is lost but time.
  package func keep(_ current: [Entry]) {
    let new = Set(current.map(\.key))
    let old = entries.values.filter { !new.contains($0.key) }.sorted { $0.key < $1.key }
    let all = current + old.prefix(max(0, TallyCache.mostEntries - current.count))
    file.keep(Array((TallyCache.heading + "\n" + all.map(TallyCache.line).joined()).utf8))
  }

  private static func line(_ entry: Entry) -> String {
    let years = entry.tallies.map { place, year, tally in
      let counts = Verdict.allCases.map { tally.summary[$0] }
      let numbers =
        [year] + counts + [tally.strictlyFulfilled, tally.lenientlyFulfilled, tally.onOwnWord]
      return "[\"\(place)\",\(numbers.map(String.init).joined(separator: ","))]"
    }
    return
      "[\"\(entry.key)\",\"\(entry.stamps?.hex ?? "")\",\"\(entry.day)\",\(entry.isSettled),[\(years.joined(separator: ","))]]\n"
  }

  private static func read(_ bytes: [UInt8]) throws -> [Entry] {
    guard bytes.starts(with: Array("\(heading)\n".utf8)) else { return [] }
    var entries: [Entry] = []
    for line in try JSONLines(Array(bytes[(heading.utf8.count + 1)...]), file: "tallies") {
      var cursor = line.cursor
      guard let entry = try entry(&cursor) else { return [] }
      entries.append(entry)
    }
    return entries
  }

  private static func entry(_ cursor: inout JSONCursor) throws -> Entry? {
    var fields = try cursor.array()
    guard try cursor.next(&fields), let key = Digest(hex: try cursor.string()),
      try cursor.next(&fields), case let stamps = Digest(hex: try cursor.string()),
      try cursor.next(&fields), let day = Day(try cursor.string()), try cursor.next(&fields)
    else { return nil }
    let isSettled = try cursor.bool()
    guard try cursor.next(&fields) else { return nil }
    var years = try cursor.array()
    var tallies: [(place: PlacePath, year: Int, tally: Tally)] = []
    while try cursor.next(&years) {
      var items = try cursor.array()
      guard try cursor.next(&items), let place = PlacePath(try cursor.string()) else { return nil }
      var numbers: [Int] = []
      while try cursor.next(&items) {
        numbers.append(Int(try cursor.integer(in: 0...1_000_000_000)))
      }
      guard numbers.count == Verdict.allCases.count + 4 else { return nil }
      var summary = Scorecard.Summary()
      for (verdict, count) in zip(Verdict.allCases, numbers.dropFirst()) {
        summary.count(verdict, times: count)
      }
      tallies.append(
        (
          place, numbers[0],
          Tally(
            summary: summary, strictlyFulfilled: numbers[numbers.count - 3],
            lenientlyFulfilled: numbers[numbers.count - 2],
            onOwnWord: numbers[numbers.count - 1])
        ))
    }
    guard try !cursor.next(&fields) else { return nil }
    try cursor.finish()
    return Entry(key: key, stamps: stamps, day: day, isSettled: isSettled, tallies: tallies)
  }
}
