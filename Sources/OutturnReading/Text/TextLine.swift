/// One line of a report that is not blank, measured once.
struct TextLine {
  /// The first and the last byte that is no space; `next` is where the next line begins.
  let start: UInt32
  let end: UInt32
  let next: UInt32
  /// Spaces before the first character and the line's own width, in cells (2 for a Chinese character).
  let indent: UInt16
  let width: UInt16
  let ending: Ending
  private(set) var traits: Traits

  /// How a line ends, closing quotes and parentheses left aside.
  enum Ending: UInt8 {
    /// In the middle of a sentence or with nothing at all.
    case open
    /// 。！？ or, in Latin text, . ! ?
    case stop
    /// ，、 or an opening mark: the sentence must go on.
    case comma
    /// ；
    case semicolon
    /// ：
    case colon
  }

  struct Traits: OptionSet {
    let rawValue: UInt16
    /// A blank line or the beginning of the text stands before it.
    static let afterBlank = Traits(rawValue: 1)
    /// A form feed stands before it.
    static let afterFormFeed = Traits(rawValue: 2)
    /// Begins with a number or a dash as headings and list items do.
    static let numbered = Traits(rawValue: 4)
    /// A sentence ends inside it, before its own end.
    static let holdsStop = Traits(rawValue: 8)
    /// Holds ，
    static let holdsComma = Traits(rawValue: 16)
    /// Holds an ASCII or full-width digit.
    static let holdsDigit = Traits(rawValue: 32)
    /// More Latin letters than Chinese characters.
    static let latin = Traits(rawValue: 64)
    /// A full stop between Latin letters or ://, as in a web address.
    static let holdsAddress = Traits(rawValue: 128)
    /// Not part of the report: left out.
    static let dropped = Traits(rawValue: 256)
    /// A paragraph separator (U+2029) stands before it: nothing goes on over that.
    static let afterSeparator = Traits(rawValue: 1024)
    /// Begins with a lower-case Latin letter.
    static let lowerCase = Traits(rawValue: 512)
  }

  init(
    start: Int, end: Int, next: Int, indent: Int, width: Int, ending: Ending, traits: Traits
  ) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    self.next = UInt32(truncatingIfNeeded: next)
    self.indent = UInt16(clamping: indent)
    self.width = UInt16(clamping: width)
    self.ending = ending
    self.traits = traits
  }

  var range: Range<Int> { Int(start)..<Int(end) }

  func has(_ trait: Traits) -> Bool { traits.contains(trait) }

  mutating func drop() { traits.insert(.dropped) }
}
