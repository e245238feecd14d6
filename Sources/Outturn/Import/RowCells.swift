/// The cells of a row while it is read, and what is wrong with them.
package struct RowCells {
  private var row: RecordRow
  package private(set) var problems: [RowProblem] = []
  /// Whether the nearest word is sought for one that is wrong: dear, so not for thousands of rows.
  private let seeksNearest: Bool

  package init(_ row: RecordRow, seeksNearest: Bool = true) {
    self.row = row
    self.seeksNearest = seeksNearest
  }

  /// The nearest of some words, where it is sought.
  package func nearest(_ text: String, in words: @autoclosure () -> [String]) -> String? {
    seeksNearest ? NearestWord.to(text, in: words()) : nil
  }

  /// The nearest spelling of a unit, where it is sought.
  package func nearestUnit(_ text: String) -> String? {
    seeksNearest ? UnitFinder.nearest(text) : nil
  }

  package subscript(field: RecordField) -> String? {
    row.cells[field].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The words as written, from the column that is nearest to them.
  package var words: String? { self[.text] ?? self[.quote] }

  /// The word of a saying. Tables of format 1 told it under `progress`, and the form of what was found
  /// (`figure`, `relation`, `deed`) under `finding`.
  package var saidWord: String? {
    if let word = self[.finding], !["figure", "relation", "deed"].contains(word) { return word }
    return self[.progress].flatMap { ExactDecimal($0) == nil ? $0 : nil }
  }

  /// Whether the row was written by a ledger of our own.
  var isOwn: Bool { row.id != nil }

  package mutating func wrong(_ field: RecordField, _ name: String, _ parts: Messages.Part?...) {
    wrong(field, Localized(name, parts: parts))
  }

  package mutating func wrong(_ field: RecordField, _ message: Localized) {
    problems.append(RowProblem(row.line, field, message))
  }

  package mutating func missing(_ field: RecordField) {
    wrong(field, "isMissing")
  }

  /// Puts a value where the row has none.
  package mutating func fill(_ field: RecordField, _ value: String?) {
    if self[field] == nil { row.cells[field] = value }
  }

  package mutating func required(_ field: RecordField) -> String? {
    if let text = self[field] { return text }
    missing(field)
    return nil
  }

  /// One of an enum's words; `standard` where the row says nothing.
  package mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ field: RecordField, of type: Word.Type, standard: Word? = nil
  ) -> Word? {
    guard let text = self[field] else {
      if standard == nil { missing(field) }
      return standard
    }
    if let word = Word(rawValue: text) { return word }
    let words = Word.allCases.map(\.rawValue)
    if let near = nearest(text, in: words) {
      wrong(field, "unknownInRow", text, near)
    } else {
      wrong(field, "noneOfWords", text, words.joined(separator: ", "))
    }
    return nil
  }

  /// A decimal exactly as written.
  package mutating func decimal(_ field: RecordField) -> ExactDecimal? {
    guard let text = self[field] else { return nil }
    if let value = ExactDecimal(asWritten: text) { return value }
    wrong(field, "noPlainNumberSuch", text)
    return nil
  }

  /// A target, if its parts go together.
  package mutating func target(_ measure: Measure, _ aim: Target.Aim) -> Target? {
    do throws(TargetError) {
      return try Target(measure: measure, aim: aim)
    } catch {
      wrong(.measure, Failure(error).message)
      return nil
    }
  }
}

/// The columns that hold a figure.
package struct FigureFields {
  package let value: RecordField
  package let upper: RecordField
  package let unit: RecordField
  package let text: RecordField

  package static let own = FigureFields(value: .value, upper: .upper, unit: .unit, text: .text)
  package static let baseline = FigureFields(
    value: .baselineValue, upper: .baselineUpper, unit: .baselineUnit, text: .baselineText)

  /// The figure, with 万 and 亿 of the unit multiplied out.
  ///
  /// - Parameter digits: What knows better which digits were told.
  package func figure(
    _ bound: Bound, _ measure: Measure, _ cells: inout RowCells,
    digits: (ExactDecimal) -> ExactDecimal = { $0 }
  ) -> Figure? {
    let told = (value: cells.decimal(value), upper: cells.decimal(upper))
    guard let number = told.value else { return nil }
    guard let scaled = scaledUnit(measure, number, &cells) else { return nil }
    do throws(FigureError) {
      return try Figure(
        bound, digits(number.scaled(byPowerOfTen: scaled.power)),
        upper: (told.upper?.scaled(byPowerOfTen: scaled.power)).map(digits), unit: scaled.unit,
        text: cells[text])
    } catch {
      cells.wrong(value, Failure(error).message)
      return nil
    }
  }

  private func scaledUnit(
    _ measure: Measure, _ number: ExactDecimal, _ cells: inout RowCells
  ) -> (unit: Unit, power: Int)? {
    guard let text = cells[unit] else {
      // A zero has no unit of its own (事故为零).
      if number.isZero { return (measure.usualUnit, 0) }
      cells.missing(unit)
      return nil
    }
    if let found = UnitFinder.scaled(text) { return found }
    let near = cells.nearestUnit(text)
    cells.wrong(unit, "noUnit", text, near)
    return nil
  }
}
