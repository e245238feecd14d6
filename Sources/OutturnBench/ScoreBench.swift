import OutturnModel

/// How fast scoring and linking are, on invented volumes: `OutturnBench score`.
enum ScoreBench {
  /// What scoring must reach: a million assessments a second on one core.
  private static let goal = 1_000_000.0
  /// What linking 500 × 500 must not exceed, in seconds.
  private static let limit = 0.010
  /// How far off a run may be before it counts as a fault: machines differ, and are busy.
  private static let slack = 20.0

  /// Prints assessments a second and the time to link 500 commitments with 500 outcomes.
  ///
  /// - Returns: Whether both are within the slack of what they must reach.
  static func run() throws -> Bool {
    let volumes = try (0..<100).compactMap { try volume(place: $0, size: 500) }
    let count = volumes.reduce(0) { $0 + $1.commitments.count }
    let scorer = Scorer()
    guard let day = Day(year: 2021, month: 6, day: 1) else { return false }
    var best: (judge: Double, score: Double, words: Double)?
    var fulfilled = 0
    var length = 0
    for _ in 0..<5 {
      let judge = processorTime {
        fulfilled = scorer.judge(volumes, on: day).count(where: \.verdict.isFulfilled)
      }
      var assessments: [Assessment] = []
      let score = processorTime { assessments = scorer.score(volumes, on: day) }
      let words = processorTime {
        length = assessments.reduce(0) { $0 + $1.arithmetic.en.utf8.count }
      }
      best =
        best.map { (min($0.judge, judge), min($0.score, score), min($0.words, words)) }
        ?? (judge, score, words)
    }
    guard let best else { return false }
    print("scoring \(count) commitments with outcomes and links, \(fulfilled) fulfilled")
    print("  verdicts and numbers    \(rate(count, best.judge))")
    print("  assessments             \(rate(count, best.score))")
    print("  sentences (\(length) bytes) \(rate(count, best.words))")

    let first = volumes[0]
    let linker = Linker(scorer: scorer)
    var links = 0
    var fastest = Double.infinity
    for _ in 0..<9 {
      fastest = min(
        fastest,
        processorTime { links = linker.link(first.commitments, first.outcomes).added.count })
    }
    print(
      "linking \(first.commitments.count) × \(first.outcomes.count): \(links) links in \(milliseconds(fastest))"
    )
    let speed = Double(count) / best.score
    return [
      verdict("assessments a second", speed / goal, "\(Int(speed)), wanted \(Int(goal))"),
      verdict(
        "linking", limit / fastest,
        "\(milliseconds(fastest)), wanted \(milliseconds(limit))"),
    ].allSatisfy { $0 }
  }

  /// Tells whether a measurement reaches what it must, and whether it is within the slack.
  private static func verdict(_ name: String, _ share: Double, _ told: String) -> Bool {
    let word = share >= 1 ? "reached" : share * slack >= 1 ? "short" : "FAILED"
    print("\(word): \(name): \(told)")
    return share * slack >= 1
  }

  private static func rate(_ count: Int, _ seconds: Double) -> String {
    "\(Int(Double(count) / seconds)) a second"
  }

  private static func milliseconds(_ seconds: Double) -> String {
    let tenths = Int(seconds * 10_000 + 0.5)
    return "\(tenths / 10).\(tenths % 10) ms"
  }

  /// A volume in the manner of a city's: indicators of the catalogue and names that it lacks, all
  /// measures and bounds.
  private static func volume(place: Int, size: Int) throws -> Volume? {
    guard let path = PlacePath("cn/p\(place)") else { return nil }
    let known = Catalogue.shipped.indicators
    let bounds: [Bound] = [.exactly, .about, .atLeast, .moreThan, .atMost, .between]
    let forms: [(Measure, Unit)] = [
      (.growth, .percent), (.level, .count), (.increment, .count), (.share, .percent),
      (.decrease, .percent),
    ]
    var commitments: [Commitment] = []
    var outcomes: [Outcome] = []
    var links: [Link] = []
    for index in 0..<size {
      let (measure, unit) = forms[index % forms.count]
      let bound = bounds[index % bounds.count]
      let value = ExactDecimal(mantissa: Int128(50 + (index * 37) % 400), exponent: -1)
      let told = value + ExactDecimal(mantissa: Int128((index * 13) % 60 - 25), exponent: -1)
      let figure = try Figure(
        bound, value, upper: bound == .between ? value + .one : nil, unit: unit)
      let indicator = known[(index * 7 + place) % known.count]
      let isKnown = index % 4 != 0
      let name =
        isKnown
        ? IndicatorName(indicator.name.zh, id: indicator.id)
        : IndicatorName("第\(index)号" + indicator.name.zh + "园区")
      let other =
        isKnown ? name : IndicatorName("新建第\(index)号" + indicator.name.zh + "的园区")
      guard let commitment = RecordID(rawValue: "p\(place)-2020-c\(index)"),
        let outcome = RecordID(rawValue: "p\(place)-2020-o\(index)")
      else { return nil }
      commitments.append(
        Commitment(
          id: commitment, indicator: name, period: .year(2020),
          target: try Target(measure: measure, aim: .figure(figure))))
      outcomes.append(
        try Outcome(
          id: outcome, indicator: other, period: .year(2020), measure: measure,
          finding: .figure(Figure(.exactly, told, unit: unit))))
      links.append(
        Link(commitment: commitment, outcome: outcome, basis: .rule("same-indicator", version: 1)))
    }
    return Volume(
      place: path, year: 2020, commitments: commitments, outcomes: outcomes, links: links)
  }
}
