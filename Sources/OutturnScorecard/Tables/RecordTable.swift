import OutturnFormats
import OutturnModel

/// A table of records: its columns, and what stands in them for a record.
public struct RecordTable<Record: Sendable>: Sendable {
  /// The file's name without its ending, and the columns.
  public let shape: TableShape
  private let columns: [Columns<Record>]

  init(_ name: String, _ columns: [Columns<Record>]) {
    self.columns = columns
    shape = TableShape(name: name, fields: columns.flatMap(\.fields).map { $0.told(in: name) })
  }

  /// The table's first line, as CSV.
  public func opening(as writer: CSVWriter) -> String {
    writer.opening + writer.row(shape.fields.map(\.name))
  }

  /// Records as rows of CSV.
  ///
  /// - Parameters:
  ///   - place: Where they belong, for records that do not say it.
  ///   - language: That of sentences, and of words where none were written down.
  public func rows(
    _ records: some Sequence<Record>, at place: PlacePath? = nil, in language: Language = .en,
    as writer: CSVWriter
  ) -> String {
    let row = TableRow(place: place, words: Wording(language))
    return records.map { record in
      writer.row(columns.flatMap { $0.cells(record, row) })
    }.joined()
  }
}

/// A table without its rows.
public struct TableShape: Sendable {
  /// The file's name without its ending.
  public let name: String
  /// The columns.
  public let fields: [TableField]
}

/// What a row is written with.
struct TableRow {
  let place: PlacePath?
  let words: Wording
}

/// Columns of a table that are filled together.
struct Columns<Record: Sendable>: Sendable {
  let fields: [TableField]
  let cells: @Sendable (Record, TableRow) -> [String]

  /// One column of what a record tells in a text, a number or a day.
  static func one<Value: CustomStringConvertible & SendableMetatype>(
    _ name: String, _ type: TableField.Kind = .string, isRequired: Bool = false,
    _ cell: @escaping @Sendable (Record) -> Value?
  ) -> Columns {
    Columns(fields: [TableField(name, type, isRequired: isRequired)]) { record, _ in
      [cell(record)?.description ?? ""]
    }
  }

  /// One column of a word of an enumeration.
  static func word<Word: CaseIterable & RawRepresentable<String> & SendableMetatype>(
    _ name: String, isRequired: Bool = false, _ cell: @escaping @Sendable (Record) -> Word?
  ) -> Columns {
    Columns(fields: [.word(name, Word.self, isRequired: isRequired)]) { record, _ in
      [cell(record)?.rawValue ?? ""]
    }
  }

  static func many(
    _ fields: [TableField], _ cells: @escaping @Sendable (Record) -> [String]
  ) -> Columns {
    Columns(fields: fields) { record, _ in cells(record) }
  }

  /// Columns that words of a language are made for.
  static func told(
    _ fields: [TableField], _ cells: @escaping @Sendable (Record, Wording) -> [String]
  ) -> Columns {
    Columns(fields: fields) { cells($0, $1.words) }
  }

  /// The place that the records of a volume belong to.
  static var place: Columns {
    Columns(fields: [TableField("place", isRequired: true)]) { _, row in
      [row.place?.description ?? ""]
    }
  }
}

/// The tables of an export.
public enum RecordTables {
  /// All of them, each in a file of its own.
  static let all = [
    scorecard.shape, commitments.shape, outcomes.shape, links.shape, sources.shape, places.shape,
    indicators.shape,
  ]
}
