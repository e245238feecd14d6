/// Where each byte of a rewritten text came from in the text before rewriting.
///
/// A rewrite is kept as pieces in order. Inside a piece bytes correspond one to one, three to one
/// (a full-width digit made an ASCII digit) or as a lump (an entity made a character). Bytes of the
/// source that no piece covers were dropped.
///
/// Memory is twelve bytes a piece; a plain text needs about one piece a line.
public struct OffsetMap: Sendable, Equatable {
  enum Step: UInt32 {
    case oneToOne = 0
    case threeToOne = 1
    case lump = 2
  }

  struct Piece: Equatable {
    var target: UInt32
    var source: UInt32
    /// The step in the two top bits, the source length in the rest.
    var packed: UInt32

    var sourceLength: Int { Int(packed & 0x3FFF_FFFF) }
    var step: Step { Step(rawValue: packed >> 30) ?? .lump }

    init(target: Int, source: Int, sourceLength: Int, step: Step) {
      self.target = UInt32(truncatingIfNeeded: target)
      self.source = UInt32(truncatingIfNeeded: source)
      self.packed = UInt32(truncatingIfNeeded: sourceLength) | step.rawValue << 30
    }
  }

  /// The longest text a map can describe, in bytes (1 GiB).
  public static let longestText = 0x3FFF_FFFF

  private var pieces: [Piece] = []
  /// The length of the rewritten text so far, in bytes.
  public private(set) var targetCount = 0

  init() {}

  mutating func reserve(pieces count: Int) {
    pieces.reserveCapacity(count)
  }

  /// Adds `count` bytes that stand one to one for the source bytes from `source`.
  @inline(__always)
  mutating func copy(_ count: Int, from source: Int) {
    add(target: count, source: source, sourceLength: count, step: .oneToOne)
  }

  /// Adds one byte that stands for the three source bytes from `source`.
  @inline(__always)
  mutating func fold(from source: Int) {
    add(target: 1, source: source, sourceLength: 3, step: .threeToOne)
  }

  /// Adds `target` bytes that together stand for `sourceLength` source bytes from `source`.
  mutating func lump(_ target: Int, from source: Int, sourceLength: Int) {
    if target == sourceLength {
      copy(target, from: source)
    } else {
      guard target > 0 else { return }
      pieces.append(
        Piece(target: targetCount, source: source, sourceLength: sourceLength, step: .lump))
      targetCount += target
    }
  }

  private mutating func add(target: Int, source: Int, sourceLength: Int, step: Step) {
    guard target > 0 else { return }
    let last = pieces.count - 1
    if last >= 0 {
      let piece = pieces[last]
      if piece.step == step, Int(piece.source) + piece.sourceLength == source {
        pieces[last].packed += UInt32(truncatingIfNeeded: sourceLength)
        targetCount += target
        return
      }
    }
    pieces.append(
      Piece(target: targetCount, source: source, sourceLength: sourceLength, step: step))
    targetCount += target
  }

  /// The range of source bytes that a range of the rewritten text came from.
  ///
  /// Bytes that were dropped in between lie inside the answer. An empty range gives the place in
  /// the source where it would stand. Bounds beyond the text are clamped.
  ///
  /// - Complexity: O(log *pieces*).
  public func sourceRange(of range: Range<Int>) -> Range<Int> {
    guard !pieces.isEmpty else { return 0..<0 }
    let lower = max(0, min(range.lowerBound, targetCount))
    let upper = max(lower, min(range.upperBound, targetCount))
    if lower == upper {
      let at = lower == targetCount ? sourceEnd(of: lower - 1) : sourceStart(of: lower)
      return at..<at
    }
    let first = pieceIndex(holding: lower)
    // Most ranges lie in one piece.
    let isOne = first + 1 == pieces.count || Int(pieces[first + 1].target) >= upper
    let start = sourceStart(of: lower, in: pieces[first])
    return start..<max(start, sourceEnd(of: upper - 1, in: isOne ? pieces[first] : nil))
  }

  private func pieceIndex(holding target: Int) -> Int {
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(pieces[middle].target) <= target { low = middle } else { high = middle }
    }
    return low
  }

  private func sourceStart(of target: Int, in piece: Piece? = nil) -> Int {
    let piece = piece ?? pieces[pieceIndex(holding: target)]
    let within = target - Int(piece.target)
    switch piece.step {
    case .oneToOne: return Int(piece.source) + within
    case .threeToOne: return Int(piece.source) + 3 * within
    case .lump: return Int(piece.source)
    }
  }

  private func sourceEnd(of target: Int, in piece: Piece? = nil) -> Int {
    let piece = piece ?? pieces[pieceIndex(holding: target)]
    let within = target - Int(piece.target) + 1
    switch piece.step {
    case .oneToOne: return Int(piece.source) + within
    case .threeToOne: return Int(piece.source) + 3 * within
    case .lump: return Int(piece.source) + piece.sourceLength
    }
  }
}
