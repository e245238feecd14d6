import OutturnLedger
import OutturnModel

/// `outturn indicator add ID`
enum IndicatorAddVerb: Verb {
  static let name = "indicator add"

  static let id = PositionalKey.one("ID", Localized(zh: "编号", en: "Its id"))
  static let english = OptionKey.text("name", "NAME", Localized(zh: "英文名称", en: "Its English name"))
  static let chinese = OptionKey.text(
    "name-zh", "NAME", Localized(zh: "中文名称", en: "Its Chinese name"))
  static let aliases = OptionKey.texts(
    "alias", "NAME",
    Localized(zh: "意思完全相同的另一名称", en: "Another name that means exactly the same"))
  static let sector = OptionKey.text(
    "sector", "NAME", standard: Localized(same: "other"), Localized(zh: "领域", en: "Its sector"))
  static let direction = OptionKey.choice(
    "direction", of: Direction.allCases,
    Localized(zh: "多为好、少为好或适中为好", en: "Which direction is good"))
  static let kind = OptionKey.choice(
    "kind", of: Indicator.Kind.allCases, Localized(zh: "是哪一种数", en: "What sort of number it is"))
  static let basis = OptionKey.choice(
    "basis", of: Indicator.Basis.allCases,
    Localized(zh: "增长按何种价格计算", en: "The prices its growth is told in"))
  static let units = OptionKey.texts(
    "unit", "UNIT", Localized(zh: "可用的单位，常用的在先", en: "A unit it may have, the usual one first"))

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .begin,
      summary: Localized(zh: "加入指标，或更改已有的", en: "Add an indicator, or change one"),
      description: Localized(
        zh: """
          把一个指标加入账本的目录；编号已有时更改它，没有给出的内容保持不变，别名与单位增补在后。

          新指标要有名称；方向默认为 higher，种类默认为 flow。一个名称只能属于一个指标。
          """,
        en: """
          Adds an indicator to the ledger's catalogue. With an id that is there, changes it: what is \
          not given stays, aliases and units are added to.

          A new indicator needs a name; its direction is higher and its kind flow unless told \
          otherwise. A name can belong to one indicator only.
          """),
      positionals: [id.spec],
      options: [
        english.spec, chinese.spec, aliases.spec, sector.spec, direction.spec, kind.spec,
        basis.spec, units.spec,
      ] + Options.writing,
      examples: [
        .init(
          line: "outturn indicator add ferry-trips --name 'Ferry trips' --unit 次",
          explanation: Localized(zh: "加入一个指标", en: "Add an indicator")),
        .init(
          line: "outturn indicator add gdp --alias 经济总量",
          explanation: Localized(zh: "给已有的指标加一个别名", en: "Give one that is there an alias")),
      ])
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let open = try OpenLedger(arguments, environment, &output, for: .writing)
    let id = try arguments.value(id, as: ValueReader<IndicatorID>.id())
    let catalogue = try open.register().catalogue
    let old = catalogue[id]
    let name = LocalizedName(
      zh: arguments[chinese] ?? old?.name.zh ?? "", en: arguments[english] ?? old?.name.en ?? "")
    guard let name else {
      throw Failure(
        zh: "新指标 \(id) 没有名称", en: "the new indicator \(id) has no name",
        hint: Localized(
          zh: "请用 --name-zh 或 --name 给出。", en: "Give it with --name, --name-zh or both."))
    }
    var units = old?.units ?? []
    for text in arguments[self.units] {
      let unit = try UnitFinder.find(text, of: "--unit")
      if !units.contains(unit.symbol) { units.append(unit.symbol) }
    }
    let aliases =
      (old?.aliases ?? [])
      + arguments[self.aliases].filter { new in
        old?.aliases.contains(new) != true
      }
    let indicator = Indicator(
      id: id, name: name, aliases: aliases,
      sector: arguments[sector] ?? old?.sector ?? "other",
      direction: arguments[direction] ?? old?.direction ?? .higher,
      kind: arguments[kind] ?? old?.kind ?? .flow, basis: arguments[basis] ?? old?.basis,
      units: units)
    for name in indicator.allNames.dropFirst() {
      guard let other = catalogue.indicator(named: name), other.id != id else { continue }
      throw Failure(
        zh: "“\(name)”已是指标 \(other.id) 的名称",
        en: "\"\(name)\" is a name of the indicator \(other.id) already")
    }
    try open.commit([.indicator(indicator)], &output)
    output.line(
      old == nil
        ? Localized(zh: "已加入指标 \(id)。", en: "Added the indicator \(id).")
        : Localized(zh: "已更改指标 \(id)。", en: "Changed the indicator \(id)."))
    return .fine
  }
}
