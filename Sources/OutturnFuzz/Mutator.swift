import OutturnSeed

/// Makes new inputs out of old ones. The same seed makes the same inputs.
struct Mutator {
  private var random: SeededGenerator
  private let words: [[UInt8]]
  /// The inputs worth changing: the seeds, and those that gave an answer of their own.
  private(set) var corpus: [[UInt8]]

  /// The most bytes of an input, and the most inputs that are kept.
  private static let longest = 1024
  private static let mostKept = 4000

  init(_ target: FuzzTarget, seed: UInt64) {
    random = SeededGenerator(seed: seed)
    words = target.words
    corpus = target.seeds.isEmpty ? [[]] : target.seeds
  }

  /// The next input: one that is kept, changed in one to six places.
  mutating func next() -> [UInt8] {
    var input = corpus[number(corpus.count)]
    for _ in 0...number(6) { change(&input) }
    if input.count > Self.longest { input.removeLast(input.count - Self.longest) }
    return input
  }

  mutating func keep(_ input: [UInt8]) {
    if corpus.count < Self.mostKept { corpus.append(input) }
  }

  private mutating func number(_ below: Int) -> Int {
    Int.random(in: 0..<max(1, below), using: &random)
  }

  private mutating func part(of input: [UInt8]) -> Range<Int> {
    let start = number(input.count)
    return start..<min(input.count, start + 1 + number(number(2) == 0 ? 8 : input.count))
  }

  private mutating func change(_ input: inout [UInt8]) {
    switch number(9) {
    case 0 where !input.isEmpty: input[number(input.count)] ^= 1 << UInt8(number(8))
    case 1 where !input.isEmpty: input[number(input.count)] = UInt8(number(256))
    case 2 where !input.isEmpty: input.removeSubrange(part(of: input))
    case 3 where !input.isEmpty:
      input.insert(contentsOf: Array(input[part(of: input)]), at: number(input.count))
    case 4 where !input.isEmpty:
      let piece = Array(input[part(of: input)])
      for _ in 0..<number(16) { input.append(contentsOf: piece) }
    case 5 where !input.isEmpty: input.removeLast(number(input.count))
    case 6:
      let other = corpus[number(corpus.count)]
      if !other.isEmpty {
        input.insert(contentsOf: Array(other[part(of: other)]), at: number(input.count + 1))
      }
    case 7: input.insert(UInt8(number(256)), at: number(input.count + 1))
    default:
      if !words.isEmpty {
        input.insert(contentsOf: words[number(words.count)], at: number(input.count + 1))
      }
    }
  }
}
