extension JSONProblem {
  /// The problem as one clause in English, without its place; text from the source is harmless.
  public var sentence: String {
    switch self {
    case .overLimit(let bound, let allowed): bound.sentence(allowed: allowed)
    case .byteOrderMark:
      "the text begins with a byte-order mark (U+FEFF); save it as UTF-8 without one"
    case .invalidUTF8(let fault): "the bytes are not UTF-8: \(fault.phrase)"
    case .expected(let expectation, let found):
      "expected \(expectation.rawValue), found \(found.phrase)"
    case .trailingComma: "there is a comma, but nothing follows it"
    case .comment: "JSON has no comments"
    case .malformedNumber(let fault): fault.rawValue
    case .controlCharacter(let byte):
      "the control character \(VisibleText.codePoint(UInt32(byte))) must be escaped in a string"
    case .unknownEscape(let found):
      "a backslash must be followed by one of \" \\ / b f n r t u, found \(found.phrase)"
    case .malformedUnicodeEscape: "\\u must be followed by four hexadecimal digits"
    case .loneSurrogate(let unit):
      "the escape \(VisibleText.escape(unit)) is half of a surrogate pair and stands alone"
    case .unterminatedString: "the string that begins here has no closing quote"
    case .contentAfterValue: "there is something after the end of the value"
    case .duplicateKey(let key): "the key \(VisibleText.quoted(key)) stands twice in this object"
    case .wrongKind(let expected, let found):
      "expected \(expected.rawValue), found \(found.rawValue)"
    case .missingKey(let key): "the key \(VisibleText.quoted(key)) is missing in this object"
    case .unknownKey(let key, let nearest):
      "the key \(VisibleText.quoted(key)) is not known here" + Self.question(nearest)
    case .unknownWord(let word, let nearest, let allowed):
      "\(VisibleText.quoted(word)) is not one of the words allowed here" + Self.question(nearest)
        + Self.list(allowed, unless: nearest != nil)
    case .notAnInteger(let text): "expected a whole number, found \(VisibleText.quoted(text))"
    case .integerOutOfRange(let text, let least, let greatest):
      "the number \(VisibleText.quoted(text)) is not between \(least) and \(greatest)"
    case .invalid(let reason): reason
    }
  }

  private static func question(_ nearest: String?) -> String {
    guard let nearest else { return "" }
    return "; did you mean \(VisibleText.quoted(nearest))?"
  }

  private static func list(_ allowed: [String], unless: Bool) -> String {
    guard !unless, !allowed.isEmpty, allowed.count <= 12 else { return "" }
    return ": " + allowed.map { VisibleText.quoted($0) }.joined(separator: ", ")
  }
}

extension JSONLimits.Bound {
  fileprivate func sentence(allowed: Int) -> String {
    switch self {
    case .bytes: "the text is longer than the \(allowed) bytes allowed"
    case .depth: "values stand more than \(allowed) deep inside one another"
    case .stringLength: "the string is longer than the \(allowed) bytes allowed"
    case .numberLength: "the number is longer than the \(allowed) bytes allowed"
    case .members: "the object has more than the \(allowed) members allowed"
    case .items: "the array has more than the \(allowed) items allowed"
    }
  }
}

extension JSONFound {
  fileprivate var phrase: String {
    switch self {
    case .end: "the end of the text"
    case .text(let text): VisibleText.quoted(text)
    }
  }
}

extension UTF8Fault {
  fileprivate var phrase: String {
    switch self {
    case .strayByte(let byte): "the byte \(VisibleText.hex(byte)) cannot stand here"
    case .truncated: "a character breaks off"
    case .overlong: "a character is written with more bytes than it needs"
    case .surrogate: "half of a surrogate pair is no character"
    case .tooLarge: "there is no character above U+10FFFF"
    }
  }
}
