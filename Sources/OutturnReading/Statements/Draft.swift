import OutturnModel

/// A statement while it is being put together, with places in the mended text.
struct Draft: Sendable {
  /// How many years a figure tells of together.
  enum Span: Sendable, Equatable {
    /// Those that its sentence names.
    case own
    /// All that the report speaks of: 年均增长.
    case all
    /// So many, up to the one that its sentence names: 两年平均.
    case years(Int)
  }

  var kind: Statement.Kind = .outcome
  var period: Period?
  /// What the clause speaks of, which later clauses go on with.
  var subject: Subject
  /// What it is called in the statement; the subject where nothing else is set.
  var name: Subject?
  /// What is done with it, at the end of its name: 开工, 建成.
  var stage = ""
  /// Whether it is read without a figure of its own.
  var isDeed = false
  /// What a review says of it without a number.
  var saying: Saying?
  var measure: Measure = .other
  var bound: Bound = .exactly
  var value: ExactDecimal?
  var upper: ExactDecimal?
  var unit: KnownUnit?
  var force: Force = .plain
  var relation: Relation.Kind?
  /// The clause, in scalars of the mended text.
  var clause: Range<Int>
  /// The figure, in scalars of the mended text.
  var figure: Range<Int>
  /// Whether it is where a promised change begins: 90 in 由90元提高到110元, told of the year before.
  var isBase = false
  /// Whether it tells by how much this differs from the year before: 比去年增加60亿元.
  var isAgainstLastYear = false
  /// Whether it tells a state reached and not what happened over a time.
  var isState = false
  /// How many years it tells of together.
  var span = Span.own
  var doubts: Doubts = []
}
