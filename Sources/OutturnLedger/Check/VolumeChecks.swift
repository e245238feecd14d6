/// The text a source's evidence stands in, where it is at hand.
public enum SourceText: Sendable {
  /// The text of the very document the source tells of.
  case text(DocumentText)
  /// There is a document, but its bytes are not those the source tells of.
  case otherBytes
}

/// The checks of one volume's records.
struct VolumeChecks {
  let path: LedgerPath
  let volume: Volume
  let lines: RecordLines
  let context: CheckContext
  private(set) var findings: [Finding] = []
  /// Links whose outcome is in another volume: they are looked up together afterwards.
  private(set) var distant: [Link] = []

  init(_ address: VolumeAddress, _ volume: Volume, _ bytes: [UInt8], _ context: CheckContext) {
    path = address.path
    self.volume = volume
    lines = RecordLines(path, bytes)
    self.context = context
    if context.names.contains(.linked) { checkLinks() }
    if context.names.contains(.units) { checkUnits() }
    if context.names.contains(.periods) { checkPeriods() }
    if context.names.contains(.evidence) { checkEvidence() }
    if context.names.contains(.overdue) { checkOverdue() }
    if context.names.contains(.sums) { checkSums() }
    if context.names.contains(.plausible) { checkPlausible() }
    if context.names.contains(.doubles) { checkDoubles() }
  }

  mutating func note(_ check: CheckName, _ id: String, _ told: Told) {
    findings.append(lines.finding(check, record: id, told))
  }

  var living: (commitments: [Commitment], outcomes: [Outcome]) {
    (
      volume.commitments.filter { $0.withdrawal == nil },
      volume.outcomes.filter { $0.withdrawal == nil }
    )
  }

  // MARK: - linked

  private mutating func checkLinks() {
    let commitments = Set(volume.commitments.map(\.id))
    let outcomes = Set(volume.outcomes.map(\.id))
    func check(_ id: RecordID, _ indicator: IndicatorName, _ sources: [SourceID?]) {
      if let name = indicator.id, context.indicators[name] == nil {
        note(.linked, id.rawValue, Told("danglingName", id.rawValue, name.rawValue))
      }
      for case .some(let source) in sources where context.sources[source] == nil {
        note(.linked, id.rawValue, Told("danglingName", id.rawValue, source.rawValue))
      }
    }
    for record in volume.commitments {
      check(
        record.id, record.indicator,
        (record.evidence?.sources ?? []) + record.restatements.map(\.source))
      if let whole = record.partOf, !commitments.contains(whole) {
        note(.linked, record.id.rawValue, Told("danglingName", record.id.rawValue, "\(whole)"))
      }
    }
    for record in volume.outcomes {
      check(
        record.id, record.indicator,
        ([record.evidence] + record.vintages.map(\.evidence)).flatMap { $0?.sources ?? [] })
    }
    for link in volume.links {
      let id = link.key.description
      if !commitments.contains(link.commitment) {
        note(.linked, id, Told("danglingLink", id, "\(link.commitment)"))
      }
      if outcomes.contains(link.outcome) { continue }
      if link.outcome.location.map({ $0.place == volume.place.name && $0.year == volume.year })
        ?? true
      {
        note(.linked, id, Told("danglingLink", id, "\(link.outcome)"))
      } else {
        distant.append(link)
      }
    }
    for mention in volume.mentions {
      let id = mention.key.description
      if !commitments.contains(mention.commitment) {
        note(.linked, id, Told("danglingName", id, "\(mention.commitment)"))
      }
      if context.sources[mention.source] == nil {
        note(.linked, id, Told("danglingName", id, mention.source.rawValue))
      }
    }
    for search in volume.searches where context.sources[search.source] == nil {
      let id = search.key.description
      note(.linked, id, Told("danglingName", id, search.source.rawValue))
    }
    for opinion in volume.opinions where !commitments.contains(opinion.commitment) {
      let id = opinion.key.description
      note(.linked, id, Told("danglingName", id, "\(opinion.commitment)"))
    }
  }

  // MARK: - units

  private mutating func checkUnits() {
    func check(_ id: RecordID, _ name: IndicatorName, _ measure: Measure, _ figure: Figure?) {
      guard let figure, let indicator = name.id.flatMap({ context.indicators[$0] }),
        !indicator.units.isEmpty
      else { return }
      switch measure {
      case .level, .increment, .rate: break
      // These are told in percent, points or places, whatever the indicator's own unit.
      case .growth, .decrease, .share, .changePP, .rank, .relative, .milestone, .other: return
      }
      let units = indicator.units.compactMap { UnitTable.shipped[$0] }
      if units.contains(where: { $0.dimension == figure.unit.dimension }) { return }
      note(.units, id.rawValue, Told("otherUnit", id, figure.unit, indicator.id, indicator.units))
    }
    for record in living.commitments {
      for target in [record.target] + record.restatements.map(\.target) {
        check(record.id, record.indicator, target.measure, target.figure)
      }
    }
    for record in living.outcomes {
      check(record.id, record.indicator, record.measure, record.figure)
    }
  }

  // MARK: - periods

  private mutating func checkPeriods() {
    func check(_ id: RecordID, _ period: Period) {
      guard period.volumeYear != volume.year else { return }
      note(.periods, id.rawValue, Told("otherPeriod", id, period, volume.year))
    }
    for record in volume.commitments { check(record.id, record.period) }
    for record in volume.outcomes { check(record.id, record.period) }
    for record in living.outcomes {
      guard let date = record.evidence.flatMap({ context.sources[$0.source]?.date }),
        date.last < record.period.first
      else { continue }
      note(.periods, record.id.rawValue, Told("beforeItsTime", record.id, record.period, date))
    }
  }

  // MARK: - overdue

  private mutating func checkOverdue() {
    let answered = Set(volume.links.filter { $0.standing == .accepted }.map(\.commitment))
    for record in living.commitments
    where record.period.last < context.day && !answered.contains(record.id) {
      note(
        .overdue, record.id.rawValue,
        Told("dueWithoutOutcome", record.id, record.indicator.told, record.period))
    }
  }

  // MARK: - sums

  private mutating func checkSums() {
    for whole in living.commitments {
      guard let total = whole.latestTarget.figure,
        [.level, .increment].contains(whole.latestTarget.measure)
      else { continue }
      let parts = living.commitments.filter {
        $0.partOf == whole.id && $0.latestTarget.measure == whole.latestTarget.measure
      }
      var sum = ExactDecimal.zero
      var isComparable = !parts.isEmpty
      for part in parts {
        guard let figure = part.latestTarget.figure,
          let quantity = figure.quantity.converted(to: total.unit)
        else {
          isComparable = false
          break
        }
        sum = sum + quantity.value
      }
      guard isComparable, sum > (total.upper ?? total.value), total.bound != .atLeast,
        total.bound != .moreThan
      else { continue }
      note(
        .sums, whole.id.rawValue,
        Told("partsExceedWhole", whole.id, sum.shortest, total.unit, total.value))
    }
  }
}
