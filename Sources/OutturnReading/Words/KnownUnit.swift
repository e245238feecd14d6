import OutturnModel

/// A unit as the reader knows it: what sort of figure it makes is decided once, not at every
/// figure. There is one instance a unit.
final class KnownUnit: Sendable {
  /// What sort of figure a unit makes.
  enum Sort: Sendable {
    /// %, ‰
    case proportion
    /// 个百分点
    case point
    /// 位
    case rank
    /// 个, 家, 所
    case count
    /// 人
    case person
    /// 元, 美元
    case money
    /// 公里, 亩, 平方米
    case extent
    /// 吨, 人次, 标箱, 千瓦时
    case flow
    /// 微克/立方米
    case concentration
    /// 天, 小时, 个工作日
    case duration
    /// 年, 岁, 级: seldom a figure of its own
    case passing
    /// 倍
    case ratio
    /// 千伏, 蒸吨, 兆: describes equipment
    case technical
    /// 摄氏度, 分贝
    case reading
  }

  /// The unit.
  let unit: OutturnModel.Unit
  /// What sort of figure it makes.
  let sort: Sort
  /// Equal for units of one dimension.
  let dimension: Int
  /// Whether it is the plain 个.
  let isPiece: Bool

  init(_ unit: OutturnModel.Unit, dimension: Int) {
    self.unit = unit
    self.sort = Sort(unit.dimension)
    self.dimension = dimension
    self.isPiece = unit == .count
  }

  /// Whether things, persons or sizes are counted in it: what stands behind such a figure can be
  /// what it counts. A length of time, a percentage or a rank has no such noun.
  var countsThings: Bool {
    switch sort {
    case .count, .person, .money, .extent, .flow, .technical: true
    default: false
    }
  }

  /// Whether what is done is usually counted in it piece by piece (schools, people, roads, fields)
  /// and not told as a flow (visits, tonnes, containers, energy).
  var isAddedUp: Bool {
    switch sort {
    case .count, .person, .extent: true
    default: false
    }
  }

  /// Whether it tells how large a thing is rather than how many there are.
  var isSize: Bool {
    switch sort {
    case .money, .extent, .flow, .duration, .passing, .ratio, .technical, .concentration, .reading:
      true
    case .proportion, .point, .rank, .count, .person: false
    }
  }
}

extension KnownUnit.Sort {
  fileprivate init(_ dimension: Dimension) {
    switch dimension.rawValue {
    case "percent": self = .proportion
    case "point": self = .point
    case "rank": self = .rank
    case "count": self = .count
    case "person": self = .person
    case "concentration": self = .concentration
    case "duration", "working-day": self = .duration
    case "calendar", "age", "grade", "star", "score": self = .passing
    case "ratio": self = .ratio
    case "voltage", "steam", "data-rate", "apparent-power", "ship-size": self = .technical
    case "temperature", "sound": self = .reading
    case "length", "area", "lane-length": self = .extent
    default: self = dimension.isMoney ? .money : .flow
    }
  }
}
