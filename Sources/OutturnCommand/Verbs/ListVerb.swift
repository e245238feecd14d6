/// `outturn list`: the records themselves.
enum ListVerb: Verb {
  static let name = "list"

  enum Kind: String, CaseIterable, Sendable { case commitments, outcomes, links, volumes }

  static let kind = PositionalKey.optional(
    "KIND", completion: .words(Kind.allCases.map(\.rawValue)))
  static let format = Options.format([.text, .jsonl, .csv])
  static let byOrder = OptionKey.flag("by-order")

  static var spec: CommandSpec {
    command(
      .look, [kind.spec],
      Options.reading + RecordChoice.options + [byOrder.spec, format.spec, Options.output.spec])
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let text = arguments[kind] ?? Kind.commitments.rawValue
    guard let kind = Kind(rawValue: text) else {
      throw Failure("noList", text, hint: spec.positionals[0].help)
    }
    let open = try OpenLedger(arguments, &output)
    let choice = try RecordChoice(arguments, in: open.ledger.file())
    switch arguments[format] {
    case .jsonl: try lines(kind, open.ledger, choice, &output)
    case .csv: try csv(kind, open.ledger, choice, &output)
    default:
      let reading = try open.ledger.read(choice.selection([.catalogue]))
      let catalogue = reading.catalogue
      table(
        kind, reading.volumes.map { choice.filtered($0.content, catalogue) },
        byOrder: arguments[byOrder], &output)
    }
    return .fine
  }

  /// Renders place after place, several at a time, and lets go of each once it is written.
  private static func stream(
    _ ledger: Ledger, _ choice: RecordChoice, _ output: inout Output,
    _ render: @escaping @Sendable (Volume) -> [UInt8]
  ) throws {
    try ledger.forEachPlace(choice.selection([.catalogue])) {
      (register, place) throws(LedgerError) -> [UInt8] in
      var bytes: [UInt8] = []
      for volume in place.volumes { bytes += render(choice.filtered(volume, register.catalogue)) }
      return bytes
    } _: { bytes in
      output.raw(bytes)
      return !output.isClosed
    }
  }

  private static func lines(
    _ kind: Kind, _ ledger: Ledger, _ choice: RecordChoice, _ output: inout Output
  ) throws {
    try stream(ledger, choice, &output) { volume in
      let place = volume.place
      func bytes(_ object: JSONValue) -> [UInt8] { Array(RecordJSON.line(object).utf8) }
      return switch kind {
      case .commitments: volume.commitments.flatMap { bytes(RecordJSON.object($0, place: place)) }
      case .outcomes: volume.outcomes.flatMap { bytes(RecordJSON.object($0, place: place)) }
      case .links: volume.links.flatMap { bytes(RecordJSON.object($0, place: place)) }
      case .volumes: bytes(RecordJSON.summary(volume))
      }
    }
  }

  private static func csv(
    _ kind: Kind, _ ledger: Ledger, _ choice: RecordChoice, _ output: inout Output
  ) throws {
    let writer = CSVWriter()
    let language = output.language
    switch kind {
    case .commitments: output.raw(RecordTables.commitments.opening(as: writer))
    case .outcomes: output.raw(RecordTables.outcomes.opening(as: writer))
    case .links: output.raw(RecordTables.links.opening(as: writer))
    case .volumes:
      output.raw(writer.row(["place", "year", "revision", "commitments", "outcomes", "links"]))
    }
    try stream(ledger, choice, &output) { volume in
      let text =
        switch kind {
        case .commitments:
          RecordTables.commitments.rows(
            volume.commitments, at: volume.place, in: language, as: writer)
        case .outcomes:
          RecordTables.outcomes.rows(volume.outcomes, at: volume.place, in: language, as: writer)
        case .links: RecordTables.links.rows(volume.links, as: writer)
        case .volumes: writer.row(counts(volume))
        }
      return Array(text.utf8)
    }
  }

  private static func counts(_ volume: Volume) -> [String] {
    [
      "\(volume.place)", "\(volume.year)", "\(volume.revision)", "\(volume.commitments.count)",
      "\(volume.outcomes.count)", "\(volume.links.count)",
    ]
  }

