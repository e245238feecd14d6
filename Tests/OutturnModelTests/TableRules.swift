/// The rules that the shipped tables keep, so that a slip in editing them is found and named.
enum TableRules {
  static let sectors: Set<String> = [
    "economy", "industry", "agriculture", "services", "investment", "trade", "finance",
    "innovation", "digital", "environment", "energy", "transport", "urban", "rural", "housing",
    "jobs", "income", "prices", "education", "health", "elderly", "poverty", "culture", "tourism",
    "safety", "government",
  ]

  /// Faults of the table of units, and its symbols.
  static func units(_ bytes: some Collection<UInt8>) -> (faults: [String], symbols: Set<String>) {
    var table = TableText(bytes, columns: 5)
    var symbols: Set<String> = []
    var owner: [String: String] = [:]
    var bases: [String: Bool] = [:]
    for (line, cells) in table.rows {
      let symbol = cells[0]
      if !symbols.insert(symbol).inserted { table.fault(line, "\(symbol) stands twice") }
      if !isWord(cells[1]) { table.fault(line, "the dimension \(cells[1]) is not a plain word") }
      if !isFactor(cells[2]) { table.fault(line, "\(cells[2]) is not a factor above zero") }
      bases[cells[1], default: false] = bases[cells[1], default: false] || cells[2] == "1"
      let spellings =
        [symbol] + table.items(cells[3], line: line) + table.items(cells[4], line: line)
      for spelling in spellings {
        // Without regard to capitals, because English spellings are read so.
        if let other = owner.updateValue(symbol, forKey: spelling.lowercased()) {
          table.fault(line, "the spelling \(spelling) already belongs to \(other)")
        }
      }
    }
    let baseless = bases.filter { !$0.value }.keys.sorted()
    return (
      table.faults + baseless.map { "the dimension \($0) has no unit with factor 1" }, symbols
    )
  }

  /// Faults of the table of indicators, and its ids.
  static func indicators(
    _ bytes: some Collection<UInt8>, units: Set<String>
  ) -> (faults: [String], ids: Set<String>) {
    var table = TableText(bytes, columns: 10)
    var ids: Set<String> = []
    var owner: [String: String] = [:]
    for (line, cells) in table.rows {
      let id = cells[0]
      if !isWord(id) { table.fault(line, "the id \(id) is not lower-case words and hyphens") }
      if !ids.insert(id).inserted { table.fault(line, "the id \(id) stands twice") }
      if !sectors.contains(cells[1]) { table.fault(line, "unknown sector \(cells[1])") }
      if !["higher", "lower", "limit", "neutral", "-"].contains(cells[2]) {
        table.fault(line, "unknown direction \(cells[2])")
      }
      if !["flow", "stock", "rate", "share", "index", "event"].contains(cells[3]) {
        table.fault(line, "unknown kind \(cells[3])")
      }
      if !["real", "nominal", "-"].contains(cells[4]) {
        table.fault(line, "unknown basis \(cells[4])")
      }
      for unit in table.items(cells[5], line: line) where !units.contains(unit) {
        table.fault(line, "\(unit) is not a symbol in units.tsv")
      }
      for (name, aliases) in [(cells[6], cells[8]), (cells[7], cells[9])] {
        if name == "-" { table.fault(line, "\(id) lacks a name") }
        var own: Set<String> = []
        for spelling in [name] + table.items(aliases, line: line) {
          let key = key(spelling)
          if !own.insert(key).inserted { table.fault(line, "\(id) has \(spelling) twice") }
          if let other = owner.updateValue(id, forKey: key), other != id {
            table.fault(line, "\(spelling) already belongs to \(other)")
          }
        }
      }
    }
    return (table.faults, ids)
  }

  /// A name without what the reader does not tell apart: capitals, spaces, quotes, hyphens.
  private static func key(_ name: String) -> String {
    String(name.lowercased().filter { !" “”‘’\"'「」-".contains($0) })
  }

  private static func isWord(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
      && !text.isEmpty && !text.hasPrefix("-") && !text.hasSuffix("-")
  }

  /// A whole number, a decimal or a fraction of whole numbers, above zero.
  private static func isFactor(_ text: String) -> Bool {
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    guard halves.count <= 2 else { return false }
    return halves.allSatisfy { half in
      let parts = half.split(separator: ".", omittingEmptySubsequences: false)
      return parts.count <= (halves.count == 1 ? 2 : 1)
        && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        && half.utf8.contains { (0x31...0x39).contains($0) }
    }
  }
}
