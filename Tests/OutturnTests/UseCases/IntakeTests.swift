import Testing

@testable import Outturn

/// How what a person types, a document or a table says becomes records.
@Suite("Intake")
struct IntakeTests {
  private static func ledger() throws -> (ledger: Ledger, place: PlacePath, now: Timestamp) {
    let place = try #require(PlacePath("cn/lake/qingqiao"))
    let now = try #require(Timestamp("2032-02-01T08:00:00Z"))
    let ledger = try Ledger.inMemory(LedgerSettings(name: "Trial"), by: "Lin", time: now)
    return (ledger, place, now)
  }

  @Test(
    "what is told goes before what a phrase says, but for a month or a day within it",
    arguments: [
      ("2030年新建口袋公园12个", "2031", "2031"), ("2031年6月底前新建口袋公园12个", "2031", "2031-06"),
      ("2030年6月底前新建口袋公园12个", "2031", "2031"), ("2030年新建口袋公园12个", "", "2030"),
    ])
  func period(phrase: String, given: String, meant: String) throws {
    let (_, place, _) = try Self.ledger()
    let told = TypedStatement.Told(at: place, for: Period(given))
    #expect("\(try TypedStatement(phrase, told, .shipped).period)" == meant)
  }

  @Test("a deed is told in plain words, for a time; another name is one of the catalogue's or new")
  func deeds() throws {
    let (_, place, _) = try Self.ledger()
    var told = TypedStatement.Told(at: place)
    told.isMilestone = true
    #expect(throws: Failure.self) { try TypedStatement("East pier opens", told, .shipped) }
    told.period = .year(2031)
    let deed = try TypedStatement("East pier opens", told, .shipped)
    #expect(deed.target.aim == .deed("East pier opens"))
    #expect(deed.finding(Saying(.begun)) == .said(Saying(.begun)))
    told.isMilestone = false
    told.name = "GDP"
    #expect(try TypedStatement("口袋公园12个", told, .shipped).indicator.id?.rawValue == "gdp")
    told.indicator = "no such thing"
    #expect(throws: Failure.self) { try TypedStatement("口袋公园12个", told, .shipped) }
  }

  @Test("a quote needs its source, and a source must be known")
  func evidence() throws {
    let id = try #require(SourceID(rawValue: "plan"))
    let sources = [id: Source(id: id, title: "Plan")]
    #expect(try Evidence([id], quote: "twelve parks", in: sources).clause?.text == "twelve parks")
    #expect(throws: Failure.self) { try Evidence([], quote: "twelve parks", in: sources) }
    #expect(throws: Failure.self) { try Evidence([id], quote: nil, in: [:]) }
    let long = String(repeating: "long ", count: 1000)
    #expect(throws: Failure.self) { try Evidence([id], quote: long, in: sources) }
  }

