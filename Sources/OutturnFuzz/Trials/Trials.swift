import OutturnLedger
import OutturnSeed

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the ledger is put through with real processes on a real disk.
enum Trials {
  static let usage = """
    OutturnFuzz crash KILLS [SEED]          kill a process that records, at random moments
    OutturnFuzz pull KILLS [SEED]           kill it, bring what another branch recorded, and mend
    OutturnFuzz writers COUNT CHANGES       so many processes that record, with readers beside them
    OutturnFuzz flip RECORDS [EVERY [SHARES]]  flip each byte, drop, double and swap each line
    """

  /// Runs the trial that is named, or returns false if there is none of that name.
  static func run(_ words: [String]) throws -> Bool {
    let numbers = words.dropFirst().map { Int($0) ?? 0 }
    switch words.first {
    case "crash": try crash(kills: numbers.first ?? 0, seed: UInt64(numbers.dropFirst().first ?? 1))
    case "pull":
      try PullTrial.run(kills: numbers.first ?? 0, seed: UInt64(numbers.dropFirst().first ?? 1))
    case "writers": try writers(numbers.first ?? 0, changes: numbers.dropFirst().first ?? 0)
    case "flip":
      try FlipTrial.run(
        records: numbers.first ?? 0, every: numbers.dropFirst().first ?? 1,
        shares: max(1, numbers.dropFirst(2).first ?? 2))
    case "flip-share" where words.count == 5:
      try FlipTrial.share(numbers[2], of: numbers[3], records: numbers[0], every: numbers[1])
    case "record" where words.count == 6: try record(words)
    case "look" where words.count == 2: try look(words[1])
    default: return false
    }
    return true
  }

  /// A child: `record LEDGER NAME FROM COUNT YEAR`. Each change is told on standard output once it is
  /// acknowledged.
  private static func record(_ words: [String]) throws {
    let ledger = try Ledger.open(words[1])
    let first = Int(words[3]) ?? 0
    for number in first..<(first + (Int(words[4]) ?? 0)) {
      let name = "\(words[2])-\(number)"
      try TrialLedger.record(name, Int(words[5]) ?? 2020, in: ledger)
      let line = Array("\(name)\n".utf8)
      line.withUnsafeBytes { _ = write(1, $0.baseAddress, $0.count) }
    }
  }

  /// A child: reads until a file `stop` stands beside the ledger; tells how often.
  private static func look(_ folder: String) throws {
    var reads = 0
    var most = 0
    while access("\(folder).stop", F_OK) != 0 {
      let names = try TrialLedger.names(try Ledger.open(folder))
      if names.values.contains(where: { $0 != [1, 1] }) { fault("a reader saw half a change") }
      if names.count < most { fault("a reader saw less than before") }
      most = names.count
      reads += 1
    }
    print("reads \(reads)")
  }

  private static func crash(kills: Int, seed: UInt64) throws {
    let scratch = try Scratch.folder()
    defer { Scratch.remove(scratch) }
    let folder = "\(scratch)/ledger"
    var ledger = try TrialLedger.begin(folder)
    var random = SeededGenerator(seed: seed)
    var acknowledged = 0
    var unacknowledged = 0
    var mended = 0
    for run in 0..<kills {
      let year = 1000 + run / 10
      let told = "\(scratch)/told"
      unlink(told)
      let child = Child(["record", folder, "r\(run)", "0", "1000000", "\(year)"], output: told)
      // Half of the kills come while it opens the ledger and begins, half while it records.
      if Bool.random(using: &random) {
        while access(told, F_OK) != 0 || Scratch.lines(told).isEmpty { usleep(200) }
      }
      usleep(UInt32.random(in: 0..<40_000, using: &random))
      child.kill()
      child.wait()
      ledger = try Ledger.open(folder)
      mended += ledger.mended.isEmpty ? 0 : 1
      let there = try TrialLedger.names(ledger, years: year...year)
      if let half = there.first(where: { $0.value != [1, 1] }) { fault("half there: \(half)") }
      let mine = there.keys.filter { $0.hasPrefix("r\(run)-") }
      let sure = Scratch.lines(told)
      if let lost = sure.first(where: { there[$0] == nil }) { fault("lost: \(lost)") }
      if mine.count > sure.count + 1 { fault("more is there than was recorded") }
      acknowledged += sure.count
      unacknowledged += mine.count - sure.count
      if run % 50 == 49 || run == kills - 1 {
        let faults = try ledger.verify().faults
        if let first = faults.first { fault("after kill \(run + 1): \(first)") }
      }
    }
    print(
      "crash: killed \(kills) times, \(acknowledged) changes acknowledged, lost 0, half there 0, "
        + "\(unacknowledged) stand that were never told, \(mended) times something was mended")
  }

  private static func writers(_ count: Int, changes: Int) throws {
    let scratch = try Scratch.folder()
    defer { Scratch.remove(scratch) }
    let folder = "\(scratch)/ledger"
    let ledger = try TrialLedger.begin(folder)
    let readers = (0..<2).map { Child(["look", folder], output: "\(scratch)/reads\($0)") }
    let clock = ContinuousClock()
    let start = clock.now
    let writers = (0..<count).map { writer in
      Child(["record", folder, "w\(writer)", "0", "\(changes)", "2020"], output: "\(scratch)/told")
    }
    if writers.map({ $0.wait() }).contains(false) { fault("a writer failed") }
    let took = clock.now - start
    try Scratch.write("\(folder).stop", [])
    if readers.map({ $0.wait() }).contains(false) { fault("a reader failed") }
    let names = try TrialLedger.names(ledger)
    let wanted = Set((0..<count).flatMap { writer in (0..<changes).map { "w\(writer)-\($0)" } })
    let lost = wanted.subtracting(names.keys)
    if let name = lost.first { fault("\(lost.count) lost: \(name)") }
    if let half = names.first(where: { $0.value != [1, 1] }) { fault("doubled or half: \(half)") }
    let faults = try ledger.verify().faults
    if let first = faults.first { fault("\(first)") }
    let reads = (0..<2).flatMap { Scratch.lines("\(scratch)/reads\($0)") }
    print(
      "writers: \(count) with \(changes) changes each in \(took), \(names.count) there, lost 0, "
        + "doubled 0; beside them \(reads.joined(separator: " and ")), each consistent")
  }
}
