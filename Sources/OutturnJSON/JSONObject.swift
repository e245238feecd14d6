/// The members of an object to be written: in the order in which they were put in, each key once.
public struct JSONObject: Sendable {
  /// A key and its value.
  public struct Member: Sendable {
    /// The key.
    public let key: String
    /// The value.
    public let value: JSONValue
  }

  /// The members, in order.
  public private(set) var members: [Member] = []
  /// Where each key stands; kept only for objects that have many.
  private var places: [KeyBytes: Int] = [:]

  /// An object without members.
  public init() {}

  /// An object of these members; of a key that stands twice the later value counts.
  public init(_ members: some Sequence<(String, JSONValue)>) {
    for (key, value) in members { self[key] = value }
  }

  /// An object of members that are known to have different keys.
  init(distinct members: [(String, JSONValue)]) {
    self.members = members.map { Member(key: $0.0, value: $0.1) }
    if members.count > Self.few { index() }
  }

  /// The value of a key. A new key goes to the end; a key set again keeps its place; setting nil
  /// takes it out.
  ///
  /// - Complexity: O(1) on average to get and to set; taking out is O(*n*).
  public subscript(key: String) -> JSONValue? {
    get { place(of: key).map { members[$0].value } }
    set {
      let place = place(of: key)
      if let newValue {
        if let place {
          members[place] = Member(key: key, value: newValue)
        } else {
          members.append(Member(key: key, value: newValue))
          if members.count > Self.few { index() }
        }
      } else if let place {
        members.remove(at: place)
        places = [:]
        if members.count > Self.few { index() }
      }
    }
  }

  private static let few = 16

  private func place(of key: String) -> Int? {
    places.isEmpty
      ? members.firstIndex { $0.key.hasSameScalars(as: key) } : places[KeyBytes(key)]
  }

  private mutating func index() {
    for place in places.count..<members.count { places[KeyBytes(members[place].key)] = place }
  }
}

extension JSONObject: Equatable {
  /// Whether two objects have the same keys with the same values, in whatever order.
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.members.count == right.members.count
      && left.members.allSatisfy { right[$0.key] == $0.value }
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// An object; of a key that stands twice the later value counts.
  public init(dictionaryLiteral elements: (String, JSONValue)...) { self.init(elements) }
}
