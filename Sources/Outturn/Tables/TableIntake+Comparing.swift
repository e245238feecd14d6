import OutturnModel

/// What is the same, and how what is not is told.
extension TableIntake {
  package static func latest(_ outcome: Outcome) -> Outcome.Finding {
    outcome.vintages.last?.finding ?? outcome.finding
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

  package static func differences(_ old: Commitment, _ new: Commitment) -> [Difference] {
    var list: [Difference] = []
    func compare(_ field: String, _ one: String?, _ two: String?) {
      if one != two { list.append(Difference(field: field, old: one ?? "–", new: two ?? "–")) }
    }
    let isSameTarget: Bool
    if let one = old.target.figure, let two = new.target.figure {
      isSameTarget = isSame(one, two)
    } else {
      isSameTarget = old.target == new.target
    }
    if !isSameTarget { compare("target", words(old.target), words(new.target)) }
    compare("force", old.force.rawValue, new.force.rawValue)
    compare("due", old.due?.description, new.due?.description)
    compare("responsible", old.responsible, new.responsible)
    compare("support", old.support, new.support)
    compare("direction", old.direction?.rawValue, new.direction?.rawValue)
    compare("order", old.order.map(String.init), new.order.map(String.init))
    compare(
      "baseline", old.baseline.map { words($0.figure) }, new.baseline.map { words($0.figure) })
    return list
  }
}
