extension JSONPath {
  /// The path of what stands at a byte offset, found by walking there from the root.
  ///
  /// Only errors need a path, so no reader keeps one while it reads.
  ///
  /// - Parameters:
  ///   - offset: Where a value, a key or an object begins. At a key the path is its object's.
  ///   - start: Where the root begins.
  ///   - bytes: The text; up to the offset it must be well formed, else the path may be wrong.
  init(to offset: Int, from start: Int, in bytes: Span<UInt8>) {
    var walk = PathWalk()
    var index = start
    while index < min(offset, bytes.count) { index = walk.step(at: index, in: bytes) }
    self.init(walk.steps(in: bytes))
  }
}

/// The containers that are open on the way to a place.
private struct PathWalk {
  private enum Level {
    case array(index: Int)
    case object(key: Range<Int>?)
  }
  private var levels: [Level] = []

  /// Takes in what begins at an index and returns where the next thing begins.
  mutating func step(at index: Int, in bytes: Span<UInt8>) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "{"): levels.append(.object(key: nil))
    case UInt8(ascii: "["): levels.append(.array(index: 0))
    case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = levels.popLast()
    case UInt8(ascii: ","):
      switch levels.popLast() {
      case .array(let item): levels.append(.array(index: item + 1))
      case .object: levels.append(.object(key: nil))
      case nil: break
      }
    case UInt8(ascii: "\""):
      let end = Self.stringEnd(from: index + 1, in: bytes)
      if case .object(key: nil) = levels.last {
        levels[levels.count - 1] = .object(key: (index + 1)..<end)
      }
      return end + 1
    default: break
    }
    return index + 1
  }

  func steps(in bytes: Span<UInt8>) -> [JSONPath.Step] {
    levels.compactMap { level in
      switch level {
      case .array(let index): .index(index)
      case .object(key: nil): nil
      case .object(key: .some(let range)): .key(JSONText.decoded(bytes, range))
      }
    }
  }

  private static func stringEnd(from start: Int, in bytes: Span<UInt8>) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index, bytes.count)
  }
}
