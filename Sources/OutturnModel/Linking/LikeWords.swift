/// The words by which linking reads names and clauses (`linking.tsv`).
struct LikeWords: Sendable {
  /// What a word is put in place of.
  private(set) var synonyms = WordTrie<[UInt32]>()
  /// Words that are measure, frame or the whole place, not part of a name.
  private(set) var frame = WordTrie<Void>()
  /// Words of which one name may have more than another, by number.
  private(set) var apart = WordTrie<Int>()
  /// Words that exclude each other: the line they stand in, and which of the line they are.
  private(set) var rivals = WordTrie<(line: Int, kind: Int)>()
  /// Words that say that something was added, and words that say how much there is in all.
  private(set) var added = WordTrie<Void>()
  private(set) var stock = WordTrie<Void>()
  /// Words that say that something came about.
  private(set) var fulfilment = WordTrie<Void>()
  /// Words that speak of one matter, by the line they stand in.
  private(set) var topics = WordTrie<Int>()
  /// Names that say too little.
  private(set) var generic: Set<[UInt32]> = []
  /// What a signal weighs of a figure and of a deed.
  private(set) var figureWeights = Strengths()
  private(set) var deedWeights = Strengths()
  /// How a pair's own weight and its leads count, for a figure and for a deed.
  private(set) var figureSettling = LinkingRun.Settling()
  private(set) var deedSettling = LinkingRun.Settling()
  /// What a signal of a clause's speaking of a promise weighs.
  private(set) var mentionWeights = MentionStrengths()
  private var latinFrame: Set<[UInt32]> = []

  init(_ table: Table) {
    var lines = 0
    var words = 0
    for row in table.rows {
      let list = Table.list(row[1])
      switch row[0] {
      case "same":
        guard let first = list.first.map(LikeWords.plain) else { continue }
        for word in list { synonyms.add(LikeWords.plain(word), first) }
      case "drop", "whole", "frame":
        for word in list.map(LikeWords.plain) {
          if word.allSatisfy(LikeText.isLetter) {
            latinFrame.insert(stem(word[...]))
          } else {
            frame.add(word, ())
          }
        }
      case "apart":
        for word in list {
          words += 1
          apart.add(LikeWords.plain(word), words)
        }
      case "rival":
        for (kind, spellings) in list.enumerated() {
          for word in spellings.split(separator: "/") {
            rivals.add(LikeWords.plain(String(word)), (lines, kind))
          }
        }
        lines += 1
      case "added": for word in list { added.add(LikeWords.plain(word), ()) }
      case "stock": for word in list { stock.add(LikeWords.plain(word), ()) }
      case "fulfilment": for word in list { fulfilment.add(LikeWords.plain(word), ()) }
      case "generic": for word in list { generic.insert(LikeText(word, words: self).tokens) }
      case "weight", "weight-deed":
        guard let signal = Signal(word: row[1]), let weight = Int32(row[2]) else { continue }
        if row[0] == "weight" {
          figureWeights[signal] = weight
        } else {
          deedWeights[signal] = weight
        }
      case "settle": figureSettling.set(row[1], Int(row[2]))
      case "settle-deed": deedSettling.set(row[1], Int(row[2]))
      case "topic":
        for word in list { topics.add(LikeWords.plain(word), lines) }
        lines += 1
      case "weight-mention":
        guard let signal = MentionSignal.allCases.first(where: { $0.word == row[1] }),
          let weight = Int(row[2])
        else { continue }
        mentionWeights[signal] = weight
      default: break
      }
    }
  }

  /// The words of a name that set the thing apart, by number.
  func scope(_ name: String) -> Set<Int> {
    Set(apart.values(in: LikeText.spelt(LikeWords.plain(name), self)))
  }

  func isFrame(latin word: [UInt32]) -> Bool { latinFrame.contains(word) }

  /// A Latin word without the endings of plurals and verbs.
  func stem(_ word: ArraySlice<UInt32>) -> [UInt32] {
    var word = Array(word)
    func ends(_ tail: String) -> Bool {
      let tail = tail.unicodeScalars.map(\.value)
      return word.count > tail.count + 2 && Array(word.suffix(tail.count)) == tail
    }
    if ends("ies") {
      word.removeLast(3)
      word.append(0x79)
    } else if ends("sses") || ends("xes") || ends("ches") {
      word.removeLast(2)
    } else if ends("s"), !ends("ss"), !ends("us") {
      word.removeLast()
    }
    if ends("ing") { word.removeLast(3) } else if ends("ed") { word.removeLast(2) }
    if word.count > 4, word.last == 0x65 { word.removeLast() }
    return word
  }

  /// A text in small letters without marks, quotes and brackets, a space only between two Latin words
  /// or numbers.
  static func plain(_ text: String) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(text.utf8.count / 2)
    var isApart = false
    for scalar in text.unicodeScalars {
      var value = scalar.value
      if (0x41...0x5A).contains(value) { value += 32 }
      if (0xFF10...0xFF19).contains(value) { value -= 0xFEE0 }
      if value == 0x2E || value == 0x25 || value > 0x7F && !isMark(value) || isASCIIWord(value) {
        if isApart, isASCIIWord(value), let last = result.last, isASCIIWord(last) {
          result.append(0x20)
        }
        isApart = false
        result.append(value)
      } else {
        isApart = true
      }
    }
    while result.last == 0x2E { result.removeLast() }
    return result
  }

  private static func isASCIIWord(_ value: UInt32) -> Bool {
    LikeText.isLetter(value) || LikeText.isDigit(value)
  }

  /// Whether a scalar is a mark, a quote or a bracket.
  static func isMark(_ value: UInt32) -> Bool {
    switch value {
    case 0x2010...0x2027, 0x2030...0x205E, 0x3000...0x3003, 0x3008...0x301F, 0xFF01...0xFF0F,
      0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65, 0xB7, 0xA0, 0x200B, 0xFEFF:
      true
    default: false
    }
  }

  /// 十 百 千 万 亿 余 多
  static func isPower(_ value: UInt32) -> Bool {
    [0x5341, 0x767E, 0x5343, 0x4E07, 0x4EBF, 0x4F59, 0x591A].contains(value)
  }
}
