import OutturnModel

/// How a verb tells of a figure.
enum VerbSense: String, Sendable {
  /// 增长, 上涨: more by a percentage
  case grow
  /// 增加, 提高: more by an amount
  case gain
  /// 下降, 减少
  case fall
  /// 改善: less of what is better low, more of what is better high
  case improve
  /// 达到, 为, 至
  case reach
  /// 控制在, 保持在, 稳定在
  case hold
  /// 完成, 实现
  case done
  /// 占
  case share
  /// 居, 位列
  case rank
}

/// A word that can stand directly before a figure.
enum BeforeWord: Sendable {
  case bound(Bound)
  case verb(VerbSense)
  /// 同比, 预计, 累计: says nothing of subject, measure or bound
  case filler
  /// 分别: the figures go to the subjects in order
  case inOrder
  /// 各, 均: each subject has the figure
  case each
  /// 累计, 共: a total, whatever the verb
  case cumulative
  /// 产能: a noun whose end looks like one of the words above
  case stop
}

/// A bound word behind a figure.
enum AfterWord: Sendable {
  case bound(Bound)
  /// 以下: at most, and less than behind 降到.
  case below
}

/// A verb that begins a clause or stands inside it, before what it acts on.
enum ActionSense: String, Sendable {
  /// 新建, 培育: what it acts on is added in the period
  case add
  /// 接待, 投入: what it acts on is a total
  case total
  /// 压减, 削减
  case cut
  /// 淘汰, 化解: pieces are counted as deeds, an amount becomes less
  case shed
  /// 推动, 支持: others are helped to do it
  case support
  /// 推进, 完善: work goes on, no number is promised or done
  case progress
}

/// A word that can begin a clause before its noun phrase.
enum LeadWord: Sendable {
  /// 其中, 全年, 预计
  case filler
  /// A verb that is no part of the indicator's name.
  case action(ActionSense)
  /// 新建, 新增: a verb that is part of the indicator's name.
  case named(ActionSense)
  /// 在, 对, 围绕: the noun phrase that follows is not what is counted
  case preposition
  /// 完成, 实现
  case done
  /// 累计, 共: a total, whatever the verb
  case cumulative
  /// 服务业: a noun whose head looks like one of the words above
  case stop

  /// Whether it only looks like a verb.
  var isStop: Bool {
    if case .stop = self { true } else { false }
  }
}

/// What the end of a noun phrase tells of its measure.
enum NounSense: String, Sendable {
  /// 覆盖率, 比重
  case share
  /// 失业率, 浓度
  case rate
  /// 增幅, 涨幅
  case growth
  /// 降幅, 去产能
  case fall
  /// 收入比, ratio: how many times one thing is another
  case quotient
  /// 就业, 改造: a deed, so what is counted is added
  case deed
  /// 收入, 吞吐量: a total
  case total

  /// Whether it is told in percent of something.
  var isRatio: Bool { self == .share || self == .rate }
}

/// What a verb behind `243个项目` tells.
enum PredicateSense: String, Sendable {
  /// 开工, 竣工: done in the period
  case add
  /// 实现, 稳定达标: holds
  case total
  /// 入选, 荣获: done, and what it was done into is part of the name
  case enter
  /// 有序推进: work goes on
  case progress
}

/// A word that tells about its clause, its sentence or what follows.
enum CueWord: Sendable {
  case force(Force)
  case time(TimeCue)
  case kind(KindCue)
  case relation(RelationCue)
  /// 出台, 措施: what is counted near it are measures of policy
  case policy
}

/// What a cue tells of kind.
enum KindCue: String, Sendable {
  /// 将, 计划, 未来
  case plan
  /// 目前, 已经, 去年
  case past
  /// 问题, 困难
  case problem
}

/// What a cue tells of time.
enum TimeCue: Sendable, Equatable {
  case thisYear, lastYear
  /// 进入新的一年: from here on the year of the plan is told of
  case newYear
  case yearEnd
  /// 年内: before the year is over
  case withinYear
  case firstHalf, secondHalf
  case quarter(Period.Quarter)
  /// 今后五年
  case nextYears(Int)
  /// 过去五年
  case pastYears(Int)
  /// 五年累计: the years of the part, of what is over in a review and of what comes in a plan
  case someYears(Int)
  /// 三年内
  case withinYears(Int)
  /// “十三五”期间: the same years for everyone
  case fixed(PlanName)

  /// Reads the word in the table: `this-year`, `quarter-2`, `next-5-years`.
  init?(named name: String) {
    switch name {
    case "this-year": self = .thisYear
    case "last-year": self = .lastYear
    case "new-year": self = .newYear
    case "year-end": self = .yearEnd
    case "within-year": self = .withinYear
    case "first-half": self = .firstHalf
    case "second-half": self = .secondHalf
    default:
      let parts = name.split(separator: "-")
      guard parts.count >= 2, let count = Int(parts[1]), (1...20).contains(count) else {
        return nil
      }
      switch parts[0] {
      case "quarter":
        guard let quarter = Period.Quarter(rawValue: count) else { return nil }
        self = .quarter(quarter)
      case "next": self = .nextYears(count)
      case "past": self = .pastYears(count)
      case "some": self = .someYears(count)
      case "within": self = .withinYears(count)
      default: return nil
      }
    }
  }
}

/// What a cue tells of a target without a number.
enum RelationCue: String, Sendable {
  case inStep = "in-step"
  case above
  case below
  case steady
  case rising
  case falling
  case assigned
  case firstEver = "first-ever"
  case doubled
  case tripled
  case quadrupled
  case halved
  case zero
}
