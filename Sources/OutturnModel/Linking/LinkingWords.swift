import OutturnTables

/// The words that linking and scoring go by (`linking.tsv`).
public final class LinkingWords: Sendable {
  /// The words that ship with the program.
  public static let shipped = LinkingWords(Table(outturn_table_linking(), columns: 3))

  private let whole: [WordPattern]
  private let lower: WordList
  private let flow: WordList
  private let lists: WordList
  private let listsAbove: WordList
  private let economy: WordList
  private let economyNames: [WordPattern]
  private let basisWords: WordList
  private let bases: [Indicator.Basis]
  private let depths: [String: Int]
  /// The indicators that together answer another one.
  let components: [IndicatorID: [[IndicatorID]]]
  /// The indicators that add up to another one.
  let sums: [(whole: IndicatorID, parts: [IndicatorID])]
  /// The part and the whole that a share is of.
  let shares: [IndicatorID: (part: IndicatorID, whole: IndicatorID)]
  /// What a word of a name does when names are compared.
  let roles: WordTrie<Role>
  /// The words by which names and clauses are held to be alike.
  let like: LikeWords

  /// What a word of a name does when names are compared.
  enum Role: Sendable {
    /// Carries no meaning.
    case drop
    /// Says what is done to a thing.
    case deed(Deeds)
    /// Sets the thing apart from others.
    case apart
  }

  /// What is done to things.
  struct Deeds: OptionSet, Sendable {
    let rawValue: UInt8
    static let start = Deeds(rawValue: 1)
    static let finish = Deeds(rawValue: 2)
    static let renew = Deeds(rawValue: 4)
    static let new = Deeds(rawValue: 8)
    static let away = Deeds(rawValue: 16)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init?(word: Substring) {
      switch word {
      case "start": self = .start
      case "finish": self = .finish
      case "renew": self = .renew
      case "new": self = .new
      case "away": self = .away
      case "new or renew": self = [.new, .renew]
      default: return nil
      }
    }
  }

  /// Reads rows of kind, words and value; a row of an unknown kind is left out.
  public init(_ table: Table) {
    var lists: [Substring: [WordPattern]] = [:]
    var basisWords: [WordPattern] = []
    var bases: [Indicator.Basis] = []
    var depths: [String: Int] = [:]
    var components: [IndicatorID: [[IndicatorID]]] = [:]
    var roles = WordTrie<Role>()
    var sums: [(whole: IndicatorID, parts: [IndicatorID])] = []
    var shares: [IndicatorID: (part: IndicatorID, whole: IndicatorID)] = [:]
    for row in table.rows {
      let words = Table.list(row[1])
      let names = words.map(Catalogue.key)
      switch row[0] {
      case "basis":
        guard let value = Indicator.Basis(rawValue: String(row[2])) else { continue }
        basisWords += words.map { WordPattern($0) }
        bases += words.map { _ in value }
      case "place":
        guard let depth = Int(row[2]) else { continue }
        for word in words { depths[word] = depth }
      case "both":
        guard let whole = IndicatorID(rawValue: String(row[2])) else { continue }
        components[whole, default: []].append(words.compactMap { IndicatorID(rawValue: $0) })
      case "sum":
        guard let whole = IndicatorID(rawValue: String(row[2])) else { continue }
        sums.append((whole, words.compactMap { IndicatorID(rawValue: $0) }))
      case "share":
        guard let share = IndicatorID(rawValue: String(row[2])), words.count == 2,
          let part = IndicatorID(rawValue: words[0]), let whole = IndicatorID(rawValue: words[1])
        else { continue }
        shares[share] = (part, whole)
      case "drop": for word in names { roles.add(word, .drop) }
      case "deed":
        guard let deed = Deeds(word: row[2]) else { continue }
        for word in names { roles.add(word, .deed(deed)) }
      case "apart": for word in names { roles.add(word, .apart) }
      case "whole":
        for word in names { roles.add(word, .drop) }
        fallthrough
      default: lists[row[0], default: []] += words.map { WordPattern($0) }
      }
    }
    self.whole = (lists["whole"] ?? []).sorted { $0.bytes.count > $1.bytes.count }
    self.lower = WordList(lists["lower"] ?? [])
    self.flow = WordList(lists["flow"] ?? [])
    self.lists = WordList(lists["list"] ?? [])
    self.listsAbove = WordList(lists["list-above"] ?? [])
    self.economy = WordList(lists["economy"] ?? [])
    self.economyNames = lists["economy"] ?? []
    self.basisWords = WordList(basisWords)
    self.bases = bases
    self.depths = depths
    self.components = components
    self.sums = sums
    self.shares = shares
    self.roles = roles
    like = LikeWords(table)
  }

  /// How deep the place lies that a word names: 1 for the nation; nil when it names none above.
  func depth(ofPlaceNamed name: String) -> Int? { depths[name] }

  /// Whether less of what a name stands for is better.
  func isLowerBetter(_ name: String) -> Bool { lower.isIn(name) }

  /// Whether a name stands for the plan's own list of works: 民生实事, and not 省定民生实事.
  func isOwnList(_ name: String) -> Bool { lists.isIn(name) && !listsAbove.isIn(name) }

  /// Whether a name stands for a total over a period.
  func isFlow(_ name: String) -> Bool { flow.isIn(name) }

  /// Whether a name stands for the growth of the whole economy: 与经济增长同步.
  ///
  /// Of 与经济增长同步 a reader may take 经济 alone for the name; 数字经济 is something else.
  func meansEconomy(_ name: String) -> Bool {
    economy.isIn(name)
      || economyNames.contains { $0.bytes.elementsEqual("\(name)增长".utf8) }
  }

  /// The prices that a name says its growth is told in.
  func basis(of name: String) -> Indicator.Basis? {
    basisWords.first(in: name).map { bases[$0] }
  }

  /// A name without the words at its beginning that only say that the whole place is meant.
  func plain(_ name: String) -> String {
    for word in whole where name.utf8.count > word.bytes.count && word.begins(name) {
      return String(decoding: Array(name.utf8.dropFirst(word.bytes.count)), as: UTF8.self)
    }
    return name
  }
}
