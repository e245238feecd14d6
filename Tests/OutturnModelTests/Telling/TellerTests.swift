import OutturnModel
import Testing

/// What the sources say of a promise; silence is an accusation and needs a whole reading.
@Suite struct TellerTests {
  static let place = PlacePath("cn/lake")

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var planYear: Int? = 2021
    var extent: Source.Extent? = .whole
    var readBy: Source.ReadBy? = .program
    var isSearched = true
    var isLinked = false
    /// Whether there is a mention, and what a person said of it.
    var mention: Bool?? = .none
    let telling: Telling

    init(_ name: String, _ telling: Telling, _ change: (inout Case) -> Void = { _ in }) {
      testDescription = name
      self.telling = telling
      change(&self)
    }
  }

  @Test(arguments: [
    Case("read whole, looked for, nothing", .silent),
    Case("read in part", .notFound) { $0.extent = .part },
    Case("how far it was read is not known", .notFound) { $0.extent = nil },
    Case("never looked for by the program", .notFound) { $0.isSearched = false },
    Case("read whole by a person", .silent) {
      $0.isSearched = false
      $0.readBy = .person
    },
    Case("a source of another year", .unread) { $0.planYear = 2020 },
    Case("a sentence speaks of it", .mentioned) { $0.mention = .some(nil) },
    Case("a person says that it does", .mentioned) { $0.mention = .some(true) },
    Case("a person says that it does not", .silent) { $0.mention = .some(false) },
    Case("an outcome answers", .told) {
      $0.isLinked = true
      $0.mention = .some(nil)
    },
  ]) func telling(_ wanted: Case) throws {
    let place = try #require(Self.place)
    let id = try #require(SourceID(rawValue: "later"))
    let source = Source(id: id, title: "Report", place: place, planYear: wanted.planYear).copy {
      $0.extent = wanted.extent
      $0.readBy = wanted.readBy
    }
    let commitment = try promise("30 所", .increment, of: "星光中学")
    let outcome = try found("31 所", .increment, of: "星光中学")
    let span = try #require(Evidence.Span(start: 3, end: 9))
    var mentions: [Mention] = []
    if case .some(let decided) = wanted.mention {
      mentions = [
        Mention(
          commitment: commitment.id, source: id, span: span, clause: "星光中学进展顺利", score: 70,
          rule: "likeness", decided: decided)
      ]
    }
    let volume = Volume(
      place: place, year: 2020, commitments: [commitment], outcomes: [outcome],
      links: wanted.isLinked
        ? [Link(commitment: commitment.id, outcome: outcome.id, basis: .person("somebody"))] : [],
      mentions: mentions,
      searches: wanted.isSearched
        ? [
          Search(
            source: id, sha256: String(repeating: "0", count: 64), commitments: [commitment.id])
        ] : [])
    let finding = Teller([source]).finding(of: commitment, in: volume)
    #expect(finding.telling == wanted.telling)
    #expect((finding.mention != nil) == (wanted.telling == .mentioned))
  }

  /// The sentence that speaks most of a promise is found; one that only promises it again is not.
  @Test func mentionsAreFoundInTheText() throws {
    let text = """
      过去一年，各项工作稳步推进。星光大桥主塔已经封顶，月光公园对外开放。粮食喜获丰收。
      今年要继续建设星湖水厂。
      """
    let plan = text.unicodeScalars.count - 12
    let finder = MentionFinder(text, plan: plan)
    let source = try #require(SourceID(rawValue: "later"))
    let bridge = finder.mention(of: try promise("1 座", .increment, of: "星光大桥"), in: source)
    #expect(bridge?.clause.contains("星光大桥主塔") == true)
    #expect(finder.mention(of: try promise("1 座", .increment, of: "星湖水厂"), in: source) == nil)
    #expect(finder.mention(of: try promise("1 座", .increment, of: "云中隧道"), in: source) == nil)
  }

  /// What speaks of a promise: its name, its number, the matter it belongs to.
  @Test(arguments: [
    ("新增公共停车位", "公共停车位新增4800个", true),
    ("“一码通办”事项", "172个事项实现“一码通办”", true),
    ("最低工资标准", "最低工资连续三年上调", true),
    ("公共停车位", "公共图书馆对外开放", false),
  ]) func whatSpeaksOfAPromise(name: String, clause: String, speaks: Bool) throws {
    let text = "过去一年，各项工作稳步推进。\(clause)。社会大局保持稳定，群众生活继续改善。"
    let source = try #require(SourceID(rawValue: "later"))
    let mention = MentionFinder(text).mention(
      of: try promise("5000 个", .increment, of: name), in: source)
    #expect((mention != nil) == speaks)
    if speaks { #expect(mention?.clause.contains(clause) == true) }
  }
}
