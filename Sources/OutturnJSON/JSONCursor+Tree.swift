extension JSONCursor {
  /// Takes one value, whatever it is, as a tree.
  ///
  /// - Throws: ``JSONProblem/duplicateKey(_:)`` besides what the grammar and the bounds ask. Keys
  ///   are the same if they have the same scalars; `é` as one scalar and as two are two keys.
  /// - Complexity: O(*n*) in the bytes of the value.
  public mutating func tree() throws(JSONError) -> JSONNode {
    let kind = try kind()
    let start = position
    let value: JSONNode.Value
    switch kind {
    // As deep as the bound on depth allows, and no deeper than `JSONLimits.greatestDepth`.
    case .object: value = .object(try memberNodes())
    case .array: value = .array(try itemNodes())
    case .string: value = .string(try string())
    case .number: value = .number(try numberText())
    case .bool: value = .bool(try bool())
    case .null:
      try literal("null")
      value = .null
    }
    return JSONNode(value: value, range: start..<position)
  }

  private mutating func memberNodes() throws(JSONError) -> [JSONMember] {
    var nodes: [JSONMember] = []
    var keys: Set<KeyBytes> = []
    var members = try object()
    while let raw = try next(&members) {
      let key = text(of: raw)
      let range = (raw.range.lowerBound - 1)..<(raw.range.upperBound + 1)
      guard keys.insert(KeyBytes(key)).inserted else { throw located(.duplicateKey(key), range) }
      nodes.append(JSONMember(key: key, keyRange: range, node: try tree()))
    }
    return nodes
  }

  private mutating func itemNodes() throws(JSONError) -> [JSONNode] {
    var nodes: [JSONNode] = []
    var items = try array()
    while try next(&items) { nodes.append(try tree()) }
    return nodes
  }
}
