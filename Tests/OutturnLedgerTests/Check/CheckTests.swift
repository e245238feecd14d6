import OutturnJSON
import OutturnModel
import Testing

@testable import OutturnLedger

@Suite("Checks find what is wanting and say where")
struct CheckTests {
  static let today = "2021-06-01"

  static func prepared(_ changes: (VolumeAddress) throws -> [Change]) throws -> (
    Ledger, SimulatedDisk, VolumeAddress
  ) {
    let disk = SimulatedDisk()
    let ledger = try Samples.ledger(on: disk, places: ["cn/yunan/linhai", "cn/bei/linhai"])
    let address = try Samples.address()
    try ledger.commit(try Samples.transaction(try changes(address)))
    return (ledger, disk, address)
  }

  static func findings(
    _ names: [CheckName], text: @escaping @Sendable (Source) -> SourceText? = { _ in nil },
    _ changes: (VolumeAddress) throws -> [Change]
  ) throws -> [Finding] {
    try prepared(changes).0.check(Set(names), on: try Samples.day(today), text: text)
  }

  @Test("a ledger in order is found in order")
  func inOrder() throws {
    let findings = try Self.findings(CheckName.allCases) { address in
      [
        .record(try Samples.commitment(1, in: address, hasSource: true), in: address),
        .report(try Samples.outcome(1, in: address), in: address),
        .link(try Samples.link(1, in: address), in: address),
      ]
    }
    #expect(findings == [])
  }

  @Test("what is due and has no outcome is told, with its line")
  func overdue() throws {
    func change(_ address: VolumeAddress) throws -> [Change] {
      [.record(try Samples.commitment(1, in: address), in: address)]
    }
    let finding = try #require(try Self.findings(CheckName.allCases, change).first)
    #expect(finding.check == .overdue)
    #expect(finding.path.text == "places/cn/yunan/linhai/2020.json")
    #expect(finding.line == 2)
    #expect(finding.record == (try Samples.id(.commitment, "1", try Samples.address())).rawValue)
    let (ledger, _, _) = try Self.prepared(change)
    #expect(try ledger.check(on: try Samples.day("2020-12-31")) == [])
    #expect(try ledger.check([.units, .linked], on: try Samples.day(Self.today)) == [])
  }

  @Test("a unit that the indicator cannot have")
  func units() throws {
    let findings = try Self.findings([.units]) { address in
      let person = try Samples.unit("人")
      let figure = try Figure(.exactly, try Samples.decimal("5"), unit: person)
      return [
        .record(
          Commitment(
            id: try Samples.id(.commitment, "u", address),
            indicator: try Samples.indicator("GDP", "gdp"), period: .year(2020),
            target: try Target(measure: .level, aim: .figure(figure))), in: address)
      ]
    }
    #expect(findings.map(\.check) == [.units])
    #expect(findings.first?.what.en.contains("人") == true)
  }

  @Test("names that nothing is behind")
  func linked() throws {
    let findings = try Self.findings([.linked]) { address in
      [
        .record(
          Commitment(
            id: try Samples.id(.commitment, "u", address),
            indicator: try Samples.indicator("things", "no-such"), period: .year(2020),
            target: try Samples.growth("3")), in: address)
      ]
    }
    #expect(findings.map(\.check) == [.linked])
    #expect(findings.first?.what.en.contains("no-such") == true)
  }

  @Test("a link whose outcome was taken back in another volume")
  func distantLink() throws {
    let (ledger, _, address) = try Self.prepared { address in
      let other = try Samples.address(2021)
      let commitment = try Samples.commitment(1, in: address)
      let outcome = try Samples.outcome(1, in: other)
      return [
        .record(commitment, in: address), .report(outcome, in: other),
        .link(
          Link(commitment: commitment.id, outcome: outcome.id, basis: .person("Li")), in: address),
      ]
    }
    let day = try Samples.day(Self.today)
    #expect(try ledger.check(on: day) == [])
    let other = try Samples.address(2021)
    try ledger.commit(
      try Samples.transaction([
        .edit(.undo, .removed(.outcome(try Samples.outcome(1, in: other))), in: other)
      ]))
    let finding = try #require(try ledger.check([.linked], on: day).first)
    #expect(finding.path == address.path)
    #expect(finding.line != nil)
  }

  @Test("a result told before its time")
  func periods() throws {
    let findings = try Self.findings([.periods]) { _ in
      let address = try Samples.address(2021)
      return [.report(try Samples.outcome(1, in: address, hasSource: true), in: address)]
    }
    #expect(findings.map(\.check) == [.periods])
  }

  @Test("clauses without their figure, of another length, or not where they are said to stand")
  func evidence() throws {
    func commitment(
      _ address: VolumeAddress, _ clause: String, span: (Int, Int), told: String
    ) throws -> [Change] {
      let place = try #require(Evidence.Span(start: span.0, end: span.1))
      let quote = try #require(Evidence.Clause(clause, span: place))
      let figure = try Figure(
        .about, try Samples.decimal("8.5"), unit: .percent, text: told)
      return [
        .record(
          Commitment(
            id: try Samples.id(.commitment, "e", address),
            indicator: try Samples.indicator("x"), period: .year(2020),
            target: try Target(measure: .growth, aim: .figure(figure)),
            evidence: Evidence(source: try Samples.source().id, clause: quote)), in: address)
      ]
    }
    func count(
      _ clause: String, span: (Int, Int), told: String = "8.5%", document: String? = nil
    ) throws -> Int {
      try Self.findings(
        [.evidence],
        text: { _ in document.map { .text(DocumentText(Array($0.unicodeScalars))) } }
      ) { try commitment($0, clause, span: span, told: told) }.count
    }
    #expect(try count("增长8.5%", span: (2, 8)) == 0)
    #expect(try count("增长8.5%", span: (2, 8), told: "9%") == 1)
    #expect(try count("增长8.5%", span: (2, 7)) == 1)
    #expect(try count("增长8.5%", span: (2, 9), document: "今年增\n长8.5%。") == 0)
    #expect(try count("增长8.5%", span: (2, 8), document: "今年增长8.5%。") == 0)
    #expect(try count("增长8.5%", span: (2, 8), document: "去年的增长8.5%。") == 1)
    #expect(try count("增长8.5%", span: (2, 8), document: "短") == 1)
  }

