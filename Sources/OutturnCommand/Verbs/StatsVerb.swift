/// `outturn stats`: what a ledger holds.
enum StatsVerb: Verb {
  static let name = "stats"
  static let format = Options.format([.text, .json])

  static var spec: CommandSpec {
    command(.look, [], Options.reading + RecordChoice.options + [format.spec, Options.output.spec])
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let open = try OpenLedger(arguments, &output)
    let held = try LedgerCounts(open.ledger, RecordChoice(arguments, in: open.ledger.file()))
    if arguments[format] == .json {
      output.raw(RecordJSON.line(json(held)))
      return .fine
    }
    output.line(held.register.file.settings.name)
    output.line()
    let names = Dictionary(
      held.register.file.places.map { ($0.path, $0.name) }, uniquingKeysWith: { first, _ in first })
    var table = TextTable(columns(output.language))
    for (place, count) in held.places {
      table.add(row(names[place]?.text(in: output.language) ?? place.name, count))
    }
    if held.places.count > 1 {
      table.add(row(Localized(zh: "合计", en: "Total")[output.language], held.total))
    }
    table.print(to: &output)
    output.line()
    output.say("sourcesIndicators", held.register.sources.count, held.register.indicators.count)
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

  private static func row(_ name: String, _ count: RecordCounts) -> [TextTable.Cell] {
    [
      .init(name), .init(count.span), .init("\(count.years.count)"),
      .init("\(count.commitments)"), .init("\(count.outcomes)"), .init("\(count.links)"),
      .init("\(count.withoutOutcome)"),
    ]
  }

  private static func json(_ held: LedgerCounts) -> JSONValue {
    func object(_ count: RecordCounts) -> [(String, JSONValue)] {
      [
        ("volumes", .whole(count.years.count)), ("commitments", .whole(count.commitments)),
        ("outcomes", .whole(count.outcomes)), ("links", .whole(count.links)),
        ("unanswered", .whole(count.withoutOutcome)),
      ]
    }
    var all = object(held.total)
    all.append(("sources", .whole(held.register.sources.count)))
    all.append(("indicators", .whole(held.register.indicators.count)))
    all.append(
      (
        "places",
        .array(
          held.places.map { place, count in
            .object(JSONObject([("place", .text(place))] + object(count)))
          })
      ))
    return .object(JSONObject(all))
  }
}
