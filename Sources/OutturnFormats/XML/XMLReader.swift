/// Reads XML files into a tree or piece by piece, safely: no document types, no entities beyond the
/// five, size, depth and number of elements bounded. Comments and processing instructions are passed over;
/// prefixes of element names are dropped.
public struct XMLReader: Sendable {
  /// The most bytes of a file.
  public static let maximumBytes = 64 << 20
  /// The deepest nesting.
  public static let maximumDepth = 64
  /// The most elements.
  public static let maximumElements = 1_000_000
  /// The most bytes of a name.
  private static let maximumName = 256

  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var lineStart = 0

  /// Reads a whole file into a tree.
  ///
  /// - Throws: ``XMLError`` with the place of what is wrong.
  public static func read(_ bytes: [UInt8]) throws(XMLError) -> XMLNode {
    var stack: [XMLNode] = []
    var root: XMLNode?
    var elements = 0
    try scan(bytes) { (event, line) throws(XMLError) in
      switch event {
      case .start(let name, let attributes):
        elements += 1
        if elements > maximumElements {
          throw XMLError(
            problem: .tooLarge("more than \(maximumElements) elements"), line: line, column: 1)
        }
        stack.append(XMLNode(name: name, attributes: attributes, line: line))
      case .text(let text): if !stack.isEmpty { stack[stack.count - 1].append(text: text) }
      case .end:
        guard let done = stack.popLast() else { return }
        if stack.isEmpty { root = done } else { stack[stack.count - 1].append(done) }
      }
    }
    guard let root else { throw XMLError(problem: .endsEarly, line: 1, column: 1) }
    return root
  }

  /// Reads a whole file piece by piece, in bounded memory.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - limit: The most bytes of it.
  ///   - take: Gets each piece with the line that it begins on.
  /// - Throws: ``XMLError`` with the place of what is wrong, and what `take` throws.
  public static func scan(
    _ bytes: [UInt8], limit: Int = maximumBytes,
    _ take: (XMLEvent, _ line: Int) throws(XMLError) -> Void
  ) throws(XMLError) {
    guard bytes.count <= limit else {
      throw XMLError(problem: .tooLarge("more than \(limit >> 20) MB"), line: 1, column: 1)
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw XMLError(problem: .notUTF8, line: 1, column: 1)
    }
    var reader = XMLReader(bytes: bytes)
    try reader.document(take)
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  private mutating func document(
    _ take: (XMLEvent, _ line: Int) throws(XMLError) -> Void
  ) throws(XMLError) {
    try passOver()
    guard peek == UInt8(ascii: "<") else { throw error(.malformed(expected: "an element")) }
    var open: [String] = []
    repeat {
      let line = line
      if peek != UInt8(ascii: "<") {
        guard !open.isEmpty else { throw error(.endsEarly) }
        try take(.text(try content()), line)
      } else if starts(with: "</") {
        try take(.end(try end(of: &open)), line)
        if open.isEmpty { return try finish() }
      } else if starts(with: "<![CDATA[") {
        try take(.text(try until("]]>", after: "<![CDATA[".utf8.count)), line)
      } else if starts(with: "<!--") || starts(with: "<?") || starts(with: "<!") {
        try passOver()
      } else {
        let (name, attributes, isEmpty) = try start()
        guard open.count < Self.maximumDepth else {
          throw error(.tooLarge("more than \(Self.maximumDepth) elements inside each other"))
        }
        try take(.start(name, attributes), line)
        if isEmpty {
          try take(.end(name), line)
          if open.isEmpty { return try finish() }
        } else {
          open.append(name)
        }
      }
    } while index < bytes.count
    throw error(.endsEarly)
  }

  private mutating func finish() throws(XMLError) {
    try passOver()
    if index < bytes.count { throw error(.malformed(expected: "the end of the file")) }
  }

  private mutating func end(of stack: inout [String]) throws(XMLError) -> String {
    advance(by: 2)
    let name = try self.name()
    skipSpaces()
    try expect(">")
    guard let open = stack.popLast() else { throw error(.endsEarly) }
    guard open == Self.local(name) else { throw error(.wrongEnd(found: name, open: open)) }
    return open
  }

  private mutating func start() throws(XMLError) -> (
    name: String, attributes: [String: String], isEmpty: Bool
  ) {
    advance(by: 1)
    let name = try self.name()
    var attributes: [String: String] = [:]
    while true {
      let hadSpace = skipSpaces()
      if starts(with: "/>") {
        advance(by: 2)
        return (Self.local(name), attributes, true)
      }
      if peek == UInt8(ascii: ">") {
        advance(by: 1)
        return (Self.local(name), attributes, false)
      }
      guard hadSpace else { throw error(.malformed(expected: "a space, > or />")) }
      let key = try self.name()
      skipSpaces()
      try expect("=")
      skipSpaces()
      guard let quote = peek, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
        throw error(.malformed(expected: "a quoted value"))
      }
      advance(by: 1)
      let value = try text(until: quote)
      advance(by: 1)
      guard attributes.updateValue(value, forKey: key) == nil else {
        throw error(.malformed(expected: "each attribute once"))
      }
    }
  }

