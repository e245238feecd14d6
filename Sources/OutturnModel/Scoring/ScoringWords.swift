import OutturnTables

/// The words that scoring goes by, out of the table that linking shares (`linking.tsv`).
public final class ScoringWords: Sendable {
  /// The words that ship with the program.
  public static let shipped = ScoringWords(
    Table(outturn_table_linking(), columns: 3), linking: .shipped)

  /// Those that linking goes by too.
  public let linking: LinkingWords
  private let limit: WordList
  private let higher: WordList
  private let lower: WordList
  private let since: WordList
  private let yearly: WordList
  private let several: WordList
  private let inTime: WordList
  private let rose: WordList
  private let fell: WordList
  private let promiser: WordList
  private let independent: WordList
  private let part: WordList

  /// Reads rows of class, words and meaning.
  public init(_ table: Table, linking: LinkingWords) {
    self.linking = linking
    var lists: [Substring: [WordPattern]] = [:]
    for row in table.rows {
      let kind = row[0] == "verb" || row[0] == "voice" ? row[2] : row[0]
      lists[kind, default: []] += Table.list(row[1]).map { WordPattern($0) }
    }
    limit = WordList(lists["limit"] ?? [])
    higher = WordList(lists["higher"] ?? [])
    lower = WordList(lists["less"] ?? [])
    since = WordList(lists["since"] ?? [])
    yearly = WordList(lists["yearly"] ?? [])
    several = WordList(lists["several"] ?? [])
    inTime = WordList(lists["intime"] ?? [])
    rose = WordList(lists["rose"] ?? [])
    fell = WordList(lists["fell"] ?? [])
    promiser = WordList(lists["promiser"] ?? [])
    independent = WordList(lists["independent"] ?? [])
    part = WordList(lists["part"] ?? [])
  }

  /// Whether what a name stands for is to be kept within a bound.
  func isLimit(_ name: String) -> Bool { limit.isIn(name) }

  /// Whether a text speaks of the mean of several years: 年均, a year.
  func tellsYearly(_ text: String) -> Bool { yearly.isIn(text) }

  /// Whether a text speaks of several years together: 五年累计.
  func tellsSeveralYears(_ text: String) -> Bool { several.isIn(text) }

  /// Whether a text says that something was done in time: 如期, on schedule.
  func tellsInTime(_ text: String) -> Bool { inTime.isIn(text) }

  /// Whether a name says that only a part of a thing is told of: 一期, 主体完工.
  func tellsPart(_ name: String) -> Bool { part.isIn(name) }

  /// Whether a text says of its figure that it rose to it, or fell: 提高到480元.
  func tellsMove(up: Bool, in text: String) -> Bool { (up ? rose : fell).isIn(text) }

  /// Whose voice a publisher's is: a bureau of statistics, an auditor and a newspaper are not the
  /// government that promised.
  func voice(of publisher: String) -> Source.Voice? {
    if independent.isIn(publisher) { return .independent }
    return promiser.isIn(publisher) ? .promiser : nil
  }

  /// Which way a verb of a text points: the last one before the number, where the number's words
  /// are known; nil where no verb tells, or where verbs of both kinds do.
  func verb(_ text: String, before number: String? = nil) -> Direction? {
    if let number, let place = text.firstPlace(of: number) {
      let head = String(decoding: Array(text.utf8.prefix(place)), as: UTF8.self)
      let (up, down) = (higher.lastPlace(in: head), lower.lastPlace(in: head))
      if up != nil || down != nil { return (up ?? -1) > (down ?? -1) ? .higher : .lower }
    }
    switch (higher.lastPlace(in: text) != nil, lower.lastPlace(in: text) != nil) {
    case (true, false): return .higher
    case (false, true): return .lower
    case (true, true), (false, false): return nil
    }
  }

  /// The year that a text counts from: 较2015年, from 1990 levels.
  func baseYear(in text: String) -> Int? {
    var text = text
    return text.withUTF8 { bytes in
      var place = 0
      while place + 4 <= bytes.count {
        guard bytes[place].isDigit else {
          place += 1
          continue
        }
        var end = place
        while end < bytes.count, bytes[end].isDigit { end += 1 }
        defer { place = end }
        guard end == place + 4, let year = Int(digits: bytes[place..<end]),
          (1900...2200).contains(year)
        else { continue }
        if since.ends(String(decoding: bytes[..<place], as: UTF8.self)) { return year }
      }
      return nil
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

extension String {
  /// Where another text begins in this one, in bytes.
  fileprivate func firstPlace(of other: String) -> Int? {
    let (text, word) = (Array(utf8), Array(other.utf8))
    guard !word.isEmpty, text.count >= word.count else { return nil }
    return (0...text.count - word.count).first { text[$0...].starts(with: word) }
  }
}
