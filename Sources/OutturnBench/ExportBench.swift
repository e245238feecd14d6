import OutturnLedger
import OutturnModel
import OutturnSeed

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whole runs of `export` on generated ledgers: one place of 20 years by 200 promises in every
/// format, then more and more places of 20 years by 10 promises.
///
/// Prints time and peak memory. What is held against a bound is a ratio, so that it holds on any
/// machine: a format to a run that only reads and scores, the site to writing as many files as
/// plainly as can be, ten times the places to one time.
///
/// It works in memory where the machine has such a folder. The site is written to a disk as well, for
/// the figure alone: what a disk takes for ten thousand files is the disk's, and no two are alike.
enum ExportBench {
  /// A format of one place may take this many times as long as `score` does.
  static let worstFormat = 8.0
  /// The site may take this many times as long as writing its files plainly and scoring do together.
  static let worstSite = 6.0
  /// Ten times the places may take at most this much more processor time: ten is linear, a hundred
  /// would be quadratic, and a machine that is busy besides makes twelve or fifteen of ten.
  static let worstGrowth = 20.0
  /// Ten times the places may take at most this much more memory.
  static let worstMemory = 1.5

  private static let years = 20
  /// Written as the places are read.
  private static let streams = ["csv", "jsonl", "stratml", "iati", "datapackage", "form"]
  /// Put together in memory first.
  private static let whole = ["markdown", "json"]
  /// Places of which a site is made, a page of its own a promise in two languages.
  private static let sitePlaces = [3, 30]

  static func run(places: [Int], outturn: String) throws {
    // Each run counts anew.
    setenv("OUTTURN_CACHE", "", 1)
    print("places  promises  what                 ms  processor ms  peak MB   ratio")
    var isFine = try onePlace(outturn)
    isFine = try growth(sitePlaces, ["html"], outturn) && isFine
    isFine = try growth(places, streams, outturn) && isFine
    if !isFine {
      print("a ratio is worse than its bound")
      exit(1)
    }
  }

  /// One place of 4,000 promises.
  private static func onePlace(_ outturn: String) throws -> Bool {
    try inFolder { folder in
      let count = years * 200
      try GeneratedLedger.make(in: "\(folder)/ledger", count: count, volumeSize: 200)
      let words = ["score", "--summary", "--ledger", "\(folder)/ledger", "--on", "2026-01-01"]
      let score = try ChildRun.median(of: 3, outturn, words)
      report(1, count, "score", score, nil)
      var isFine = true
      for format in streams + whole {
        let run = try export(format, folder, to: "\(folder)/\(format)", outturn, times: 3)
        let ratio = run.milliseconds / score.milliseconds
        report(1, count, format, run, ratio)
        isFine = isFine && ratio <= worstFormat
      }
      for (name, output, isHeld) in [
        ("html", "\(folder)/site", true), ("html on disk", try disk(), false),
      ] {
        // A site is made once: removing very many files burdens a file system for minutes.
        let run = try export("html", folder, to: output, outturn, times: 1)
        let plain = try PlainWriting(like: output)
        let floor = plain.milliseconds + score.milliseconds
        report(1, count, name, run, run.milliseconds / floor)
        print(
          "                  \(plain.files) files, \(plain.bytes / 1_000_000) MB; written plainly in "
            + "\(Int(plain.milliseconds)) ms")
        isFine = isFine && (!isHeld || run.milliseconds / floor <= worstSite)
        Scratch.remove(output)
      }
      return isFine
    }
  }

  /// More and more places.
  private static func growth(
    _ places: [Int], _ formats: [String], _ outturn: String
  ) throws -> Bool {
    var before: [String: ChildRun] = [:]
    var isSteady = true
    for count in places {
      try inFolder { folder in
        try GeneratedLedger.make(in: "\(folder)/ledger", count: count * years * 10, volumeSize: 10)
        for format in formats {
          let output = "\(folder)/\(format)"
          let isShort = before[format] == nil && format != "html"
          let run = try export(format, folder, to: output, outturn, times: isShort ? 3 : 1)
          Scratch.remove(output)
          var growth: Double?
          if let first = before[format] {
            let times = Double(count) / Double(places.first ?? count)
            let slower = run.processorMilliseconds / first.processorMilliseconds
            growth = slower / times * 10
            let larger = run.peakMegabytes / first.peakMegabytes
            isSteady = isSteady && slower <= times * worstGrowth / 10 && larger <= worstMemory
          } else {
            before[format] = run
          }
          report(count, count * years * 10, format, run, growth)
        }
      }
    }
    return isSteady
  }

  private static func export(
    _ format: String, _ folder: String, to output: String, _ outturn: String, times: Int
  ) throws -> ChildRun {
    try ChildRun.median(
      of: times, outturn,
      [
        "export", format, "--ledger", "\(folder)/ledger", "--on", "2026-01-01", "--quiet", "-o",
        output,
      ])
  }

  private static func report(
    _ places: Int, _ count: Int, _ what: String, _ run: ChildRun, _ ratio: Double?
  ) {
    let row = [
      LedgerBench.padded("\(places)", 7), LedgerBench.padded("\(count)", 9),
      LedgerBench.padded(what, 13), LedgerBench.right(run.milliseconds, 1, 9),
      LedgerBench.right(run.processorMilliseconds, 1, 13),
      LedgerBench.right(run.peakMegabytes, 1, 8), ratio.map { LedgerBench.right($0, 1, 7) } ?? "",
    ]
    print(row.joined(separator: " "))
  }

  /// A folder for a while, in memory where that can be had.
  private static func inFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = try Scratch.folder()
    defer { Scratch.remove(folder) }
    return try body(folder)
  }

  /// A new name on the disk.
  private static func disk() throws -> String {
    let folder = try Scratch.folder(inMemory: false)
    rmdir(folder)
    return folder
  }
}

/// As many files of the same sizes, written one after the other beside a folder: what the file system
/// takes for them at least.
private struct PlainWriting {
  let files: Int
  let bytes: Int
  let milliseconds: Double

  init(like folder: String) throws {
    let sizes = Self.sizes(in: folder)
    let copy = "\(folder)-plain"
    defer { Scratch.remove(copy) }
    let text = [UInt8](repeating: UInt8(ascii: "x"), count: sizes.max() ?? 0)
    let clock = ContinuousClock()
    let start = clock.now
    guard mkdir(copy, 0o755) == 0 else { throw BenchError.generation }
    for (index, size) in sizes.enumerated() {
      // Two hundred files a folder, as the site has them.
      if index % 200 == 0 { mkdir("\(copy)/\(index / 200)", 0o755) }
      let file = open("\(copy)/\(index / 200)/\(index).html", O_WRONLY | O_CREAT | O_EXCL, 0o644)
      guard file >= 0, write(file, text, size) == size, close(file) == 0 else {
        throw BenchError.generation
      }
    }
    milliseconds = (clock.now - start) / .milliseconds(1)
    files = sizes.count
    bytes = sizes.reduce(0, +)
  }

  private static func sizes(in folder: String) -> [Int] {
    Scratch.entries(folder).flatMap { name, isFolder, size in
      isFolder ? sizes(in: "\(folder)/\(name)") : name.hasPrefix(".") ? [] : [size]
    }
  }
}
