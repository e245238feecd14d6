/// The records that a proof is of, laid out for scoring: nothing else is known.
struct ProvenRecords {
  private var volumes: [VolumeAddress: Volume] = [:]
  private var settings: LedgerSettings?
  private var indicators: [Indicator] = []

  init(_ proof: Proof) {
    for (entry, change) in proof.parts.lazy.flatMap(\.changes) { add(change.edit, entry.address) }
  }

  /// The records of a ledger that are meant.
  init(_ reading: LedgerReading<Volume>, where isMeant: (String) -> Bool) {
    settings = reading.file.settings
    indicators = reading.indicators.filter { isMeant("indicator \($0.id)") }
    for (address, volume) in reading.volumes {
      volumes[address] = Volume(
        place: address.place, year: address.year,
        commitments: volume.commitments.filter { isMeant($0.id.rawValue) },
        outcomes: volume.outcomes.filter { isMeant($0.id.rawValue) },
        links: volume.links.filter { isMeant("link \($0.key)") },
        opinions: volume.opinions.filter { isMeant("opinion \($0.key)") })
    }
  }

  private mutating func add(_ edit: RecordEdit, _ address: VolumeAddress?) {
    guard let record = edit.after else { return }
    switch record {
    case .settings(let record): settings = record
    case .indicator(let record): indicators.append(record)
    case .commitment, .outcome, .link, .opinion:
      guard let address else { return }
      let old = volumes[address] ?? Volume(place: address.place, year: address.year)
      var (commitments, outcomes) = (old.commitments, old.outcomes)
      var (links, opinions) = (old.links, old.opinions)
      switch record {
      case .commitment(let record): commitments.append(record)
      case .outcome(let record): outcomes.append(record)
      case .link(let record): links.append(record)
      case .opinion(let record): opinions.append(record)
      default: break
      }
      volumes[address] = Volume(
        place: address.place, year: address.year, commitments: commitments.sorted { $0.id < $1.id },
        outcomes: outcomes.sorted { $0.id < $1.id }, links: links.sorted { $0.key < $1.key },
        opinions: opinions.sorted { $0.key < $1.key })
    case .mention, .search, .source, .place: break
    }
  }

  /// A commitment judged by these records alone.
  func assess(_ id: String, on day: Day, _ profile: Profile) -> Assessment? {
    guard let settings else { return nil }
    let scorer = Scorer(
      catalogue: Catalogue(settings.naming(indicators)), policy: settings.policy, profile: profile)
    let all = volumes.sorted { $0.key < $1.key }.map(\.value)
    let place = all.first { $0.commitments.contains { $0.id.rawValue == id } }?.place
    return scorer.score(
      all.filter { $0.place == place }, on: day, others: all.filter { $0.place != place }
    ).first { $0.commitment.id.rawValue == id }
  }
}

extension Proof {
  /// The commitment that the proof is of, judged by the proven records alone; `nil` if it tells no verdict, or
  /// they do not hold what that takes.
  public var assessment: Assessment? {
    score.flatMap { ProvenRecords(self).assess(record, on: $0.day, $0.profile) }
  }
}

extension Ledger {
  /// Proves a verdict: the commitment, the records that it rests on, and the policy and catalogue by which it
  /// was judged.
  ///
  /// - Throws: ``OutturnLedger/ChangeRefusal/notSealed(_:)`` where what was sealed comes to another verdict.
  public func proveVerdict(
    on id: RecordID, day: Day, profile: Profile = .standard, in reference: SealReference? = nil
  ) throws(LedgerError) -> Proof {
    guard let address = try locate(id) else { throw .refused(.unknown(id.rawValue)) }
    let places = Array(sequence(first: address.place, next: \.parent))
    let reading = try read(Selection(places: places, parts: .catalogue, isAlone: true))
    let name = id.rawValue
    let wanted = ProvenRecords(reading) { _ in true }.assess(name, on: day, profile)
    guard let wanted else { throw .refused(.unknown(name)) }
    for records in reading.grounds(of: wanted.commitment) {
      let names = Set(records.map(\.record))
      let found = ProvenRecords(reading, where: names.contains).assess(name, on: day, profile)
      guard let found, found.verdict == wanted.verdict, found.arithmetic == wanted.arithmetic else {
        continue
      }
      let proof = try prove(
        id, with: records,
        score: Proof.Score(day: day, profile: profile, verdict: wanted.verdict), in: reference)
      guard proof.assessment?.arithmetic == wanted.arithmetic else {
        throw .refused(.notSealed(name))
      }
      return proof
    }
    throw .refused(.notSealed(name))
  }
}

extension LedgerReading<Volume> {
  /// What a verdict on a commitment may rest on: first the least, then what was told of the same in other years
  /// and of its parts, then all that is known of the place and those above.
  fileprivate func grounds(of commitment: Commitment) -> [[(record: String, journal: LedgerPath)]] {
    let settings = [(record: "ledger ledger", journal: LedgerPath.journal)]
    func indicators(_ ids: some Sequence<IndicatorID?>) -> [(record: String, journal: LedgerPath)] {
      let known = Set(self.indicators.map(\.id))
      return Set(ids.compactMap(\.self)).intersection(known).sorted().map {
        ("indicator \($0)", .journal)
      }
    }
    func records(
      _ isMeant: (Commitment) -> Bool, _ isTold: (Outcome) -> Bool
    ) -> [(record: String, journal: LedgerPath)] {
      var found: [(record: String, journal: LedgerPath)] = []
      var names: [IndicatorID?] = []
      let meant = Set(volumes.flatMap(\.content.commitments).filter(isMeant).map(\.id))
      let links = volumes.flatMap(\.content.links).filter { meant.contains($0.commitment) }
      let linked = Set(links.filter { $0.standing == .accepted }.map(\.outcome))
      for (address, volume) in volumes {
        for record in volume.commitments where meant.contains(record.id) {
          found.append((record.id.rawValue, address.journal))
          names.append(record.indicator.id)
        }
        for record in volume.outcomes where linked.contains(record.id) || isTold(record) {
          found.append((record.id.rawValue, address.journal))
          names.append(record.indicator.id)
        }
        for link in volume.links where meant.contains(link.commitment) && link.standing == .accepted
        {
          found.append(("link \(link.key)", address.journal))
        }
        for opinion in volume.opinions where meant.contains(opinion.commitment) {
          found.append(("opinion \(opinion.key)", address.journal))
        }
      }
      return found + settings + indicators(names)
    }
    let name = commitment.indicator
    return [
      records({ $0.id == commitment.id }, { _ in false }),
      records({ $0.id == commitment.id || $0.partOf == commitment.id }, { $0.indicator == name }),
      records({ _ in true }, { _ in true }),
    ]
  }
}