  @Test("a document tells its own title and year, and is one source only")
  func sources() throws {
    let (ledger, place, now) = try Self.ledger()
    let bytes = Array("2031年青桥区政府工作报告\n\n2031年主要目标：新建口袋公园12个。\n".utf8)
    var told = SourceEntry.Told()
    #expect(throws: Failure.self) { try SourceEntry(told, nil, try ledger.register()) }
    told.place = place
    let entry = try SourceEntry(told, ("report.txt", bytes), try ledger.register())
    #expect(entry.isNew && entry.source.planYear == 2031 && entry.changes.count == 2)
    try ledger.commit(Transaction(by: "Lin", time: now, changes: entry.changes))
    let again = try SourceEntry(told, ("copy.txt", bytes), try ledger.register())
    #expect(again.source == entry.source && again.changes.isEmpty)
    told.id = SourceID(rawValue: "other")
    #expect(throws: Failure.self) {
      try SourceEntry(told, ("copy.txt", bytes), try ledger.register())
    }
    told.id = entry.source.id
    told.aliases = ["red book"]
    let more = try SourceEntry(told, nil, try ledger.register())
    #expect(!more.isNew && more.source.aliases == ["red book"])
    #expect(more.source.sha256 == entry.source.sha256)
    #expect(throws: Failure.self) {
      try SourceEntry(told, ("new.txt", Array("else".utf8)), try ledger.register())
    }
  }

  @Test("rows that cannot be read are told, and set apart under their header")
  func refusedRows() throws {
    let (ledger, place, now) = try Self.ledger()
    let text =
      "Indicator,Target 2031,Actual 2031\nNew parks,12,13\nRepaired lanes,unclear 1.234,5\n"
    let bytes = Array(text.utf8)
    let grids = try #require(try FileTables.grids(bytes, as: .csv, named: "t.csv", sheet: nil))
    let table = TableImport(grids, of: "t.csv", bytes, try ledger.register(), at: place)
    let (intake, foundation) = try table.takeIn(ledger, today: now.day)
    #expect(intake.new.count + table.refused.count >= 3 && foundation.count == 2)
    if !table.refused.isEmpty { #expect(table.refusedRows.contains("Repaired lanes")) }
    try ledger.commit(
      Transaction(by: "Lin", time: now, changes: foundation + intake.changes))
    #expect(
      try TableImport(grids, of: "t.csv", bytes, try ledger.register(), at: place)
        .takeIn(ledger, today: now.day).intake.new.isEmpty)
  }

  @Test(
    "financial years begin as told, as the ledger has it, as is usual, or in April",
    arguments: [("jp/north", nil, nil, 4), ("cn/lake", 7, nil, 7), ("cn/lake", nil, 10, 10)])
  func financialYears(place: String, told: Int?, kept: Int?, month: Int) throws {
    let place = try #require(PlacePath(place))
    let file = LedgerFile(
      settings: LedgerSettings(name: "Trial", yearStart: kept.flatMap(Period.Month.init)))
    let start = FinancialStart(told.flatMap(Period.Month.init), file, place)
    #expect(start.month == month && start.isTold == (told ?? kept != nil))
  }

  @Test(
    "the rows of one's own tables are read, or told why not",
    arguments: [
      ("path,zh,en\ncn/lake/east,东湖,East Lake\n", true), ("path,zh,en\nNo Path,东,E\n", false),
      ("id,sector,kind\nnew-parks,environment,flow\n", false),
      ("id,sector,kind,zh,en\nnew-parks,environment,flow,,new parks\n", true),
      ("id,title,publisher\nplan,Plan,Office\n", true),
      ("id,title,publisher\n,Plan,Office\n", false),
      ("alias,indicator\n总盘子,gdp\n", true), ("alias,indicator\n总盘子,no-such\n", false),
    ])
  func registerRows(text: String, isRead: Bool) throws {
    let (ledger, _, _) = try Self.ledger()
    let table = try ImportTable(Array(text.utf8), as: .csv, named: "t.csv")
    let kind = try #require(RegisterIntake.table(header: table.header))
    var intake = RegisterIntake(kind, try ledger.register())
    let row = try table.row(0)
    let isTaken = (try? intake.add(row)) != nil
    #expect((isTaken && !intake.changes.isEmpty) == isRead)
  }

  @Test("what is told of a place, an indicator or a person goes over what is known")
  func entries() throws {
    let path = try #require(PlacePath("cn/lake/east"))
    let plain = try #require(Place(path, zh: nil, en: nil, code: nil, over: nil))
    #expect(plain.name.en == "east")
    let named = try #require(Place(path, zh: "东湖", en: nil, code: "7", over: plain))
    #expect(named.name.zh == "东湖" && named.name.en == "east" && named.code == "7")
    let gdp = try #require(IndicatorID(rawValue: "gdp"))
    let more = try Catalogue.shipped.indicator(gdp, zh: nil, en: nil, aliases: ["总盘子"])
    #expect(more.aliases.last == "总盘子" && more.units == Catalogue.shipped[gdp]?.units)
    let other = try #require(IndicatorID(rawValue: "lanes"))
    #expect(throws: Failure.self) { try Catalogue.shipped.indicator(other, zh: nil, en: nil) }
    #expect(throws: Failure.self) { try Catalogue.shipped.indicator(other, zh: nil, en: "GDP") }
    let settings = LedgerSettings(name: "Trial")
    #expect(throws: Failure.self) {
      try settings.listing("Lin", key: nil, from: nil, to: nil, by: "Wu")
    }
    let listed = try settings.listing("Lin", key: nil, from: nil, to: nil, by: "Lin")
      .listing("Lin", key: "key", from: Day("2031-01-01"), to: nil, by: "Lin")
      .listing("Lin", key: "other", from: nil, to: nil, by: "Lin")
    #expect(listed.people.map(\.key) == ["key", "other"])
    #expect(listed.people[0].from == Day("2031-01-01"))
  }

  @Test(
    "what is wrong with JSON is told in Chinese too",
    arguments: [
      "{", "[1,]", "// x", "{\"a\":1,\"a\":2}", "01", "+1", "-", "\"\\x\"", "\"\\u12\"", "\"a",
      "1 2", "[1.]",
      "\"\u{1}\"", "\"\\ud800\"", "\u{FEFF}1", "1e", ".5", "tru",
    ])
  func mistakesInJSON(text: String) {
    do throws(JSONError) {
      _ = try JSONDocument(Array(text.utf8), file: "x.json")
      Issue.record("it was read: \(text)")
    } catch {
      let failure = Failure(error)
      #expect(failure.message.zh.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
      #expect(failure.message.zh != failure.message.en)
    }
  }
}
