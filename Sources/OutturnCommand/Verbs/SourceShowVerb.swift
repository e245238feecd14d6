/// `outturn source show ID`
enum SourceShowVerb: Verb {
  static let name = "source show"

  static let format = Options.format([.text, .json])

  static var spec: CommandSpec {
    command(.begin, [Options.id.spec], [format.spec, Options.output.spec] + Options.reading)
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let open = try OpenLedger(arguments, &output)
    let id = try arguments.value(Options.id, as: ValueReader<SourceID>.id())
    let asOf = try arguments.value(Options.asOf, as: .moment)
    let reading = try open.ledger.read(Selection(asOf: asOf, parts: .sources)) { volume in
      (
        commitments: volume.commitments.count { $0.evidence?.source == id },
        outcomes: volume.outcomes.count { $0.evidence?.source == id }
      )
    }
    guard let source = reading.sources[id] else { throw Failure(noSource: id, in: reading.sources) }
    let commitments = reading.volumes.reduce(0) { $0 + $1.content.commitments }
    let outcomes = reading.volumes.reduce(0) { $0 + $1.content.outcomes }
    if arguments[format] == .json {
      guard case .object(var object) = RecordJSON.object(source) else { return .wrong }
      object["commitments"] = .integer(Int64(commitments))
      object["outcomes"] = .integer(Int64(outcomes))
      output.raw(JSONValue.object(object).pretty())
      return .fine
    }
    var fields = FieldList(output.language)
    fields.add(zh: "编号", en: "id", id.rawValue)
    fields.add(zh: "标题", en: "title", source.title)
    fields.add(zh: "发布者", en: "publisher", source.publisher)
    let voice = source.speaker?.name
    fields.add(zh: "谁说的", en: "voice", voice?.text(in: output.language))
    fields.add(zh: "日期", en: "date", source.date?.description)
    fields.add(zh: "地方", en: "place", source.place?.description)
    fields.add(zh: "计划年份", en: "plans for", source.planYear.map(String.init))
    fields.add(zh: "所述时期", en: "about", source.about?.description)
    let extent = source.extent.map(SourceExtentVerb.words)
    fields.add(zh: "读到", en: "extent", extent?.text(in: output.language))
    fields.add(zh: "网址", en: "address", source.url)
    fields.add(zh: "存档", en: "archived at", source.archived)
    fields.add(zh: "别名", en: "also called", source.aliases.joined(separator: "; "))
    fields.add(zh: "SHA-256", en: "SHA-256", source.sha256)
    fields.add(zh: "承诺", en: "commitments", "\(commitments)")
    fields.add(zh: "结果", en: "outcomes", "\(outcomes)")
    fields.print(to: &output)
    return .fine
  }
}
