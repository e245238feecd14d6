import OutturnJSON
import OutturnLedger
import OutturnModel
import OutturnScorecard

/// `outturn stats`: what a ledger holds.
enum StatsVerb: Verb {
  static let name = "stats"
  static let format = Options.format([.text, .json])

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .look,
      options: Options.reading + RecordChoice.options + [format.spec, Options.output.spec])
  }

  /// What a place has.
  private struct Count {
    var years: [Int] = []
    var commitments = 0
    var outcomes = 0
    var links = 0
    var withoutOutcome = 0

    mutating func add(_ volume: Volume) {
      years.append(volume.year)
      commitments += volume.commitments.count
      outcomes += volume.outcomes.count
      links += volume.links.count
      let answered = Set(volume.links.filter { $0.standing == .accepted }.map(\.commitment))
      withoutOutcome += volume.commitments.count { !answered.contains($0.id) }
    }

    mutating func merge(_ other: Count) {
      years += other.years
      commitments += other.commitments
      outcomes += other.outcomes
      links += other.links
      withoutOutcome += other.withoutOutcome
    }

    var span: String {
      guard let first = years.min(), let last = years.max() else { return "" }
      return first == last ? "\(first)" : "\(first)–\(last)"
    }
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let open = try OpenLedger(arguments, environment, &output)
    let choice = try RecordChoice(arguments, in: open.ledger.file())
    let reading = try open.ledger.read(choice.selection([.catalogue, .sources])) {
      (volume) throws(LedgerError) in
      var count = Count()
      count.add(choice.filtered(volume, .shipped))
      return count
    }
    var counts: [(place: PlacePath, count: Count)] = []
    var total = Count()
    for (address, count) in reading.volumes {
      if counts.last?.place != address.place { counts.append((address.place, Count())) }
      counts[counts.count - 1].count.merge(count)
      total.merge(count)
    }
    if arguments[format] == .json {
      output.raw(RecordJSON.line(json(counts, total, reading)))
      return .fine
    }
    output.line(reading.file.settings.name)
    output.line()
    let names = Dictionary(
      reading.file.places.map { ($0.path, $0.name) }, uniquingKeysWith: { first, _ in first })
    var table = TextTable(columns(output.language))
    for (place, count) in counts {
      table.add(row(names[place]?.text(in: output.language) ?? place.name, count))
    }
    if counts.count > 1 {
      table.add(row(Localized(zh: "合计", en: "Total")[output.language], total))
    }
    table.print(to: &output)
    output.line()
    output.line(
      Localized(
        zh: "来源 \(reading.sources.count) 个，指标 \(reading.indicators.count) 个",
        en: "\(reading.sources.count) sources, \(reading.indicators.count) indicators"))
    return .fine
  }

  private static func columns(_ language: Language) -> [TextTable.Column] {
    func title(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
    return [
      .init(title: title("地方", "Place"), overflow: .cut), .init(title: title("年份", "Years")),
      .init(title: title("册", "Volumes"), alignment: .right),
      .init(title: title("承诺", "Commitments"), alignment: .right),
      .init(title: title("结果", "Outcomes"), alignment: .right),
      .init(title: title("关联", "Links"), alignment: .right),
      .init(title: title("无结果的承诺", "Unanswered"), alignment: .right),
    ]
  }

  private static func row(_ name: String, _ count: Count) -> [TextTable.Cell] {
    [
      .init(name), .init(count.span), .init("\(count.years.count)"),
      .init("\(count.commitments)"), .init("\(count.outcomes)"), .init("\(count.links)"),
      .init("\(count.withoutOutcome)"),
    ]
  }

  private static func json(
    _ counts: [(place: PlacePath, count: Count)], _ total: Count, _ reading: LedgerReading<Count>
  ) -> JSONValue {
    func object(_ count: Count) -> [(String, JSONValue)] {
      [
        ("volumes", .whole(count.years.count)), ("commitments", .whole(count.commitments)),
        ("outcomes", .whole(count.outcomes)), ("links", .whole(count.links)),
        ("unanswered", .whole(count.withoutOutcome)),
      ]
    }
    var all = object(total)
    all.append(("sources", .whole(reading.sources.count)))
    all.append(("indicators", .whole(reading.indicators.count)))
    all.append(
      (
        "places",
        .array(
          counts.map { place, count in
            .object(JSONObject([("place", .text(place))] + object(count)))
          })
      ))
    return .object(JSONObject(all))
  }
}
