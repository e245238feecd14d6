import OutturnModel
import Testing

@testable import OutturnLedger

@Suite("Whatever fails while writing, all of the change is there or none, and it verifies")
struct CrashTests {
  static func kept(_ disk: SimulatedDisk) -> [String: [UInt8]] {
    disk.files.filter { !$0.key.hasPrefix(".outturn/") }
  }

  /// The files before and after a writing, what is wrong with those before, and in how many steps it is
  /// done.
  struct Course {
    let before: [String: [UInt8]]
    let after: [String: [UInt8]]
    /// `nil` where the ledger has to be carried over first.
    let faults: [TrustFault]?
    let steps: Int
    let migrations: Migrations

    init(_ writing: Writing) throws {
      let disk = SimulatedDisk()
      try writing.prepare(disk)
      before = kept(disk)
      migrations = writing.migrations
      faults = before.isEmpty ? [] : try CrashTests.faults(disk, migrations)
      disk.setFault(nil)
      try writing.write(disk)
      after = kept(disk)
      steps = disk.steps
    }
  }

  /// What is wrong with a ledger; `nil` if it has to be carried over first.
  static func faults(_ disk: SimulatedDisk, _ migrations: Migrations) throws -> [TrustFault]? {
    do {
      return try Ledger.open(disk, folder: "/ledger", migrations).verify().faults
    } catch LedgerError.olderFormat {
      return nil
    }
  }

  /// Opens and mends, as the next command would, and checks that all is well.
  static func inspect(
    _ disk: SimulatedDisk, isAcknowledged: Bool, _ course: Course, _ comment: Comment
  ) throws {
    _ = try? Ledger.open(disk, folder: "/ledger", course.migrations)
    let found = kept(disk)
    #expect(found == course.after || (!isAcknowledged && found == course.before), comment)
    if !found.isEmpty {
      let faults = found == course.after ? [] : course.faults
      #expect(try Self.faults(disk, course.migrations) == faults, comment)
    }
  }

  @Test("every step failing, once and for good", arguments: Writing.all, [false, true])
  func failures(writing: Writing, forGood: Bool) throws {
    let course = try Course(writing)
    for step in 1...course.steps {
      for reason in isLongRun ? [FileFailure.Reason.full, .system(5)] : [.full] {
        let disk = SimulatedDisk()
        try writing.prepare(disk)
        disk.setFault(.failure(at: step, reason: reason, forGood: forGood))
        var isAcknowledged = false
        do {
          try writing.write(disk)
          isAcknowledged = true
        } catch let error as LedgerError {
          switch error {
          case .file, .uncertain: break
          default: Issue.record("step \(step): \(error)")
          }
        }
        disk.setFault(nil)
        try Self.inspect(
          disk, isAcknowledged: isAcknowledged, course, "\(writing.name), step \(step)")
      }
    }
  }

  @Test("killed at every step", arguments: Writing.all)
  func kills(writing: Writing) throws {
    let course = try Course(writing)
    for step in 1...course.steps {
      let disk = SimulatedDisk()
      try writing.prepare(disk)
      disk.setFault(.crash(at: step))
      let isAcknowledged = (try? writing.write(disk)) != nil
      try Self.inspect(
        disk.afterKill(), isAcknowledged: isAcknowledged, course,
        "\(writing.name), step \(step)")
    }
  }

  @Test("the power cut at every step", arguments: Writing.all)
  func powerCuts(writing: Writing) throws {
    let course = try Course(writing)
    let seeds: Range<UInt64> = isLongRun ? 0..<200 : 0..<3
    for step in 1...course.steps {
      for seed in seeds {
        let disk = SimulatedDisk()
        try writing.prepare(disk)
        disk.setFault(.crash(at: step))
        let isAcknowledged = (try? writing.write(disk)) != nil
        let found = disk.afterPowerCut(seed: seed)
        try Self.inspect(
          found, isAcknowledged: isAcknowledged, course,
          "\(writing.name), step \(step), seed \(seed)")
      }
    }
  }

  @Test("what opening mended is told, and mended once")
  func notices() throws {
    let writing = Writing.all[1]
    let address = try Samples.address()
    var told: Set<[Mending]> = []
    for step in 1...(try Course(writing).steps) {
      let disk = SimulatedDisk()
      try writing.prepare(disk)
      disk.setFault(.crash(at: step))
      _ = try? writing.write(disk)
      let found = disk.afterKill()
      told.insert(try Writing.open(found).mended)
      #expect(try Writing.open(found).mended.isEmpty)
    }
    let paths = [address.path, address.journal].sorted()
    #expect(told == [[], [.undone(paths)], [.finished(paths)]])
  }

  @Test(
    "a journal cut short within its last line is mended by the next change, if nothing else is wrong"
  )
  func tornLine() throws {
    let disk = SimulatedDisk()
    try Writing.recorded(disk)
    let address = try Samples.address()
    let torn = try disk.read(address.journal, limit: .max) + Array(#"{"by":"Li","chan"#.utf8)
    disk.put(address.journal.text, torn)
    let kinds = try Writing.open(disk).verify().faults.map(\.kind)
    #expect(
      kinds == [
        .journal(JournalFault(file: address.journal.text, line: 2, kind: .unfinished))
      ])
    try Writing.all[1].write(disk)
    #expect(try Writing.open(disk).verify().faults.isEmpty)
  }
}
