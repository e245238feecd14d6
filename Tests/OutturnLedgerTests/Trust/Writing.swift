import OutturnModel
import Testing

@testable import OutturnLedger

/// A way of writing to a ledger: what every command that writes comes down to.
struct Writing: Sendable, CustomTestStringConvertible {
  let name: String
  /// What is there before.
  let prepare: @Sendable (SimulatedDisk) throws -> Void
  let write: @Sendable (SimulatedDisk) throws -> Void
  /// The steps that the program knows.
  let migrations: Migrations

  init(
    name: String, _ migrations: Migrations = .shipped,
    prepare: @escaping @Sendable (SimulatedDisk) throws -> Void,
    write: @escaping @Sendable (SimulatedDisk) throws -> Void
  ) {
    self.name = name
    self.migrations = migrations
    self.prepare = prepare
    self.write = write
  }

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
          Indicator(id: id, name: name, sector: "jobs", direction: .higher, kind: .flow)),
      ]
    },
    Writing(name: "undo", prepare: recorded) { disk in
      let address = try Samples.address()
      try open(disk).undo(
        address.journal, 1, by: "Li", why: "no", time: try Samples.minute(9))
    },
    Writing(name: "seal", prepare: recorded) { disk in
      _ = try open(disk).seal(by: "Li", at: try Samples.minute(9))
    },
    Writing(name: "adopt", prepare: edited) { disk in
      try open(disk).adopt(by: "Li", why: "typing error", time: try Samples.minute(9))
    },
    Writing(name: "restore a volume and the catalogue", prepare: damaged) { disk in
      try open(disk).restore(at: try Samples.minute(9))
    },
    Writing(name: "merge", prepare: branched) { disk in
      let other = SimulatedDisk()
      try recorded(other)
      let address = try Samples.address()
      try open(other).commit(
        try Samples.transaction(
          [
            .record(try Samples.commitment(3, in: address), in: address),
            .record(try Samples.commitment(3, in: try bei()), in: try bei()),
            .place(try Samples.somePlace("cn/nan")), .source(try Samples.source("nan-2020")),
          ], by: "Wu", minute: 3))
      _ = try open(other).seal(by: "Li", at: try Samples.minute(4))
      let report = try open(disk).merge(try open(other), at: try Samples.minute(9))
      #expect(report.entries.count == 3 && report.conflicts.isEmpty)
    },
    Writing(
      name: "migrate", FormatZero.migrations,
      prepare: { disk in
        let now = SimulatedDisk()
        try recorded(now)
        for (path, bytes) in try FormatZero.disk(now).files { disk.put(path, bytes) }
      }, write: { disk in try MigrationTests.migrate(disk) }),
  ]

  static func bei() throws -> VolumeAddress { try Samples.address(2024, "cn/bei") }

  /// A volume in which somebody changed a figure with an editor.
  static func edited(_ disk: SimulatedDisk) throws {
    try recorded(disk)
    let path = try Samples.address().path
    let text = String(decoding: try disk.read(path, limit: .max), as: UTF8.self)
    let changed = text.replacing("\"value\":\"2.5\"", with: "\"value\":\"3.5\"")
    #expect(changed != text)
    disk.put(path.text, Array(changed.utf8))
  }

  /// A volume that is no JSON any more, and a catalogue laid out anew.
  static func damaged(_ disk: SimulatedDisk) throws {
    try recorded(disk)
    disk.put(try Samples.address().path.text, Array("{".utf8))
    let catalogue = try disk.read(.indicators, limit: .max)
    disk.put(LedgerPath.indicators.text, catalogue + [UInt8(ascii: " ")])
  }

  /// A ledger that went on by itself after another copy of it was made.
  static func branched(_ disk: SimulatedDisk) throws {
    try recorded(disk)
    let address = try Samples.address()
    try open(disk).commit(
      try Samples.transaction(
        [.record(try Samples.commitment(2, in: address), in: address)], minute: 2))
  }
}
