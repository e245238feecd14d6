/// When the entries of a journal were made, as far as wrong clocks let that be told.
///
/// Each entry tells what the clock of who made it said. The order of the lines is certain, so of all stamps
/// the most that stand in order are believed; a stamp that stands out (a clock that was years ahead or
/// behind, an entry that came from another branch) is taken for that of its neighbours: one that is ahead for
/// the next one believed, one that is behind for the one before.
struct EntryTimes {
  /// The times, never running backwards.
  let times: [Timestamp]
  /// The entries whose own stamps are not believed, from 0.
  let doubted: [Int]

  init(_ stamps: [Timestamp]) {
    if zip(stamps, stamps.dropFirst()).allSatisfy({ $0 <= $1 }) {
      times = stamps
      doubted = []
      return
    }
    let believed = Self.longestInOrder(stamps)
    var times = stamps
    var doubted: [Int] = []
    for index in stamps.indices where !believed.contains(index) {
      doubted.append(index)
      let before = stamps[..<index].indices.last { believed.contains($0) }.map { stamps[$0] }
      let after = stamps.indices.dropFirst(index + 1).first { believed.contains($0) }.map {
        stamps[$0]
      }
      let isAhead = after.map { stamps[index] > $0 } ?? false
      times[index] = (isAhead ? after : before) ?? after ?? stamps[index]
    }
    // An ahead one may stand before one that is behind.
    for index in times.indices.dropFirst().reversed() where times[index - 1] > times[index] {
      times[index - 1] = times[index]
    }
    self.times = times
    self.doubted = doubted
  }

  /// Which stamps make the longest run that is in order; of several such runs the one that ends earliest.
  private static func longestInOrder(_ stamps: [Timestamp]) -> Set<Int> {
    // For each length, the entry with the earliest stamp that a run of this length can end with.
    var ends: [Int] = []
    var before: [Int?] = []
    for (index, stamp) in stamps.enumerated() {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if stamps[ends[middle]] <= stamp { low = middle + 1 } else { high = middle }
      }
      before.append(low > 0 ? ends[low - 1] : nil)
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var believed: Set<Int> = []
    var next = ends.last
    while let index = next {
      believed.insert(index)
      next = before[index]
    }
    return believed
  }
}

extension Journal {
  /// The stamps of the entries, with those that were mended.
  var stamps: [Timestamp] {
    var stamps = entries.map(\.time)
    guard entries.contains(where: { !$0.restamps.isEmpty }) else { return stamps }
    var places: [Digest: Int] = [:]
    for (index, entry) in entries.enumerated() {
      places[digests[index]] = index
      for was in entry.formerDigests { places[was] = index }
    }
    for restamp in entries.lazy.flatMap(\.restamps) {
      if let index = places[restamp.line] { stamps[index] = restamp.time }
    }
    return stamps
  }

  /// When the entries were made.
  var times: EntryTimes { EntryTimes(stamps) }

  /// How many entries there were at a moment: those before the first that is later.
  func count(asOf moment: Timestamp) -> Int {
    times.times.firstIndex { $0 > moment } ?? entries.count
  }
}
