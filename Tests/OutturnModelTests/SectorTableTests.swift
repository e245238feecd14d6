import OutturnModel
import OutturnTables
import Testing

@Suite("The sector of a name that the catalogue lacks") struct SectorTableTests {
  @Test(
    "the word that ends last decides, as a name's head stands at its end",
    arguments: [
      ("学校周边道路", "transport"), ("道路旁小学", "education"), ("乡镇图书馆", "culture"),
      ("医院停车位", "transport"), ("新引进教育人才", "innovation"), ("企业营业收入", "economy"),
      ("渔民收入", "income"), ("primary schools repaired", "education"),
      ("Road safety", "safety"), ("bus drivers' pensions", "income"),
    ])
  func head(name: String, sector: String) {
    #expect(SectorTable.shipped.sector(ofName: name) == sector)
  }

  @Test(
    "of words that end together the longest decides",
    arguments: [("保障房住房公积金", "housing"), ("社区养老保险", "income"), ("村卫生室", "health")])
  func longest(name: String, sector: String) {
    #expect(SectorTable.shipped.sector(ofName: name) == sector)
  }

  @Test("what a share is a share of does not decide")
  func share() {
    #expect(SectorTable.shipped.sector(ofName: "图书馆经费占财政支出比重") == "culture")
  }

  @Test("an English word is not found inside another", arguments: ["scarcity", "Carpets", "busts"])
  func wholeWords(name: String) {
    #expect(SectorTable.shipped.sector(ofName: name) == nil)
  }

  @Test("the catalogue's own sector goes before the words of a name")
  func catalogueFirst() throws {
    let id = try #require(IndicatorID(rawValue: "gdp"))
    let told = IndicatorName("医院", id: id)
    #expect(Catalogue.shipped.sector(of: told) == "economy")
    #expect(Catalogue.shipped.sector(of: IndicatorName("医院旁的小桥")) == "transport")
    #expect(Catalogue.shipped.sector(of: IndicatorName("某事")) == SectorTable.other)
  }

  @Test("every sector of the catalogue has a name, and no word stands in two sectors")
  func table() {
    for indicator in Catalogue.shipped.indicators {
      #expect(SectorTable.shipped.name(indicator.sector) != nil, "\(indicator.sector)")
    }
    var held: [String: Substring] = [:]
    for row in Table(outturn_table_sectors(), columns: 5).rows {
      for word in Table.list(row[3]) + Table.list(row[4]) {
        #expect(held[word.lowercased()] == nil, "\(word)")
        held[word.lowercased()] = row[0]
      }
    }
  }
}
