import OutturnLedger
import OutturnModel
import OutturnSeed

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whole runs of the command on generated ledgers of growing size.
///
/// Prints time, throughput and peak memory of `score`, `list`, `verify` and `check` a size, and the time
/// of one `record`; fails when ten times the records cost more than ``worstGrowth`` times as much time of
/// the processors.
enum LedgerBench {
  /// Each step of ten may cost at most this much more.
  static let worstGrowth = 12.0

  /// What goes over the whole ledger.
  private static let wholes: Set<String> = ["score", "list", "verify", "check"]

  /// Makes a ledger in `folder`, and its pairs as JSON Lines beside it.
  static func generate(in folder: String, count: Int, volumeSize: Int? = nil) throws {
    guard mkdir(folder, 0o755) == 0, let file = fopen("\(folder)/pairs.jsonl", "w") else {
      throw BenchError.generation
    }
    defer { fclose(file) }
    _ = try GeneratedLedger.make(
      in: "\(folder)/ledger", count: count, volumeSize: volumeSize ?? GeneratedLedger.volumeSize
    ) { fputs($0, file) }
  }

  static func run(sizes: [Int], outturn: String) throws {
    // Each run counts anew.
    setenv("OUTTURN_CACHE", "", 1)
    print("size      command      ms   records/s  peak MB")
    var before: [String: Double] = [:]
    var isLinear = true
    for size in sizes {
      let folder = try Scratch.folder(inMemory: false)
      defer { Scratch.remove(folder) }
      let ledger = "\(folder)/ledger"
      let clock = ContinuousClock()
      let start = clock.now
      _ = try GeneratedLedger.make(in: ledger, count: size)
      report(size, "(generate)", (clock.now - start) / .milliseconds(1), nil)
      let commands: [(String, [String])] = [
        ("--version", ["--version"]),
        ("score", ["score", "--summary", "--ledger", ledger, "--on", "2026-01-01"]),
        (
          "score 1",
          [
            "score", "--ledger", ledger, "--on", "2026-01-01", "--place", "cn/province/city-0",
            "--period", "2001",
          ]
        ),
        ("list", ["list", "--format", "jsonl", "--ledger", ledger]),
        ("verify", ["verify", "--ledger", ledger]),
        ("check", ["check", "--ledger", ledger]),
        (
          "record",
          [
            "record", "commitment", "GDP +9%", "--place", "cn/province/city-0", "--period", "2001",
            "--ledger", ledger, "--by", "bench",
          ]
        ),
      ]
      for (name, arguments) in commands {
        // A second record of the same statement is refused: it is measured once.
        var run = try ChildRun.median(of: name == "record" ? 1 : 3, outturn, arguments)
        report(size, name, run.milliseconds, run.peakMegabytes)
        if wholes.contains(name), let last = before[name], last > 100 {
          if run.processorMilliseconds > worstGrowth * last {
            // A machine that was busy just then is asked once more.
            run = try ChildRun.median(of: 3, outturn, arguments)
            report(size, name, run.milliseconds, run.peakMegabytes)
          }
          isLinear = isLinear && run.processorMilliseconds <= worstGrowth * last
        }
        before[name] = run.processorMilliseconds
      }
    }
    if !isLinear {
      print("cost grows faster than the records do")
      exit(1)
    }
  }

  private static func report(_ size: Int, _ name: String, _ ms: Double, _ peak: Double?) {
    let speed = ms > 0 ? Double(size) / ms * 1000 : 0
    let row = [
      padded("\(size)", 8), padded(name, 11), right(ms, 1, 8), right(speed, 0, 10),
      peak.map { right($0, 1, 7) } ?? "",
    ]
    print(row.joined(separator: " "))
  }

  static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  static func right(_ value: Double, _ places: Int, _ width: Int) -> String {
    let scale = places == 0 ? 1.0 : 10.0
    let text = "\((value * scale).rounded() / scale)"
    let cut = places == 0 ? String(text.prefix { $0 != "." }) : text
    return String(repeating: " ", count: max(0, width - cut.count)) + cut
  }
}
