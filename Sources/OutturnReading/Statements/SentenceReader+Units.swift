import OutturnModel

/// Units that stand elsewhere: behind the last number of a list, or in the noun.
extension SentenceReader {
  /// 50万、100万、60万亩: the unit stands at the end; 3万农村人口: the noun tells it.
  func inferUnits(_ frames: inout [ClauseFrame], of whole: Draft?) {
    let told = frames.map(\.figure.unit)
    defer {
      for index in frames.indices where told[index] !== frames[index].figure.unit {
        frames[index].figure.isUnitInferred = true
      }
    }
    for index in frames.indices.reversed() {
      let frame = frames[index]
      if index + 1 < frames.count, frames[index + 1].isBare {
        let next = frames[index + 1].figure.unit
        if frame.figure.unit == nil, next != nil {
          frames[index].figure.unit = next
        } else if next?.sort == .point, frame.figure.unit?.isPiece == true {
          frames[index].figure.unit = next
        }
      }
      guard frames[index].figure.unit == nil, case .plain = frame.figure.sort else { continue }
      let near = frame.right.lowerBound..<min(frame.right.upperBound, frame.right.lowerBound + 14)
      if case .person? = subjects.thing(in: near), !near.isEmpty {
        frames[index].figure.unit = lexicon.person
      } else if case .household? = subjects.thing(in: near), !near.isEmpty {
        frames[index].figure.unit = lexicon.household
      } else if frame.figure.isMultiplied, let unit = subjects.unitOfPersons(in: frame.noun) {
        // 贫困人口减少6800万, 旅游人次增加到1.3亿
        frames[index].figure.unit = unit
      } else if frame.figure.isMultiplied, frame.figure.value >= 100_000_000 {
        let around = subjects.thing(in: frame.noun) ?? subjects.thing(in: near)
        if case .money? = around { frames[index].figure.unit = lexicon.yuan }
      }
    }
    // 旅游人次由8300万增加到1.3亿: the unit of the base.
    for (previous, index) in zip(frames.indices, frames.indices.dropFirst())
    where frames[index].figure.unit == nil && frames[index].joint == .direct
      && frames[index].noun.isEmpty && frames[index].figure.isMultiplied
    {
      frames[index].figure.unit = frames[previous].figure.unit
    }
    if let unit = whole?.unit, unit.countsThings, let first = frames.first,
      first.figure.unit == nil,
      case .plain = first.figure.sort
    {
      frames[0].figure.unit = unit
    }
    // 引进项目30个，其中10亿元以上15: the unit of the whole.
    for (previous, index) in zip(frames.indices, frames.indices.dropFirst())
    where frames[index].figure.unit == nil
      && isPart(frames[index])
      && frames[previous].figure.unit?.countsThings == true
    {
      frames[index].figure.unit = frames[previous].figure.unit
    }
  }
}
