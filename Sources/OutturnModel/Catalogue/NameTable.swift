import OutturnTables

/// What the words of the program are called (`names.tsv`): by class and word, in both languages.
package struct NameTable: Sendable {
  /// The table that ships with the program.
  package static let shipped = NameTable(Table(outturn_table_names(), columns: 4))

  private let names: [String: [String: Localized]]
  private let byType: [ObjectIdentifier: [String: Localized]]

  /// The classes whose words are those of an enumeration.
  private static let types = [
    "bound": ObjectIdentifier(Bound.self), "changed": ObjectIdentifier(ChangedMeasure.Change.self),
    "course": ObjectIdentifier(Trend.Course.self), "force": ObjectIdentifier(Force.self),
    "measure": ObjectIdentifier(Measure.self), "pace": ObjectIdentifier(Pace.self),
    "profile": ObjectIdentifier(Profile.self), "reason": ObjectIdentifier(Reason.Code.self),
    "saying": ObjectIdentifier(Saying.Word.self), "status": ObjectIdentifier(Outcome.Status.self),
    "sum": ObjectIdentifier(Discrepancy.Kind.self), "verdict": ObjectIdentifier(Verdict.self),
    "voice": ObjectIdentifier(Source.Voice.self),
  ]

  init(_ table: Table) {
    let names: [String: [String: Localized]] = table.rows.reduce(into: [:]) { names, row in
      names[String(row[0]), default: [:]][String(row[1])] =
        Localized(zh: String(row[2]), en: String(row[3]))
    }
    self.names = names
    byType = Dictionary(uniqueKeysWithValues: NameTable.types.map { ($1, names[$0] ?? [:]) })
  }

  /// What a word of a class is called.
  package subscript(kind: String, word: String) -> Localized? { names[kind]?[word] }

  /// What a word of a class is called; the word itself where the table lacks it.
  package func name(_ kind: String, _ word: String) -> Localized {
    self[kind, word] ?? Localized(same: word)
  }

  fileprivate func name<Word: Named>(of word: Word) -> Localized {
    byType[ObjectIdentifier(Word.self)]?[word.rawValue] ?? Localized(same: word.rawValue)
  }
}

/// A word of the program that has a name in `names.tsv`.
public protocol Named: RawRepresentable<String>, Sendable {}

extension Named {
  /// What it is called.
  public var name: Localized { NameTable.shipped.name(of: self) }
}
