import OutturnTables

/// The sectors of the catalogue (`sectors.tsv`): what they are called, in which order they are read, and
/// the words by which a name that the catalogue lacks is put into one.
public struct SectorTable: Sendable {
  /// The sector of what belongs to no other.
  public static let other = "other"

  /// The table that ships with the program.
  public static let shipped = SectorTable(Table(outturn_table_sectors(), columns: 5))

  private let names: [String: LocalizedName]
  private let order: [String: Int]
  private let words: WordTrie<String>

  /// Reads rows of id, Chinese and English name, Chinese and English words.
  public init(_ table: Table) {
    var names: [String: LocalizedName] = [:]
    var order: [String: Int] = [:]
    var words = WordTrie<String>()
    for (index, row) in table.rows.enumerated() {
      let id = String(row[0])
      names[id] = LocalizedName(zh: String(row[1]), en: String(row[2]))
      order[id] = index
      for word in Table.list(row[3]) + Table.list(row[4]) { words.add(word.lowercased(), id) }
    }
    self.names = names
    self.order = order
    self.words = words
  }

  /// What a sector is called; `nil` where the table lacks it.
  public func name(_ id: String) -> LocalizedName? { names[id] }

  /// Whether a sector is to be read before another one: in the order of the table, then by id.
  public func isRead(_ id: String, before other: String) -> Bool {
    (order[id] ?? .max, id) < (order[other] ?? .max, other)
  }

  /// The sector whose word ends last in a name, as the head of a name stands at its end; of words that
  /// end together the longest. What a share is a share of (乙 in 甲占乙比重) does not count.
  public func sector(ofName name: String) -> String? {
    let all = name.lowercased().unicodeScalars.map(\.value)
    // 占 divides a part from its whole.
    let text = all.firstIndex(of: 0x5360).flatMap { $0 > 1 ? Array(all[..<$0]) : nil } ?? all
    var best: (end: Int, sector: String)?
    for start in text.indices {
      guard let (length, sector) = words.match(text, at: start) else { continue }
      let end = start + length
      guard end > best?.end ?? 0, SectorTable.isWhole(text, start, end) else { continue }
      best = (end, sector)
    }
    return best?.sector
  }

  /// Whether a word of Latin letters does not stand inside a longer one.
  private static func isWhole(_ text: [UInt32], _ start: Int, _ end: Int) -> Bool {
    func isLetter(_ place: Int) -> Bool {
      text.indices.contains(place) && (0x61...0x7A).contains(text[place])
    }
    return !(isLetter(start) && isLetter(start - 1)) && !(isLetter(end - 1) && isLetter(end))
  }
}

extension Catalogue {
  /// The sector of an indicator: the catalogue's own, else one by the words of its name, else
  /// ``SectorTable/other``.
  public func sector(of indicator: IndicatorName) -> String {
    if let known = indicator.id.flatMap({ self[$0] }) { return known.sector }
    return SectorTable.shipped.sector(ofName: indicator.told) ?? SectorTable.other
  }
}
