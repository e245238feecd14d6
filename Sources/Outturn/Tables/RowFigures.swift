/// Makes a measure and a figure of a cell's figure with what the row, the column and the name say.
package struct RowFigures: Sendable {
  package let name: NameReading
  /// What the unit column says.
  package let unit: UnitReading?
  /// What a title says for the whole table.
  package let common: UnitReading?
  package let words: TableWords

  /// - Returns: The measure and the figure, or a sentence about what does not go together.
  package func make(
    _ cell: CellFigure, in column: ColumnMeaning, text: String
  ) -> Swift.Result<(Measure, Figure), RowFiguresError> {
    let unit = unit(cell, column)
    var measure = measure(cell, unit)
    var value = cell.value.scaled(byPowerOfTen: unit.power)
    var upper = cell.upper?.scaled(byPowerOfTen: unit.power)
    if measure == .changePP {
      if cell.change == .down || (name.measure == .decrease && cell.change == nil), value > .zero {
        value = -value
      }
    } else if isComparison(cell, unit), value.isNegative {
      measure = .decrease
      value = -value
      upper = upper.map { -$0 }
      if let top = upper { (value, upper) = (min(value, top), max(value, top)) }
    }
    var bound = cell.bound
    if bound == .exactly, let told = column.bound, column.role == .target || column.role == .value {
      bound = told
    }
    let usual = measure == .changePP ? Unit.point : measure == .rank ? .rank : unit.unit
    do throws(FigureError) {
      let figure = try Figure(bound, value, upper: upper, unit: usual, text: text)
      do throws(TargetError) { _ = try Target(measure: measure, aim: .figure(figure)) } catch {
        return .failure(.target(error))
      }
      return .success((measure, figure))
    } catch {
      return .failure(.figure(error))
    }
  }

  private func isComparison(_ cell: CellFigure, _ unit: UnitReading) -> Bool {
    cell.change == nil
      && (name.isChange || self.unit?.isChange == true || name.unit?.isChange == true)
      && unit.unit.dimension.isProportion
  }

  private func unit(_ cell: CellFigure, _ column: ColumnMeaning) -> UnitReading {
    let outer = unit ?? column.unit ?? name.unit ?? (name.measure == nil ? common : nil)
    if let own = cell.unit {
      if let outer, outer.unit.symbol.hasPrefix(own.unit.symbol + "/") {
        return UnitReading(unit: outer.unit, power: cell.power)
      }
      if own.isKnown || outer == nil {
        return UnitReading(unit: own.unit, power: cell.power + own.power, isChange: own.isChange)
      }
    }
    guard let outer else {
      return UnitReading(unit: name.isPeople ? .persons : .count, power: cell.power)
    }
    let power = cell.power == outer.power ? outer.power : cell.power + outer.power
    return UnitReading(unit: countedUnit(outer), power: power, isChange: outer.isChange)
  }

  /// Water meters are counted in meters, but not in metres: the unit is then what the name counts.
  private func countedUnit(_ outer: UnitReading) -> Unit {
    guard outer.power == 0, outer.unit.dimension.rawValue == "length", let written = unitWord else {
      return outer.unit
    }
    let tokens = TextToken.all(FoldedText(name.name))
    guard let place = tokens.firstIndex(where: { $0.text == written }) else { return outer.unit }
    return place > 0 ? .own("\(tokens[place - 1].text) \(written)") : .count
  }

  /// The unit column's own word.
  package var unitWord: String?

  private func measure(_ cell: CellFigure, _ unit: UnitReading) -> Measure {
    let dimension = unit.unit.dimension
    if dimension == .point { return .changePP }
    if dimension == .rank { return .rank }
    if let change = cell.change {
      let isLess = change == .down || change == .better && isWorse(name.name)
      if isLess { return .decrease }
      return dimension.isProportion ? .growth : .increment
    }
    if isComparison(cell, unit) { return .growth }
    switch name.measure {
    case .growth?: return dimension.isProportion || dimension == .count ? .growth : .level
    case .decrease?: return .decrease
    case .share? where dimension.isProportion: return .share
    case .rate?: return .rate
    case .rank? where dimension == .count: return .rank
    case .increment? where !dimension.isProportion && !dimension.rawValue.hasPrefix("money"):
      return .increment
    default: return dimension.isProportion ? .share : .level
    }
  }

  /// Whether less of a thing is better.
  package func isWorse(_ name: String) -> Bool {
    !words.found("worse", in: FoldedText(name)).isEmpty
  }
}

/// Why a cell's figure cannot be one.
package enum RowFiguresError: Error {
  case figure(FigureError)
  case target(TargetError)

  package var sentence: String {
    switch self {
    case .figure(let error): "\(error)"
    case .target(let error): "\(error)"
    }
  }
}

extension Unit {
  /// People.
  fileprivate static var persons: Unit { UnitTable.shipped["人"] ?? .count }
}
