import OutturnModel
import Synchronization
import Testing

@testable import OutturnLedger

@Suite("Reading place by place")
struct PlaceReadingTests {
  private static let paths = ["cn/yunan", "cn/yunan/anping", "cn/yunan/linhai"]

  /// A province and two cities in it, two years each.
  private static func ledger() throws -> Ledger {
    let ledger = try Samples.ledger(places: paths)
    for (number, path) in paths.enumerated() {
      for year in [2020, 2021] {
        let address = try Samples.address(year, path)
        try ledger.commit(
          try Samples.transaction(
            [.record(try Samples.commitment(number + 1, in: address), in: address)],
            minute: year - 2010))
      }
    }
    return ledger
  }

  private static func told(_ place: PlaceVolumes) -> String {
    let own = place.volumes.map { "\($0.year)" }.joined(separator: " ")
    let above = place.above.map { "\($0.place) \($0.year)" }.joined(separator: ", ")
    return "\(place.place): \(own) under [\(above)]"
  }

  @Test("each place comes with its years and those of the places above", arguments: [1, 2, 8])
  func eachPlace(workers: Int) throws {
    let (register, places) = try Self.ledger().readPlaces(
      Selection(parts: .catalogue), workers: Workers(workers)
    ) { (_, place) throws(LedgerError) in Self.told(place) }
    #expect(register.file.places.count == 3)
    #expect(register.indicators == (try Samples.indicators()))
    #expect(
      places == [
        "cn/yunan: 2020 2021 under []",
        "cn/yunan/anping: 2020 2021 under [cn/yunan 2020, cn/yunan 2021]",
        "cn/yunan/linhai: 2020 2021 under [cn/yunan 2020, cn/yunan 2021]",
      ])
  }

  @Test("places and years that were not asked for are not read, those above excepted")
  func selection() throws {
    let selection = Selection(places: [try Samples.place()], years: 2021...2021)
    let places = try Self.ledger().readPlaces(selection) { (_, place) throws(LedgerError) in
      Self.told(place)
    }.places
    #expect(places == ["cn/yunan/linhai: 2021 under [cn/yunan 2021]"])
  }

  @Test("an older state has the volumes there were then, and no fingerprint")
  func asOf() throws {
    let selection = Selection(asOf: try Samples.minute(10))
    let places = try Self.ledger().readPlaces(selection, known: { _ in "known" }) {
      (_, place) throws(LedgerError) in
      "\(Self.told(place)), \(place.fingerprint == nil ? "no fingerprint" : "a fingerprint")"
    }.places
    #expect(places.allSatisfy { $0.hasSuffix("no fingerprint") })
    #expect(places.contains("cn/yunan/linhai: 2020 under [cn/yunan 2020], no fingerprint"))
  }

  /// The fingerprint of each place.
  private static func fingerprints(_ ledger: Ledger) throws -> [PlacePath: Digest] {
    let places = try ledger.readPlaces(Selection(), known: { _ in nil }) {
      (_, place) throws(LedgerError) in (place.place, place.fingerprint?.bytes)
    }.places
    return Dictionary(
      uniqueKeysWithValues: places.compactMap { path, digest in
        digest.map { (path, $0) }
      })
  }

  @Test("a change changes the fingerprint of its place and of those below, no other")
  func fingerprints() throws {
    let ledger = try Self.ledger()
    let (province, anping, linhai) = try (
      Samples.place("cn/yunan"), Samples.place("cn/yunan/anping"), Samples.place()
    )
    func changed(_ change: (VolumeAddress) throws -> Change, in path: PlacePath) throws
      -> Set<PlacePath>
    {
      let before = try Self.fingerprints(ledger)
      let address = try Samples.address(2021, "\(path)")
      try ledger.commit(try Samples.transaction([try change(address)], minute: 50))
      let after = try Self.fingerprints(ledger)
      return Set(after.filter { before[$0.key] != $0.value }.keys)
    }
    #expect(
      try changed({ .record(try Samples.commitment(7, in: $0), in: $0) }, in: linhai) == [linhai])
    #expect(
      try changed({ .report(try Samples.outcome(7, in: $0), in: $0) }, in: province)
        == [province, anping, linhai])
  }

  @Test("a place that is known by its fingerprint is not read into records")
  func known() throws {
    let ledger = try Self.ledger()
    let digest = try #require(try Self.fingerprints(ledger)[try Samples.place()])
    let (file, places) = try ledger.readPlaces(
      Selection(), known: { $0.bytes == digest ? "kept" : nil }
    ) { (_, place) throws(LedgerError) in Self.told(place) }
    #expect(file.places.count == 3)
    #expect(places.last == "kept")
    #expect(places.filter { $0 == "kept" }.count == 1)
  }

  @Test("a place alone is read without the places in it")
  func alone() throws {
    let province = try Samples.place("cn/yunan")
    let ledger = try Self.ledger()
    let volumes = try ledger.read(Selection(places: [province], isAlone: true)).volumes
    #expect(volumes.map { "\($0.address)" } == ["cn/yunan 2020", "cn/yunan 2021"])
    let places = try ledger.readPlaces(
      Selection(places: [province], years: 2021...2021, isAlone: true)
    ) { (_, place) throws(LedgerError) in Self.told(place) }.places
    #expect(places == ["cn/yunan: 2021 under []"])
    #expect(try ledger.volume(try Samples.address(2020, "cn/yunan"))?.commitments.count == 1)
    #expect(try ledger.volume(try Samples.address(2020, "cn")) == nil)
  }

  @Test("of many sources those that are asked for are read, now and as they were")
  func someSources() throws {
    let ledger = try Samples.ledger()
    let other = try Samples.source("another-report")
    try ledger.commit(try Samples.transaction([.source(other)], minute: 5))
    func ids(_ wanted: Set<SourceID>?, asOf: Timestamp? = nil) throws -> [String] {
      try ledger.read(
        Selection(years: 0...0, asOf: asOf, parts: .sources, sources: wanted)
      ).sources.keys.map(\.rawValue).sorted()
    }
    let unknown = try #require(SourceID(rawValue: "unknown"))
    #expect(try ids(nil) == ["another-report", "linhai-report-2020"])
    #expect(try ids([other.id, unknown]) == ["another-report"])
    #expect(try ids([]) == [])
    #expect(try ids([other.id], asOf: try Samples.minute(1)) == [])
    #expect(try ids(nil, asOf: try Samples.minute(1)) == ["linhai-report-2020"])
  }

  @Test("what the first place fails with is told, however many work")
  func failure() throws {
    let ledger = try Self.ledger()
    for workers in [1, 2, 8] {
      #expect(throws: LedgerError.noLedger(at: "cn/yunan")) {
        try ledger.readPlaces(Selection(), workers: Workers(workers)) {
          (_, place) throws(LedgerError) -> Int in throw .noLedger(at: "\(place.place)")
        }
      }
    }
  }

  @Test("what is made when asked for is made once, and again only after a failure")
  func lazily() throws {
    let asked = Atomic<Int>(0)
    let value = Lazily { () throws(LedgerError) -> Int in
      let time = asked.wrappingAdd(1, ordering: .relaxed).newValue
      if time == 1 { throw .tooBusy }
      return time
    }
    #expect(throws: LedgerError.tooBusy) { try value.value() }
    #expect(try value.value() == 2)
    #expect(try value.value() == 2)
  }
}
