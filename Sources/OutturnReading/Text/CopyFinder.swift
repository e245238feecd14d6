/// Finds where a file repeats itself: whole copies of the report, or a passage pasted twice.
///
/// The text is compared sentence by sentence with white space left out, so copies that are wrapped
/// differently are found too. Sentences too short to tell anything count neither way.
/// Linear in time; sixteen bytes a sentence, and every match is verified byte by byte.
struct CopyFinder {
  /// What was found.
  struct Result: Equatable {
    /// The byte ranges that repeat what stands before, in order.
    var repeats: [Range<Int>] = []
    /// How many times the file holds the report, 1 where there are only repeated passages.
    var copies = 1
    /// Sentences inside the repeats that have no like in the first copy.
    var differing = 0
  }

  private struct Unit {
    let start: UInt32
    let end: UInt32
    let hash: UInt64
    /// Bytes that are no space.
    let weight: UInt32
    /// The earlier unit that reads the same, or -1.
    var like: Int32 = -1

    init(_ start: Int, _ end: Int, _ hash: UInt64, _ weight: Int) {
      self.start = UInt32(truncatingIfNeeded: start)
      self.end = UInt32(truncatingIfNeeded: end)
      self.hash = hash
      self.weight = UInt32(truncatingIfNeeded: weight)
    }
  }

  /// Sentences below this many bytes (fifteen Chinese characters) are not compared.
  private static let shortest = 45
  /// A repeat has at least so many sentences and bytes that have their like.
  private static let leastMatches = 3
  private static let leastWeight = 300
  /// Up to so many sentences in a row may differ inside a copy.
  private static let longestGap = 3

  static func find(in bytes: Span<UInt8>, lines: [TextLine]) -> Result {
    var units = sentences(of: bytes, lines: lines)
    guard match(&units, in: bytes) >= leastMatches else { return Result() }
    return assemble(units, in: bytes)
  }

  // MARK: Sentences

  private static func sentences(of bytes: Span<UInt8>, lines: [TextLine]) -> [Unit] {
    var units: [Unit] = []
    units.reserveCapacity(bytes.count / 160)
    var hash: UInt64 = 0
    // Bytes that are not yet in the hash, and how many.
    var word: UInt64 = 0
    var open = 0
    var weight = 0
    var start = -1
    for line in lines where !line.has(.dropped) {
      var index = Int(line.start)
      let end = Int(line.end)
      while index < end {
        let byte = bytes[index]
        if byte <= 0x20 {
          index += 1
          continue
        }
        var character = UInt32(byte)
        var length = 1
        if byte >= 0xE0, index + 2 < end {
          character = character << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
          length = 3
          if character == ideographicSpace {
            index += 3
            continue
          }
        }
        if start < 0 { start = index }
        word = word << UInt64(8 * length) | UInt64(character)
        weight += length
        open += length
        index += length
        if open > 5 {
          hash = mixed(hash, word)
          open = 0
        }
        if isStop(character, before: index, in: bytes, end: end) {
          if weight >= shortest { units.append(Unit(start, index, mixed(hash, word), weight)) }
          (hash, word, open, weight, start) = (0, 0, 0, 0, -1)
        }
      }
    }
    if weight >= shortest, let last = lines.last {
      units.append(Unit(start, Int(last.end), mixed(hash, word), weight))
    }
    return units
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 29
  }

  private static let ideographicSpace: UInt32 = 0xE3_8080

  /// Whether a character, by its bytes, ends a sentence before `index`: 。！？ or one of . ! ?
  @inline(__always)
  private static func isStop(
    _ character: UInt32, before index: Int, in bytes: Span<UInt8>, end: Int
  ) -> Bool {
    switch character {
    case 0xE3_8082, 0xEF_BC81, 0xEF_BC9F: true
    case 0x2E, 0x21, 0x3F: index >= end || bytes[index] == 0x20
    default: false
    }
  }

  // MARK: Matching

