/// An object of a document.
public struct JSONObjectElement: Sendable {
  /// The object as a value.
  public let element: JSONElement
  /// Its members, in the order of the source.
  public let members: [JSONMember]

  /// The keys, in the order of the source.
  public var keys: [String] { members.map(\.key) }

  /// The value of a key, or nil if the object has no such key.
  ///
  /// - Complexity: O(*n*) in the number of members.
  public func optional(_ key: String) -> JSONElement? {
    for member in members where member.key.hasSameScalars(as: key) {
      return JSONElement(document: element.document, node: member.node)
    }
    return nil
  }

  /// The value of a key.
  ///
  /// - Throws: ``JSONProblem/missingKey(_:)``.
  public func required(_ key: String) throws(JSONError) -> JSONElement {
    guard let value = optional(key) else {
      let start = element.node.range.lowerBound
      throw element.error(.missingKey(key), marking: start..<(start + 1))
    }
    return value
  }

  /// Makes sure that every key is one of these.
  ///
  /// - Throws: ``JSONProblem/unknownKey(_:nearest:)`` for the first that is not.
  public func rejectUnknownKeys(_ allowed: some Collection<String>) throws(JSONError) {
    for member in members
    where !allowed.contains(where: { $0.hasSameScalars(as: member.key) }) {
      throw element.error(
        .unknownKey(member.key, nearest: NearestWord.to(member.key, in: allowed)),
        marking: member.keyRange)
    }
  }

  /// An error about a member's key, or about the object if it has no such member.
  ///
  /// - Parameter reason: One clause in English, without the place.
  public func invalid(key: String, _ reason: String) -> JSONError {
    let range = members.first { $0.key.hasSameScalars(as: key) }?.keyRange
    return element.error(.invalid(reason), marking: range)
  }
}
