import OutturnModel

extension BeforeWord {
  init?(named name: String) {
    switch name {
    case "filler": self = .filler
    case "inOrder": self = .inOrder
    case "each": self = .each
    case "stop": self = .stop
    case "cumulative": self = .cumulative
    default: return nil
    }
  }
}

extension LeadWord {
  init?(named name: String) {
    switch name {
    case "filler": self = .filler
    case "preposition": self = .preposition
    case "done": self = .done
    case "cumulative": self = .cumulative
    case "stop": self = .stop
    default: return nil
    }
  }
}

/// The rows of the table of words by class.
struct WordRows {
  private let table: Table

  init(_ table: Table) {
    self.table = table
  }

  func words<Meaning>(
    _ name: String, _ meaning: (String) -> Meaning?
  ) -> [(word: String, meaning: Meaning)] {
    table.rows.flatMap { row -> [(word: String, meaning: Meaning)] in
      guard row[0] == name[...], let found = meaning(String(row[1])) else { return [] }
      return Table.list(row[2]).map { (word: $0, meaning: found) }
    }
  }
}
