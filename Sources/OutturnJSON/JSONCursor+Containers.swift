/// An object that a cursor stands in.
public struct JSONMembers: Sendable {
  /// Where its `{` stands.
  public let start: Int
  /// How many members were met so far.
  public internal(set) var count = 0
}

/// An array that a cursor stands in.
public struct JSONItems: Sendable {
  /// Where its `[` stands.
  public let start: Int
  /// How many items were met so far.
  public internal(set) var count = 0
}

extension JSONCursor {
  /// Enters an object; step through it with ``next(_:)-(JSONMembers)``.
  public mutating func object() throws(JSONError) -> JSONMembers {
    guard token() == UInt8(ascii: "{") else { throw wrongKind(.object) }
    let start = position
    try descend()
    return JSONMembers(start: start)
  }

  /// Enters an array; step through it with ``next(_:)-(JSONItems)``.
  public mutating func array() throws(JSONError) -> JSONItems {
    guard token() == UInt8(ascii: "[") else { throw wrongKind(.array) }
    let start = position
    try descend()
    return JSONItems(start: start)
  }

  /// Moves to the next member's value and returns its key, or leaves the object and returns nil.
  ///
  /// Keys that stand twice are not found here: use fields (``JSONWords``) or the tree.
  public mutating func next(_ members: inout JSONMembers) throws(JSONError) -> JSONRawString? {
    try nextMember(&members)
  }

  @inline(__always) mutating func nextMember(
    _ members: inout JSONMembers
  ) throws(JSONError) -> JSONRawString? {
    var byte = token()
    if byte == UInt8(ascii: "}") {
      position += 1
      depth -= 1
      return nil
    }
    if members.count > 0 {
      guard byte == UInt8(ascii: ",") else { throw unexpected(.commaOrObjectEnd) }
      position += 1
      byte = token()
    }
    guard byte == UInt8(ascii: "\"") else { throw notAKey(first: members.count == 0) }
    members.count += 1
    if members.count > limits.members {
      throw failure(.overLimit(.members, allowed: limits.members), at: position)
    }
    let key = try content()
    guard token() == UInt8(ascii: ":") else { throw unexpected(.colon) }
    position += 1
    return key
  }

  /// Moves to the next item and returns true, or leaves the array and returns false.
  public mutating func next(_ items: inout JSONItems) throws(JSONError) -> Bool {
    try nextItem(&items)
  }

  @inline(__always) mutating func nextItem(_ items: inout JSONItems) throws(JSONError) -> Bool {
    let byte = token()
    if byte == UInt8(ascii: "]") {
      position += 1
      depth -= 1
      return false
    }
    if items.count > 0 {
      guard byte == UInt8(ascii: ",") else { throw unexpected(.commaOrArrayEnd) }
      let comma = position
      position += 1
      if token() == UInt8(ascii: "]") { throw failure(.trailingComma, at: comma) }
    }
    items.count += 1
    if items.count > limits.items {
      throw failure(.overLimit(.items, allowed: limits.items), at: position)
    }
    return true
  }

  @inline(__always) private mutating func descend() throws(JSONError) {
    guard depth < limits.depth else {
      throw failure(.overLimit(.depth, allowed: limits.depth), at: position)
    }
    depth += 1
    position += 1
  }
}
