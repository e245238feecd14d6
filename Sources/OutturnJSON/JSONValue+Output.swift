extension JSONValue {
  /// The value on one line, members in their own order: a line of `--format jsonl`.
  public func compact() -> [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes, indent: nil)
    return bytes
  }

  /// The value for people: members in their own order, one a line, two spaces for each level, and
  /// a line feed at the end.
  public func pretty() -> [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes, indent: 0)
    bytes.append(0x0A)
    return bytes
  }

  /// - Parameter indent: The level, or nil for all on one line.
  private func append(to bytes: inout [UInt8], indent: Int?) {
    switch self {
    case .object(let object):
      Self.append(object.members, between: ("{", "}"), to: &bytes, indent: indent) {
        member, bytes, inner in
        JSONEscaping.append(member.key, to: &bytes)
        bytes.append(contentsOf: (indent == nil ? ":" : ": ").utf8)
        member.value.append(to: &bytes, indent: inner)
      }
    case .array(let items):
      Self.append(items, between: ("[", "]"), to: &bytes, indent: indent) { item, bytes, inner in
        item.append(to: &bytes, indent: inner)
      }
    case .string(let text): JSONEscaping.append(text, to: &bytes)
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .number(let number): bytes.append(contentsOf: number.description.utf8)
    case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .null: bytes.append(contentsOf: "null".utf8)
    }
  }

  private static func append<Element>(
    _ elements: [Element], between brackets: (open: String, close: String),
    to bytes: inout [UInt8], indent: Int?,
    each: (Element, inout [UInt8], Int?) -> Void
  ) {
    let inner = indent.map { $0 + 1 }
    bytes.append(contentsOf: brackets.open.utf8)
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      breakLine(&bytes, inner)
      each(element, &bytes, inner)
    }
    if !elements.isEmpty { breakLine(&bytes, indent) }
    bytes.append(contentsOf: brackets.close.utf8)
  }

  private static func breakLine(_ bytes: inout [UInt8], _ indent: Int?) {
    guard let indent else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: indent * 2))
  }
}
