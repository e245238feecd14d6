import OutturnModel
import Testing

@testable import OutturnLedger

/// A way of writing to a ledger: what every command that writes comes down to.
struct Writing: Sendable, CustomTestStringConvertible {
  let name: String
  /// What is there before.
  let prepare: @Sendable (SimulatedDisk) throws -> Void
  let write: @Sendable (SimulatedDisk) throws -> Void

  var testDescription: String { name }

  static func open(_ disk: SimulatedDisk) throws -> Ledger {
    try Ledger.open(disk, folder: "/ledger")
  }

  static func recorded(_ disk: SimulatedDisk) throws {
    let ledger = try Samples.ledger(on: disk, places: ["cn/yunan/linhai", "cn/bei"])
    let address = try Samples.address()
    try ledger.commit(
      try Samples.transaction([
        .record(try Samples.commitment(1, in: address), in: address),
        .report(try Samples.outcome(1, in: address), in: address),
      ]))
  }

  static func committing(
    _ name: String, minute: Int = 5, _ changes: @escaping @Sendable () throws -> [Change]
  ) -> Writing {
    Writing(name: name, prepare: recorded) { disk in
      try open(disk).commit(try Samples.transaction(try changes(), minute: minute))
    }
  }

  static let all: [Writing] = [
    Writing(name: "create", prepare: { _ in }) { disk in
      _ = try Ledger.create(
        disk, folder: "/ledger", settings: Samples.settings,
        indicators: try Samples.indicators(), by: "Li", time: try Samples.time())
    },
    committing("record into a volume") {
      let address = try Samples.address()
      return [.record(try Samples.commitment(2, in: address), in: address)]
    },
    committing("record into a new volume") {
      let address = try Samples.address(2024, "cn/bei")
      return [.record(try Samples.commitment(2, in: address), in: address)]
    },
    committing("record with a new place and a new source") {
      let address = try Samples.address(2020, "cn/nan")
      return [
        .place(try Samples.somePlace("cn/nan")), .source(try Samples.source("nan-2020")),
        .record(try Samples.commitment(1, in: address), in: address),
      ]
    },
    committing("an import into three volumes") {
      var changes: [Change] = []
      for (year, place) in [(2020, "cn/bei"), (2021, "cn/bei"), (2020, "cn/yunan/linhai")] {
        let address = try Samples.address(year, place)
        for number in 5...9 {
          changes.append(.record(try Samples.commitment(number, in: address), in: address))
        }
      }
      return changes
    },
    committing("link, restate, revise, withdraw, judge") {
      let address = try Samples.address()
      let commitment = try Samples.id(.commitment, "1", address)
      let outcome = try Samples.outcome(1, in: address)
      return [
        .link(try Samples.link(1, in: address), in: address),
        .restate(
          commitment,
          Restatement(target: try Samples.growth("3"), date: try Samples.day(), why: "x"),
          in: address),
        .revise(
          outcome.id,
          Outcome.Vintage(finding: outcome.finding, status: .revised, date: try Samples.day()),
          in: address),
        .judge(
          Opinion(
            commitment: commitment, by: "Wu", verdict: .met, why: "y", date: try Samples.day()),
          in: address),
        .withdraw(outcome.id, Withdrawal(date: try Samples.day(), why: "z"), in: address),
      ]
    },
    committing("settings and an indicator") {
      let id = try #require(IndicatorID(rawValue: "jobs"))
      let name = try #require(LocalizedName(en: "jobs"))
      return [
        .settings(LedgerSettings(name: "New name", language: .en)),
        .indicator(
          Indicator(id: id, name: name, sector: "jobs", polarity: .higher, kind: .flow)),
      ]
    },
    Writing(name: "undo", prepare: recorded) { disk in
      let address = try Samples.address()
      try open(disk).undo(
        address.journal, 1, by: "Li", why: "no", time: try Samples.minute(9))
    },
  ]
}

@Suite("Whatever fails while writing, all of the change is there or none, and it verifies")
struct CrashTests {
  static func kept(_ disk: SimulatedDisk) -> [String: [UInt8]] {
    disk.files.filter { !$0.key.hasPrefix(".outturn/") }
  }

  /// The files before and after a writing, and in how many steps it is done.
  static func course(
    _ writing: Writing
  ) throws -> (before: [String: [UInt8]], after: [String: [UInt8]], steps: Int) {
    let disk = SimulatedDisk()
    try writing.prepare(disk)
    let before = kept(disk)
    disk.setFault(nil)
    try writing.write(disk)
    return (before, kept(disk), disk.steps)
  }

  /// Opens and mends, as the next command would, and checks that all is well.
  static func inspect(
    _ disk: SimulatedDisk, isAcknowledged: Bool,
    _ course: (before: [String: [UInt8]], after: [String: [UInt8]], steps: Int),
    _ comment: Comment
  ) throws {
    _ = try? Ledger.open(disk, folder: "/ledger")
    let found = kept(disk)
    #expect(found == course.after || (!isAcknowledged && found == course.before), comment)
    if !found.isEmpty {
      #expect(try Writing.open(disk).verify().faults.isEmpty, comment)
    }
  }

  @Test("every step failing, once and for good", arguments: Writing.all, [false, true])
  func failures(writing: Writing, forGood: Bool) throws {
    let course = try Self.course(writing)
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
    let course = try Self.course(writing)
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
    let course = try Self.course(writing)
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
    for step in 1...(try Self.course(writing).steps) {
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
