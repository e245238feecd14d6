/// Unpacks deflated bytes (RFC 1951) up to a size that the caller sets.
///
/// Written here rather than called from zlib: it needs no header that a plain machine may lack, and
/// hostile bytes meet nothing but bounds-checked Swift.
struct Inflate {
  private let input: ArraySlice<UInt8>
  private var index: Int
  private var bits: UInt32 = 0
  private var bitCount = 0
  private var output: [UInt8] = []
  private let limit: Int

  /// The bytes unpacked.
  ///
  /// - Parameters:
  ///   - bytes: What was packed.
  ///   - limit: The most bytes that may come out.
  /// - Throws: ``ZipError/Problem/damaged`` or ``ZipError/Problem/tooLarge``.
  static func unpack(_ bytes: ArraySlice<UInt8>, limit: Int) throws(ZipError.Problem) -> [UInt8] {
    var inflate = Inflate(bytes, limit: limit)
    try inflate.run()
    return inflate.output
  }

  private init(_ bytes: ArraySlice<UInt8>, limit: Int) {
    input = bytes
    index = bytes.startIndex
    self.limit = limit
    output.reserveCapacity(min(limit, bytes.count * 4))
  }

  private mutating func run() throws(ZipError.Problem) {
    var isLast = false
    while !isLast {
      isLast = try take(1) == 1
      switch try take(2) {
      case 0: try stored()
      case 1: try block(HuffmanCode.fixedLiterals, HuffmanCode.fixedDistances)
      case 2:
        let (literals, distances) = try codes()
        try block(literals, distances)
      default: throw .damaged
      }
    }
  }

  private mutating func stored() throws(ZipError.Problem) {
    bits = 0
    bitCount = 0
    guard index + 4 <= input.endIndex else { throw .damaged }
    let count = Int(input[index]) | Int(input[index + 1]) << 8
    let check = Int(input[index + 2]) | Int(input[index + 3]) << 8
    index += 4
    guard count == check ^ 0xFFFF, index + count <= input.endIndex else { throw .damaged }
    guard output.count + count <= limit else { throw .tooLarge }
    output.append(contentsOf: input[index..<(index + count)])
    index += count
  }

  private mutating func block(
    _ literals: HuffmanCode, _ distances: HuffmanCode
  ) throws(ZipError.Problem) {
    while true {
      let symbol = try symbol(literals)
      if symbol < 256 {
        guard output.count < limit else { throw .tooLarge }
        output.append(UInt8(symbol))
        continue
      }
      if symbol == 256 { return }
      guard symbol - 257 < Self.lengths.count else { throw .damaged }
      let (base, extra) = Self.lengths[symbol - 257]
      let length = base + Int(try take(extra))
      let far = try self.symbol(distances)
      guard far < Self.distances.count else { throw .damaged }
      let (distanceBase, distanceExtra) = Self.distances[far]
      let distance = distanceBase + Int(try take(distanceExtra))
      guard distance <= output.count else { throw .damaged }
      guard output.count + length <= limit else { throw .tooLarge }
      for _ in 0..<length { output.append(output[output.count - distance]) }
    }
  }

  /// The two codes that a block brings along, themselves packed by a third one.
  private mutating func codes() throws(ZipError.Problem) -> (HuffmanCode, HuffmanCode) {
    let literalCount = Int(try take(5)) + 257
    let distanceCount = Int(try take(5)) + 1
    let codeCount = Int(try take(4)) + 4
    var codeLengths = [UInt8](repeating: 0, count: 19)
    for place in Self.codeOrder.prefix(codeCount) { codeLengths[place] = UInt8(try take(3)) }
    let code = try HuffmanCode(codeLengths)
    var lengths: [UInt8] = []
    while lengths.count < literalCount + distanceCount {
      let symbol = try symbol(code)
      switch symbol {
      case 0...15: lengths.append(UInt8(symbol))
      case 16:
        guard let last = lengths.last else { throw .damaged }
        for _ in 0..<(Int(try take(2)) + 3) { lengths.append(last) }
      case 17: lengths += [UInt8](repeating: 0, count: Int(try take(3)) + 3)
      default: lengths += [UInt8](repeating: 0, count: Int(try take(7)) + 11)
      }
    }
    guard lengths.count == literalCount + distanceCount else { throw .damaged }
    return (
      try HuffmanCode(Array(lengths[..<literalCount])),
      try HuffmanCode(Array(lengths[literalCount...]))
    )
  }

  private mutating func symbol(_ code: HuffmanCode) throws(ZipError.Problem) -> Int {
    var first = 0
    var place = 0
    var value = 0
    for length in 1...15 {
      value |= Int(try take(1))
      let count = code.counts[length]
      if value - first < count { return code.symbols[place + value - first] }
      place += count
      first = (first + count) << 1
      value <<= 1
    }
    throw .damaged
  }

  private mutating func take(_ count: Int) throws(ZipError.Problem) -> UInt32 {
    while bitCount < count {
      guard index < input.endIndex else { throw .damaged }
      bits |= UInt32(input[index]) << UInt32(bitCount)
      index += 1
      bitCount += 8
    }
    let value = bits & ((1 << UInt32(count)) - 1)
    bits >>= UInt32(count)
    bitCount -= count
    return value
  }

  private static let codeOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
  private static let lengths: [(base: Int, extra: Int)] = [
    (3, 0), (4, 0), (5, 0), (6, 0), (7, 0), (8, 0), (9, 0), (10, 0), (11, 1), (13, 1), (15, 1),
    (17, 1), (19, 2), (23, 2), (27, 2), (31, 2), (35, 3), (43, 3), (51, 3), (59, 3), (67, 4),
    (83, 4), (99, 4), (115, 4), (131, 5), (163, 5), (195, 5), (227, 5), (258, 0),
  ]
  private static let distances: [(base: Int, extra: Int)] = [
    (1, 0), (2, 0), (3, 0), (4, 0), (5, 1), (7, 1), (9, 2), (13, 2), (17, 3), (25, 3), (33, 4),
    (49, 4), (65, 5), (97, 5), (129, 6), (193, 6), (257, 7), (385, 7), (513, 8), (769, 8),
    (1025, 9), (1537, 9), (2049, 10), (3073, 10), (4097, 11), (6145, 11), (8193, 12),
    (12289, 12), (16385, 13), (24577, 13),
  ]
}

/// A canonical Huffman code: how many codes of each length there are, and the symbols in their order.
struct HuffmanCode {
  let counts: [Int]
  let symbols: [Int]

  init(_ lengths: [UInt8]) throws(ZipError.Problem) {
    self.init(unchecked: lengths)
    var left = 1
    for length in 1...15 {
      left = left * 2 - counts[length]
      if left < 0 { throw .damaged }
    }
  }

  private init(unchecked lengths: [UInt8]) {
    var counts = [Int](repeating: 0, count: 16)
    for length in lengths { counts[Int(length)] += 1 }
    counts[0] = 0
    self.counts = counts
    symbols = lengths.indices.filter { lengths[$0] != 0 }.sorted {
      (lengths[$0], $0) < (lengths[$1], $1)
    }
  }

  static let fixedLiterals = HuffmanCode(
    unchecked: [UInt8](repeating: 8, count: 144) + [UInt8](repeating: 9, count: 112)
      + [UInt8](repeating: 7, count: 24) + [UInt8](repeating: 8, count: 8))
  static let fixedDistances = HuffmanCode(unchecked: [UInt8](repeating: 5, count: 30))
}
