import OutturnJSON
import OutturnModel

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

  mutating func note(
    _ check: CheckName, _ id: String, _ what: Bilingual, mend: Bilingual
  ) {
    findings.append(lines.finding(check, record: id, what: what, mend: mend))
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
    func dangling(_ id: String, _ name: String) -> Bilingual {
      Bilingual(zh: "\(id) 提到的 \(name) 不在账本中", en: "\(id) speaks of \(name), which is not there")
    }
    let mend = Bilingual(
      zh: "加入它，或用 outturn amend 改掉", en: "add it, or mend the record with \"outturn amend\"")
    func check(_ id: RecordID, _ indicator: IndicatorName, _ sources: [SourceID?]) {
      if let name = indicator.id, context.indicators[name] == nil {
        note(.linked, id.rawValue, dangling(id.rawValue, name.rawValue), mend: mend)
      }
      for case .some(let source) in sources where context.sources[source] == nil {
        note(.linked, id.rawValue, dangling(id.rawValue, source.rawValue), mend: mend)
      }
    }
    for record in volume.commitments {
      check(
        record.id, record.indicator,
        (record.evidence?.sources ?? []) + record.restatements.map(\.source))
      if let whole = record.partOf, !commitments.contains(whole) {
        note(.linked, record.id.rawValue, dangling(record.id.rawValue, "\(whole)"), mend: mend)
      }
    }
    for record in volume.outcomes {
      check(
        record.id, record.indicator,
        ([record.evidence] + record.vintages.map(\.evidence)).flatMap { $0?.sources ?? [] })
    }
    let unlink = Bilingual(zh: "用 outturn unlink 去掉", en: "take it away with \"outturn unlink\"")
    for link in volume.links {
      let id = link.key.description
      if !commitments.contains(link.commitment) {
        note(.linked, id, dangling(id, "\(link.commitment)"), mend: unlink)
      }
      if outcomes.contains(link.outcome) { continue }
      if link.outcome.location.map({ $0.place == volume.place.name && $0.year == volume.year })
        ?? true
      {
        note(.linked, id, dangling(id, "\(link.outcome)"), mend: unlink)
      } else {
        distant.append(link)
      }
    }
    for mention in volume.mentions {
      let id = mention.key.description
      if !commitments.contains(mention.commitment) {
        note(.linked, id, dangling(id, "\(mention.commitment)"), mend: mend)
      }
      if context.sources[mention.source] == nil {
        note(.linked, id, dangling(id, mention.source.rawValue), mend: mend)
      }
    }
    for search in volume.searches where context.sources[search.source] == nil {
      let id = search.key.description
      note(.linked, id, dangling(id, search.source.rawValue), mend: mend)
    }
    for opinion in volume.opinions where !commitments.contains(opinion.commitment) {
      let id = opinion.key.description
      note(.linked, id, dangling(id, "\(opinion.commitment)"), mend: mend)
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
      note(
        .units, id.rawValue,
        Bilingual(
          zh:
            "\(id) 的单位是\(figure.unit)，而 \(indicator.id) 用\(indicator.units.joined(separator: "、"))",
          en:
            "\(id) is told in \(figure.unit), and \(indicator.id) in \(indicator.units.joined(separator: ", "))"
        ),
        mend: Bilingual(
          zh: "改正单位或指标，或在目录中加上这个单位",
          en: "mend the unit or the indicator, or add the unit to the catalogue"))
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
    let mend = Bilingual(
      zh: "撤回它，再按正确的时期重新记录", en: "withdraw it and record it anew for the right period")
    func check(_ id: RecordID, _ period: Period) {
      guard period.volumeYear != volume.year else { return }
      note(
        .periods, id.rawValue,
        Bilingual(
          zh: "\(id) 的时期 \(period) 不在 \(volume.year) 年结束",
          en: "the period \(period) of \(id) does not end in \(volume.year)"), mend: mend)
    }
    for record in volume.commitments { check(record.id, record.period) }
    for record in volume.outcomes { check(record.id, record.period) }
    for record in living.outcomes {
      guard let date = record.evidence.flatMap({ context.sources[$0.source]?.date }),
        date.last < record.period.first
      else { continue }
      note(
        .periods, record.id.rawValue,
        Bilingual(
          zh: "\(record.id) 说的是 \(record.period)，而来源的日期是 \(date)，当时还没有结果",
          en: "\(record.id) is about \(record.period), and its source is of \(date), before that"),
        mend: mend)
    }
  }

  // MARK: - overdue

  private mutating func checkOverdue() {
    let answered = Set(
      volume.links.filter { $0.standing == .accepted }.map(\.commitment))
    for record in living.commitments
    where record.period.last < context.day && !answered.contains(record.id) {
      note(
        .overdue, record.id.rawValue,
        Bilingual(
          zh: "\(record.id)（\(record.indicator.told)）的期限 \(record.period) 已过，还没有结果",
          en:
            "\(record.id) (\(record.indicator.told)) was due for \(record.period) and has no outcome"
        ),
        mend: Bilingual(
          zh: "用 outturn record outcome 记录结果，再用 outturn link 连上",
          en: "record its outcome and link it: \"outturn record outcome\", \"outturn link\""))
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
        Bilingual(
          zh: "\(whole.id) 的分项合计 \(sum.shortest)\(total.unit)，多于总项 \(total.value)\(total.unit)",
          en:
            "the parts of \(whole.id) come to \(sum.shortest) \(total.unit), more than its \(total.value) \(total.unit)"
        ),
        mend: Bilingual(
          zh: "用 outturn amend 改正总项或分项", en: "mend the whole or a part with \"outturn amend\""))
    }
  }
}
