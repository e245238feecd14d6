/// The noun phrase that names what is measured, as places in the text that are put together.
struct Subject: Sendable, Equatable {
  /// The parts in the order they are read.
  var parts: [Range<Int>]

  /// Words that do not stand in the text; most names have none, and drafts are copied often.
  private var added: Added?

  private final class Added: Sendable, Equatable {
    let lead, tail: String

    init(_ lead: String, _ tail: String) {
      self.lead = lead
      self.tail = tail
    }

    static func == (first: Added, second: Added) -> Bool {
      first.lead == second.lead && first.tail == second.tail
    }
  }

  /// Words before the first part that do not stand in the text so: 城镇 of 城乡.
  var lead: String {
    get { added?.lead ?? "" }
    set { add(newValue, tail) }
  }

  /// Words behind the last part that do not stand in the text: 占比, 时限.
  var tail: String {
    get { added?.tail ?? "" }
    set { add(lead, newValue) }
  }

  private mutating func add(_ lead: String, _ tail: String) {
    added = lead.isEmpty && tail.isEmpty ? nil : Added(lead, tail)
  }

  /// The most scalars a part may have.
  static let longestPart = 80

  init(_ parts: [Range<Int>]) {
    self.parts = parts.compactMap { part in
      part.isEmpty
        ? nil : part.lowerBound..<min(part.upperBound, part.lowerBound + Subject.longestPart)
    }
  }

  /// Nothing.
  static let none = Subject([])

  var isEmpty: Bool { parts.isEmpty }
  /// How many scalars it has.
  var count: Int { parts.reduce(0) { $0 + $1.count } }

  /// Whether a place is inside one of the parts.
  func holds(_ place: Int) -> Bool { parts.contains { $0.contains(place) } }

  /// This and then another.
  func followed(by other: Subject) -> Subject {
    var subject = Subject(parts + other.parts)
    subject.add(lead, other.tail)
    return subject
  }

  /// The words.
  func words(in text: ScalarText, utf8: [UInt8]) -> String {
    if parts.count == 1, added == nil {
      return String(decoding: utf8[text.bytes(of: parts[0])], as: UTF8.self)
    }
    var bytes = Array(lead.utf8)
    bytes.reserveCapacity(64)
    for part in parts {
      if let last = bytes.last, Unicode.Scalar(last).isLatinLetter,
        text.scalars[part.lowerBound].isLatinLetter
      {
        bytes.append(0x20)
      }
      bytes += utf8[text.bytes(of: part)]
    }
    return String(decoding: bytes, as: UTF8.self) + tail
  }
}
