import OutturnModel

/// What stands outside the volumes.
extension RecordTables {
  /// `sources.csv`: one source a row.
  public static let sources = RecordTable<Source>(
    "sources",
    [
      .one(.id) { $0.id.rawValue },
      .one(.init("title", zh: "标题", en: "what it is called", isRequired: true)) { $0.title },
      .one(.init("publisher", zh: "发布单位", en: "who published it")) { $0.publisher },
      .one(.init("date", zh: "发布日期：日、月或年", en: "when it was published: a day, month or year")) {
        $0.date?.description
      },
      .one(.init("place", zh: "地区路径", en: "path of the place it speaks of")) {
        $0.place?.description
      },
      .one(.init("planYear", .integer, zh: "计划年度", en: "the year it plans for")) {
        $0.planYear.map(String.init)
      },
      .one(.init("about", zh: "所述期间", en: "the time it speaks of, where it plans for no year")) {
        $0.about?.description
      },
      .one(.init("sha256", zh: "文件的SHA-256", en: "SHA-256 of its bytes")) { $0.sha256 },
      .one(.init("url", zh: "出处", en: "where it was found")) { $0.url },
      .one(.init("archived", zh: "存档地址", en: "where a copy of it is kept")) { $0.archived },
      .one(.word("extent", Source.Extent.self, zh: "读到什么程度", en: "how far it was read")) {
        $0.extent?.rawValue
      },
      .one(.word("readBy", Source.ReadBy.self, zh: "由谁读", en: "who read it")) {
        $0.readBy?.rawValue
      },
      .one(
        .word("voice", Source.Voice.self, zh: "是否承诺者自己的话", en: "whether the promiser speaks in it")
      ) { $0.voice?.rawValue },
      .one(.init("aliases", zh: "别名，以分号隔开", en: "other names, separated by semicolons")) {
        $0.aliases.joined(separator: "; ")
      },
    ])

  /// `places.csv`: one place a row.
  public static let places = RecordTable<Place>(
    "places",
    [
      .one(.init("path", zh: "地区路径", en: "path of the place", isRequired: true)) { "\($0.path)" },
      .one(.init("zh", zh: "中文名称", en: "what it is called in Chinese")) { $0.name.zh },
      .one(.init("en", zh: "英文名称", en: "what it is called in English")) { $0.name.en },
      .one(.init("code", zh: "行政区划代码", en: "its administrative code")) { $0.code },
    ])

  /// `indicators.csv`: one indicator of the ledger's catalogue a row.
  public static let indicators = RecordTable<Indicator>(
    "indicators",
    [
      .one(.id) { $0.id.rawValue },
      .one(.init("zh", zh: "中文名称", en: "what it is called in Chinese")) { $0.name.zh },
      .one(.init("en", zh: "英文名称", en: "what it is called in English")) { $0.name.en },
      .one(.init("aliases", zh: "别名，以分号隔开", en: "other names, separated by semicolons")) {
        $0.aliases.joined(separator: "; ")
      },
      .one(.init("sector", zh: "领域", en: "the field it belongs to", isRequired: true)) {
        $0.sector
      },
      .one(.word("direction", Direction.self, zh: "好的方向", en: "which direction is good")) {
        $0.direction?.rawValue
      },
      .one(
        .word(
          "kind", Indicator.Kind.self, zh: "是哪一种数", en: "what sort of number it is",
          isRequired: true)
      ) { $0.kind.rawValue },
      .one(
        .word("basis", Indicator.Basis.self, zh: "按何种价格", en: "the prices its growth is told in")
      ) {
        $0.basis?.rawValue
      },
      .one(.init("units", zh: "单位，以分号隔开", en: "the units it may have, separated by semicolons")) {
        $0.units.joined(separator: "; ")
      },
    ])
}