  private static func match(_ units: inout [Unit], in bytes: Span<UInt8>) -> Int {
    var size = 64
    while size < units.count * 2 { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    var matches = 0
    for index in units.indices {
      var slot = Int(truncatingIfNeeded: units[index].hash >> 20) & (size - 1)
      var probes = 0
      while slots[slot] >= 0, probes < 64 {
        let other = Int(slots[slot])
        if units[other].hash == units[index].hash {
          if reads(units[other], like: units[index], in: bytes) {
            units[index].like = Int32(other)
            matches += 1
          }
          break
        }
        slot = (slot + 1) & (size - 1)
        probes += 1
      }
      if slots[slot] < 0 { slots[slot] = Int32(index) }
    }
    return matches
  }

  private static func reads(_ first: Unit, like second: Unit, in bytes: Span<UInt8>) -> Bool {
    guard first.weight == second.weight else { return false }
    var left = Int(first.start)
    var right = Int(second.start)
    let leftEnd = Int(first.end)
    let rightEnd = Int(second.end)
    while true {
      skipSpaces(&left, leftEnd, bytes)
      skipSpaces(&right, rightEnd, bytes)
      if left >= leftEnd || right >= rightEnd { return left >= leftEnd && right >= rightEnd }
      if bytes[left] != bytes[right] { return false }
      left += 1
      right += 1
    }
  }

  private static func skipSpaces(_ index: inout Int, _ end: Int, _ bytes: Span<UInt8>) {
    while index < end {
      if bytes[index] <= 0x20 {
        index += 1
      } else if bytes[index] == 0xE3, index + 2 < end, bytes[index + 1] == 0x80,
        bytes[index + 2] == 0x80
      {
        index += 3
      } else {
        return
      }
    }
  }

  // MARK: Repeats

  private static func assemble(_ units: [Unit], in bytes: Span<UInt8>) -> Result {
    var result = Result()
    var index = 0
    var covered = 0
    var blocks: [(units: Range<Int>, restarts: Int, differing: Int, weight: Int)] = []
    while index < units.count {
      guard units[index].like >= 0 else {
        index += 1
        continue
      }
      let block = block(from: index, units)
      if block.matches >= leastMatches, block.weight >= leastWeight {
        var start = index
        start -= leadIn(
          before: index, units, in: bytes, notBefore: blocks.last?.units.upperBound ?? 0)
        blocks.append((start..<block.end, block.restarts, block.differing, block.weight))
        covered += block.weight
      }
      index = block.end
    }
    let whole = units.reduce(0) { $0 + Int($1.weight) }
    for block in blocks {
      let isLast = block.units.upperBound == units.count
      let end = isLast ? bytes.count : Int(units[block.units.upperBound - 1].end)
      result.repeats.append(Int(units[block.units.lowerBound].start)..<end)
      result.differing += block.differing
      if block.weight * 2 >= whole - covered { result.copies += block.restarts + 1 }
    }
    return result
  }

  /// The repeat that begins at a unit which has its like.
  private static func block(
    from start: Int, _ units: [Unit]
  ) -> (end: Int, matches: Int, weight: Int, restarts: Int, differing: Int) {
    var end = start
    var matches = 0
    var weight = 0
    var restarts = 0
    var differing = 0
    var gap = 0
    var lastLike = -1
    var index = start
    while index < units.count, gap <= longestGap {
      let like = Int(units[index].like)
      if like >= 0 {
        matches += 1
        weight += Int(units[index].weight)
        differing += gap
        gap = 0
        if like <= lastLike { restarts += 1 }
        lastLike = like
        end = index + 1
      } else {
        gap += 1
      }
      index += 1
    }
    return (end, matches, weight, restarts, differing)
  }

  /// How many units before a repeat belong to it though they differ: a title that reads otherwise or
  /// an advertisement on top. Their last characters must be the same.
  private static func leadIn(
    before index: Int, _ units: [Unit], in bytes: Span<UInt8>, notBefore: Int
  ) -> Int {
    let like = Int(units[index].like)
    guard like > 0, like <= longestGap, index - like > max(notBefore, like) else { return 0 }
    for back in 1...like {
      let end = Int(units[index - back].end)
      let likeEnd = Int(units[like - back].end)
      guard end >= 24, likeEnd >= 24 else { return 0 }
      for offset in 1...24 where bytes[end - offset] != bytes[likeEnd - offset] { return 0 }
    }
    return like
  }
}
