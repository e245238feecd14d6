import Foundation
import OutturnJSON
import Testing

@Suite("Laws of reading and writing")
struct JSONLawTests {
  @Test("what is written is read back the same, in every layout", arguments: 0..<4)
  func roundTrip(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    for _ in 0..<150 {
      let value = RandomJSON.value(depth: 4, &dice)
      let canonical = try value.canonical()
      for written in [canonical, value.compact(), value.pretty()] {
        let again = JSONValue(try JSONDocument(written, file: "").node)
        #expect(again == value)
        #expect(try again.canonical() == canonical)
      }
    }
  }

  @Test("the order of members does not matter to the canonical form")
  func order() throws {
    var dice = Dice(seed: 5)
    for _ in 0..<100 {
      let value = RandomJSON.value(depth: 4, &dice)
      #expect(try RandomJSON.shuffled(value, &dice).canonical() == value.canonical())
    }
  }

  @Test("escaping everything in a text changes nothing in what is read")
  func escaped() throws {
    var dice = Dice(seed: 6)
    for _ in 0..<200 {
      let expected = RandomJSON.text(&dice)
      let units = expected.utf16.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
      #expect(try read("\"\(units.joined())\"").root.string() == expected)
    }
  }

  @Test("bytes are taken for UTF-8 just when Swift's own check takes them")
  func encoding() {
    var dice = Dice(seed: 7)
    let interesting: [UInt8] = [
      0x20, 0x61, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE4,
      0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF,
    ]
    let good: [[UInt8]] = ["中", "é", "😀", "a", "\u{E000}", "\u{800}", "\u{10000}", "\u{10FFFF}"]
      .map { Array($0.utf8) }
    for round in 0..<4000 {
      var source: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<12, using: &dice) {
        source += good[Int.random(in: 0..<good.count, using: &dice)]
      }
      for _ in 0..<(round % 3) where !source.isEmpty {
        let place = Int.random(in: 0..<source.count, using: &dice)
        source[place] = interesting[Int.random(in: 0..<interesting.count, using: &dice)]
      }
      let isUTF8 = String(validating: source, as: UTF8.self) != nil
      let error = failure { () throws(JSONError) in _ = try JSONSource(source, file: "") }
      #expect((error == nil) == isUTF8, "\(source)")
      if let offset = error?.position.offset {
        #expect(String(validating: source[..<offset], as: UTF8.self) != nil, "\(source)")
      }
    }
  }

  @Test("no change to a text makes the reader crash or break a law", arguments: 0..<4)
  func mutations(seed: UInt64) {
    var dice = Dice(seed: 100 + seed)
    let tokens = [
      "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud83d", "0", "-", "1e", ".", "null",
      "true", "中", "\u{FEFF}", "\u{1B}", "\n", " ", "//", "\"a\":", "9223372036854775808",
    ].map { Array($0.utf8) }
    for _ in 0..<250 {
      var source = RandomJSON.value(depth: 3, &dice).compact()
      for _ in 0..<Int.random(in: 1...3, using: &dice) {
        let place = Int.random(in: 0...source.count, using: &dice)
        switch Int.random(in: 0..<5, using: &dice) {
        case 0: source.insert(contentsOf: tokens.randomElement(using: &dice) ?? [], at: place)
        case 1: source.removeSubrange(place..<min(source.count, place + 3))
        case 2: source = Array(source[..<place])
        case 3 where place < source.count: source[place] = UInt8.random(in: 0...255, using: &dice)
        default: source += source[place...].prefix(20)
        }
      }
      #expect(JSONInvariants.broken(by: source) == nil, "\(text(source))")
    }
  }

  @Test("time grows no faster than the text", arguments: HostileText.all)
  func linear(hostile: HostileText) {
    func time(_ count: Int) -> Double {
      let source = Array(hostile.make(count).utf8)
      return (0..<3).map { _ in threadTime { _ = JSONInvariants.broken(by: source) } }.min() ?? 0
    }
    // 32 times the text: a square would take a thousand times as long. The room between allows for
    // a busy machine.
    let short = max(time(2_000), 0.000_1)
    #expect(time(64_000) < short * 200)
  }
}

