/// What only the whole table tells.
extension TableReader {
  /// 0.86 under % is a share of one: scaled where all of the table's are, else told.
  package mutating func checkShares() {
    var bare: [(row: Int, record: Int)] = []
    var isMixed = false
    for (place, row) in reading.rows.enumerated() {
      for (index, record) in row.records.enumerated() {
        guard case .figure(let figure) = record.content,
          record.measure == .share || record.measure == .rate,
          figure.unit == .percent, !FoldedText(record.quote).scalars.contains("%"),
          !FoldedText(record.quote).scalars.contains(where: \.isLatinLetter)
        else { continue }
        if figure.value.magnitude <= .one, !figure.value.isZero, record.measure == .share,
          figure.value.exponent < 0 || figure.value == .one
        {
          bare.append((place, index))
        } else {
          isMixed = true
        }
      }
    }
    let counts = Dictionary(grouping: bare, by: \.row).mapValues(\.count)
    let whole = counts.filter { reading.rows[$0.key].records.count == $0.value }
    for (row, index) in bare.reversed() {
      let record = reading.rows[row].records[index]
      guard case .figure(let figure) = record.content else { continue }
      if !isMixed,
        let scaled = try? Figure(
          figure.bound, figure.value.scaled(byPowerOfTen: 2),
          upper: figure.upper?.scaled(byPowerOfTen: 2), unit: .percent, text: figure.text)
      {
        reading.rows[row].records[index].content = .figure(scaled)
      } else if whole[row] != nil, figure.value.exponent < 0 {
        reading.rows[row].records.remove(at: index)
        reading.skips.append(
          TableSkip(line: record.line, column: record.column, text: record.quote, reason: .scale))
      }
    }
  }

  /// In a long table target and actual of one thing stand in rows of their own.
  package mutating func joinKinds() {
    var joined: [String: Int] = [:]
    var rows: [TableRow] = []
    for row in reading.rows {
      guard let first = row.records.first else { continue }
      let key =
        "\(first.name)|\(first.responsible ?? "")|\(first.placeName ?? "")|\(first.period.volumeYear)"
      if let place = joined[key] {
        rows[place].records += row.records
      } else {
        joined[key] = rows.count
        rows.append(row)
      }
    }
    reading.rows = rows
  }
}
