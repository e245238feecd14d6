import OutturnLedger
import OutturnModel
import OutturnSeed

/// A ledger of any size, made from a seed: the same size gives the same bytes.
struct GeneratedLedger {
  /// Commitments a volume holds; each has an outcome and a link.
  static let volumeSize = 200
  private static let years = 20
  /// Indicators of which it is plain which direction is good, so that other programs can judge too.
  private static let indicators = Catalogue.shipped.indicators.filter { $0.direction != .neutral }

  /// Makes a ledger with `count` commitments in volumes of `volumeSize`, twenty of them a place, one
  /// transaction a volume.
  ///
  /// - Parameter told: Takes each pair of commitment and outcome as a line of JSON Lines, for the
  ///   programs that others would use.
  @discardableResult
  static func make(
    in folder: String, count: Int, volumeSize: Int = GeneratedLedger.volumeSize,
    told: (String) -> Void = { _ in }
  ) throws -> Ledger {
    guard let start = Timestamp("2026-01-01T00:00:00Z") else { throw BenchError.generation }
    let ledger = try Ledger.create(
      in: folder, settings: LedgerSettings(name: "bench \(count)"), by: "bench", time: start)
    var random = SeededGenerator(seed: UInt64(count))
    for volume in 0..<((count + volumeSize - 1) / volumeSize) {
      let size = min(volumeSize, count - volume * volumeSize)
      guard let place = PlacePath("cn/province/city-\(volume / years)"),
        let name = LocalizedName(en: place.name),
        let address = VolumeAddress(place: place, year: 2001 + volume % years)
      else { throw BenchError.generation }
      var changes: [Change] = volume % years == 0 ? [.place(Place(path: place, name: name))] : []
      changes += try records(size, in: address, &random, told)
      try ledger.commit(Transaction(by: "bench", time: start, changes: changes))
    }
    return ledger
  }

  private static func records(
    _ count: Int, in address: VolumeAddress, _ random: inout SeededGenerator,
    _ told: (String) -> Void
  ) throws -> [Change] {
    let bounds: [Bound] = [.exactly, .about, .atLeast, .atMost, .moreThan]
    var taken: Set<RecordID> = []
    var commitments: [Change] = []
    var outcomes: [Change] = []
    var links: [Change] = []
    for _ in 0..<count {
      let indicator = indicators[Int(random.next() % UInt64(indicators.count))]
      let bound = bounds[Int(random.next() % UInt64(bounds.count))]
      let tenths = (promised: random.next() % 200, reported: random.next() % 200)
      let promised = ExactDecimal(mantissa: Int128(tenths.promised), exponent: -1)
      let reported = ExactDecimal(mantissa: Int128(tenths.reported), exponent: -1)
      told(
        """
        {"place":"\(address.place)","year":\(address.year),"indicator":"\(indicator.id)",\
        "name":"\(indicator.name.zh)","direction":"\((indicator.direction ?? .higher).rawValue)",\
        "bound":"\(bound.rawValue)","unit":"%","target":\(tenths.promised),\
        "outcome":\(tenths.reported)}

        """)
      let name = IndicatorName(indicator.name.zh, id: indicator.id)
      let target = try Target(
        measure: .growth, aim: .figure(try Figure(bound, promised, unit: .percent)))
      let finding = Outcome.Finding.figure(try Figure(.exactly, reported, unit: .percent))
      let salt = String(random.next(), radix: 36)
      guard
        let commitmentID = RecordID.make(
          .commitment, in: address, content: salt, isTaken: { taken.contains($0) }),
        let outcomeID = RecordID.make(
          .outcome, in: address, content: salt, isTaken: { taken.contains($0) })
      else { throw BenchError.generation }
      taken.formUnion([commitmentID, outcomeID])
      commitments.append(
        .record(
          Commitment(
            id: commitmentID, indicator: name, period: .year(address.year), target: target,
            force: .expected), in: address))
      outcomes.append(
        .report(
          try Outcome(
            id: outcomeID, indicator: name, period: .year(address.year), measure: .growth,
            finding: finding), in: address))
      links.append(
        .link(
          Link(
            commitment: commitmentID, outcome: outcomeID,
            basis: .rule("same-indicator", version: 1)), in: address))
    }
    return commitments + outcomes + links
  }
}

enum BenchError: Error {
  case generation
  case child(String)
}
