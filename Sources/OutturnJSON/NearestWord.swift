/// Finds the word somebody most likely meant.
public enum NearestWord {
  /// The known word nearest to `word`, if one is near enough to be worth asking about.
  ///
  /// Near: at most one edit (insert, delete, replace, swap two neighbours) for each three scalars
  /// of the longer word, at least one; case does not count. Of equally near words the first one
  /// in `known` is taken.
  ///
  /// - Complexity: O(*n* · *m*) for each known word; words above 64 scalars are never near.
  public static func to(_ word: String, in known: some Sequence<String>) -> String? {
    let wanted = folded(word)
    guard wanted.count <= longest else { return nil }
    var best: (word: String, distance: Int)?
    for candidate in known {
      let other = folded(candidate)
      guard other.count <= longest else { continue }
      let allowed = max(1, max(wanted.count, other.count) / 3)
      let distance = edits(wanted, other)
      if distance <= allowed, distance < max(wanted.count, other.count),
        distance < best?.distance ?? Int.max
      {
        best = (candidate, distance)
      }
    }
    return best?.word
  }

  private static let longest = 64

  private static func folded(_ word: String) -> [Unicode.Scalar] {
    word.unicodeScalars.prefix(longest + 1).map { scalar in
      (0x41...0x5A).contains(scalar.value)
        ? Unicode.Scalar(UInt8(scalar.value) + 0x20) : scalar
    }
  }

  /// The optimal string alignment distance.
  private static func edits(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        var cost = min(last[column + 1], current[column]) + 1
        cost = min(cost, last[column] + (left[row] == right[column] ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
