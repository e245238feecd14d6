import OutturnModel
import OutturnTables

/// The English tables, ready to be looked up word by word.
final class EnglishLexicon: Sendable {
  /// What bounds a figure.
  enum BoundWord: Sendable {
    case bound(Bound)
    case filler
  }

  /// A unit as English writes it.
  struct UnitName: Sendable {
    let unit: KnownUnit
    /// What an English reader is told.
    let told: String
  }

  let words: [String: EnglishWord]
  /// Words before a figure, found by the last.
  let bounds: EnglishPhrases<BoundWord>
  /// Words behind a figure.
  let after: EnglishPhrases<Bound>
  let units: [String: UnitName]
  let unitPhrases: EnglishPhrases<UnitName>
  let shortScales: [String: Int]
  let moneySigns: Set<String>
  /// What counted nouns are counted in: people, visits, trees.
  let nounUnits: [String: UnitName]

  /// What stands between a word for money spent and what it is spent on.
  let costJoints: [String: String]
  /// The participle that names what a noun of a deed tells: completion, completed.
  let deedNouns: [String: String]
  /// What stands behind a verb of what comes about, and how far it is.
  let statePhrases: EnglishPhrases<Saying.Word>

  /// What a verb of money does, as a noun: investment.
  let nominals: [String: String]

  /// >=, ~ and the like in typed phrases.
  let signs: [String: Bound]

  /// What the head of a report on its own year says.
  let ownYear: [String]
  /// What the title of a plan of several years says.
  let planTitle: [String]

  /// A country whose name tells what $ or Rs stands for.
  struct Country: Sendable {
    /// The scalars that its name begins with.
    let start: [Unicode.Scalar]
    /// The spelling of its money.
    let money: String
    let isDollar: Bool
  }

  /// Countries by whose names $ and Rs are told.
  let countries: [Country]
  /// What words of a class begin or end with.
  private let stems: [[([UInt8], EnglishWord.Class)]]
  private let endings: [[([UInt8], EnglishWord.Class)]]

  static let shipped = EnglishLexicon()

  private init() {
    var words: [String: EnglishWord] = [:]
    var bounds: [String: BoundWord] = [:]
    var after: [String: Bound] = [:]
    var shortScales: [String: Int] = [:]
    var nominals: [String: String] = [:]
    var signs: [String: Bound] = [:]
    var deedNouns: [String: String] = [:]
    var costJoints: [String: String] = [:]
    var statePhrases: [String: Saying.Word] = [:]
    var ownYear: [String] = []
    var planTitle: [String] = []
    var countries: [Country] = []
    var stems = [[([UInt8], EnglishWord.Class)]](repeating: [], count: 256)
    var endings = stems
    let classes = Table(outturn_table_english_words(), columns: 2).rows
    for row in classes {
      let name = String(row[0])
      for item in Table.list(row[1]) {
        switch name {
        case "small-word":
          if let kind = EnglishWord.Class.named[item] {
            words[item, default: .unknown].classes.insert(kind)
          }
        case "about": bounds[item] = .bound(.about)
        case "more-than": bounds[item] = .bound(.moreThan)
        case "less-than": bounds[item] = .bound(.lessThan)
        case "at-least": bounds[item] = .bound(.atLeast)
        case "at-most": bounds[item] = .bound(.atMost)
        case "own-year": ownYear.append(item)
        case "plan-title": planTitle.append(item)
        case "filler": if bounds[item] == nil { bounds[item] = .filler }
        case "or-more": after[item] = .atLeast
        case "or-less": after[item] = .atMost
        case "nominal":
          if let (word, noun) = Self.parts(item) { nominals[word] = noun }
        case "deed-noun":
          let (word, participle) = Self.parts(item) ?? (item, "")
          deedNouns[word] = participle
          words[word, default: .unknown].classes.insert(.deedNoun)
        case "cost-joint":
          if let (word, joint) = Self.parts(item) { costJoints[word] = joint }
        case "state-phrase":
          if let (phrase, name) = Self.parts(item), let word = Saying.Word(rawValue: name) {
            statePhrases[phrase] = word
            if let first = phrase.split(separator: " ").first {
              words[String(first), default: .unknown].classes.insert(.statePhrase)
            }
          }
        case "sign":
          if let (word, name) = Self.parts(item), let bound = Bound(rawValue: name) {
            signs[word] = bound
          }
        case "short-scale":
          if let (word, number) = Self.pair(item) { shortScales[word] = number }
        case "month":
          if let (word, number) = Self.pair(item) { words[word, default: .unknown].month = number }
        case "dollar-of", "rupee-of":
          guard let (start, money) = Self.parts(item) else { continue }
          countries.append(
            Country(
              start: Array(start.unicodeScalars), money: money, isDollar: name == "dollar-of"))
        case "small-number", "tens", "scale", "multiple":
          guard let (word, number) = Self.pair(item) else { continue }
          var entry = words[word] ?? .unknown
          switch name {
          case "small-number": entry.number = .small(number)
          case "tens": entry.number = .tens(number)
          case "scale": entry.number = .scale(number)
          default:
            entry.number = .multiple(number)
            entry.classes.insert(.multiple)
          }
          words[word] = entry
        case "fraction":
          let parts = item.split(whereSeparator: { $0 == "=" || $0 == "/" })
          guard parts.count == 3, let over = Int(parts[1]), let under = Int(parts[2]) else {
            continue
          }
          words[String(parts[0]), default: .unknown].number = .fraction(over, under)
        default:
          guard let kind = EnglishWord.Class.named[name] else { continue }
          if item.count > 1, item.hasPrefix("-"), let last = item.utf8.last {
            endings[Int(last)].append((Array(item.utf8.dropFirst()), kind))
          } else if item.count > 1, item.hasSuffix("-"), let first = item.utf8.first {
            stems[Int(first)].append((Array(item.utf8.dropLast()), kind))
          } else {
            words[item, default: .unknown].classes.insert(kind)
          }
        }
      }
    }
    for row in Table(outturn_table_english_verbs(), columns: 6).rows {
      guard let sense = EnglishVerb.Sense(rawValue: String(row[3])) else { continue }
      EnglishVerbForms(
        lemma: String(row[0]), past: String(row[1]), participle: String(row[2]), sense: sense,
        isNoun: row[4] == "n", deed: String(row[5])
      ).add(to: &words)
    }
    self.words = words
    self.bounds = EnglishPhrases(bounds, endsWith: true)
    self.after = EnglishPhrases(after)
    self.shortScales = shortScales
    self.ownYear = ownYear
    self.planTitle = planTitle
    self.signs = signs
    self.deedNouns = deedNouns
    self.costJoints = costJoints
    self.statePhrases = EnglishPhrases(statePhrases)
    self.nominals = nominals
    self.countries = countries
    self.stems = stems
    self.endings = endings
    (units, moneySigns) = Self.units()
    unitPhrases = EnglishPhrases(units)
    var nounUnits: [String: UnitName] = [:]
    for (spelling, unit) in UnitTable.shipped.allSpellings {
      guard ["count", "visit", "person"].contains(unit.dimension.rawValue),
        spelling.utf8.allSatisfy({
          $0 | 0x20 &- 0x61 < 26 || ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A
        })
      else { continue }
      nounUnits[spelling] = UnitName(
        unit: KnownUnit(unit, dimension: 0), told: unit == .count ? "" : spelling)
    }
    self.nounUnits = nounUnits
  }

