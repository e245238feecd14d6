extension Scorecard {
  /// What a scorecard can be broken down by.
  public enum Grouping: String, Hashable, Sendable, CaseIterable {
    /// By place.
    case place
    /// By the year that the commitment's period ends in.
    case year
    /// By the sector of the indicator in the catalogue; unknown indicators come last, under `-`.
    case sector
    /// By how firmly it was promised.
    case force
    /// By the bound of the target: are firm words kept more often than 左右?
    case bound
    /// By how the indicator is told.
    case measure
    /// By the office that is to do it; those that name none come last, under `-`.
    case responsible
  }

  /// The assessments of one group.
  public struct Group: Hashable, Sendable {
    /// What they have in common: `cn/henan/zhengzhou`, `2020`, `economy`, `assured`.
    public let key: String
    /// Their counts.
    public let summary: Summary
    /// Where they stand among the scorecard's assessments.
    public let members: [Int]
  }

  /// The groups of a breakdown in the order of their keys; force, bound and measure in the order of
  /// the words in the design.
  public func breakdown(by grouping: Grouping, catalogue: Catalogue = .shipped) -> [Group] {
    var members: [String: [Int]] = [:]
    for (index, assessment) in assessments.enumerated() {
      members[grouping.key(assessment, catalogue), default: []].append(index)
    }
    let keys = members.keys.sorted { left, right in
      let (a, b) = (grouping.order(left), grouping.order(right))
      return a != b ? a < b : left < right
    }
    return keys.map { key in
      let members = members[key] ?? []
      return Group(
        key: key,
        summary: Summary(members.lazy.map { assessments[$0] }.filter { !$0.isPart }.map(\.verdict)),
        members: members)
    }
  }
}

extension Scorecard.Grouping {
  func key(_ assessment: Assessment, _ catalogue: Catalogue) -> String {
    let commitment = assessment.commitment
    return switch self {
    case .place: assessment.place.description
    case .year: String(commitment.period.volumeYear)
    case .sector: commitment.indicator.id.flatMap { catalogue[$0] }?.sector ?? "-"
    case .force: commitment.force.rawValue
    case .bound: commitment.target.bound.rawValue
    case .measure: commitment.target.measure.rawValue
    case .responsible: commitment.responsible ?? "-"
    }
  }

  func order(_ key: String) -> Int {
    switch self {
    case .place, .year: 0
    case .sector, .responsible: key == "-" ? 1 : 0
    case .force: Force.allCases.firstIndex { $0.rawValue == key } ?? 0
    case .bound: Bound.allCases.firstIndex { $0.rawValue == key } ?? 0
    case .measure: Measure.allCases.firstIndex { $0.rawValue == key } ?? 0
    }
  }
}
