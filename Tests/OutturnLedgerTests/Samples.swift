import OutturnModel
import Testing

@testable import OutturnLedger

/// Invented places and figures for the tests of this room.
struct Samples {
  static func place(_ text: String = "cn/yunan/linhai") throws -> PlacePath {
    try #require(PlacePath(text))
  }

  static func address(
    _ year: Int = 2020, _ text: String = "cn/yunan/linhai"
  ) throws -> VolumeAddress {
    try #require(VolumeAddress(place: try place(text), year: year))
  }

  static func time(_ text: String = "2026-11-20T08:00:00Z") throws -> Timestamp {
    try #require(Timestamp(text))
  }

  static func minute(_ minute: Int) throws -> Timestamp {
    try #require(Timestamp(seconds: try time().seconds + minute * 60))
  }

  static func day(_ text: String = "2020-03-01") throws -> Day {
    try #require(Day(text))
  }

  static func period(_ text: String) throws -> Period {
    try #require(Period(text))
  }

  static func decimal(_ text: String) throws -> ExactDecimal {
    try #require(ExactDecimal(text))
  }

  static func unit(_ symbol: String) throws -> Unit {
    try #require(UnitTable.shipped[symbol])
  }

  static func indicator(_ told: String, _ id: String? = nil) throws -> IndicatorName {
    IndicatorName(told, id: try id.map { try #require(IndicatorID(rawValue: $0)) })
  }

  static func source(_ id: String = "linhai-report-2020") throws -> Source {
    Source(
      id: try #require(SourceID(rawValue: id)), title: "临海市政府工作报告（2020）",
      publisher: "临海市人民政府", date: try period("2020-01-15"), place: try place(),
      planYear: 2020, sha256: SHA256.hash(id).hex, url: "https://example.org/2020")
  }

  static func evidence(_ clause: String, at start: Int = 10) throws -> Evidence {
    let end = start + clause.unicodeScalars.count
    let span = try #require(Evidence.Span(start: start, end: end))
    let told = try #require(Evidence.Clause(clause, span: span))
    return Evidence(source: try source().id, clause: told)
  }

  static func growth(_ value: String, _ bound: Bound = .exactly) throws -> Target {
    try Target(
      measure: .growth,
      aim: .figure(
        Figure(bound, try decimal(value), unit: .percent, text: "\(value)%")))
  }

  static func id(
    _ kind: RecordKind, _ content: String, _ address: VolumeAddress
  ) throws -> RecordID {
    try #require(RecordID.make(kind, in: address, content: content, isTaken: { _ in false }))
  }

  /// The commitment number `number` of a volume: that the place's product grows.
  static func commitment(
    _ number: Int = 1, in address: VolumeAddress, hasSource: Bool = false
  ) throws -> Commitment {
    Commitment(
      id: try id(.commitment, "\(number)", address),
      indicator: try indicator("生产总值\(number)", "gdp"), period: .year(address.year),
      target: try growth("\(number % 9 + 1).5", .about), force: .expected,
      evidence: hasSource ? try evidence("生产总值增长\(number % 9 + 1).5%左右", at: number * 20 + 1) : nil)
  }

  static func outcome(
    _ number: Int = 1, in address: VolumeAddress, hasSource: Bool = false
  ) throws -> Outcome {
    try Outcome(
      id: try id(.outcome, "\(number)", address),
      indicator: try indicator("生产总值\(number)", "gdp"), period: .year(address.year),
      measure: .growth,
      finding: .figure(
        Figure(.exactly, try decimal("\(number % 7 + 2).4"), unit: .percent)),
      status: .preliminary, evidence: hasSource ? try evidence("生产总值增长7.4%") : nil)
  }

  static func link(_ number: Int = 1, in address: VolumeAddress) throws -> Link {
    Link(
      commitment: try id(.commitment, "\(number)", address),
      outcome: try id(.outcome, "\(number)", address),
      basis: .rule("same-indicator", version: 1), confidence: 95, reasons: ["same words"])
  }

  static let settings = LedgerSettings(name: "Test ledger", language: .zh)

  static func somePlace(_ path: String = "cn/yunan/linhai") throws -> Place {
    Place(
      path: try place(path), name: try #require(LocalizedName(zh: "临海市", en: "Linhai")))
  }

  static func indicators() throws -> [Indicator] {
    [
      Indicator(
        id: try #require(IndicatorID(rawValue: "gdp")),
        name: try #require(LocalizedName(zh: "地区生产总值", en: "gross product")),
        aliases: ["GDP"], sector: "economy", direction: .higher, kind: .flow, basis: .real,
        units: ["元", "%"])
    ]
  }

  /// A new ledger on a simulated disk, with one place and one source.
  static func ledger(
    on disk: SimulatedDisk = SimulatedDisk(), places: [String] = ["cn/yunan/linhai"]
  ) throws -> Ledger {
    let ledger = try Ledger.create(
      disk, folder: "/ledger", settings: settings, indicators: try indicators(), by: "Li",
      time: try time())
    try ledger.commit(
      Transaction(
        by: "Li", time: try time(),
        changes: try places.map { .place(try somePlace($0)) } + [.source(try source())]))
    return ledger
  }

  static func transaction(
    _ changes: [Change], by: String = "Li", why: String = "test", minute: Int = 1
  ) throws -> Transaction {
    Transaction(by: by, why: why, time: try Self.minute(minute), changes: changes)
  }
}
