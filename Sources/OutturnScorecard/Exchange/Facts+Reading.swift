import OutturnModel

/// What is told of an imported promise or result, read back into the model's values.
extension Facts {
  /// How it is told, or nil when that is not named.
  var measure: Measure? { self["measure"].flatMap(Measure.init(rawValue:)) }

  /// What is measured.
  var indicator: IndicatorName {
    IndicatorName(
      self["indicator"] ?? "", id: self["indicatorID"].flatMap(IndicatorID.init(rawValue:)))
  }

  /// The measure of what was found, where none is named.
  func usualMeasure() throws(ImportProblem) -> Measure {
    try figure().map { Facts.usualMeasure(of: .figure($0)) } ?? .other
  }

  /// The figure, by the bound, value and unit named.
  ///
  /// - Throws: ``ImportProblem/figure(_:)`` where the parts do not go together.
  func figure() throws(ImportProblem) -> Figure? {
    guard let value = try number("value") else { return nil }
    return try figure(
      value, upper: try number("upper"), unit: self["unit"], bound: self["comparator"],
      text: self["text"])
  }

  /// The figure the target was set out from.
  func baseline() throws(ImportProblem) -> Baseline? {
    guard let value = try number("baselineValue") else { return nil }
    let figure = try figure(
      value, upper: try number("baselineUpper"), unit: self["baselineUnit"],
      bound: self["baselineComparator"], text: self["baselineText"])
    return Baseline(figure, period: self["baselinePeriod"].flatMap { Period($0) })
  }

  /// The number under a name; of two spellings of one number the one that tells the last digit
  /// stated, `79942e7`.
  private func number(_ name: String) throws(ImportProblem) -> ExactDecimal? {
    guard let text = self[name] else { return nil }
    guard let value = ExactDecimal(asWritten: text) else { throw .number(text) }
    let told = self[name + "Told"].flatMap { ExactDecimal(asWritten: $0) }
    guard let digits = told, digits == value else { return value }
    return digits
  }

  private func figure(
    _ value: ExactDecimal, upper: ExactDecimal?, unit symbol: String?, bound: String?,
    text: String?
  ) throws(ImportProblem) -> Figure {
    guard let unit = Facts.unit(symbol ?? "") else { throw .unit(symbol ?? "") }
    let bound = bound.flatMap(Bound.init(rawValue:)) ?? .exactly
    do {
      return try Figure(bound, value, upper: upper, unit: unit, text: text)
    } catch { throw .figure(error) }
  }

  /// The withdrawal, where there is a day.
  var withdrawal: Withdrawal? {
    self["withdrawnOn"].flatMap { Day($0) }.map {
      Withdrawal(date: $0, why: self["withdrawnWhy"] ?? "")
    }
  }

  /// The verdict that a person gave, with who, when and why.
  var judged: ImportedPromise.Judged? {
    guard let by = self["judgedBy"], let day = self["judgedOn"].flatMap({ Day($0) }) else {
      return nil
    }
    return ImportedPromise.Judged(by: by, on: day, why: self["judgedWhy"] ?? "")
  }

  /// The document told of, where its title is.
  var document: Source? {
    guard let id = self["source"].flatMap(SourceID.init(rawValue:)),
      let title = self["sourceTitle"]
    else { return nil }
    return Source(
      id: id, title: title, publisher: self["sourcePublisher"] ?? "",
      date: self["sourceDate"].flatMap { Period($0) },
      place: self["sourcePlace"].flatMap { PlacePath($0) },
      planYear: self["planYear"].flatMap { Int($0) }, sha256: self["sha256"], url: self["url"])
  }

  /// The target, by its figure, saying or deed.
  ///
  /// - Throws: ``ImportProblem`` for what does not hold.
  func target() throws(ImportProblem) -> Target {
    let aim: Target.Aim
    if let figure = try figure() {
      aim = .figure(figure)
    } else if let relation {
      aim = .relation(relation)
    } else if let deed = self["deed"] {
      aim = .deed(deed)
    } else if self["parts"] != nil {
      aim = .parts
    } else {
      throw .nothingPromised
    }
    do {
      return try Target(measure: measure ?? Facts.usualMeasure(of: aim), aim: aim)
    } catch { throw .target(error) }
  }

  /// The restatement, where there is a day and a target.
  ///
  /// - Throws: ``ImportProblem`` for what does not hold.
  func restatement() throws(ImportProblem) -> Restatement? {
    guard let date = self["restatedOn"].flatMap({ Day($0) }) else { return nil }
    return Restatement(
      target: try target(), date: date, source: self["source"].flatMap(SourceID.init(rawValue:)),
      why: self["why"] ?? "")
  }

  /// The measure where a file names none: a place in an order, a share of something, or a level.
  private static func usualMeasure(of aim: Target.Aim) -> Measure {
    switch aim {
    case .figure(let figure):
      switch figure.unit.dimension {
      case .rank: .rank
      case .point: .changePP
      case .percent: .share
      default: .level
      }
    case .relation: .relative
    case .deed: .milestone
    case .parts: .other
    }
  }

  /// A unit by its symbol or any spelling of the table; a number alone counts things.
  static func unit(_ symbol: String) -> Unit? {
    symbol.isEmpty ? .count : UnitTable.shipped[symbol]
  }

  /// The saying without a number.
  var relation: Relation? {
    self["relation"].flatMap {
      Relation(
        cells: [$0, self["relationTo"] ?? "", self["relationBy"] ?? ""], words: self["words"] ?? "")
    }
  }

  /// Where it stands.
  var evidence: Evidence? {
    guard let source = self["source"].flatMap(SourceID.init(rawValue:)) else { return nil }
    let start = self["start"].flatMap { Int($0) }
    let end = self["end"].flatMap { Int($0) }
    var span: Evidence.Span?
    if let start, let end { span = Evidence.Span(start: start, end: end) }
    return Evidence(
      source: source, clause: self["quote"].flatMap { Evidence.Clause($0, span: span) },
      also: self["alsoIn"].flatMap(Evidence.also) ?? [])
  }
}
