import Outturn
import OutturnJSON
import OutturnLedger
import OutturnModel
import OutturnScorecard

/// `outturn check due`: what is due soon or overdue and has no result yet, with the office that is
/// to report it.
struct CheckDue {
  private struct Item {
    let due: Day
    let days: Int
    let commitment: Commitment
    let place: PlacePath
    /// The last day that a report on it is about.
    let lastReport: Day?
  }

  static let name = "due"
  static let within = OptionKey.text("within", "DAYS", standard: "30")

  private let items: [Item]

  init(
    _ ledger: Ledger, _ choice: RecordChoice, on day: Day, within days: Int
  ) throws {
    let reading = try ledger.read(choice.selection([.catalogue]))
    var outcomes: [RecordID: Outcome] = [:]
    for (_, volume) in reading.volumes {
      for outcome in volume.outcomes where outcome.withdrawal == nil {
        outcomes[outcome.id] = outcome
      }
    }
    var items: [Item] = []
    for (address, volume) in reading.volumes {
      let answers = Dictionary(
        grouping: volume.links.filter { $0.standing == .accepted }, by: \.commitment)
      for commitment in volume.commitments
      where commitment.withdrawal == nil && choice.includes(commitment, reading.catalogue) {
        let due = (commitment.due ?? commitment.period).last
        let left = due.daysSince1970 - day.daysSince1970
        let told = (answers[commitment.id] ?? []).compactMap { outcomes[$0.outcome] }
        guard left <= days, !told.contains(where: { Self.settles($0, commitment) }) else {
          continue
        }
        items.append(
          Item(
            due: due, days: left, commitment: commitment, place: address.place,
            lastReport: told.map(\.period.last).max()))
      }
    }
    self.items = items.sorted {
      ($0.due, $0.commitment.responsible ?? "", $0.commitment.id)
        < ($1.due, $1.commitment.responsible ?? "", $1.commitment.id)
    }
  }

  /// Whether a result is about the whole time, or says that it is done.
  private static func settles(_ outcome: Outcome, _ commitment: Commitment) -> Bool {
    if case .said(let saying) = outcome.vintages.last?.finding ?? outcome.finding {
      return saying.word != .begun && saying.word != .contracted && saying.word != .partly
    }
    return outcome.period.last >= commitment.period.last
  }

  /// Whether something should have been reported by now.
  var isOverdue: Bool { items.contains { $0.days < 0 } }

  func print(as format: OutputFormat?, to output: inout Output) {
    if format == .json {
      for item in items { output.raw(RecordJSON.line(Self.json(item))) }
      return
    }
    func title(_ zh: String, _ en: String) -> String { Localized(zh: zh, en: en)[output.language] }
    var table = TextTable([
      .init(title: title("到期", "Due")), .init(title: title("余日", "Days"), alignment: .right),
      .init(title: title("指标", "Indicator"), overflow: .cut, minimum: 12),
      .init(title: title("目标", "Target"), overflow: .cut, minimum: 10),
      .init(title: title("最近报告", "Last report")),
      .init(title: title("责任单位", "Responsible"), overflow: .cut, minimum: 10),
      .init(title: title("编号", "ID")),
    ])
    let words = Wording(output.language)
    for item in items {
      table.add([
        .init("\(item.due)"), .init("\(item.days)", item.days < 0 ? .strong : .plain),
        .init(item.commitment.indicator.told), .init(words.target(item.commitment.target)),
        .init(item.lastReport.map { "\($0)" } ?? "–"),
        .init(item.commitment.responsible ?? ""), .init("\(item.commitment.id)"),
      ])
    }
    if items.isEmpty {
      output.note(Localized(zh: "没有将到期或已逾期的。", en: "Nothing is due soon or overdue."))
    } else {
      table.print(to: &output)
    }
  }

  private static func json(_ item: Item) -> JSONValue {
    [
      "due": .string("\(item.due)"), "days": .integer(Int64(item.days)),
      "commitment": .string("\(item.commitment.id)"), "place": .string("\(item.place)"),
      "indicator": .string(item.commitment.indicator.told),
      "lastReport": item.lastReport.map { .string("\($0)") } ?? .null,
      "responsible": item.commitment.responsible.map { .string($0) } ?? .null,
    ]
  }
}