  @Test("a clause is held against the document: at its place, or anywhere where it tells none")
  func documents() throws {
    let text = DocumentText(Array("今年增\n长8.5%，\n投资稳步增长。".unicodeScalars))
    func holds(_ clause: String, _ span: (Int, Int)?) throws -> Bool {
      let place = try span.map { try #require(Evidence.Span(start: $0.0, end: $0.1)) }
      return text.holds(try #require(Evidence.Clause(clause, span: place)))
    }
    #expect(try holds("增长8.5%", (2, 9)))
    #expect(try !holds("增长8.6%", (2, 9)))
    #expect(try !holds("增长8.5%", (1, 8)))
    #expect(try !holds("增长8.5%", (2, 99)))
    #expect(try holds("增长8.5%", nil))
    #expect(try holds("长8.5%，投资", nil))
    #expect(try !holds("投资下降", nil))
  }

  @Test("parts that come to more than the whole, whatever their units")
  func sums() throws {
    func count(_ parts: [String]) throws -> Int {
      try Self.findings([.sums]) { address in
        func record(_ name: String, _ value: String, _ unit: String, _ whole: RecordID?) throws
          -> Change
        {
          let figure = try Figure(
            .exactly, try Samples.decimal(value), unit: try Samples.unit(unit))
          return .record(
            Commitment(
              id: try Samples.id(.commitment, name, address),
              indicator: try Samples.indicator(name), period: .year(2020),
              target: try Target(measure: .increment, aim: .figure(figure)), partOf: whole),
            in: address)
        }
        let whole = try Samples.id(.commitment, "whole", address)
        return [try record("whole", "10", "公里", nil)]
          + (try parts.enumerated().map { try record("part \($0)", $1, "米", whole) })
      }.count
    }
    #expect(try count(["4000", "6000"]) == 0)
    #expect(try count(["4000", "6000.1"]) == 1)
    #expect(try count([]) == 0)
  }

  @Test("one id in two places, one name for two indicators")
  func unique() throws {
    let findings = try Self.findings([.unique]) { address in
      let other = try Samples.address(2020, "cn/bei/linhai")
      let id = try #require(IndicatorID(rawValue: "product"))
      let name = try #require(LocalizedName(en: "G.D.P."))
      return [
        .record(try Samples.commitment(1, in: address), in: address),
        .record(
          Commitment(
            id: try Samples.id(.commitment, "1", address), indicator: try Samples.indicator("x"),
            period: .year(2020), target: try Samples.growth("1")), in: other),
        .indicator(
          Indicator(
            id: id, name: name, aliases: ["gdp"], sector: "x", direction: .higher, kind: .flow)),
      ]
    }
    #expect(
      findings.map(\.path.text).sorted() == ["indicators.json", "places/cn/yunan/linhai/2020.json"])
  }

  @Test("changes signed by somebody who may not")
  func signed() throws {
    let (ledger, _, _) = try Self.prepared { address in
      [
        .record(try Samples.commitment(1, in: address), in: address),
        .settings(
          LedgerSettings(name: "x", people: [Signatory(name: "Wang", key: nil)])),
      ]
    }
    let findings = try ledger.check([.signed], on: try Samples.day(Self.today))
    #expect(findings.map(\.line) == [1, 2, 3, 1])
  }

  @Test("an edit by hand is shown field by field, with its place")
  func handEdit() throws {
    let (ledger, disk, address) = try Self.prepared {
      [.record(try Samples.commitment(1, in: $0, hasSource: true), in: $0)]
    }
    try HandEditTests.edit(disk, address.path) {
      $0.replacing("\"value\":\"2.5\"", with: "\"value\":\"2.6\"").replacing(
        "\"force\":\"expected\"", with: "\"force\":\"plain\"")
    }
    let findings = try ledger.check([.chained], on: try Samples.day(Self.today))
    #expect(findings.count == 2)
    let id = try Samples.id(.commitment, "1", address)
    #expect(
      findings.map(\.what.en) == [
        "\(id): force was \"expected\" and is \"plain\"",
        "\(id): target.value was \"2.5\" and is \"2.6\"",
      ])
    #expect(findings.map(\.line) == [2, 2])
    #expect(findings[0].position?.column != findings[1].position?.column)
  }

  @Test("files that cannot be read and files laid out otherwise")
  func files() throws {
    let (ledger, disk, address) = try Self.prepared {
      [.record(try Samples.commitment(1, in: $0), in: $0)]
    }
    let whole = try disk.read(address.path, limit: .max)
    func told() throws -> [String] {
      try ledger.check([.readable, .canonical], on: try Samples.day(Self.today)).map {
        "\($0.check) \($0.path) \($0.line ?? 0)"
      }
    }
    #expect(try told() == [])
    disk.put(address.path.text, whole + [10])
    #expect(try told() == ["canonical \(address.path) 4"])
    disk.put(address.path.text, Array(whole.dropLast(4)))
    #expect(try told() == ["readable \(address.path) 3"])
    disk.put(address.path.text, whole)
    try HandEditTests.edit(disk, .ledger) {
      $0.replacing("\"zh\",\"name\"", with: "\"fr\",\"name\"")
    }
    #expect(try told().first == "readable ledger.json 1")
  }
}
