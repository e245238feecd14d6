/// Rows of the program's own tables of what stands outside the volumes: places, sources, indicators,
/// and a ledger's own words for indicators. An empty cell leaves what the ledger has.
package struct RegisterIntake {
  /// What a table lists.
  package enum Table: CaseIterable {
    case places, sources, indicators, aliases

    /// The columns by which it is known.
    fileprivate var columns: Set<String> {
      switch self {
      case .places: ["path", "zh", "en"]
      case .sources: ["id", "title", "publisher"]
      case .indicators: ["id", "sector", "kind"]
      case .aliases: ["alias", "indicator"]
      }
    }
  }

  private let table: Table
  private let finder: PlaceFinder
  private var places: [PlacePath: Place]
  private var indicators: [IndicatorID: Indicator]
  private var sources: [SourceID: Source]
  private let catalogue: Catalogue
  private let settings: LedgerSettings
  private var aliases: [String: IndicatorID]
  private var entries: [Change] = []
  /// How many the ledger has as they are.
  package private(set) var known = 0

  package init(_ table: Table, _ register: RegisterReading) {
    self.table = table
    finder = PlaceFinder(register.file)
    catalogue = register.catalogue
    settings = register.file.settings
    aliases = settings.aliases
    places = Dictionary(
      register.file.places.map { ($0.path, $0) }, uniquingKeysWith: { one, _ in one })
    indicators = Dictionary(
      register.indicators.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    sources = register.sources
  }

  /// What is to be changed, in order.
  package var changes: [Change] {
    aliases == settings.aliases ? entries : [.settings(settings.with(aliases: aliases))]
  }

  /// What a table lists, if it is one of these.
  package static func table(header: [String]?) -> Table? {
    header.flatMap { header in Table.allCases.first { $0.columns.isSubset(of: header) } }
  }

  /// Takes a row in.
  package mutating func add(_ row: ImportTable.Row) throws(RowProblem) {
    let cells = Cells(row: row)
    switch table {
    case .places: try addPlace(cells)
    case .sources: try addSource(cells)
    case .indicators: try addIndicator(cells)
    case .aliases:
      let alias = try cells.required("alias") { $0 }
      let id = try cells.required("indicator", IndicatorID.init(rawValue:))
      guard indicators[id] != nil else { throw RowProblem(row.line, "aliasOfNoIndicator", id) }
      let other = catalogue.indicator(named: alias)?.id ?? aliases[alias]
      if let other, other != id, settings.aliases[alias] == nil {
        throw RowProblem(row.line, "nameTaken", alias, other)
      }
      if other == id { known += 1 } else { aliases[alias] = id }
    }
  }

  private mutating func addPlace(_ cells: Cells) throws(RowProblem) {
    let path = try cells.required("path", PlacePath.init(_:))
    let old = places[path]
    let told = Place(path, zh: cells["zh"], en: cells["en"], code: cells["code"], over: old)
    guard let place = told else { return }
    if place == old { return known += 1 }
    places[path] = place
    entries.append(.place(place))
  }

  private mutating func addSource(_ cells: Cells) throws(RowProblem) {
    let id = try cells.required("id", SourceID.init(rawValue:))
    let old = sources[id]
    let title = old == nil ? try cells.required("title") { $0 } : cells["title"]
    var draft = old?.draft ?? Source.Draft(id: id, title: title ?? "")
    draft.title = title ?? draft.title
    draft.publisher = cells["publisher"] ?? draft.publisher
    draft.date = try cells.told("date", Period.init(_:)) ?? draft.date
    draft.place =
      try cells.told("place") { try? finder.forRecording($0, of: "place") } ?? draft.place
    draft.planYear = try cells.told("planYear") { Int($0) } ?? draft.planYear
    draft.about = try cells.told("about", Period.init(_:)) ?? draft.about
    draft.sha256 = cells["sha256"] ?? draft.sha256
    draft.url = cells["url"] ?? draft.url
    draft.archived = cells["archived"] ?? draft.archived
    draft.extent = try cells.told("extent", Source.Extent.init(rawValue:)) ?? draft.extent
    draft.readBy = try cells.told("readBy", Source.ReadBy.init(rawValue:)) ?? draft.readBy
    draft.voice = try cells.told("voice", Source.Voice.init(rawValue:)) ?? draft.voice
    if let aliases = cells["aliases"] { draft.aliases = Cells.list(aliases) }
    let source = Source(draft)
    if source == old { return known += 1 }
    if let path = source.place, places[path] == nil, let place = Place.unnamed(path) {
      places[path] = place
      entries.append(.place(place))
    }
    sources[id] = source
    entries.append(.source(source))
  }

  private mutating func addIndicator(_ cells: Cells) throws(RowProblem) {
    let id = try cells.required("id", IndicatorID.init(rawValue:))
    let old = indicators[id]
    let name = LocalizedName(
      zh: cells["zh"] ?? old?.name.zh ?? "", en: cells["en"] ?? old?.name.en ?? "")
    guard let name else { throw RowProblem(cells.row.line, "noName") }
    let indicator = Indicator(
      id: id, name: name, aliases: cells["aliases"].map(Cells.list) ?? old?.aliases ?? [],
      sector: cells["sector"] ?? old?.sector ?? "other",
      direction: try cells.told("direction", Direction.init(rawValue:)) ?? old?.direction,
      kind: try cells.told("kind", Indicator.Kind.init(rawValue:)) ?? old?.kind ?? .flow,
      basis: try cells.told("basis", Indicator.Basis.init(rawValue:)) ?? old?.basis,
      units: cells["units"].map(Cells.list) ?? old?.units ?? [])
    if indicator == old { return known += 1 }
    take(indicator)
  }

  private mutating func take(_ indicator: Indicator) {
    indicators[indicator.id] = indicator
    entries.removeAll {
      if case .indicator(let earlier) = $0 { earlier.id == indicator.id } else { false }
    }
    entries.append(.indicator(indicator))
  }

  /// The cells of a row, and what is wrong with them.
  private struct Cells {
    let row: ImportTable.Row

    subscript(name: String) -> String? { row.cells[name] }

    static func list(_ text: String) -> [String] {
      text.split(separator: ";").map { String($0).trimmedOfSpaces }.filter { !$0.isEmpty }
    }

    func told<Value>(_ name: String, _ read: (String) -> Value?) throws(RowProblem) -> Value? {
      guard let text = row.cells[name] else { return nil }
      if let value = read(text) { return value }
      throw RowProblem(row.line, "cellCannotBe", name, text)
    }

    func required<Value>(_ name: String, _ read: (String) -> Value?) throws(RowProblem) -> Value {
      if let value = try told(name, read) { return value }
      throw RowProblem(row.line, "cellMissing", name)
    }
  }
}
