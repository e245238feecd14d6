import OutturnModel
import OutturnTables

/// The reader's words, each class ready to be looked up where that class can stand.
final class Lexicon: Sendable {
  let numerals: NumeralScanner
  /// target of, budget of: what was aimed at follows, matched backwards.
  let aims: ScalarTrie<Bool>
  /// Units, and words that look like units and are none.
  let units: ScalarTrie<UnitWord>
  /// Words directly before a figure, matched backwards from it.
  let before: ScalarTrie<BeforeWord>
  /// Bound words directly behind a figure.
  let after: ScalarTrie<AfterWord>
  /// Words that begin a clause.
  let lead: ScalarTrie<LeadWord>
  /// Verbs inside a clause, before what they act on.
  let inner: ScalarTrie<LeadWord>
  /// Verbs directly before a figure whose noun follows it (`新建五所学校`), matched backwards.
  let actionsBefore: ScalarTrie<LeadWord>
  /// 提高到, 降至: where a change ends, matched backwards.
  let turns: ScalarTrie<Bool>
  /// Verbs of the class before a figure, matched forwards.
  let verbs: ScalarTrie<VerbSense>
  /// Bound words of the class before a figure, matched forwards.
  let bounds: ScalarTrie<Bound>
  /// 其中, of which: parts of what was told before follow.
  let parts: ScalarTrie<Bool>
  /// 率, 量: what makes a noun of the verb before it.
  let nominal: ScalarTrie<Bool>
  /// 实现, 连续: where a noun ends in a clause without a figure.
  let tells: ScalarTrie<Bool>
  /// Words before a time that is only compared with: 高于 in 高于去年.
  let comparers: ScalarTrie<Bool>
  /// What was fixed before and is only compared with: 原定.
  let setBefore: ScalarTrie<Bool>
  /// Ends of clauses that tell under which circumstances something is done: 的前提下.
  let circumstances: ScalarTrie<Bool>
  /// Output that others are measured against, and what may be measured against it: 单位生产总值, 能耗.
  let perOutput: (prefixes: ScalarTrie<Bool>, measured: ScalarTrie<Bool>)
  /// Words for what became of something counted, which its name cannot do without: 贫困人口脱贫.
  let turnedInto: ScalarTrie<Bool>
  /// 剔除, 扣除: what opens a phrase that says how a figure was worked out.
  let adjusted: ScalarTrie<Bool>
  /// 各地, 各部门: who acts, and nothing that is measured.
  let holders: ScalarTrie<Bool>
  /// 新建, 引进, 完成: verbs that tell the measure and are no part of a name; and adverbs beside them.
  let measureVerbs: ScalarTrie<Bool>
  /// 刚刚过去的, before the time that is over.
  let justOver: ScalarTrie<Bool>
  /// Words whose first character stands alone in a list: 存、贷款.
  let halves: Set<[Unicode.Scalar]>
  /// 开工, 建成: how far a thing has come, which stands behind its name; how much of the word is shown.
  let stages: ScalarTrie<Int>
  /// 退出, 关闭, 拆除: what it acts on becomes less.
  let removals: ScalarTrie<Bool>
  /// 推进: work goes on, and a plan that tells its number promises it.
  let advances: ScalarTrie<Bool>
  /// 项目, 工程: works that are in hand, matched backwards.
  let works: ScalarTrie<Bool>
  /// 在建, 新开工, 已开工: works told by how far they had come, matched forwards.
  let stageStart: ScalarTrie<Bool>
  /// 编制: plans are drawn up.
  let drafting: ScalarTrie<Bool>
  /// 目标, 任务: what was aimed at, matched backwards (`aimed`) and forwards (`planned`).
  let aimed, planned: ScalarTrie<Bool>
  /// 工程量, 形象进度: how far works have come is told of it, matched backwards.
  let progressNouns: ScalarTrie<Bool>
  /// 审批, 办理: what is told by how long it takes, matched backwards.
  let timed: ScalarTrie<Bool>
  /// 档次, 类: steps of one thing, each with its figure.
  let steps: ScalarTrie<Bool>
  /// 每人每年, 人均: what one part of an amount is told for.
  let pers: ScalarTrie<Bool>
  /// 扩大到, 覆盖: where a noun ends before the share that is reached.
  let covers: ScalarTrie<Bool>
  /// 实现, 进行: verbs behind what is counted that tell nothing of their own.
  let lightVerbs: ScalarTrie<Bool>
  /// 完成: verbs at the end of what is told that only say that it is done, matched backwards.
  let doneEnds: ScalarTrie<Bool>
  /// 确定, 下达: who set what follows, matched backwards.
  let setBy: ScalarTrie<Bool>
  /// 力争: between who is to reach something and what.
  let aimsInside: ScalarTrie<Bool>
  /// 指数: what is told by a number without a unit, matched backwards.
  let indices: ScalarTrie<Bool>
  /// 机场, 开发区: ends of names of places and holders, matched backwards.
  let holderEnds: ScalarTrie<Bool>
  /// 高新区, 机场: ends of names of parks and gateways, matched backwards.
  let sites: ScalarTrie<Bool>
  /// 主要包括: a sentence goes on with what the one before it told.
  let carriesOn: ScalarTrie<Bool>
  /// 开展, 推行: what is done in so many places.
  let doneInPlaces: ScalarTrie<Bool>
  /// 政策, 力度: general words at the end of what a clause speaks of, matched backwards.
  let topicEnds: ScalarTrie<Bool>
  /// 一要, 大幅度: words at the head of a clause before what it speaks of.
  let topicLeads: ScalarTrie<Bool>
  /// 项目, 工程: names that tell nothing alone.
  let generics: ScalarTrie<Bool>
  /// 中央财政: who pays.
  let payers: ScalarTrie<Bool>
  /// 资金, 补助资金: what is paid.
  let funds: ScalarTrie<Bool>
  /// 用于, 支持: what money is for follows.
  let purposes: ScalarTrie<Bool>
  /// 居, 位列, 排名.
  let rankVerbs: ScalarTrie<Bool>
  /// Verbs behind a counted noun.
  let predicates: ScalarTrie<PredicateSense>
  /// Ends of noun phrases, matched backwards.
  let nounEnds: ScalarTrie<NounSense>
  /// Head nouns that several subjects can share, matched backwards.
  let heads: ScalarTrie<Bool>
  /// Nouns that need the subject before them.
  let attributes: ScalarTrie<Bool>
  /// Nouns of persons, of money and of policy.
  let things: ScalarTrie<ThingWord>
  /// Attributes that describe a thing by a figure, matched backwards.
  let describing: ScalarTrie<Bool>
  /// 增长 and the like behind a figure: 20%以上增长.
  let growthBehind: ScalarTrie<Bool>
  /// `10% cut in costs`: what falls follows.
  let fallBehind: ScalarTrie<Bool>
  /// 全市, 城区: names of the place itself or a part of it.
  let scopes: ScalarTrie<Bool>
  /// 全市, 全年: words that may stand before any name without changing it.
  let whole: ScalarTrie<Bool>
  /// 全国, 全省: places wider than the report's own, matched backwards.
  let wide: ScalarTrie<Bool>
  /// Words that tell about the clause or sentence.
  let cues: ScalarTrie<CueWord>

