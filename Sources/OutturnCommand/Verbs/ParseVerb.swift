/// `outturn parse TEXT`
enum ParseVerb: Verb {
  static let name = "parse"

  static let format = Options.format([.text, .json])

  static var spec: CommandSpec {
    command(
      .record, [Options.text.spec],
      [
        Options.period.spec, format.spec, Options.output.spec, Options.ledger.spec,
        Options.asOf.spec,
      ])
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let catalogue = Catalogue(try CatalogueFinder.indicators(arguments, &output))
    let phrase = try PhraseForRecord.parse(
      arguments[Options.text], catalogue, try arguments.value(Options.period, as: .period))
    if arguments[format] == .json {
      output.raw(json(phrase).pretty())
    } else {
      print(phrase, catalogue, &output)
    }
    return .fine
  }

  private static func print(
    _ phrase: NotationReading, _ catalogue: Catalogue, _ output: inout Output
  ) {
    let language = output.language
    var table = TextTable([
      .init(title: Localized(zh: "词", en: "words")[language]),
      .init(title: Localized(zh: "意思", en: "meaning")[language]),
    ])
    for part in phrase.parts where part.meaning != .filler {
      let (name, value) = meaning(part.meaning)
      table.add([.init(part.words), .init(value.isEmpty ? name : "\(name): \(value)")])
    }
    table.print(to: &output)
    output.line()
    var fields = FieldList(language)
    let id = phrase.indicator.id
    let known = id.flatMap { catalogue[$0] }.map { " (\($0.id): \($0.name.text(in: language)))" }
    fields.add(zh: "指标", en: "indicator", phrase.indicator.told + (known ?? ""))
    fields.add(zh: "目标", en: "target", Wording(language).target(phrase.target))
    fields.add(zh: "计量", en: "measure", phrase.target.measure.rawValue)
    fields.add(zh: "界限", en: "bound", phrase.target.bound.rawValue)
    fields.add(zh: "数值", en: "value", phrase.target.figure?.value.description)
    fields.add(zh: "上限", en: "upper", phrase.target.figure?.upper?.description)
    fields.add(zh: "单位", en: "unit", phrase.target.figure?.unit.symbol)
    fields.add(zh: "力度", en: "force", phrase.force.rawValue)
    fields.add(zh: "时期", en: "period", phrase.period?.description)
    fields.print(to: &output)
  }

  private static func meaning(_ meaning: NotationPart.Meaning) -> (name: String, value: String) {
    switch meaning {
    case .indicator(let id): ("indicator", id?.rawValue ?? "")
    case .measure(let measure): ("measure", measure.rawValue)
    case .bound(let bound): ("bound", bound.rawValue)
    case .number(let value): ("value", value.description)
    case .upper(let value): ("upper", value.description)
    case .unit(let unit): ("unit", unit.symbol)
    case .force(let force): ("force", force.rawValue)
    case .period(let period): ("period", period.description)
    case .relation(let kind): ("relation", relation(kind))
    case .base: ("base", "")
    case .baseline(let value): ("baseline", value.description)
    case .filler: ("filler", "")
    }
  }

  private static func relation(_ kind: Relation.Kind) -> String {
    Relation(kind, words: "").cells.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The keys are those of `read --format jsonl`, with `parts` besides.
  private static func json(_ phrase: NotationReading) -> JSONValue {
    let figure = phrase.target.figure
    var object = JSONObject()
    object["period"] = phrase.period.map { .string($0.description) } ?? .null
    object["indicator"] = .string(phrase.indicator.told)
    object["indicatorID"] = phrase.indicator.id.map { .string($0.rawValue) } ?? .null
    object["measure"] = .string(phrase.target.measure.rawValue)
    object["bound"] = .string(phrase.target.bound.rawValue)
    object["value"] = .decimal(figure?.value)
    object["upper"] = .decimal(figure?.upper)
    object["unit"] = figure.map { .string($0.unit.symbol) } ?? .null
    object["force"] = .string(phrase.force.rawValue)
    if case .relation(let relation) = phrase.target.aim {
      let cells = relation.cells
      object["relation"] = .string(cells[0])
      object["relationTo"] = cells[1].isEmpty ? .null : .string(cells[1])
      object["relationBy"] = cells[2].isEmpty ? .null : .string(cells[2])
    }
    object["parts"] = .array(
      phrase.parts.map { part in
        let (name, value) = meaning(part.meaning)
        return ["words": .string(part.words), "meaning": .string(name), "value": .string(value)]
      })
    return .object(object)
  }
}
