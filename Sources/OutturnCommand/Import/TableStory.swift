/// Tells how a table was understood, and what became of its rows.
enum TableStory {
  /// What each column was taken for.
  static func tell(_ reading: TableReading, _ grid: TableGrid, _ output: inout Output) {
    var told: [Localized] = []
    var left: [String] = []
    for column in reading.layout.columns where !column.header.isEmpty || column.role == .indicator {
      let place = "\(Sheet.letters(ofColumn: column.index)) \(column.header)".trimmedOfSpaces
      guard let role = name(column.role) else {
        left.append(place)
        continue
      }
      let time = column.time.filled(from: reading.layout.time, withPart: false)
      let when = column.holdsFigures ? time.period(yearStart: 1).map { " \($0)" } ?? "" : ""
      let exact: String
      if case .financial(let year)? = column.time.base {
        exact = " \(year)/\((year + 1) % 100)"
      } else {
        exact = when
      }
      told.append(
        Localized(zh: "\(place) = \(role.zh)\(exact)", en: "\(place) = \(role.en)\(exact)"))
    }
    let lines = reading.layout.headerRows.map { grid.rows[$0].line }
    let header = lines.count == 1 ? "\(lines[0])" : "\(lines[0])–\(lines[lines.count - 1])"
    output.note(
      "headerLine", header, told.map(\.zh).joined(separator: "，"),
      told.map(\.en).joined(separator: ", "), left.joined(separator: "，"),
      left.joined(separator: ", "))
    let silent = reading.skips.filter { !$0.isRefused && !$0.text.isEmpty }
    guard !silent.isEmpty else { return }
    let list = silent.prefix(8).map { "\(self.place(grid, $0)) “\($0.text.prefix(20))”" }
    let more = silent.count > 8 ? ", …" : ""
    output.note("withoutFigurePassedOver", silent.count, list, more)
  }

  static func place(_ grid: TableGrid, _ skip: TableSkip) -> String {
    grid.place(skip.column, skip.line)
  }

  static func sentence(_ skip: TableSkip) -> Localized {
    switch skip.reason {
    case .words: Localized(zh: "没有数字", en: "there is no figure")
    case .unclear(let number): Localized("decimalOrThousands", number)
    case .unfit(let sentence): Localized(zh: sentence, en: sentence)
    case .scale: Localized("partOfOneUnderPercent", skip.text)
    case .noPeriod: Localized("noYearInTable")
    }
  }

  /// What a column is called; nothing for one that is left out.
  private static func name(_ role: ColumnMeaning.Role) -> Localized? {
    let told = Localized("column \(role.rawValue)")
    return told.en.isEmpty ? nil : told
  }

  // MARK: What became of the rows

  /// The changes to records that are there, one a line.
  static func changes(_ intake: TableIntake) -> [String] {
    let changed = intake.changed.prefix(RowImport.mostTold).map { result in
      "\(result.record.line): \(result.record.name) (\(result.id)): \(detail(result))"
    }
    return changed + intake.missing.prefix(RowImport.mostTold).map { "\($0.id): \($0.name): –" }
  }

  private static func detail(_ result: TableIntake.Result) -> String {
    switch result.what {
    case .new, .unchanged: ""
    case .amended(let list): RecordDifference.told(list)
    case .revised(let old, let new): "\(old) → \(new)"
    }
  }

  /// Row by row what was or would be done.
  static func table(_ intake: TableIntake, _ language: Language) -> TextTable {
    func title(_ zh: String, _ en: String) -> String { Localized(zh: zh, en: en)[language] }
    var table = TextTable([
      .init(title: title("行", "Line"), alignment: .right),
      .init(title: title("类别", "Kind")),
      .init(title: title("指标", "Indicator"), overflow: .cut, minimum: 12),
      .init(title: title("时期", "Period")),
      .init(title: title("内容", "Says"), overflow: .cut, minimum: 10),
      .init(title: title("责任单位", "Responsible"), overflow: .cut, minimum: 10),
      .init(title: title("变动", "Change"), overflow: .cut, minimum: 10),
    ])
    let words = Wording(language)
    for result in intake.results {
      let record = result.record
      let change =
        switch result.what {
        case .new: title("新", "new")
        case .unchanged: title("未变", "unchanged")
        case .amended: title("更正 ", "amended ") + detail(result)
        case .revised: title("修订 ", "revised ") + detail(result)
        }
      table.add([
        .init("\(record.line)"),
        .init(record.isCommitment ? title("承诺", "commitment") : title("结果", "outcome")),
        .init(record.name), .init("\(record.period)"), .init(says(record, words)),
        .init(record.responsible ?? ""), .init(change),
      ])
    }
    return table
  }

  private static func says(_ record: TableRecord, _ words: Wording) -> String {
    switch record.content {
    case .figure(let figure):
      (try? Target(measure: record.measure, aim: .figure(figure))).map { words.target($0) } ?? ""
    case .deed: record.quote
    }
  }

  static func summary(
    _ intake: TableIntake, withdrawn: Bool, _ arguments: ParsedArguments, _ output: inout Output
  ) {
    let isTrial = arguments[Options.dryRun]
    let commitments = intake.new.count { $0.record.isCommitment }
    let outcomes = intake.new.count - commitments
    if arguments[ImportVerb.json] {
      return output.raw(json(intake, commitments, outcomes, withdrawn, isTrial: isTrial).pretty())
    }
    let en =
      "\(Count.of(commitments, "commitment")), \(Count.of(outcomes, "outcome")) and "
      + "\(Count.of(intake.linkCount, "link")) in \(Count.of(intake.touched, "volume"))"
    let zh =
      "\(commitments) 条承诺、\(outcomes) 条结果、\(intake.linkCount) 条关联，涉及 \(intake.touched) 卷"
    output.say(isTrial ? "wouldRecord" : "recorded", Both(zh: zh, en: en))
    if !intake.changed.isEmpty {
      output.say(isTrial ? "wouldChangeRecords" : "changedRecords", intake.changed.count)
      for line in changes(intake).prefix(intake.changed.count) { output.line("  " + line) }
    }
    if intake.unchanged > 0 { output.say("asLedgerHasThem", intake.unchanged) }
    if !intake.missing.isEmpty {
      let list = intake.missing.prefix(10).map { "\($0.id) \($0.name)" }.joined(separator: ", ")
      output.note(
        withdrawn
          ? Localized("withdrewMissing", intake.missing.count, list)
          : Localized("tableNoLongerHas", intake.missing.count, list))
    }
  }

  private static func json(
    _ intake: TableIntake, _ commitments: Int, _ outcomes: Int, _ withdrawn: Bool, isTrial: Bool
  ) -> JSONValue {
    [
      "dryRun": .bool(isTrial),
      "recorded": .array(intake.new.map { .string($0.id.rawValue) }),
      "commitments": .integer(Int64(commitments)), "outcomes": .integer(Int64(outcomes)),
      "links": .integer(Int64(intake.linkCount)), "volumes": .integer(Int64(intake.touched)),
      "changed": .array(intake.changed.map { .string($0.id.rawValue) }),
      "unchanged": .integer(Int64(intake.unchanged)),
      "missing": .array(intake.missing.map { .string($0.id.rawValue) }),
      "withdrawn": .bool(withdrawn),
    ]
  }
}
