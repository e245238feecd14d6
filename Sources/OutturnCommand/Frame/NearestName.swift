/// Finds the known name that a mistyped one most likely meant.
enum NearestName {
  /// The nearest of `names`, or nil when none is near enough to be worth saying.
  static func to(_ word: String, among names: [String]) -> String? {
    let limit = max(1, min(3, word.unicodeScalars.count / 2))
    var best: (name: String, distance: Int)?
    for name in names {
      let distance = distance(word, name)
      if distance <= limit, distance < (best?.distance ?? .max) { best = (name, distance) }
    }
    return best?.name
  }

  /// Edits that turn one word into the other: insert, delete, replace, or swap two neighbours.
  ///
  /// Words are cut at 64 scalars, so that a hostile argument costs nothing.
  static func distance(_ one: String, _ other: String) -> Int {
    let a = Array(one.unicodeScalars.prefix(64))
    let b = Array(other.unicodeScalars.prefix(64))
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var before = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [Int](repeating: i, count: b.count + 1)
      for j in 1...b.count {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          row[j] = min(row[j], before[j - 2] + 1)
        }
      }
      before = last
      last = row
    }
    return last[b.count]
  }
}
