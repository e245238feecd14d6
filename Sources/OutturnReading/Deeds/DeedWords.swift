import OutturnModel
import OutturnTables

/// The words by which what is promised or told without a number is known, each class ready to be
/// looked up where it can stand.
final class DeedWords: Sendable {
  /// Words that open a clause and tell nothing of the deed, and names that begin like them.
  let lead: ScalarTrie<Lead>
  /// Words that open what is no deed; whether only in a plan.
  let front: ScalarTrie<Bool>
  /// Verbs of acts and of directions.
  let verbs: ScalarTrie<DeedVerb>
  /// 全面完成, 没有实现: what a review says of a task before naming it.
  let results: ScalarTrie<DeedVerb>
  /// Ends of what verbs act on, one trie a kind, matched backwards.
  let ends: [ScalarTrie<Bool>]
  /// The kind of the tasks that a result is told of.
  let task: Int?
  /// 建成通车: what is reached, at the end of a clause, matched backwards.
  let states: ScalarTrie<Saying.Word>
  /// 稳定增长: at the end of a clause, matched backwards.
  let trends: ScalarTrie<Trend>
  /// What can rise, fall or hold, matched backwards.
  let trending: ScalarTrie<Bool>
  /// 增速: how fast something grew, matched backwards.
  let growths: ScalarTrie<Bool>
  /// What is better the less there is of it, matched backwards.
  let less: ScalarTrie<Bool>
  /// 达到: before a level that is to be reached.
  let reach: ScalarTrie<Bool>
  /// 水平, 目标: such a level, matched backwards.
  let reached: ScalarTrie<Bool>
  /// 年底前, 全面: between a subject and what it reaches, matched backwards.
  let inner: ScalarTrie<Bool>
  /// 要, 全部: the verb phrase stands behind.
  let modals: ScalarTrie<Bool>
  /// 申报: what somebody is helped to do.
  let helped: ScalarTrie<Bool>
  /// 在, 对: the verb stands behind their phrase.
  let prepositions: ScalarTrie<Bool>
  /// 组建, 创建: nouns of an act, matched backwards.
  let nominal: ScalarTrie<Bool>
  /// 桥, 规划: heads of things that a list under one verb tells one by one, matched backwards.
  let things: ScalarTrie<Bool>
  /// 等项目: what ends a list and is no part of it, matched backwards.
  let generic: ScalarTrie<Bool>
  /// 格局, 氛围: what is no thing, matched backwards.
  let soft: ScalarTrie<Bool>
  /// 重点项目: things named by a kind alone.
  let vague: ScalarTrie<Bool>
  /// 标准, 试点范围: attributes that need the thing before them, matched backwards.
  let bare: ScalarTrie<Bool>
  /// 治理, 工程: what work goes on at, matched backwards.
  let works: ScalarTrie<Bool>
  /// 完善, 运营: verbs joined to that of an act, which tell nothing more.
  let chained: ScalarTrie<Bool>
  /// What a review says at the end of a clause, matched backwards.
  let told: ScalarTrie<Told>
  /// 尚未: what follows was not done.
  let lacking: ScalarTrie<Bool>
  /// 实事: what a sum-up counts.
  let blankets: ScalarTrie<Bool>

  /// What opens a clause: an adverb, a verb by which others are helped on, or the start of a name.
  enum Lead: String, Sendable {
    case adverb, push, name
  }

  /// Where something countable is to go, or went.
  enum Trend: String, Sendable {
    case rising, falling, steady, better
  }

  /// What a review says of its subject.
  enum Told: Sendable {
    case word(Saying.Word)
    /// 明显提升, 下降: better or worse as the thing is.
    case up, down

    /// Whether it tells how something countable went.
    var isTrend: Bool {
      switch self {
      case .up, .down, .word(.better), .word(.worse), .word(.unchanged): true
      case .word: false
      }
    }

    init?(named name: String) {
      switch name {
      case "up": self = .up
      case "down": self = .down
      default:
        guard let word = Saying.Word(rawValue: name) else { return nil }
        self = .word(word)
      }
    }
  }

  /// The words that ship with the program.
  static let shipped = DeedWords(Table(outturn_table_deeds(), columns: 3))

  /// Reads the table. Rows of an unknown class or meaning are left out; tests hold the shipped table
  /// to having none.
  init(_ table: Table) {
    let rows = Rows(table)
    let kinds = rows.meanings("end")
    ends = kinds.map { kind in
      ScalarTrie(rows.words("end") { $0 == kind ? true : nil }, reversed: true)
    }
    task = kinds.firstIndex(of: "task")
    lead = ScalarTrie(rows.words("lead") { Lead(rawValue: $0) })
    front = ScalarTrie(rows.words("front") { $0 == "plan" })
    verbs = ScalarTrie(
      rows.words("act") { DeedVerb(act: $0, kinds: kinds) }
        + rows.words("turn") { DeedVerb(turn: $0, kinds: kinds) })
    results = ScalarTrie(rows.words("result") { DeedVerb(result: $0, kinds: kinds) })
    states = ScalarTrie(rows.words("state") { Saying.Word(rawValue: $0) }, reversed: true)
    trends = ScalarTrie(rows.words("trend") { Trend(rawValue: $0) }, reversed: true)
    trending = rows.set("trending", reversed: true)
    growths = rows.set("growth", reversed: true)
    less = rows.set("less", reversed: true)
    reach = rows.set("reach")
    reached = rows.set("reached", reversed: true)
    inner = rows.set("inner", reversed: true)
    modals = rows.set("modal")
    helped = rows.set("helped")
    prepositions = rows.set("preposition")
    nominal = rows.set("nominal", reversed: true)
    things = rows.set("thing", reversed: true)
    generic = rows.set("generic", reversed: true)
    soft = rows.set("soft", reversed: true)
    vague = rows.set("vague")
    bare = rows.set("bare", reversed: true)
    works = rows.set("work", reversed: true)
    chained = rows.set("chained")
    told = ScalarTrie(rows.words("told") { Told(named: $0) }, reversed: true)
    lacking = rows.set("lacking")
    blankets = rows.set("blanket")
  }

  /// The rows of the table by class.
  private struct Rows {
    let table: Table

    init(_ table: Table) { self.table = table }

    func words<Meaning>(
      _ name: String, _ meaning: (String) -> Meaning?
    ) -> [(word: String, meaning: Meaning)] {
      table.rows.flatMap { row -> [(word: String, meaning: Meaning)] in
        guard row[0] == name[...], let found = meaning(String(row[1])) else { return [] }
        return Table.list(row[2]).map { (word: $0, meaning: found) }
      }
    }

    func set(_ name: String, reversed: Bool = false) -> ScalarTrie<Bool> {
      ScalarTrie(words(name) { _ in true }, reversed: reversed)
    }

    func meanings(_ name: String) -> [String] {
      table.rows.compactMap { $0[0] == name[...] ? String($0[1]) : nil }
    }
  }
}
