import OutturnModel

/// A relation in three cells: its kind, what it is compared with, by how much.
///
/// What it is compared with is `indicator:TOLD`, `indicator=ID:TOLD`, `place:NAME` or `lastYear`.
extension Relation {
  /// The names of the kinds.
  public static let kindNames = Word.allCases.map(\.rawValue)

  /// The kind, the comparand and the margin, as cells.
  public var cells: [String] {
    let parts: (than: String, by: String) =
      switch kind {
      case .inStep(let name): (Relation.cell(.indicator(name)), "")
      case .above(let comparand, let margin), .below(let comparand, let margin):
        (Relation.cell(comparand), margin?.description ?? "")
      case .multiple(let times): ("", times.description)
      case .steady, .rising, .falling, .assigned, .firstEver, .never, .other: ("", "")
      }
    return [kind.word.rawValue, parts.than, parts.by]
  }

  /// Reads cells that ``cells`` wrote, with the words as written; nil for any others.
  public init?(cells: [String], words: String) {
    guard cells.count == 3, let word = Word(rawValue: cells[0]) else { return nil }
    let by = ExactDecimal(cells[2])
    let comparand = Relation.comparand(cells[1])
    var other: IndicatorName?
    if case .indicator(let name) = comparand { other = name }
    guard let kind = Kind(word, than: comparand, times: by, with: other, margin: by) else {
      return nil
    }
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
