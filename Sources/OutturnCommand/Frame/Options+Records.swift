/// Options that choose records, told once.
extension Options {
  static let place = OptionKey.text(
    "place", short: "p", "PLACE",
    Localized(zh: "地方，如 cn/henan/zhengzhou", en: "The place, such as cn/henan/zhengzhou"))

  /// For commands that take several: each with all that lies in it.
  static let places = OptionKey.texts(
    "place", short: "p", "PLACE",
    Localized(zh: "只看此地及其下属", en: "Only this place and what lies in it"))

  static let period = OptionKey.text(
    "period", short: "t", "PERIOD",
    Localized(zh: "时期，见 outturn help periods", en: "The period; see: outturn help periods"))

  static let periods = OptionKey.texts(
    "period", short: "t", "PERIOD",
    Localized(zh: "只看落在此时期内的", en: "Only what lies in this period"))

  static let indicator = OptionKey.text(
    "indicator", short: "i", "ID",
    Localized(
      zh: "指标的编号，见 outturn indicator list",
      en: "The indicator's id; see: outturn indicator list"))

  static let indicators = OptionKey.texts(
    "indicator", short: "i", "ID", Localized(zh: "只看此指标", en: "Only this indicator"))

  static let source = OptionKey.text(
    "source", short: "s", "ID", Localized(zh: "来源的编号", en: "The source's id"))

  static let dryRun = OptionKey.flag(
    "dry-run", short: "n",
    Localized(zh: "只说会做什么，不作变更", en: "Tell what would be done, and change nothing"))

  static let accept = OptionKey.flag(
    "accept", Localized(zh: "照所提议的写入账本", en: "Put what is proposed into the ledger"))
}