/// The seconds that this thread works at something; other work on the machine does not count.
private func threadTime(_ body: () -> Void) -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
  let start = now()
  body()
  return now() - start
}

/// A text that is meant to be slow to read.
struct HostileText: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let make: @Sendable (Int) -> String

  private static func repeated(_ part: String) -> @Sendable (Int) -> String {
    { String(repeating: part, count: $0 / part.utf8.count) }
  }

  static let all: [HostileText] = [
    HostileText(testDescription: "open brackets", make: repeated("[")),
    HostileText(testDescription: "white space", make: repeated(" ")),
    HostileText(testDescription: "line feeds", make: repeated("\n")),
    HostileText(testDescription: "a string without end", make: { "\"" + repeated("a")($0) }),
    HostileText(testDescription: "backslashes", make: { "\"" + repeated("\\")($0) }),
    HostileText(testDescription: "escapes", make: { "\"" + repeated("\\u00e9")($0) + "\"" }),
    HostileText(testDescription: "zeros", make: repeated("0")),
    HostileText(testDescription: "marks that combine", make: { "\"" + repeated("\u{301}")($0) }),
    HostileText(testDescription: "empty strings", make: { "[" + repeated("\"\",")($0) }),
    HostileText(
      testDescription: "many keys",
      make: { "{" + (0..<$0 / 10).map { "\"k\($0)\":1" }.joined(separator: ",") + "}" }),
    HostileText(
      testDescription: "many keys and an error behind them",
      make: { "{" + (0..<$0 / 10).map { "\"k\($0)\":1" }.joined(separator: ",") + ",\"k0\":1}" }),
  ]
}

/// Values at random, with what is awkward in texts and keys.
enum RandomJSON {
  static func value(depth: Int, _ dice: inout Dice) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &dice) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &dice))
    case 2:
      return .integer(
        Int64.random(
          in: -CanonicalWriter.greatestInteger...CanonicalWriter.greatestInteger, using: &dice))
    case 3: return .integer(Int64.random(in: -9...9, using: &dice))
    case 4: return .string(text(&dice))
    case 5:
      return .array(
        (0..<Int.random(in: 0...4, using: &dice)).map { _ in value(depth: depth - 1, &dice) })
    default:
      var object = JSONObject()
      for _ in 0..<Int.random(in: 0...5, using: &dice) {
        let known = ["a", "b", "id", "指标", "commitments"].randomElement(using: &dice)
        let key = Bool.random(using: &dice) ? known ?? "" : text(&dice)
        object[key] = value(depth: depth - 1, &dice)
      }
      return .object(object)
    }
  }

  static func text(_ dice: inout Dice) -> String {
    let pool: [Unicode.Scalar] = [
      "a", "b", "9", " ", "\"", "\\", "/", "\n", "\u{0}", "\u{1F}", "\u{7F}", "\u{80}", "é", "中",
      "亿",
      "\u{301}", "\u{2028}", "\u{D7FF}", "\u{E000}", "\u{FFFF}", "\u{FEFF}", "😀", "\u{10FFFF}",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...12, using: &dice) {
      text.unicodeScalars.append(pool[Int.random(in: 0..<pool.count, using: &dice)])
    }
    return text
  }

  /// The same value with its members in another order.
  static func shuffled(_ value: JSONValue, _ dice: inout Dice) -> JSONValue {
    switch value {
    case .object(let object):
      let members = object.members.map { ($0.key, shuffled($0.value, &dice)) }
      return .object(JSONObject(members.shuffled(using: &dice)))
    case .array(let items): return .array(items.map { shuffled($0, &dice) })
    default: return value
    }
  }
}
