/// Where a table's header stands and what its columns are.
package struct TableLayout: Sendable {
  package private(set) var columns: [ColumnMeaning]
  /// The first row of data, as an index into the grid's rows.
  package private(set) var firstRow: Int
  /// The header's rows, as indices.
  package let headerRows: ClosedRange<Int>
  /// What stands above: titles and lines before the header.
  package let above: [String]
  /// What titles say of the time.
  package private(set) var time = TableTime()

  /// The unit that a title gives for the whole table: 单位：万元, ($ thousand).
  package private(set) var unit: UnitReading?

  /// The most rows that may stand before a header.
  private static let farthest = 40

  /// Finds the header of a table; nil where there is none that says what is promised or found.
  package init?(_ grid: TableGrid, words: TableWords = .shipped) {
    let candidates = grid.rows.prefix(Self.farthest).indices
    let scores = candidates.map { Self.score(grid.rows[$0], words) }
    guard let best = scores.max(), best >= 2, let main = scores.firstIndex(of: best) else {
      return nil
    }
    var first = main
    var last = main
    while first > 0, grid.rows[first].line - grid.rows[first - 1].line == 1,
      Self.isUpper(grid.rows[first - 1], words)
    {
      first -= 1
    }
    while last + 1 < grid.rows.count,
      Self.isLower(grid.rows[last + 1], grid.rows[first...last], words)
    {
      last += 1
    }
    headerRows = first...last
    firstRow = last + 1
    above = grid.around + grid.rows[..<first].flatMap { $0.cells.filter { !$0.isEmpty } }
    let headers = Self.headers(grid, first...last)
    columns = headers.enumerated().map { ColumnMeaning($0.offset, $0.element, words) }
    for line in above {
      let told = Self.time(FoldedText(line), words)
      if time.base == nil { time.base = told.base }
      if time.part == nil { time.part = told.part }
      if unit == nil { unit = Self.unit(FoldedText(line), words) }
    }
    settle(grid, words)
    takeYear()
    guard columns.contains(where: \.holdsFigures) || columns.contains(where: { $0.role == .goal })
    else { return nil }
  }

  /// The first column of a role.
  package func first(_ role: ColumnMeaning.Role) -> ColumnMeaning? {
    columns.first { $0.role == role }
  }
  package func all(_ role: ColumnMeaning.Role) -> [ColumnMeaning] {
    columns.filter { $0.role == role }
  }

  /// What a title says of the time; a day in it is when the table was made.
  private static func time(_ line: FoldedText, _ words: TableWords) -> TableTime {
    var text = line
    while let date = CellDate.first(in: text), date.day != nil { text = text.removing(date.range) }
    var time = TableTime.read(text).time.since(words.found("until", in: text).isEmpty == false)
    if case .months(let first, let last)? = time.part, first == last { time.part = nil }
    return time
  }

  /// A unit behind a word for it, or money in brackets.
  private static func unit(_ line: FoldedText, _ words: TableWords) -> UnitReading? {
    for (entry, range) in words.found("column", in: line) where entry.meaning == "unit" {
      guard range.upperBound < line.count, line.scalars[range.upperBound] == ":" else { continue }
      let rest = line.scalars[(range.upperBound + 1)...].prefix {
        !"),;".unicodeScalars.contains($0)
      }
      return UnitReading.known(FoldedText(Array(rest)).trimmed, words)
    }
    guard let open = line.scalars.lastIndex(of: "("),
      let close = line.scalars[open...].firstIndex(of: ")"),
      let unit = UnitReading.known(line[(open + 1)..<close].trimmed, words),
      unit.unit.dimension.isMoney
    else { return nil }
    return unit
  }

  // MARK: The header's rows

  /// How many cells of a row are words of a header.
  private static func score(_ row: TableGrid.Row, _ words: TableWords) -> Int {
    guard row.filled >= 2 else { return 0 }
    var score = 0
    for cell in row.cells where !cell.isEmpty {
      // A sentence is no header, and a figure neither.
      guard cell.unicodeScalars.count <= 60 else { continue }
      let column = ColumnMeaning(0, cell, words)
      switch column.role {
      case .unknown: break
      case .value: score += 1
      case .notes, .section, .met, .place: score += 1
      default: score += 2
      }
    }
    // Rows of data hold numbers that are no years.
    return score - row.cells.count { isFigure($0) } * 3
  }

  private static func isFigure(_ cell: String) -> Bool {
    guard cell.unicodeScalars.contains(where: \.isDigit) else { return false }
    let rest = TableTime.read(FoldedText(cell)).rest
    return rest.scalars.first?.isDigit == true
      && rest.scalars.allSatisfy { !$0.isLatinLetter && !$0.isHan }
  }

  /// Whether a row above the main one is a part of the header.
  private static func isUpper(_ row: TableGrid.Row, _ words: TableWords) -> Bool {
    row.filled >= 2 && score(row, words) >= 2
      && row.cells.allSatisfy {
        $0.isEmpty || $0.unicodeScalars.count <= 40 && ColumnMeaning(0, $0, words).role != .unknown
      }
  }

  /// Whether a row below is one: nothing but words of a header, and new ones.
  private static func isLower(
    _ row: TableGrid.Row, _ upper: ArraySlice<TableGrid.Row>, _ words: TableWords
  ) -> Bool {
    let cells = row.cells.filter { !$0.isEmpty }
    guard cells.count >= 2 else { return false }
    return cells.allSatisfy { cell in
      let column = ColumnMeaning(0, cell, words)
      return column.role != .unknown && cell.unicodeScalars.count <= 40
        && (column.role == .value
          || TableTime.read(FoldedText(cell)).rest.text.unicodeScalars.allSatisfy { !$0.isDigit })
    } && score(row, words) >= 2
  }

  /// The header of each column, rows joined; a cell shown over several columns holds for all.
  private static func headers(_ grid: TableGrid, _ rows: ClosedRange<Int>) -> [String] {
    var texts = [[String]](repeating: [], count: grid.width)
    for index in rows {
      let row = grid.rows[index]
      var carried = ""
      for column in 0..<grid.width {
        var text = row[column]
        if text.isEmpty {
          if let merge = grid.merges.first(where: {
            $0.lines.contains(row.line) && $0.columns.contains(column)
          }) {
            text =
              grid.rows.first { $0.line == merge.lines.lowerBound }?[merge.columns.lowerBound] ?? ""
          } else if index < rows.upperBound, !grid.rows[index + 1][column].isEmpty {
            text = carried
          }
        } else {
          carried = text
        }
        if !text.isEmpty, texts[column].last != text { texts[column].append(text) }
      }
    }
    return texts.map { $0.joined(separator: " ") }
  }

  // MARK: What the columns are together

  private mutating func settle(_ grid: TableGrid, _ words: TableWords) {
    let rows = grid.rows[firstRow...]
    func share(_ column: Int, _ holds: (String) -> Bool) -> Int {
      let cells = rows.lazy.map { $0[column] }.filter { !$0.isEmpty }
      let count = cells.count
      return count == 0 ? 0 : cells.count(where: holds) * 100 / count
    }
    // Years without a kind: what the title says, else found.
    let titleIsPlan =
      first(.target) == nil
      && above.contains { line in
        words.found("column", in: FoldedText(line)).contains { $0.entry.meaning == "target" }
          && !words.found("column", in: FoldedText(line)).contains { $0.entry.meaning == "actual" }
      }
    let hasKind = first(.kind) != nil
    for index in columns.indices {
      let column = columns[index]
      switch column.role {
      case .value where !hasKind && column.time.base != nil:
        columns[index].role = titleIsPlan ? .target : .actual
      case .value where !hasKind: columns[index].role = titleIsPlan ? .target : .actual
      case .section
      where share(index, Self.isFigure) > 60 && column.header.lowercased().contains("outcome"):
        columns[index].role = .actual
      case .goal where first(.indicator) != nil: columns[index].role = .target
      case .kind:
        let told = share(index) { cell in
          let plain = FoldedText(cell).text
          return words.isWord(plain, "kind.commitment") || words.isWord(plain, "kind.outcome")
        }
        if told < 80 { columns[index].role = .section }
      case .notes where first(.responsible) == nil:
        let offices = share(index) { words.ending("office", of: FoldedText($0).trimmed) != nil }
        if offices >= 60 { columns[index].role = .responsible }
      case .period where share(index, { TableTime.read(FoldedText($0)).time.isEmpty }) > 20:
        columns[index].role = .section
      case .due
      where share(
        index,
        {
          CellDate.first(in: FoldedText($0)) != nil || !TableTime.read(FoldedText($0)).time.isEmpty
        }) < 50:
        columns[index].role = .notes
      default: break
      }
    }
    settleNames(rows, words)
  }

  /// What is found beside targets of one year is about that year.
  private mutating func takeYear() {
    let years = all(.target).map(\.time.base)
    if time.base == nil, let year = years.first, years.allSatisfy({ $0 == year }) {
      time.base = year
    }
  }

  /// Makes sure that some column names what a row is about.
  private mutating func settleNames(_ rows: ArraySlice<TableGrid.Row>, _ words: TableWords) {
    if first(.indicator) == nil, first(.goal) == nil {
      // The section or the unnamed column with the longest words.
      let named = columns.filter {
        [.unknown, .section, .target].contains($0.role) && $0.time.base == nil
      }
      let lengths = named.map { column in
        rows.reduce(0) {
          $0
            + ($1[column.index].unicodeScalars.contains(where: \.isDigit)
              ? 0 : $1[column.index].unicodeScalars.count)
        }
      }
      if let longest = lengths.max(), longest > 0, let place = lengths.firstIndex(of: longest) {
        columns[named[place].index].role = .indicator
      }
    }
    // Unnamed columns behind the name go on with it.
    for index in columns.indices.dropFirst()
    where columns[index].header.isEmpty && [.indicator, .goal].contains(columns[index - 1].role) {
      columns[index].role = .indicator
    }
    // Of several names the first is the one, what is said before a goal is its section.
    let names = all(.indicator)
    if names.count > 1, let exact = names.first(where: { !$0.header.isEmpty }) {
      for column in names where column.index > exact.index && !column.header.isEmpty {
        columns[column.index].role = .section
      }
    }
  }
}
