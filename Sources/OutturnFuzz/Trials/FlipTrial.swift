import OutturnLedger
import OutturnModel
import OutturnSeed

/// Alters a ledger in every place, one at a time: each has to be found.
///
/// The work is shared among processes, each with a ledger of its own, which is the same in all.
enum FlipTrial {
  /// - Parameters:
  ///   - every: Of how many bytes one is flipped.
  ///   - shares: Among how many processes.
  static func run(records: Int, every: Int, shares: Int) throws {
    let scratch = try Scratch.folder()
    defer { Scratch.remove(scratch) }
    let clock = ContinuousClock()
    let start = clock.now
    let children = (0..<shares).map { share in
      Child(
        ["flip-share", "\(records)", "\(every)", "\(share)", "\(shares)"],
        output: "\(scratch)/told\(share)")
    }
    let ends = children.map { $0.wait() }
    var files = 0
    var tried = 0
    for share in 0..<shares {
      let told = Scratch.lines("\(scratch)/told\(share)")
      let numbers = told.last?.split(separator: " ").compactMap { Int($0) } ?? []
      guard ends[share], numbers.count == 2 else {
        fault(told.last ?? "a process ended without a word")
      }
      files = numbers[0]
      tried += numbers[1]
    }
    print(
      "flip: \(records) records in \(files) files, \(tried) alterations, missed 0, in \(clock.now - start)"
    )
  }

  /// A child: `flip-share RECORDS EVERY SHARE SHARES`.
  static func share(_ share: Int, of shares: Int, records: Int, every: Int) throws {
    let scratch = try Scratch.folder()
    defer { Scratch.remove(scratch) }
    let folder = "\(scratch)/ledger"
    let ledger = try TrialLedger.begin(folder)
    for number in 0..<max(1, records / 2) {
      // Two records a change, a few changes a volume.
      try TrialLedger.record("r-\(number)", 1990 + number / 12, in: ledger)
    }
    let day = try TrialLedger.time().day
    let seal = try ledger.seal(by: "trial", at: try TrialLedger.time())
    let files =
      try verified(ledger) + ["log", "txt"].map { "seals/\(seal.root).\($0)" }
    var random = SeededGenerator(seed: 7)
    var number = 0
    var tried = 0
    func attempt(
      _ path: String, _ bytes: @autoclosure () -> [UInt8], _ what: @autoclosure () -> String
    ) throws {
      number += 1
      guard number % shares == share else { return }
      try Scratch.write("\(folder)/\(path)", bytes())
      tried += 1
      if !isFound(path, ledger, day) { fault("missed: \(path) \(what())") }
    }
    for path in files {
      guard let whole = Scratch.read("\(folder)/\(path)") else { fault("no file \(path)") }
      for index in stride(from: 0, to: whole.count, by: max(1, every)) {
        let bit: UInt8 = 1 << UInt8.random(in: 0..<8, using: &random)
        try attempt(path, flipped(whole, index, bit), "byte \(index)")
      }
      let lines = whole.split(separator: 10, omittingEmptySubsequences: false).map(Array.init)
      for index in lines.indices.dropLast() {
        var dropped = lines
        dropped.remove(at: index)
        try attempt(path, joined(dropped), "line \(index + 1) dropped")
        try attempt(path, joined(lines[...index] + lines[index...]), "line \(index + 1) doubled")
        var swapped = lines
        swapped.swapAt(index, index + 1)
        if swapped != lines { try attempt(path, joined(swapped), "line \(index + 1) swapped") }
      }
      try Scratch.write("\(folder)/\(path)", whole)
    }
    guard try ledger.verify().isSound else { fault("the ledger is not as it was at the end") }
    print("\(files.count) \(tried)")
  }

  private static func flipped(_ whole: [UInt8], _ index: Int, _ bit: UInt8) -> [UInt8] {
    var changed = whole
    changed[index] ^= bit
    return changed
  }

  private static func joined(_ lines: some Collection<[UInt8]>) -> [UInt8] {
    Array(lines.joined(separator: [10]))
  }

  /// The paths of a sound ledger's files.
  private static func verified(_ ledger: Ledger) throws -> [String] {
    let verification = try ledger.verify()
    if let first = verification.faults.first { fault("\(first)") }
    return verification.heads.flatMap { head in
      let volume = VolumeAddress(path: head.path).map(\.path.text) ?? "ledger.json"
      return [head.path.text, volume]
    }.sorted()
  }

  /// What `verify` says of the file and its journal is enough, if it finds something; only where it does not is
  /// the whole ledger verified and checked.
  private static func isFound(_ path: String, _ ledger: Ledger, _ day: Day) -> Bool {
    do {
      if let path = LedgerPath(path), try !ReaderProbe.isSound(path, of: ledger) { return true }
      return try !ledger.verify(workers: Workers(1)).isSound || !ledger.check(on: day).isEmpty
    } catch {
      return true
    }
  }
}
