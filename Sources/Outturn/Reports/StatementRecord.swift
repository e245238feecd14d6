/// A report's statement as a new record.
package struct StatementRecord {
  package let statement: Statement
  /// What is promised or found; nil where the parts do not go together.
  package let target: Target?

  package init(_ statement: Statement) {
    self.statement = statement
    target = StatementRecord.aim(statement).flatMap { aim in
      do throws(TargetError) {
        return try Target(measure: statement.measure, aim: aim)
      } catch {
        return nil
      }
    }
  }

  /// The record; nil where the report names no year, or the statement's parts do not go together.
  ///
  /// It is the same that an import of `read --format jsonl` makes, so that it has the same id.
  package func record(at place: PlacePath, from source: SourceID, _ report: PreparedReport)
    -> NewRecord?
  {
    guard let period = statement.period else { return nil }
    let content: NewRecord.Content
    switch statement.kind {
    case .commitment:
      guard let target else { return nil }
      var promise = NewRecord.Promise(target: target, force: statement.force)
      promise.baseline = statement.row?.baseline
      promise.plain["responsible"] = statement.row?.responsible
      promise.plain["support"] = statement.row?.support
      promise.plain["order"] = statement.row?.order.map(String.init)
      content = .commitment(promise)
    case .outcome:
      guard let finding else { return nil }
      content = .outcome(
        NewRecord.Report(
          measure: statement.measure, finding: finding, status: statement.row?.status ?? .final))
    }
    return NewRecord(
      place: place, period: period,
      indicator: IndicatorName(statement.indicator, id: statement.indicatorID),
      evidence: Evidence(source: source, clause: clause(report)), content: content)
  }

  /// What came of it: a word that is told of a measure needs no figure (增速未达预期).
  private var finding: Outcome.Finding? {
    if statement.value == nil, let said = statement.finding { return .said(said) }
    return switch target?.aim {
    case .figure(let figure): .figure(figure)
    case .relation(let relation): .relation(relation)
    case .deed, .parts: .said(Saying(.done))
    case nil: nil
    }
  }

  /// The clause; of one that is too long the stretch round the figure.
  private func clause(_ report: PreparedReport) -> Evidence.Clause? {
    let range = statement.range
    let most = Evidence.Clause.maximumLength
    guard range.count > most else {
      return Evidence.Clause(
        statement.quote, span: Evidence.Span(start: range.lowerBound, end: range.upperBound))
    }
    let end = min(range.upperBound, max(statement.figureRange.upperBound, range.lowerBound + most))
    let start = max(range.lowerBound, end - most)
    return Evidence.Clause(
      report.decoded.text(ofScalars: start..<end), span: Evidence.Span(start: start, end: end))
  }

  private static func aim(_ statement: Statement) -> Target.Aim? {
    guard let value = statement.value else {
      if statement.measure == .milestone { return .deed(statement.quote) }
      return .relation(Relation(statement.relation ?? .other, words: statement.quote))
    }
    // A zero has no unit of its own (事故为零).
    let unit = statement.unit ?? statement.measure.usualUnit
    do throws(FigureError) {
      return .figure(try Figure(statement.bound, value, upper: statement.upper, unit: unit))
    } catch {
      return nil
    }
  }
}