  /// A unit, or a word after a number that is none.
  enum UnitWord: Sendable {
    case unit(KnownUnit)
    /// A noun that implies its unit: 学位, 车位.
    case noun(KnownUnit)
    case none
  }

  /// What a noun stands for.
  enum ThingWord: Sendable {
    case person
    case household
    case money
    case policy
  }

  private let unitsBySymbol: [String: KnownUnit]
  /// %, 成, ‰, pp, 位, 个, 人, 户, 人次, 元: the units that rules speak of.
  let percent, tenth, permille, rank, piece, person, household, visit, yuan: KnownUnit

  /// A unit by its symbol.
  func unit(_ symbol: String) -> KnownUnit? { unitsBySymbol[symbol] }

  /// Whether a word, a number or a mark that the scanner looks for can begin with a scalar.
  @inline(__always)
  func isStart(_ scalar: Unicode.Scalar) -> Bool {
    starts.contains(scalar)
  }

  private let starts: ScalarSet

  /// The marks and characters that the scanner looks at besides the first ones of cue words.
  private static let marks: ScalarSet =
    "“《、，,；;：:（()）。！？!?\n—第首零〇○一二两三四五六七八九十百千万半0123456789"

  /// The words and units that ship with the program.
  static let shipped = Lexicon(
    words: Table(outturn_table_words(), columns: 3), units: .shipped)

