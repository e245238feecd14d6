import OutturnModel
import OutturnSeed
import Testing

/// What holds for a whole ledger: names of files, ids and the order of records decide nothing.
@Suite struct LedgerLawTests {
  /// Names for the records and sources of a ledger: the same ledger under other names is the same.
  struct Names {
    var records: [Int: RecordID] = [:]
    var sources: [Int: SourceID] = [:]

    init(_ count: Int, _ random: inout SeededGenerator) throws {
      let order = (0..<count).shuffled(using: &random)
      for index in 0..<count {
        let salt = String(Int.random(in: 0..<36, using: &random), radix: 36)
        records[index] = RecordID(rawValue: "\(salt)-2020-\(order[index])")
        sources[index] = SourceID(rawValue: "\(salt)-\(order[index])")
      }
    }
  }

  static let place = PlacePath("cn/a")
  static let things = ["新建小学", "城镇新增就业", "某某率", "公路里程", "居民收入", "达到指标", "口袋公园"]

  /// A ledger of two years: the same seed gives the same, but for the names.
  func volumes(_ seed: UInt64, _ names: Names) throws -> ([Volume], [SourceID: Source]) {
    var random = SeededGenerator(seed: seed)
    let place = try #require(Self.place)
    func pick<T>(_ list: [T]) throws -> T { try #require(list.randomElement(using: &random)) }
    var next = 0
    func id() throws -> RecordID {
      next += 1
      return try #require(names.records[next - 1])
    }
    var sources: [SourceID: Source] = [:]
    for (index, date) in ["2021-01", "2021-01-20", "2021-02-28", nil].enumerated() {
      let id = try #require(names.sources[index])
      sources[id] = Source(
        id: id, title: "source \(index)", date: date.flatMap { Period($0) })
    }
    func evidence() throws -> Evidence? {
      guard Bool.random(using: &random) else { return nil }
      return Evidence(source: try #require(names.sources[Int.random(in: 0..<4, using: &random)]))
    }
    func value() -> ExactDecimal {
      ExactDecimal(
        mantissa: Int128(Int.random(in: 1...40, using: &random)),
        exponent: Int.random(in: -1...1, using: &random))
    }
    var commitments: [Commitment] = []
    var outcomes: [Outcome] = []
    for _ in 0..<14 {
      let measure = try pick([Measure.level, .increment, .growth, .share])
      let unit = measure == .growth || measure == .share ? Unit.percent : .count
      let bound = try pick([Bound.exactly, .about, .atLeast, .atMost, .moreThan])
      let name = try pick(Self.things)
      let made = Commitment(
        id: try id(), indicator: IndicatorName(name), period: .year(2020),
        target: try Target(measure: measure, aim: .figure(Figure(bound, value(), unit: unit))))
      let proof = try evidence()
      commitments.append(made.copy { $0.evidence = proof })
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let told = Outcome.Finding.figure(try Figure(.exactly, value(), unit: unit))
        outcomes.append(
          try Outcome(
            id: try id(), indicator: IndicatorName(name),
            period: try pick([.year(2020), .year(2020), .year(2019), .half(2020, .first)]),
            measure: measure, finding: told,
            status: try pick(Outcome.Status.allCases), evidence: try evidence()))
      }
    }
    return (
      [2019, 2020].map { year in
        Volume(
          place: place, year: year, commitments: year == 2020 ? commitments : [],
          outcomes: outcomes.filter { $0.period.volumeYear == year })
      }, sources
    )
  }

  /// The same in any order.
  func shuffled(_ volumes: [Volume], _ random: inout SeededGenerator) -> [Volume] {
    volumes.map { volume in
      Volume(
        place: volume.place, year: volume.year,
        commitments: volume.commitments.shuffled(using: &random),
        outcomes: volume.outcomes.shuffled(using: &random),
        links: volume.links.shuffled(using: &random))
    }
  }

  /// All that is said of a ledger, links by rule and verdicts, under the names of its places in the
  /// list that it was made from.
  func told(
    _ volumes: [Volume], _ sources: [SourceID: Source], _ names: Names, on day: Day
  ) throws -> [String] {
    let scorer = Scorer(catalogue: testCatalogue, sources: sources)
    let number = Dictionary(uniqueKeysWithValues: names.records.map { ($1, $0) })
    let commitments = volumes.flatMap(\.commitments)
    let links = Linker(scorer: scorer).link(commitments, volumes.flatMap(\.outcomes)).added
    let linked = volumes.map { volume in
      Volume(
        place: volume.place, year: volume.year, commitments: volume.commitments,
        outcomes: volume.outcomes, links: volume.commitments.isEmpty ? [] : links)
    }
    return scorer.score(linked, on: day).map { assessment in
      let outcomes = assessment.outcomes.map { "\(number[$0.id] ?? -1)" }
      let against = assessment.contradictions.map { "\(number[$0.outcome.id] ?? -1)\($0.verdict)" }
      return """
        \(number[assessment.commitment.id] ?? -1) \(assessment.verdict) \
        \(assessment.gap?.value.description ?? "-") \(assessment.arithmetic.en) \
        \(outcomes) \(against) \(assessment.pace.map { "\($0)" } ?? "")
        """
    }.sorted()
  }

  @Test(arguments: 0..<40) func namesAndOrderDecideNothing(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed + 1000)
    let names = try Names(80, &random)
    let (plain, sources) = try volumes(seed, names)
    let others = try Names(80, &random)
    let (renamed, otherSources) = try volumes(seed, others)
    let mixed = shuffled(renamed, &random)
    for day in [try #require(later), try #require(Day("2020-07-15"))] {
      #expect(
        try told(plain, sources, names, on: day) == told(mixed, otherSources, others, on: day))
    }
  }

  /// A correction replaces what it corrects: a sum over years holds it once, wherever it stands.
  @Test func aCorrectionCountsOnce() throws {
    let day = try #require(Day("2023-06-30"))
    let target = try promise("100 套", .increment, of: "新建住房", period: "2021/2025")
    let corrected = Outcome.Finding.figure(try figure("25 套"))
    var told: [Outcome] = []
    for (index, (year, value)) in [("2021", "10 套"), ("2022", "20 套")].enumerated() {
      let first = try found(
        value, .increment, of: "新建住房", period: year, record: "a-o\(index)")
      told.append(
        try first.copy {
          $0.vintages = [
            Outcome.Vintage(
              finding: corrected, status: .revised,
              date: Day("2023-03-01") ?? day)
          ]
        })
    }
    let background = Background(own: OutcomeIndex(told))
    for outcomes in [[], [told[0]], told, told.reversed()] {
      let judgement = scorer().judge(target, outcomes: outcomes, on: day, background: background)
      #expect(judgement.progress?.value.value == 50)
    }
  }
}
