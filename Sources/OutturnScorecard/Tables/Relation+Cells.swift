import OutturnModel

/// A relation in three cells: its kind, what it is compared with, by how much.
///
/// What it is compared with is `indicator:TOLD`, `indicator=ID:TOLD`, `place:NAME` or `lastYear`.
extension Relation {
  /// The names of the kinds.
  public static let kindNames = [
    "inStep", "above", "below", "steady", "rising", "falling", "multiple", "assigned", "firstEver",
    "never", "other",
  ]

  /// The kind, the comparand and the margin, as cells.
  public var cells: [String] {
    switch kind {
    case .inStep(let name): ["inStep", Relation.cell(.indicator(name)), ""]
    case .above(let comparand, let margin):
      ["above", Relation.cell(comparand), margin?.description ?? ""]
    case .below(let comparand, let margin):
      ["below", Relation.cell(comparand), margin?.description ?? ""]
    case .steady: ["steady", "", ""]
    case .rising: ["rising", "", ""]
    case .falling: ["falling", "", ""]
    case .multiple(let times): ["multiple", "", times.description]
    case .assigned: ["assigned", "", ""]
    case .firstEver: ["firstEver", "", ""]
    case .never: ["never", "", ""]
    case .other: ["other", "", ""]
    }
  }

  /// Reads cells that ``cells`` wrote, with the words as written; nil for any others.
  public init?(cells: [String], words: String) {
    guard cells.count == 3 else { return nil }
    let by = ExactDecimal(cells[2])
    let comparand = Relation.comparand(cells[1])
    let kind: Kind? =
      switch cells[0] {
      case "inStep":
        if case .indicator(let name)? = comparand { .inStep(with: name) } else { nil }
      case "above": comparand.map { .above($0, margin: by) }
      case "below": comparand.map { .below($0, margin: by) }
      case "steady": .steady
      case "rising": .rising
      case "falling": .falling
      case "multiple": by.map { .multiple($0) }
      case "assigned": .assigned
      case "firstEver": .firstEver
      case "never": .never
      case "other": .other
      default: nil
      }
    guard let kind else { return nil }
    self.init(kind, words: words)
  }

  private static func cell(_ comparand: Comparand) -> String {
    switch comparand {
    case .indicator(let name):
      name.id.map { "indicator=\($0):\(name.told)" } ?? "indicator:\(name.told)"
    case .place(let name): "place:\(name)"
    case .lastYear: "lastYear"
    }
  }

  private static func comparand(_ cell: String) -> Comparand? {
    if cell == "lastYear" { return .lastYear }
    guard let colon = cell.firstIndex(of: ":") else { return nil }
    let rest = String(cell[cell.index(after: colon)...])
    let key = cell[..<colon]
    if key == "place" { return .place(rest) }
    if key == "indicator" { return .indicator(IndicatorName(rest)) }
    guard key.hasPrefix("indicator="),
      let id = IndicatorID(rawValue: String(key.dropFirst("indicator=".count)))
    else { return nil }
    return .indicator(IndicatorName(rest, id: id))
  }
}