  /// Reads the table of words. Rows of an unknown class or meaning are left out; tests hold the
  /// shipped table to having none.
  init(words table: Table, units unitTable: UnitTable) {
    let rows = WordRows(table)
    let known = Lexicon.knownUnits(unitTable)
    unitsBySymbol = known
    func unit(_ symbol: String, _ dimension: Dimension) -> KnownUnit {
      known[symbol] ?? KnownUnit(Unit(symbol: symbol, dimension: dimension), dimension: -1)
    }
    percent = unit("%", .percent)
    tenth = unit("成", .percent)
    permille = unit("‰", .percent)
    rank = unit("位", .rank)
    piece = unit("个", .count)
    person = unit("人", .person)
    household = unit("户", .count)
    visit = unit("人次", Dimension(rawValue: "visit"))
    yuan = unit("元", Dimension(rawValue: "money-cny"))
    numerals = NumeralScanner(
      multipliers: rows.words("multiplier") { Int($0) }.map { (word: $0.word, power: $0.meaning) },
      units: unitTable.allSpellings.map(\.spelling))
    aims = ScalarTrie(rows.words("aim-before") { _ in true }, reversed: true)
    units = ScalarTrie(
      rows.words("no-unit") { _ in UnitWord.none } + Lexicon.unitWords(unitTable, known))
    let verbs = rows.words("verb") { VerbSense(rawValue: $0).map(BeforeWord.verb) }
    before = ScalarTrie(
      rows.words("bound-before") { Bound(rawValue: $0).map(BeforeWord.bound) } + verbs
        + rows.words("before") { BeforeWord(named: $0) }, reversed: true)
    after = ScalarTrie(
      rows.words("bound-after") { name in
        name == "below" ? .below : Bound(rawValue: name).map(AfterWord.bound)
      })
    let actions = rows.words("action") { ActionSense(rawValue: $0).map(LeadWord.action) }
    let named = rows.words("named") { ActionSense(rawValue: $0).map(LeadWord.named) }
    lead = ScalarTrie(
      named + actions
        + rows.words("lead") { LeadWord(named: $0) })
    inner = ScalarTrie(
      named + rows.words("inner") { ActionSense(rawValue: $0).map(LeadWord.action) }
        + rows.words("lead") { $0 == "stop" ? LeadWord.stop : nil })
    turns = ScalarTrie(rows.words("turn") { _ in true }, reversed: true)
    self.verbs = ScalarTrie(rows.words("verb") { VerbSense(rawValue: $0) })
    bounds = ScalarTrie(rows.words("bound-before") { Bound(rawValue: $0) })
    parts = ScalarTrie(rows.words("part") { _ in true })
    nominal = ScalarTrie(rows.words("nominal") { _ in true })
    tells = ScalarTrie(rows.words("tells") { _ in true })
    comparers = ScalarTrie(rows.words("compared-with") { _ in true }, reversed: true)
    setBefore = ScalarTrie(rows.words("set-before") { _ in true }, reversed: true)
    circumstances = ScalarTrie(rows.words("circumstance") { _ in true }, reversed: true)
    perOutput = (
      ScalarTrie(rows.words("per-output") { _ in true }),
      ScalarTrie(rows.words("measured-per-output") { _ in true })
    )
    turnedInto = ScalarTrie(rows.words("turned-into") { _ in true })
    adjusted = ScalarTrie(rows.words("adjusted") { _ in true })
    holders = ScalarTrie(rows.words("holder") { _ in true })
    justOver = ScalarTrie(rows.words("just-over") { _ in true })
    halves = Set(rows.words("half") { _ in true }.map { Array($0.word.unicodeScalars) })
    measureVerbs = ScalarTrie(rows.words("measure-verb") { _ in true })
    stages = ScalarTrie(rows.words("stage") { Int($0) })
    removals = ScalarTrie(rows.words("removal") { _ in true })
    advances = ScalarTrie(rows.words("advance") { _ in true }, reversed: true)
    works = ScalarTrie(rows.words("work-in-hand") { _ in true }, reversed: true)
    stageStart = ScalarTrie(rows.words("under-way") { _ in true })
    drafting = ScalarTrie(rows.words("drafting") { _ in true })
    aimed = ScalarTrie(rows.words("aimed") { _ in true }, reversed: true)
    planned = ScalarTrie(rows.words("aimed") { _ in true })
    progressNouns = ScalarTrie(rows.words("progress-noun") { _ in true }, reversed: true)
    timed = ScalarTrie(rows.words("timed") { _ in true }, reversed: true)
    steps = ScalarTrie(rows.words("step") { _ in true })
    pers = ScalarTrie(rows.words("per") { _ in true })
    covers = ScalarTrie(rows.words("cover") { _ in true })
    lightVerbs = ScalarTrie(rows.words("light-verb") { _ in true })
    doneEnds = ScalarTrie(rows.words("done-end") { _ in true }, reversed: true)
    indices = ScalarTrie(rows.words("index") { _ in true }, reversed: true)
    setBy = ScalarTrie(rows.words("set-by") { _ in true }, reversed: true)
    aimsInside = ScalarTrie(rows.words("aim-inside") { _ in true })
    holderEnds = ScalarTrie(rows.words("holder-end") { _ in true }, reversed: true)
    sites = ScalarTrie(rows.words("site") { _ in true }, reversed: true)
    carriesOn = ScalarTrie(rows.words("carries-on") { _ in true })
    doneInPlaces = ScalarTrie(rows.words("done-in-places") { _ in true })
    topicEnds = ScalarTrie(rows.words("topic-end") { _ in true }, reversed: true)
    topicLeads = ScalarTrie(rows.words("topic-lead") { _ in true })
    generics = ScalarTrie(rows.words("generic") { _ in true })
    payers = ScalarTrie(rows.words("payer") { _ in true })
    funds = ScalarTrie(rows.words("fund") { _ in true })
    purposes = ScalarTrie(rows.words("purpose") { _ in true })
    rankVerbs = ScalarTrie(rows.words("verb") { $0 == "rank" ? true : nil })
    actionsBefore = ScalarTrie(named + actions, reversed: true)
    predicates = ScalarTrie(rows.words("predicate") { PredicateSense(rawValue: $0) })
    nounEnds = ScalarTrie(rows.words("noun") { NounSense(rawValue: $0) }, reversed: true)
    heads = ScalarTrie(rows.words("head") { _ in true }, reversed: true)
    attributes = ScalarTrie(rows.words("attribute") { _ in true })
    things = ScalarTrie(
      rows.words("person") { _ in ThingWord.person } + rows.words("policy") { _ in .policy }
        + rows.words("household") { _ in .household } + rows.words("money") { _ in .money })
    describing = ScalarTrie(rows.words("attribute-of") { _ in true }, reversed: true)
    growthBehind = ScalarTrie(rows.words("growth-behind") { _ in true })
    fallBehind = ScalarTrie(rows.words("fall-behind") { _ in true })
    scopes = ScalarTrie(rows.words("scope") { _ in true })
    whole = ScalarTrie(rows.words("whole") { _ in true })
    wide = ScalarTrie(rows.words("wide") { _ in true }, reversed: true)
    cues = ScalarTrie(
      rows.words("force") { Force(rawValue: $0).map(CueWord.force) }
        + rows.words("time") { TimeCue(named: $0).map(CueWord.time) }
        + rows.words("kind") { KindCue(rawValue: $0).map(CueWord.kind) }
        + rows.words("relation") { RelationCue(rawValue: $0).map(CueWord.relation) })
    var starts = Lexicon.marks
    for value in UInt32(0)..<0x10000 {
      if let scalar = Unicode.Scalar(value), cues.begins(with: scalar) { starts.insert(scalar) }
    }
    self.starts = starts
  }

  /// All words of some classes of the shipped table.
  static func spellings(of classes: Set<String>) -> [String] {
    Table(outturn_table_words(), columns: 3).rows
      .filter { classes.contains(String($0[0])) }
      .flatMap { Table.list($0[2]) }
  }

}
