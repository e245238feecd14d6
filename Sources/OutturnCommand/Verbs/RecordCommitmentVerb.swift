import OutturnLedger
import OutturnModel

/// `outturn record commitment TEXT`
enum RecordCommitmentVerb: Verb {
  static let name = "record commitment"

  static let force = OptionKey.choice(
    "force", of: Force.allCases,
    Localized(zh: "承诺的力度", en: "How firmly it was promised"))
  static let responsible = OptionKey.text(
    "responsible", "NAME", Localized(zh: "责任单位", en: "Who is to do it"))
  static let baseline = OptionKey.text(
    "baseline", "TEXT",
    Localized(zh: "基数，如 812亿元", en: "What it starts from, such as \"50,000 people\""))
  static let baselinePeriod = OptionKey.text(
    "baseline-period", "PERIOD", Localized(zh: "基数的时期", en: "When that was"))
  static let partOf = OptionKey.text(
    "part-of", "ID", Localized(zh: "它所属的总目标", en: "The commitment that it is a part of"))

  static let direction = OptionKey.choice(
    "direction", of: Direction.allCases,
    Localized(zh: "何者为好", en: "Which way is good, where the words do not say so"))
  static let split = OptionKey.text(
    "split", "NAME",
    Localized(zh: "同一指标中的哪一部分", en: "Which part of one indicator, such as women"))
  static let towards = OptionKey.text(
    "towards", "ID", Localized(zh: "所趋的远期目标", en: "The later target that it is on the way to"))

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .record,
      summary: Localized(zh: "记录一条承诺", en: "Record a commitment"),
      description: Localized(
        zh: """
          记录一条承诺，写法与报告相同：指标、界限、数值与单位；见 outturn help notation。先显示是怎样\
          理解的；有看不懂的词，就在其下标出“^”，什么也不记录。

          时期可在短语中（到2017年底、by 2017-12），也可用 --period。账本只有一个地方时可不写 --place；\
          新的地方会自行加入，并告知。没有数值的事（年底前建成通车）用 --milestone。
          """,
        en: """
          Records a commitment, typed the way reports say it: indicator, bound, figure and unit; see \
          outturn help notation. Shows how it was understood; a word that is not understood is marked \
          with a caret and nothing is recorded.

          The period may stand in the phrase (by 2017-12) or be given with --period. \
          --place can be left out where the ledger has one place only; an unknown place is added, \
          saying so. A deed without a figure needs --milestone.
          """),
      positionals: [TypedStatement.text.spec],
      options: TypedStatement.options + [
        force.spec, responsible.spec, baseline.spec, baselinePeriod.spec, partOf.spec,
        direction.spec, split.spec, towards.spec,
        RecordOne.format.spec,
      ] + Options.writing,
      examples: [
        .init(
          line: "outturn record commitment 'GDP +9%' --place cn/henan/zhengzhou --period 2017",
          explanation: Localized(zh: "一个增长目标", en: "A growth target")),
        .init(
          line: "outturn record commitment 新增城镇就业13万人以上 -p zhengzhou -t 2017 --force assured",
          explanation: Localized(zh: "中文的写法", en: "Typed in Chinese")),
        .init(
          line: "outturn record commitment 'Harbour bridge opens' --milestone --period 2026-06",
          explanation: Localized(zh: "一件有期限的事", en: "A deed with a deadline")),
      ])
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let open = try OpenLedger(arguments, environment, &output, for: .writing)
    let reading = try open.registerForRecording()
    let typed = try TypedStatement(arguments, reading)
    var promise = NewRecord.Promise(
      target: typed.target, force: arguments[force] ?? typed.force,
      baseline: try readBaseline(arguments, typed, reading.catalogue))
    promise.plain["direction"] = arguments[direction]?.rawValue
    promise.plain["split"] = arguments[split]
    promise.plain["towards"] = try arguments[towards].map {
      try RecordFinder(open.ledger).commitment($0).0.id.rawValue
    }
    promise.plain["responsible"] = arguments[responsible]
    promise.plain["partOf"] = try arguments[partOf].map {
      try RecordFinder(open.ledger).commitment($0).0.id.rawValue
    }
    let record = NewRecord(
      place: typed.place, period: typed.period, indicator: typed.indicator,
      evidence: typed.evidence, content: .commitment(promise))
    return try RecordOne.run(record, reading, in: open, arguments, &output)
  }

  private static func readBaseline(
    _ arguments: ParsedArguments, _ typed: TypedStatement, _ catalogue: Catalogue
  ) throws(Failure) -> Baseline? {
    guard let text = arguments[baseline] else {
      return try typed.baseline.map { (figure: Figure) throws(Failure) in
        Baseline(figure, period: try arguments.value(baselinePeriod, as: .period))
      }
    }
    let target = try PhraseForRecord.target(text, for: typed.indicator, .level, catalogue)
    guard let figure = target.figure else {
      throw Failure(zh: "--baseline 要有数值", en: "--baseline needs a figure")
    }
    return Baseline(figure, period: try arguments.value(baselinePeriod, as: .period))
  }
}