  private static func table(
    _ kind: Kind, _ volumes: [Volume], byOrder: Bool, _ output: inout Output
  ) {
    // A column for the office only where some are named.
    let hasOffice =
      kind == .commitments && volumes.contains { $0.commitments.contains { $0.responsible != nil } }
    let hasOrder = byOrder && kind == .commitments
    let language = output.language
    let words = Wording(language)
    func title(_ zh: String, _ en: String) -> String { Localized(zh: zh, en: en)[language] }
    var table: TextTable
    switch kind {
    case .commitments, .outcomes:
      var columns: [TextTable.Column] = [
        .init(title: "ID"), .init(title: title("时期", "Period")),
        .init(title: title("指标", "Indicator"), overflow: .cut, minimum: 12),
        .init(
          title: kind == .commitments ? title("目标", "Target") : title("结果", "Outcome"),
          overflow: .cut, minimum: 10),
        .init(title: kind == .commitments ? title("力度", "Force") : title("状态", "Status")),
        .init(title: title("来源", "Source"), overflow: .cut),
      ]
      if hasOffice {
        columns.insert(
          .init(title: title("责任单位", "Responsible"), overflow: .cut, minimum: 10), at: 5)
      }
      if hasOrder { columns.insert(.init(title: title("序号", "No."), alignment: .right), at: 0) }
      table = TextTable(columns)
    case .links:
      table = TextTable([
        .init(title: title("承诺", "Commitment")), .init(title: title("结果", "Outcome")),
        .init(title: title("状态", "Standing")), .init(title: title("依据", "Basis")),
        .init(title: title("把握", "Sure"), alignment: .right),
        .init(title: title("理由", "Reasons"), overflow: .cut),
      ])
    case .volumes:
      table = TextTable([
        .init(title: title("地方", "Place")), .init(title: title("年份", "Year"), alignment: .right),
        .init(title: title("版次", "Revision"), alignment: .right),
        .init(title: title("承诺", "Commitments"), alignment: .right),
        .init(title: title("结果", "Outcomes"), alignment: .right),
        .init(title: title("关联", "Links"), alignment: .right),
      ])
    }
    for volume in volumes {
      switch kind {
      case .commitments:
        let records =
          hasOrder
          ? volume.commitments.sorted { ($0.order ?? .max, $0.id) < ($1.order ?? .max, $1.id) }
          : volume.commitments
        for record in records {
          var cells: [TextTable.Cell] = [
            .init(record.id.rawValue, record.withdrawal == nil ? .plain : .faint),
            .init(record.when.description), .init(record.indicator.told),
            .init(words.target(record.target)), .init(words.force(record.force)),
            .init(record.evidence?.source.rawValue ?? ""),
          ]
          if hasOffice { cells.insert(.init(record.responsible ?? ""), at: 5) }
          if hasOrder { cells.insert(.init(record.order.map(String.init) ?? ""), at: 0) }
          table.add(cells)
        }
      case .outcomes:
        for record in volume.outcomes {
          table.add([
            .init(record.id.rawValue, record.withdrawal == nil ? .plain : .faint),
            .init(record.period.description), .init(record.indicator.told),
            .init(words.finding(record.finding, record.measure)),
            .init(words.status(record.status)), .init(record.evidence?.source.rawValue ?? ""),
          ])
        }
      case .links:
        for link in volume.links {
          table.add([
            .init(link.commitment.rawValue), .init(link.outcome.rawValue),
            .init(link.standing.rawValue), .init(link.basis.told), .init("\(link.confidence)"),
            .init(link.reasons.joined(separator: "; ")),
          ])
        }
      case .volumes: table.add(counts(volume).map { TextTable.Cell($0) })
      }
    }
    table.print(to: &output)
  }
}

extension Link.Basis {
  /// `rule same-indicator/1`, or the person's name.
  var told: String {
    switch self {
    case .rule(let name, let version): "\(name)/\(version)"
    case .person(let name): name
    }
  }
}