  private static func pair(_ item: String) -> (String, Int)? {
    parts(item).flatMap { word, number in Int(number).map { (word, $0) } }
  }

  private static func parts(_ item: String) -> (String, String)? {
    guard let equal = item.lastIndex(of: "=") else { return nil }
    return (String(item[..<equal]), String(item[item.index(after: equal)...]))
  }

  private static func units() -> ([String: UnitName], Set<String>) {
    var units: [String: UnitName] = [:]
    var signs: Set<String> = []
    var known: [String: KnownUnit] = [:]
    for row in Table(outturn_table_english_units(), columns: 3).rows {
      let symbol = String(row[1])
      guard
        let unit = known[symbol] ?? UnitTable.shipped[symbol].map({ KnownUnit($0, dimension: 0) })
      else { continue }
      known[symbol] = unit
      let spelling = String(row[0])
      units[spelling] = UnitName(unit: unit, told: String(row[2]))
      if unit.sort == .money { signs.insert(spelling) }
    }
    return (units, signs)
  }

  /// What a noun is counted in.
  func unit(ofNoun head: EnglishToken) -> UnitName? {
    if let unit = nounUnits[head.lower] { return unit }
    return head.isA(.people) ? units["people"] : nil
  }

  /// A word in small letters with all that the tables know of it.
  func entry(_ lower: String) -> EnglishVocabulary.Entry {
    // twenty-five, five-year
    let dash = lower.utf8.firstIndex(of: 0x2D)
    return EnglishVocabulary.Entry(
      lower, word(lower),
      isCounting: dash.map { words[String(lower[..<$0])]?.number != nil } ?? false)
  }

  /// What the tables know of a word in small letters.
  func word(_ lower: String) -> EnglishWord {
    var word = words[lower] ?? .unknown
    let letters = lower.utf8
    guard letters.count < 40, let first = letters.first, let last = letters.last else {
      return word
    }
    for (stem, kind) in stems[Int(first)] where letters.starts(with: stem) {
      word.classes.insert(kind)
    }
    for (ending, kind) in endings[Int(last)]
    where letters.suffix(ending.count).elementsEqual(ending) {
      word.classes.insert(kind)
    }
    return word
  }
}
