/// A field of a record that a table tells otherwise than the ledger.
public struct RecordDifference: Hashable, Sendable {
  /// The field's name.
  public let field: String
  /// What the ledger says.
  public let old: String
  /// What the table says.
  public let new: String

  /// `target 3 → 4; responsible – → Parks`
  package static func told(_ list: [RecordDifference]) -> String {
    list.map { "\($0.field) \($0.old) → \($0.new)" }.joined(separator: "; ")
  }

  package static func isSame(_ old: Outcome.Finding, _ new: Outcome.Finding) -> Bool {
    guard case .figure(let one) = old, case .figure(let two) = new else { return old == new }
    return isSame(one, two)
  }

  package static func isSame(_ one: Figure, _ two: Figure) -> Bool {
    one.bound == two.bound && one.value == two.value && one.upper == two.upper
      && one.unit == two.unit
  }

  package static func words(_ finding: Outcome.Finding) -> String {
    switch finding {
    case .figure(let figure): words(figure)
    case .relation(let relation): relation.words
    case .said(let saying): saying.word.rawValue + (saying.on.map { " \($0)" } ?? "")
    }
  }

  package static func words(_ figure: Figure) -> String {
    let bound =
      figure.bound == .exactly || figure.bound == .between ? "" : figure.bound.rawValue + " "
    let upper = figure.upper.map { "–\($0.shortest)" } ?? ""
    return "\(bound)\(figure.value.shortest)\(upper) \(figure.unit.symbol)"
  }

  package static func words(_ target: Target) -> String {
    switch target.aim {
    case .figure(let figure): words(figure)
    case .relation(let relation): relation.words
    case .deed(let deed): deed
    case .parts: ""
    }
  }

  package static func between(_ old: Commitment, _ new: Commitment) -> [RecordDifference] {
    var list: [RecordDifference] = []
    func compare(_ field: String, _ one: String?, _ two: String?) {
      if one != two {
        list.append(RecordDifference(field: field, old: one ?? "–", new: two ?? "–"))
      }
    }
    let isSameTarget: Bool
    if let one = old.target.figure, let two = new.target.figure {
      isSameTarget = isSame(one, two) && old.target.measure == new.target.measure
    } else {
      isSameTarget = old.target == new.target
    }
    if !isSameTarget {
      list.append(RecordDifference(field: "target", old: words(old.target), new: words(new.target)))
    }
    compare("indicator", old.indicator.told, new.indicator.told)
    compare("period", old.period.description, new.period.description)
    compare("force", old.force.rawValue, new.force.rawValue)
    for field in PlainField.commitment {
      compare(field.name, field.text(of: old.draft), field.text(of: new.draft))
    }
    compare(
      "baseline", old.baseline.map { words($0.figure) }, new.baseline.map { words($0.figure) })
    return list
  }
}
