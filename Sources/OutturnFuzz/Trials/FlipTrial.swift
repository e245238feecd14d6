import OutturnLedger
import OutturnModel

/// Alters a ledger in every place, one at a time: each has to be found.
enum FlipTrial {
  /// - Parameter every: Of how many bytes one is flipped.
  static func run(records: Int, every: Int) throws {
    let scratch = Scratch.folder()
    defer { Scratch.remove(scratch) }
    let folder = "\(scratch)/ledger"
    let ledger = try TrialLedger.begin(folder)
    for number in 0..<max(1, records / 2) {
      // Two records a change, a few changes a volume.
      try TrialLedger.record("r-\(number)", 1990 + number / 12, in: ledger)
    }
    let day = try TrialLedger.time().day
    let files = try verified(ledger)
    var random = SplitMix64(state: 7)
    var tried = 0
    var missed: [String] = []
    func attempt(_ path: String, _ bytes: [UInt8], _ what: @autoclosure () -> String) {
      Scratch.write("\(folder)/\(path)", bytes)
      tried += 1
      if !isFound(folder, day) { missed.append("\(path) \(what())") }
    }
    for path in files {
      guard let whole = Scratch.read("\(folder)/\(path)") else { fault("no file \(path)") }
      for index in stride(from: 0, to: whole.count, by: max(1, every)) {
        var changed = whole
        changed[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        attempt(path, changed, "byte \(index)")
      }
      let lines = whole.split(separator: 10, omittingEmptySubsequences: false).map(Array.init)
      for index in lines.indices.dropLast() {
        var dropped = lines
        dropped.remove(at: index)
        attempt(path, joined(dropped), "line \(index + 1) dropped")
        attempt(path, joined(lines[...index] + lines[index...]), "line \(index + 1) doubled")
        var swapped = lines
        swapped.swapAt(index, index + 1)
        if swapped != lines { attempt(path, joined(swapped), "line \(index + 1) swapped") }
      }
      Scratch.write("\(folder)/\(path)", whole)
    }
    if !isSound(folder) { fault("the ledger is not as it was at the end") }
    print(
      "flip: \(records) records in \(files.count) files, \(tried) alterations, missed \(missed.count)"
    )
    if let first = missed.first { fault(first) }
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

  private static func isFound(_ folder: String, _ day: Day) -> Bool {
    do {
      let ledger = try Ledger.open(folder)
      return try !ledger.verify().isSound || !ledger.check(on: day).isEmpty
    } catch {
      return true
    }
  }

  private static func isSound(_ folder: String) -> Bool {
    (try? Ledger.open(folder).verify().isSound) ?? false
  }
}
