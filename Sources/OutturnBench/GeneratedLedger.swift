import OutturnLedger
import OutturnModel

/// A ledger of any size, made from a seed: the same size gives the same bytes.
struct GeneratedLedger {
  /// Commitments a volume holds; each has an outcome and a link.
  static let volumeSize = 200
  private static let years = 20

  /// Makes a ledger with `count` commitments in volumes of ``volumeSize``, one transaction a volume.
  static func make(in folder: String, count: Int) throws -> Ledger {
    guard let start = Timestamp("2026-01-01T00:00:00Z") else { throw BenchError.generation }
    let ledger = try Ledger.create(
      in: folder, settings: LedgerSettings(name: "bench \(count)"), by: "bench", time: start)
    var random = SplitMix(seed: UInt64(count))
    for volume in 0..<((count + volumeSize - 1) / volumeSize) {
      let size = min(volumeSize, count - volume * volumeSize)
      guard let place = PlacePath("cn/province/city-\(volume / years)"),
        let name = LocalizedName(en: place.name),
        let address = VolumeAddress(place: place, year: 2001 + volume % years)
      else { throw BenchError.generation }
      var changes: [Change] = volume % years == 0 ? [.place(Place(path: place, name: name))] : []
      changes += try records(size, in: address, &random)
      try ledger.commit(Transaction(by: "bench", time: start, changes: changes))
    }
    return ledger
  }

  private static func records(
    _ count: Int, in address: VolumeAddress, _ random: inout SplitMix
  ) throws -> [Change] {
    let indicators = Catalogue.shipped.indicators
    let bounds: [Bound] = [.exactly, .about, .atLeast, .atMost, .moreThan]
    var taken: Set<RecordID> = []
    var commitments: [Change] = []
    var outcomes: [Change] = []
    var links: [Change] = []
    for _ in 0..<count {
      let indicator = indicators[Int(random.next() % UInt64(indicators.count))]
      let bound = bounds[Int(random.next() % UInt64(bounds.count))]
      let promised = ExactDecimal(mantissa: Int128(random.next() % 200), exponent: -1)
      let reported = ExactDecimal(mantissa: Int128(random.next() % 200), exponent: -1)
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

/// A small seeded generator, so that a run can be repeated.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

enum BenchError: Error {
  case generation
  case child(String)
}