  private mutating func content() throws(XMLError) -> String { try text(until: UInt8(ascii: "<")) }

  /// Text up to a byte that stays unread, references resolved.
  private mutating func text(until stop: UInt8) throws(XMLError) -> String {
    var out: [UInt8] = []
    while let byte = peek, byte != stop {
      if byte == UInt8(ascii: "&") {
        out.append(contentsOf: try reference().utf8)
      } else if byte == UInt8(ascii: "<") {
        throw error(.malformed(expected: "&lt; in place of <"))
      } else {
        out.append(byte)
        advance(by: 1)
      }
    }
    if peek == nil && stop != UInt8(ascii: "<") { throw error(.endsEarly) }
    return String(decoding: out, as: UTF8.self)
  }

  private mutating func reference() throws(XMLError) -> String {
    let rest = bytes[index...].prefix(12)
    guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else {
      throw error(.malformed(expected: "&amp; in place of &"))
    }
    let name = String(decoding: rest[(index + 1)..<end], as: UTF8.self)
    let text: String? =
      switch name {
      case "amp": "&"
      case "lt": "<"
      case "gt": ">"
      case "quot": "\""
      case "apos": "'"
      default: Self.character(name)
      }
    guard let text else { throw error(.unknownEntity(name)) }
    advance(by: end - index + 1)
    return text
  }

  /// `#10`, `#x1F600`.
  private static func character(_ name: String) -> String? {
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let value =
      digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
    guard let value, value == 9 || value == 10 || value == 13 || value >= 0x20,
      let scalar = Unicode.Scalar(value)
    else { return nil }
    return String(scalar)
  }

  private mutating func name() throws(XMLError) -> String {
    let begin = index
    while let byte = peek, Self.isNameByte(byte), index - begin <= Self.maximumName {
      advance(by: 1)
    }
    guard index > begin, index - begin <= Self.maximumName else {
      throw error(.malformed(expected: "a name"))
    }
    return String(decoding: bytes[begin..<index], as: UTF8.self)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."), UInt8(ascii: ":"), 0x80...0xFF:
      true
    default: false
    }
  }

  private static func local(_ name: String) -> String {
    name.split(separator: ":").last.map(String.init) ?? name
  }

  /// Passes over white space, comments, processing instructions and the XML declaration.
  private mutating func passOver() throws(XMLError) {
    skipSpaces()
    while starts(with: "<!") || starts(with: "<?") {
      if starts(with: "<!--") {
        _ = try until("-->", after: 4)
      } else if starts(with: "<?") {
        _ = try until("?>", after: 2)
      } else {
        throw error(.documentType)
      }
      skipSpaces()
    }
  }

  private mutating func until(_ mark: String, after count: Int) throws(XMLError) -> String {
    advance(by: count)
    let begin = index
    while index < bytes.count {
      if starts(with: mark) {
        let text = String(decoding: bytes[begin..<index], as: UTF8.self)
        advance(by: mark.utf8.count)
        return text
      }
      advance(by: 1)
    }
    throw error(.endsEarly)
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private func starts(with text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

  private mutating func advance(by count: Int) {
    for _ in 0..<count where index < bytes.count {
      if bytes[index] == 0x0A {
        line += 1
        lineStart = index + 1
      }
      index += 1
    }
  }

  @discardableResult private mutating func skipSpaces() -> Bool {
    let begin = index
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      advance(by: 1)
    }
    return index > begin
  }

  private mutating func expect(_ text: String) throws(XMLError) {
    guard starts(with: text) else { throw error(.malformed(expected: text)) }
    advance(by: text.utf8.count)
  }

  private func error(_ problem: XMLError.Problem) -> XMLError {
    XMLError(problem: problem, line: line, column: index - lineStart + 1)
  }
}
