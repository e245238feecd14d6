import OutturnModel

/// A figure with what stands around it in its clause.
struct ClauseFrame: Sendable {
  /// How a figure is joined to the one before it.
  enum Joint: Sendable {
    /// It stands in a clause of its own.
    case none
    /// 、 or 和 stands between them.
    case item
    /// Nothing but a noun stands between them: `14个领域118个场景`.
    case direct
  }

  var figure: FigureToken
  let joint: Joint
  /// How many divisions stronger than 、 lie between it and the figure before.
  let clausesSince: Int
  /// Whether one of them is stronger than ，.
  let isNewPart: Bool
  /// Whether nothing but the joint stands between it and the figure before.
  let isBare: Bool
  /// The whole text before the figure that is its own.
  let left: Range<Int>
  /// The noun phrase before the figure, without verbs; empty when there is none.
  var noun: Range<Int>
  /// A place or holder before an inner verb: 示范区 in 示范区完成投资.
  var scope: Range<Int>?
  /// The text directly behind the figure that no other figure owns.
  var right: Range<Int>
  /// The verb nearest to the figure.
  var verb: VerbSense?
  /// The verb before that one: 提高 in 提高到.
  var direction: VerbSense?
  /// The words of the verb nearest to the figure.
  var verbWord: Range<Int>?
  var boundBefore: Bound?
  /// 分别
  var isInOrder = false
  /// 各 or 均
  var isEach = false
  var action: ActionSense?
  /// The last verb peeled off the head of the clause.
  var actionWord: Range<Int>?
  /// The verbs that open the clause or stand before the noun and are no measure (购置, 更新改造): the
  /// name cannot do without them.
  var kept: [Range<Int>] = []
  /// 每人每年, 人均: what one part of the amount is told for.
  var per: Range<Int>?
  /// Whether the action is part of the indicator's name (新建).
  var isNamedAction = false
  /// 新增 in 新增三所学校: a named action directly before the figure.
  var namedBefore: Range<Int>?
  /// 累计, 共: the figure is a total.
  var isCumulative = false
  /// 为 alone opens the clause: for whom something is done.
  var isFor = false
  /// A preposition opens the clause: 在, 围绕.
  var isPlaced = false
  /// Where 占 begins, when the figure is a share of something named.
  var shareStart: Int?
  /// 覆盖, 扩大到: how many of them it covers is told as a share.
  var cover: Range<Int>?
  /// Where 高于 or 比 begins, when the figure is a difference from something named.
  var comparisonStart: Int?
}
