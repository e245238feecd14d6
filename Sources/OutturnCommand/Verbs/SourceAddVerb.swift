import OutturnJSON
import OutturnLedger
import OutturnModel
import OutturnReading

/// `outturn source add [FILE]`
enum SourceAddVerb: Verb {
  static let name = "source add"

  static let file = PositionalKey.optional(
    "FILE", completion: .file,
    Localized(
      zh: "文件本身；只记其 SHA-256，不复制", en: "The document; only its SHA-256 is kept, not a copy"))
  static let title = OptionKey.text(
    "title", "TEXT",
    standard: Localized(zh: "报告自己的标题", en: "the title that the report has"),
    Localized(zh: "标题", en: "What it is called"))
  static let publisher = OptionKey.text(
    "publisher", "NAME", Localized(zh: "发布者", en: "Who published it"))
  static let date = OptionKey.text(
    "date", "DATE",
    Localized(zh: "发布日期，也可只写到月或年", en: "When it was published: a day, a month or a year"))
  static let url = OptionKey.text("url", "URL", Localized(zh: "网址", en: "Where it was found"))
  static let archived = OptionKey.text(
    "archived", "URL", Localized(zh: "存档的网址", en: "Where a copy of it is kept"))
  static let aliases = OptionKey.texts(
    "alias", "NAME", Localized(zh: "另一个便于辨认的名称", en: "Another name it answers to"))
  static let id = OptionKey.text(
    "id", "ID",
    standard: Localized(
      zh: "地方、年份与文件 SHA-256 的前八位",
      en: "the place, the year and eight digits of the document's SHA-256"),
    Localized(zh: "编号，记录以它指明出处", en: "Its id, by which records name it"))
  static let year = OptionKey.text(
    "year", "YEAR", Localized(zh: "它为哪一年作计划", en: "The year it plans for"))
  static let voice = OptionKey.choice(
    "voice", of: Source.Voice.allCases,
    Localized(
      zh: "谁说的话：承诺方自己，或独立来源（不给出则由发布者推知）",
      en: "Whose word it is, where the publisher does not show it"))

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .begin,
      summary: Localized(zh: "加入来源文件", en: "Add a source: a document"),
      description: Localized(
        zh: """
          来源是作出承诺或报告结果的文件。账本记它的标题、发布者、日期、地方、所计划的年份、网址，\
          以及文件字节的 SHA-256，凭它日后可知手中的文件是不是同一份。文件不复制进账本。

          标题、年份与日期没有给出时，从报告中读出。编号已在账本中时，更改该来源，\
          没有给出的内容保持不变。
          """,
        en: """
          A source is a document that makes commitments or reports outcomes. The ledger keeps its \
          title, publisher, date, place, the year it plans for, address and the SHA-256 of its \
          bytes, which tells later whether a file is the same one. The file is not copied.

          Title, year and date are read from the report when they are not given. With an id that \
          the ledger has, that source is changed; what is not given stays.
          """),
      positionals: [file.spec],
      options: [
        title.spec, publisher.spec, date.spec, url.spec, archived.spec, aliases.spec, id.spec,
        Options.place.spec, year.spec, voice.spec,
      ] + Options.writing,
      examples: [
        .init(
          line: "outturn source add report-2020.txt --place cn/henan/zhengzhou",
          explanation: Localized(zh: "加入一份报告", en: "Add a report")),
        .init(
          line:
            "outturn source add --title '2024 briefing' --date 2024-03 --id briefing-2024",
          explanation: Localized(zh: "没有文件的来源", en: "A source without a file")),
      ])
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let open = try OpenLedger(arguments, environment, &output, for: .writing)
    let bytes = try arguments[file].map { try environment.read($0) }
    if let bytes, bytes.isEmpty, let name = arguments[file] {
      throw Failure(zh: "“\(name)”是空文件", en: "\"\(name)\" is empty")
    }
    let reading = try open.register()
    let digest = bytes.map { SHA256.hash($0).hex }
    if let digest, !arguments.isGiven(id),
      let same = reading.sources.values.first(where: { $0.sha256 == digest })
    {
      output.line("\(same.id)")
      output.note(
        Localized(
          zh: "说明：这份文件已是来源 \(same.id)。", en: "note: this file is the source \(same.id) already."))
      return .fine
    }
    let outline = bytes.flatMap { readOutline(of: $0) }
    let finder = PlaceFinder(reading.file)
    let place = try arguments[Options.place].map { try finder.forRecording($0, of: "--place") }
    let spokenOf =
      try place ?? outline?.place.flatMap { try finder.find($0.value, of: arguments[file] ?? "") }
    let chosen = try chooseID(arguments, spokenOf, outline, digest, taken: reading.sources)
    let old = reading.sources[chosen]
    if let digest, let told = old?.sha256, told != digest {
      throw Failure(.refused(.otherDocument(source: chosen.rawValue, told: told)))
    }
    if let digest, old == nil,
      let same = reading.sources.values.first(where: { $0.sha256 == digest })
    {
      throw Failure(.refused(.sameDocument(source: chosen.rawValue, as: same.id.rawValue)))
    }
    guard let title = arguments[Self.title] ?? old?.title ?? outline?.title?.value, !title.isEmpty
    else {
      throw Failure(
        zh: "来源没有标题", en: "the source has no title",
        hint: Localized(zh: "请用 --title 标题。", en: "Give it with --title TEXT."))
    }
    let told = (
      date: try arguments.value(date, as: .period) ?? old?.date
        ?? outline?.date.map { Period.day($0.value) },
      year: try arguments.value(year, as: .year) ?? old?.planYear ?? outline?.planYear?.value
    )
    // What is known of it besides stays.
    let source = (old ?? Source(id: chosen, title: title)).copy {
      $0.title = title
      $0.publisher = arguments[publisher] ?? old?.publisher ?? ""
      $0.date = told.date
      $0.place = place ?? old?.place ?? spokenOf
      $0.planYear = told.year
      $0.sha256 = digest ?? old?.sha256
      $0.url = arguments[url] ?? old?.url
      $0.archived = arguments[archived] ?? old?.archived
      for alias in arguments[aliases] where !$0.aliases.contains(alias) {
        $0.aliases.append(alias)
      }
      $0.voice = arguments[voice] ?? old?.voice
    }
    var changes: [Change] = []
    if let place, reading.file.place(place) == nil, let made = Place.unnamed(place) {
      changes.append(.place(made))
      output.note(RecordIntake.placeNote(place))
    }
    try open.commit(changes + [.source(source)], &output)
    output.line("\(chosen)")
    output.note(
      old == nil
        ? Localized(zh: "已加入来源“\(title)”。", en: "Added the source \"\(title)\".")
        : Localized(zh: "已更改来源“\(title)”。", en: "Changed the source \"\(title)\"."))
    return .fine
  }

  /// What a report tells of itself; nothing for what is no text.
  private static func readOutline(of bytes: [UInt8]) -> ReportOutline? {
    do throws(TextDecodingError) {
      return try PreparedReport(bytes: bytes).outline
    } catch {
      return nil
    }
  }

  private static func chooseID(
    _ arguments: ParsedArguments, _ place: PlacePath?, _ outline: ReportOutline?,
    _ digest: String?, taken: [SourceID: Source]
  ) throws(Failure) -> SourceID {
    if let given = try arguments.value(id, as: ValueReader<SourceID>.id()) { return given }
    let date = try arguments.value(date, as: .period) ?? outline?.date.map { .day($0.value) }
    let year = try arguments.value(year, as: .year) ?? outline?.planYear?.value ?? date?.volumeYear
    return try SourceNaming.id(
      of: place, year, digest ?? SHA256.hash(arguments[title] ?? "").hex, taken: taken)
  }
}
