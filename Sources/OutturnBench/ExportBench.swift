import OutturnLedger
import OutturnModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whole runs of `export` on generated ledgers: one place of 20 years by 200 promises in every
/// format, then more and more places of 20 years by 10 promises.
///
/// Prints time and peak memory; fails when ten times the places cost more than ``worstGrowth`` times
/// as much time, or half as much memory again.
enum ExportBench {
  /// Ten times the places may take at most this much more time.
  static let worstGrowth = 14.0
  /// Ten times the places may take at most this much more memory.
  static let worstMemory = 1.5

  private static let years = 20
  private static let formats = ["html", "csv", "jsonl", "stratml", "iati", "datapackage", "form"]

  static func run(places: [Int], outturn: String) throws {
    print("places  promises  format             ms  promises/s  peak MB")
    try export(places: 1, promises: 200, formats + ["markdown", "json"], outturn) { _, _ in }
    var before: [String: ChildRun] = [:]
    var isSteady = true
    for count in places {
      // A page of its own a promise: what a site of all would take is seen from fewer.
      let some = count > 100 ? formats.filter { $0 != "html" } : formats
      try export(places: count, promises: 10, some, outturn) { format, run in
        if let first = before[format] {
          let ratio = Double(count) / Double(places.first ?? count)
          let slower = run.milliseconds / first.milliseconds
          let larger = run.peakMegabytes / first.peakMegabytes
          isSteady = isSteady && slower <= ratio * worstGrowth / 10 && larger <= worstMemory
        } else {
          before[format] = run
        }
      }
    }
    if !isSteady {
      print("time or memory grows faster than the ledger does")
      exit(1)
    }
  }

  private static func export(
    places: Int, promises: Int, _ formats: [String], _ outturn: String,
    _ then: (String, ChildRun) -> Void
  ) throws {
    guard let folder = LedgerBench.temporaryFolder() else { throw BenchError.generation }
    defer { LedgerBench.remove(folder) }
    let ledger = "\(folder)/ledger"
    let count = places * years * promises
    try GeneratedLedger.make(in: ledger, count: count, volumeSize: promises)
    for format in formats {
      let output = "\(folder)/\(format)"
      let arguments = [
        "export", format, "--ledger", ledger, "--on", "2026-01-01", "--quiet", "-o", output,
      ]
      // A site is written once: into a folder that is there it would be written over.
      let run = try ChildRun.median(of: format == "html" || places > 1 ? 1 : 3, outturn, arguments)
      LedgerBench.remove(output)
      let speed = run.milliseconds > 0 ? Double(count) / run.milliseconds * 1000 : 0
      let row = [
        LedgerBench.padded("\(places)", 7), LedgerBench.padded("\(count)", 9),
        LedgerBench.padded(format, 11), LedgerBench.right(run.milliseconds, 1, 9),
        LedgerBench.right(speed, 0, 11), LedgerBench.right(run.peakMegabytes, 1, 8),
      ]
      print(row.joined(separator: " "))
      then(format, run)
    }
  }
}
