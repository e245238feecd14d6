/// What is wrong with a JSON text or with what it holds.
///
/// The cases are for programs (a translation, a test); ``JSONProblem/sentence`` says the same in
/// plain English. Texts taken from a source are as they stand there: make them harmless with
/// ``VisibleText`` before printing them.
public enum JSONProblem: Sendable, Equatable {
  /// A bound of ``JSONLimits`` was passed.
  case overLimit(JSONLimits.Bound, allowed: Int)
  /// The text begins with U+FEFF.
  case byteOrderMark
  /// The bytes are not UTF-8.
  case invalidUTF8(UTF8Fault)
  /// Something else stands where the grammar wants one of a few things.
  case expected(JSONExpectation, found: JSONFound)
  /// A comma before `}` or `]`.
  case trailingComma
  /// `//`, `/*` or `#`.
  case comment
  /// A number that is not written as JSON writes numbers.
  case malformedNumber(JSONNumberFault)
  /// A character below U+0020 inside a string.
  case controlCharacter(UInt8)
  /// A backslash followed by something that is no escape.
  case unknownEscape(JSONFound)
  /// `\u` without four hexadecimal digits.
  case malformedUnicodeEscape
  /// One half of a surrogate pair, escaped.
  case loneSurrogate(UInt16)
  /// A string that never ends.
  case unterminatedString
  /// Something after the one value a text may hold.
  case contentAfterValue
  /// The same key twice in one object.
  case duplicateKey(String)

  /// A value of another kind was wanted.
  case wrongKind(expected: JSONKind, found: JSONKind)
  /// An object lacks a key.
  case missingKey(String)
  /// An object has a key that is not known; the nearest known one, if one is near.
  case unknownKey(String, nearest: String?)
  /// A string that is none of the words allowed; the nearest one, if one is near, and all of them.
  case unknownWord(String, nearest: String?, allowed: [String])
  /// A number with a fraction or an exponent where a whole one is wanted.
  case notAnInteger(String)
  /// A whole number outside the range wanted.
  case integerOutOfRange(String, least: Int64, greatest: Int64)
  /// A value that breaks a rule of its own room; the reason is one clause in English.
  case invalid(String)
}

/// What the grammar wants at a place, by its phrase in messages.
public enum JSONExpectation: String, Sendable, Equatable {
  /// Any value.
  case value = "a value"
  /// A key in quotes, or `}` at once.
  case keyOrEnd = "a key in double quotes or `}`"
  /// A key in quotes.
  case key = "a key in double quotes"
  /// `:` after a key.
  case colon = "`:` after the key"
  /// `,` or `}` after a member.
  case commaOrObjectEnd = "`,` or `}` after the member"
  /// `,` or `]` after an item.
  case commaOrArrayEnd = "`,` or `]` after the item"
}

/// What stands at a place instead.
public enum JSONFound: Sendable, Equatable {
  /// The text ends there.
  case end
  /// A character or a bare word.
  case text(String)
}

/// Why a number is not JSON's, by its sentence.
public enum JSONNumberFault: String, Sendable, Equatable {
  /// `01`.
  case leadingZero = "a number has no zero in front of its other digits"
  /// `+1`.
  case plusSign = "a number has no plus sign in front"
  /// `-` or `-x`.
  case noDigits = "the minus sign must be followed by a digit"
  /// `.5`.
  case noIntegerPart = "a number needs a digit before its decimal point"
  /// `1.`.
  case noFraction = "a number needs a digit after its decimal point"
  /// `1e`.
  case noExponent = "a number needs a digit in its exponent"
}

/// Why bytes are not UTF-8.
public enum UTF8Fault: Sendable, Equatable {
  /// A byte that continues nothing, or that never occurs in UTF-8.
  case strayByte(UInt8)
  /// A scalar that breaks off.
  case truncated
  /// A scalar written with more bytes than it needs.
  case overlong
  /// U+D800 to U+DFFF, which are no scalars.
  case surrogate
  /// Above U+10FFFF.
  case tooLarge
}
