import OutturnModel

/// What a year's page tells beside the verdicts: pace, sums that do not add up, moved goalposts, how
/// much was asked for, and how much rests on single words.
struct YearReview {
  /// A heading with the tables under it; only those that have something to show.
  struct Group {
    let id: String
    let title: String
    let tables: [ReviewTable]

    /// How many rows there are.
    var count: Int { tables.reduce(0) { $0 + $1.rows.count } }
  }

  let frame: PageFrame
  let path: SitePath
  let section: ScorecardSection
  /// Those with something to show, in the order in which they are read.
  let groups: [Group]
  private let known: Set<RecordID>

  init(_ frame: PageFrame, _ path: SitePath, _ section: ScorecardSection) {
    self.frame = frame
    self.path = path
    self.section = section
    self.known = Set(section.assessments.map(\.commitment.id))
    let words = frame.words
    let review = Review(frame.context, language: words.language)
    let sections = [section]
    let groups = [
      Group(
        id: "pace", title: words.pick("进度", "Pace of what is open"),
        tables: [review.pace(sections)]),
      Group(
        id: "sums", title: words.pick("对不上的数字", "What does not add up"),
        tables: [review.sums(sections)]),
      Group(
        id: "goalposts", title: words.pick("变动的目标与结果", "What was moved"),
        tables: review.tables(.goalposts, of: sections)),
      Group(
        id: "asked", title: words.pick("目标定得多高", "How much was asked for"),
        tables: [review.repeated(sections), review.stacked(sections)]),
      Group(
        id: "hand", title: words.pick("人工评价", "Verdicts given by hand"),
        tables: review.tables(.opinions, of: sections)),
      Group(
        id: "rests", title: words.pick("结论系于何处", "What the verdicts rest on"),
        tables: [review.sensitivity(sections)] + review.tables(.words, of: sections)),
    ]
    self.groups = groups.compactMap { group in
      let tables = group.tables.filter { !$0.isEmpty }
      return tables.isEmpty ? nil : Group(id: group.id, title: group.title, tables: tables)
    }
  }

  /// A group under its heading, or nothing.
  func html(_ id: String) -> HTML {
    guard let group = groups.first(where: { $0.id == id }) else { return HTML() }
    var out: HTML = "<h2 id=\"\(group.id)\">\(group.title)</h2>"
    for (index, table) in group.tables.enumerated() {
      // A table alone needs no heading beside its group's.
      let isAlone = group.tables.count == 1
      let name = isAlone ? group.id : "\(group.id)-\(index + 1)"
      if !isAlone { out += "<h3 id=\"\(name)\">\(table.title)</h3>" }
      for note in table.notes { out += "<p class=\"hush\">\(note)</p>" }
      if !table.rows.isEmpty { out += self.table(table, name) }
    }
    return out
  }

  private func table(_ table: ReviewTable, _ name: String) -> HTML {
    let rows = table.rows.map { row -> HTML in
      let cells = row.enumerated().map { column, text -> HTML in
        if column == 0 { return "<th scope=\"row\">\(frame.told(text))</th>" }
        let figure: HTML = table.right.contains(column) ? " class=\"num\"" : ""
        return "<td\(figure)>\(cell(text))</td>"
      }
      return "<tr>\(cells.joined())</tr>\n"
    }
    return """
      <div class="scroll" role="region" tabindex="0" aria-labelledby="\(name)"><table class="review"><thead><tr>\
      \(HTML.heads(table.header, right: table.right))</tr></thead><tbody>\n\(rows.joined())</tbody></table></div>
      """
  }

  /// Ids of promises of this page lead to their own pages.
  private func cell(_ text: String) -> HTML {
    let words = text.split(separator: " ")
    let ids = words.filter(YearReview.isRecord).compactMap { RecordID(rawValue: String($0)) }
    guard !ids.isEmpty, ids.count == words.count else { return frame.told(text) }
    return ids.map { id -> HTML in
      guard known.contains(id) else { return "<code>\(id.rawValue)</code>" }
      let link = path.link(to: .promise(section.place, section.year, id))
      return "<a href=\"\(link)\"><code>\(id.rawValue)</code></a>"
    }.joined(by: " ")
  }

  /// Whether a word looks as ids do: `zhengzhou-2020-c4k7qz`.
  private static func isRecord(_ word: Substring) -> Bool {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count > 2, let last = parts.last else { return false }
    return (last.hasPrefix("c") || last.hasPrefix("o")) && Int(parts[parts.count - 2]) != nil
  }
}
