import OutturnModel
import Testing

@Suite struct UnitTests {
  private func unit(_ spelling: String) throws -> Unit {
    try #require(UnitTable.shipped[spelling])
  }

  @Test(arguments: [
    ("150", "亩", "公顷", "10"), ("2", "公里", "米", "2000"), ("1000", "斤", "公斤", "500"),
    ("3", "吨", "公斤", "3000"), ("2", "平方公里", "平方米", "2000000"), ("8", "家", "个", "8"),
  ])
  func conversionsAreExact(value: String, from: String, to: String, result: String) throws {
    let quantity = Quantity(try #require(ExactDecimal(value)), try unit(from))
    let converted = try #require(quantity.converted(to: try unit(to)))
    #expect(converted.value.shortest == result)
    #expect(quantity.compare(with: converted) == 0)
    #expect(converted.converted(to: try unit(from))?.value == quantity.value)
  }

  @Test(arguments: [("%", "pp"), ("元", "美元"), ("人", "个"), ("公里", "平方公里"), ("吨", "吨标准煤")])
  func differentThingsAreNotConverted(from: String, to: String) throws {
    let quantity = Quantity(1, try unit(from))
    #expect(quantity.converted(to: try unit(to)) == nil)
    #expect(quantity.compare(with: Quantity(1, try unit(to))) == nil)
  }

  @Test(arguments: [
    ("km", "公里"), ("percentage points", "pp"), ("％", "%"), ("RMB", "元"), ("µg/m³", "微克/立方米"),
  ])
  func aUnitIsFoundByAnySpelling(spelling: String, symbol: String) throws {
    #expect(try unit(spelling).symbol == symbol)
  }

  @Test(arguments: ["0", "-1", "1/0", "", "a", "1/2/3"])
  func aFactorIsAPositiveFraction(_ text: String) { #expect(Unit.Factor(text) == nil) }
}

@Suite struct CatalogueTests {
  @Test(arguments: ["GDP", "gdp", "生产总值", "“生产总值”", "gross domestic  product"])
  func aNameIsFoundWhateverItsDress(_ name: String) {
    #expect(Catalogue.shipped.indicator(named: name)?.id.rawValue == "gdp")
  }

  @Test func anUnknownNameIsNotFound() { #expect(Catalogue.shipped.indicator(named: "幸福") == nil) }
}

@Suite struct IdentifierTests {
  @Test(arguments: ["a", "zhengzhou-2020-c4k7qz", "0", "pm2-5"])
  func slugsAreTaken(_ text: String) { #expect(SourceID(rawValue: text)?.rawValue == text) }

  @Test(arguments: [
    "", "-a", "a-", "A", "a/b", "..", ".", "a b", "é", "а", "郑州", "a\u{0}",
    String(repeating: "a", count: 81),
  ])
  func nothingElseIs(_ text: String) { #expect(SourceID(rawValue: text) == nil) }

  @Test(arguments: ["", "/", "cn/", "/cn", "cn//x", "cn/../x", "cn/Henan", "a/a/a/a/a/a/a/a/a"])
  func pathsStayInsideTheLedger(_ text: String) { #expect(PlacePath(text) == nil) }

  @Test func aPlaceKnowsWhatItLiesIn() throws {
    let city = try #require(PlacePath("cn/henan/zhengzhou"))
    let province = try #require(PlacePath("cn/henan"))
    #expect(city.parent == province)
    #expect(city.isWithin(province) && city.isWithin(city) && !province.isWithin(city))
    #expect(city.name == "zhengzhou")
    #expect(province < city)
  }
}
