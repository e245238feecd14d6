import OutturnModel
import OutturnTables
import Testing

@Suite("The tables that ship with the program") struct TablesTests {
  private static func bytes(_ table: OutturnTable) -> [UInt8] {
    Array(UnsafeBufferPointer(start: table.bytes, count: table.count))
  }

  private static let shippedUnits = TableRules.units(bytes(outturn_table_units()))

  @Test func unitsKeepTheRules() {
    #expect(Self.shippedUnits.faults == [])
    #expect(Self.shippedUnits.symbols.count >= 130)
  }

  @Test func indicatorsKeepTheRules() {
    let shipped = TableRules.indicators(
      Self.bytes(outturn_table_indicators()), units: Self.shippedUnits.symbols)
    #expect(shipped.faults == [])
    #expect(shipped.ids.count >= 120)
  }

  @Test func noRowIsLeftOutByTheProgram() {
    let ids = TableRules.indicators(
      Self.bytes(outturn_table_indicators()), units: Self.shippedUnits.symbols
    ).ids
    #expect(Set(Catalogue.shipped.indicators.map(\.id.rawValue)) == ids)
    #expect(Set(UnitTable.shipped.units.map(\.symbol)) == Self.shippedUnits.symbols)
  }

  @Test(arguments: [
    ("gdp", "国内生产总值"), ("gdp", "GDP"), ("cpi", "居民消费价格涨幅"), ("urban-jobs-new", "新增城镇就业"),
    ("registered-unemployment", "城镇登记失业率"), ("surveyed-unemployment", "城镇调查失业率"),
    ("urban-income", "城镇居民人均可支配收入"), ("rural-income", "农村居民人均可支配收入"),
    ("resident-income", "居民人均可支配收入"), ("pm25", "PM2.5"), ("schools", "schools"),
    ("affordable-housing-started", "新开工保障性安居工程"),
    ("affordable-housing-completed", "保障性安居工程基本建成"), ("parking-spaces", "停车泊位"),
    ("parking-spaces-public", "公共停车泊位"), ("deposits", "金融机构存款余额"),
    ("deposits-rmb", "人民币存款余额"), ("energy-intensity", "万元生产总值能耗"),
    ("industrial-energy-intensity", "规模以上工业增加值能耗"), ("fiscal-revenue-total", "财政总收入"),
    ("budget-revenue", "一般公共预算收入"), ("cod-emissions", "化学需氧量"),
    ("cod-cut", "化学需氧量重点工程减排量"), ("elderly-beds-per-100", "每百名老年人拥有养老床位数"),
  ])
  func namesThatLookAlikeAreKeptApart(id: String, name: String) {
    #expect(Catalogue.shipped.indicator(named: name)?.id.rawValue == id)
  }

  @Test(arguments: [
    ("亩", "公顷", "area"), ("公里", "米", "length"), ("斤", "吨", "mass"), ("家", "所", "count"),
    ("%", "‰", "percent"),
  ])
  func unitsOfOneDimensionCanBeCompared(first: String, second: String, dimension: String) {
    #expect(UnitTable.shipped[first]?.dimension.rawValue == dimension)
    #expect(UnitTable.shipped[second]?.dimension.rawValue == dimension)
  }

  @Test(arguments: [
    ("人", "人次"), ("%", "pp"), ("‰", "pp"), ("元", "美元"), ("吨", "吨标准煤"), ("天", "个工作日"), ("年", "天"),
  ])
  func unitsThatLookAlikeAreKeptApart(first: String, second: String) throws {
    let one = try #require(UnitTable.shipped[first])
    let other = try #require(UnitTable.shipped[second])
    #expect(one.dimension != other.dimension)
  }
}

@Suite("The check of the tables") struct TableRulesTests {
  @Test func aGoodRowHasNoFault() {
    #expect(TableRules.units("斤\tmass\t1/2\t市斤\tjin\n公斤\tmass\t1\t-\tkg\n".utf8).faults == [])
    #expect(indicatorFaults("gdp\teconomy\thigher\tflow\treal\t元\t地区生产总值\toutput\t-\t-\n") == [])
  }

  @Test(arguments: [
    ("亩\tarea\t2000/3\t-\n", "4 columns"),
    ("亩\tarea\t1\t \t-\n", "stray white space"),
    ("亩\tarea\t1\t市亩; 畝\t-\n", "stray white space in the list"),
    ("亩\tarea\t1\t市亩;\t-\n", "empty item"),
    ("亩\tarea\t1\t\t-\n", "empty cell"),
    ("亩\tArea\t1\t-\t-\n", "not a plain word"),
    ("亩\tarea\t0\t-\t-\n", "not a factor"),
    ("亩\tarea\t2000/0\t-\t-\n", "not a factor"),
    ("亩\tarea\t-1\t-\t-\n", "not a factor"),
    ("亩\tarea\t1/2/3\t-\t-\n", "not a factor"),
    ("亩\tarea\t0.5.1\t-\t-\n", "not a factor"),
    ("亩\tarea\t2000/3\t-\t-\n", "no unit with factor 1"),
    ("亩\tarea\t1\t-\tmu\n公顷\tarea\t1\t-\tMU\n", "already belongs to 亩"),
    ("亩\tarea\t1\t-\t-\n亩\tarea\t1\t-\t-\n", "stands twice"),
    ("亩\tarea\t1\t-\t-\r\n", "carriage return"),
    ("亩\tarea\t1\t-\t-", "does not end"),
    ("\u{FEFF}# \n", "byte-order mark"),
  ])
  func aSlipInUnitsIsNamed(text: String, fault: String) {
    #expect(TableRules.units(text.utf8).faults.contains { $0.contains(fault) })
  }

  @Test func bytesThatAreNotTextAreNamed() {
    #expect(TableRules.units([0xE4, 0xBA]).faults == ["the file is not UTF-8"])
  }

  @Test(arguments: [
    ("GDP\teconomy\thigher\tflow\treal\t元\t名\tname\t-\t-\n", "not lower-case"),
    ("gdp\tmoney\thigher\tflow\treal\t元\t名\tname\t-\t-\n", "unknown sector"),
    ("gdp\teconomy\tup\tflow\treal\t元\t名\tname\t-\t-\n", "unknown direction"),
    ("gdp\teconomy\thigher\tsum\treal\t元\t名\tname\t-\t-\n", "unknown kind"),
    ("gdp\teconomy\thigher\tflow\ttrue\t元\t名\tname\t-\t-\n", "unknown basis"),
    ("gdp\teconomy\thigher\tflow\treal\t万元\t名\tname\t-\t-\n", "not a symbol in units.tsv"),
    ("gdp\teconomy\thigher\tflow\treal\t元\t名\t-\t-\t-\n", "lacks a name"),
    ("gdp\teconomy\thigher\tflow\treal\t元\t名\tname\t“名”\t-\n", "twice"),
    (
      "a\teconomy\thigher\tflow\t-\t元\t名\tname\t-\t-\nb\teconomy\thigher\tflow\t-\t元\t词\tword\t-\tNa-me\n",
      "already belongs to a"
    ),
    (
      "a\teconomy\thigher\tflow\t-\t元\t名\tname\t-\t-\na\teconomy\thigher\tflow\t-\t元\t词\tword\t-\t-\n",
      "stands twice"
    ),
  ])
  func aSlipInIndicatorsIsNamed(text: String, fault: String) {
    #expect(indicatorFaults(text).contains { $0.contains(fault) })
  }

  private func indicatorFaults(_ text: String) -> [String] {
    TableRules.indicators(text.utf8, units: ["元"]).faults
  }
}
