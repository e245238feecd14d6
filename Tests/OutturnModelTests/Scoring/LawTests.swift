import OutturnModel
import OutturnSeed
import Testing

/// What holds for every target and outcome.
@Suite struct LawTests {
  static let bounds: [Bound] = [
    .exactly, .about, .nearly, .atLeast, .moreThan, .atMost, .lessThan, .between,
  ]
  static let measures: [(Measure, Unit)] = [
    (.level, .count), (.increment, .count), (.growth, .percent), (.decrease, .percent),
    (.share, .percent), (.rate, .percent), (.changePP, .point), (.rank, .rank),
  ]

  /// A random target whose figure has at most four digits.
  static func target(_ random: inout SeededGenerator) throws -> Commitment {
    let (measure, unit) = measures.randomElement(using: &random) ?? (.level, .count)
    let bound = bounds.randomElement(using: &random) ?? .exactly
    let value = ExactDecimal(
      mantissa: Int128(Int.random(in: 1...9999, using: &random)),
      exponent: Int.random(in: -2...0, using: &random))
    let width = ExactDecimal(mantissa: Int128(Int.random(in: 0...50, using: &random)))
    let ids = ["gdp", "cpi", "money", nil]
    return try promise(
      Target(
        measure: measure,
        aim: .figure(
          Figure(bound, value, upper: bound == .between ? value + width : nil, unit: unit))),
      id: ids.randomElement(using: &random) ?? nil,
      baseline: Int.random(in: 0...3, using: &random) == 0 && measure == .level ? "10 个" : nil)
  }

  static func outcome(
    _ commitment: Commitment, _ value: ExactDecimal, record: String = "a-o1"
  ) throws -> Outcome {
    try found(
      .figure(Figure(.exactly, value, unit: commitment.target.figure?.unit ?? .count)),
      commitment.target.measure, id: commitment.indicator.id?.rawValue, record: record)
  }

  static func value(near target: Commitment, _ random: inout SeededGenerator) -> ExactDecimal {
    let value = target.target.figure?.value ?? 1
    return value * ExactDecimal(mantissa: Int128(Int.random(in: -20...260, using: &random)))
      * ExactDecimal(mantissa: 1, exponent: -2)
  }

  @Test(arguments: Profile.allCases) func aBetterOutcomeIsNeverJudgedWorse(
    _ profile: Profile
  ) throws {
    let day = try #require(later)
    var random = SeededGenerator(seed: 1)
    for _ in 0..<4000 {
      let target = try Self.target(&random)
      let (a, b) = (Self.value(near: target, &random), Self.value(near: target, &random))
      let judge = scorer(profile)
      let first = judge.judge(target, outcomes: [try Self.outcome(target, a)], on: day)
      let second = judge.judge(target, outcomes: [try Self.outcome(target, b)], on: day)
      guard let firstGap = first.gap?.value, let secondGap = second.gap?.value,
        let firstMerit = first.verdict.merit, let secondMerit = second.verdict.merit
      else { continue }
      if firstGap > secondGap {
        #expect(firstMerit >= secondMerit, "\(target.target) \(a) \(b)")
      } else if firstGap < secondGap {
        #expect(firstMerit <= secondMerit, "\(target.target) \(a) \(b)")
      }
    }
  }

  @Test func strictNeverBeatsDefaultAndDefaultNeverBeatsTheLenientWay() throws {
    let day = try #require(later)
    var random = SeededGenerator(seed: 2)
    for _ in 0..<4000 {
      let target = try Self.target(&random)
      let outcome = try Self.outcome(target, Self.value(near: target, &random))
      func merit(_ profile: Profile) -> Int? {
        scorer(profile).judge(target, outcomes: [outcome], on: day).verdict.merit
      }
      // A share above its whole is not assessed, whatever the profile.
      guard let standard = merit(.standard) else { continue }
      #expect(try #require(merit(.strict)) <= standard)
      #expect(try #require(merit(.psa)) <= standard)
      #expect(try #require(merit(.cpp)) >= standard)
    }
  }

