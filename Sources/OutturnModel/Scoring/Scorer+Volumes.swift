extension Scorer {
  /// Assesses all commitments of a volume by the links in it.
  ///
  /// - Parameter others: Volumes to look up in: earlier years of the place, where links may point
  ///   and last year's outturn stands, and places above it.
  public func score(_ volume: Volume, on day: Day, others: [Volume] = []) -> [Assessment] {
    score([volume], on: day, others: others)
  }

  /// Assesses all commitments of volumes, in their order, by the links in them; one pass, linear in
  /// the number of records.
  public func score(_ volumes: [Volume], on day: Day, others: [Volume] = []) -> [Assessment] {
    var assessments: [Assessment] = []
    assessments.reserveCapacity(volumes.reduce(0) { $0 + $1.commitments.count })
    byPlace(volumes, day, others) { $0.assess(into: &assessments) }
    return assessments
  }

  /// The verdicts of all commitments of volumes, in their order, without words or records: for
  /// counts over many.
  public func judge(_ volumes: [Volume], on day: Day, others: [Volume] = []) -> [Judgement] {
    var judgements: [Judgement] = []
    byPlace(volumes, day, others) { records in
      let more = records.judged().judgements
      if judgements.isEmpty { judgements = more } else { judgements += more }
    }
    return judgements
  }

  /// A run of volumes of one place is scored together, for its links and parts may cross years.
  private func byPlace(
    _ volumes: [Volume], _ day: Day, _ others: [Volume], _ score: (PlaceRecords) -> Void
  ) {
    var start = 0
    while start < volumes.count {
      var end = start + 1
      while end < volumes.count, volumes[end].place == volumes[start].place { end += 1 }
      score(
        PlaceRecords(
          volumes: Array(volumes[start..<end]), all: volumes, others: others, scorer: self,
          day: day))
      start = end
    }
  }
}
