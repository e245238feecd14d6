extension IndicatorKeys {
  /// The indicators of the catalogue that a name joins: 二氧化硫、氮氧化物排放量, 进口和出口.
  ///
  /// What follows the last one may belong to all of them.
  ///
  /// - Returns: Two or more, or none where the name is one thing or the catalogue lacks a part.
  func components(_ indicator: IndicatorName, measure: Measure) -> [IndicatorID] {
    guard indicator.id == nil, IndicatorKeys.joins(indicator.told) else { return [] }
    let pieces = indicator.told.unicodeScalars.split(whereSeparator: IndicatorKeys.isJoint)
      .map { String($0) }
    guard pieces.count > 1, pieces.count <= 6, let last = pieces.last else { return [] }
    let tail = Array(last.unicodeScalars)
    var found: [IndicatorID] = []
    for piece in pieces {
      guard let id = id(piece, tail, measure), !found.contains(id) else { return [] }
      found.append(id)
    }
    return found
  }

  /// The indicator of a piece with as much of the last one's tail as makes it one, else alone.
  private func id(_ piece: String, _ tail: [Unicode.Scalar], _ measure: Measure) -> IndicatorID? {
    for start in catalogue.mayBegin(piece) ? 1..<tail.count : 0..<0 {
      var scalars = String.UnicodeScalarView(piece.unicodeScalars)
      scalars.append(contentsOf: tail[start...])
      if let found = catalogue.indicator(named: Catalogue.key(String(scalars))) { return found.id }
    }
    if case .id(let id) = key(IndicatorName(piece), measure: measure).key { return id }
    return nil
  }

  /// Whether a name may join several things.
  static func joins(_ name: String) -> Bool { name.unicodeScalars.contains(where: isJoint) }

  private static func isJoint(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", "和", "与", "及": true
    default: false
    }
  }
}