  @Test func oneConversionOfBothChangesNothing() throws {
    let day = try #require(later)
    let table = UnitTable.shipped
    let pairs = [("吨", "公斤", 3), ("公里", "米", 3), ("克", "毫克", 3)]
    var random = SeededGenerator(seed: 3)
    for _ in 0..<1000 {
      let (large, small, power) = pairs.randomElement(using: &random) ?? pairs[0]
      let big = try #require(table[large])
      let little = try #require(table[small])
      let bound = Self.bounds.filter { $0 != .between }.randomElement(using: &random) ?? .exactly
      let wanted = ExactDecimal(mantissa: Int128(Int.random(in: 1...999, using: &random)))
      let got = ExactDecimal(mantissa: Int128(Int.random(in: 1...999, using: &random)))
      func judge(_ unit: Unit, _ power: Int, _ told: Unit, _ toldPower: Int) throws -> Judgement {
        let target = try promise(
          Target(
            measure: .level,
            aim: .figure(Figure(bound, wanted.scaled(byPowerOfTen: power), unit: unit))))
        let outcome = try found(
          .figure(Figure(.exactly, got.scaled(byPowerOfTen: toldPower), unit: told)), .level)
        return scorer().judge(target, outcomes: [outcome], on: day)
      }
      let plain = try judge(big, 0, big, 0)
      let scaled = try judge(little, power, little, power)
      let mixed = try judge(big, 0, little, power)
      for other in [scaled, mixed] {
        #expect(plain.verdict == other.verdict)
        #expect(plain.ratio == other.ratio)
        #expect(plain.toleranceDecides == other.toleranceDecides)
      }
    }
  }

  @Test func aWiderToleranceNeverTurnsMetIntoNotMet() throws {
    let day = try #require(later)
    var random = SeededGenerator(seed: 6)
    for _ in 0..<4000 {
      let target = try Self.target(&random)
      let outcome = try Self.outcome(target, Self.value(near: target, &random))
      let narrow = Int.random(in: 0...20, using: &random)
      let wide = narrow + Int.random(in: 1...20, using: &random)
      func verdict(_ percent: Int) -> Verdict {
        scorer(
          .standard,
          Policy.standard.copy { $0.aboutPercent = ExactDecimal(mantissa: Int128(percent)) }
        )
        .judge(target, outcomes: [outcome], on: day).verdict
      }
      if verdict(narrow).isFulfilled { #expect(verdict(wide).isFulfilled, "\(target.target)") }
    }
  }

  @Test func withoutADirectionNothingIsExceeded() throws {
    let day = try #require(later)
    var random = SeededGenerator(seed: 7)
    for _ in 0..<4000 {
      let plain = try Self.target(&random)
      guard let figure = plain.target.figure,
        [Bound.exactly, .about, .between].contains(figure.bound)
      else { continue }
      let target = try promise(
        Target(measure: .level, aim: .figure(Figure(.exactly, figure.value, unit: .count))),
        of: "某项数值")
      let judgement = scorer().judge(
        target, outcomes: [try Self.outcome(target, Self.value(near: target, &random))], on: day)
      #expect(judgement.direction == .unknown)
      #expect(judgement.verdict == .met || judgement.verdict == .notComparable)
    }
  }

  @Test func idsDecideNothing() throws {
    let day = try #require(later)
    var random = SeededGenerator(seed: 8)
    for _ in 0..<1000 {
      let target = try Self.target(&random)
      let values = [Self.value(near: target, &random), Self.value(near: target, &random)]
      func judge(_ ids: [String]) throws -> Judgement {
        scorer().judge(
          target,
          outcomes: try zip(values, ids).map { try Self.outcome(target, $0, record: $1) }, on: day)
      }
      let (one, two) = (try judge(["a-o1", "a-o2"]), try judge(["z-o9", "b-o1"]))
      #expect(one.verdict == two.verdict)
      #expect(one.gap == two.gap)
      #expect(one.rivals == two.rivals)
    }
  }

  @Test func theOrderOfOutcomesDoesNotMatter() throws {
    let day = try #require(later)
    var random = SeededGenerator(seed: 4)
    for _ in 0..<1000 {
      let target = try Self.target(&random)
      var outcomes: [Outcome] = []
      for index in 0..<4 {
        let value = Self.value(near: target, &random)
        let bound = Self.bounds.filter { $0 != .between }.randomElement(using: &random) ?? .exactly
        outcomes.append(
          try found(
            .figure(Figure(bound, value, unit: target.target.figure?.unit ?? .count)),
            target.target.measure, record: "a-o\(index)"))
      }
      let first = scorer().judge(target, outcomes: outcomes, on: day)
      let chosen = first.basis?.outcome.map { outcomes[$0].id }
      outcomes.shuffle(using: &random)
      let second = scorer().judge(target, outcomes: outcomes, on: day)
      #expect(first.verdict == second.verdict)
      #expect(chosen == second.basis?.outcome.map { outcomes[$0].id })
    }
  }

  @Test func theBoundsEncloseFulfilment() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<1000 {
      let verdicts = (0..<Int.random(in: 0...30, using: &random)).compactMap { _ in
        Verdict.allCases.randomElement(using: &random)
      }
      let summary = Scorecard.Summary(verdicts)
      #expect(summary.assessed <= summary.due)
      #expect(summary.lowerBound.part <= summary.upperBound.part)
      guard let low = summary.lowerBound.percent, let high = summary.upperBound.percent,
        let fulfilment = summary.fulfilment.percent
      else { continue }
      #expect(low <= fulfilment)
      #expect(fulfilment <= high)
    }
  }
}
