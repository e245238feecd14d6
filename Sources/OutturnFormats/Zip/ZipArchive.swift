/// A zip archive, read from its directory; entries are unpacked one at a time, with bounded sizes.
public struct ZipArchive: Sendable {
  /// How much is taken in.
  public struct Limits: Hashable, Sendable {
    /// The most entries.
    public let entries: Int
    /// The most bytes that an entry may unpack to.
    public let entryBytes: Int
    /// How many times its packed size an entry may unpack to, beyond the first megabyte.
    public let ratio: Int

    /// Makes limits.
    public init(entries: Int = 10_000, entryBytes: Int = 512 << 20, ratio: Int = 200) {
      self.entries = entries
      self.entryBytes = entryBytes
      self.ratio = ratio
    }
  }

  private struct Entry {
    let flags: Int
    let method: Int
    let checksum: UInt32
    let packed: Int
    let size: Int
    let offset: Int
  }

  /// The names of the entries, in the directory's order.
  public let names: [String]
  private let bytes: [UInt8]
  private let entries: [String: Entry]
  private let limits: Limits

  /// Reads the directory at the end of an archive.
  ///
  /// - Throws: ``ZipError``.
  public init(_ bytes: [UInt8], limits: Limits = Limits()) throws(ZipError) {
    guard let end = Self.directoryEnd(bytes) else {
      throw ZipError(problem: .notAnArchive, entry: nil)
    }
    let count = bytes.little16(end + 10)
    var index = bytes.little32(end + 16)
    guard count <= limits.entries, count < 0xFFFF, index < 0xFFFF_FFFF else {
      throw ZipError(problem: .tooLarge, entry: nil)
    }
    var names: [String] = []
    var entries: [String: Entry] = [:]
    for _ in 0..<count {
      guard index + 46 <= bytes.count, bytes.little32(index) == 0x0201_4B50 else {
        throw ZipError(problem: .damaged, entry: nil)
      }
      let nameLength = bytes.little16(index + 28)
      let next = index + 46 + nameLength + bytes.little16(index + 30) + bytes.little16(index + 32)
      guard next <= bytes.count else { throw ZipError(problem: .damaged, entry: nil) }
      let name = String(decoding: bytes[(index + 46)..<(index + 46 + nameLength)], as: UTF8.self)
      entries[name] = Entry(
        flags: bytes.little16(index + 8), method: bytes.little16(index + 10),
        checksum: UInt32(bytes.little32(index + 16)), packed: bytes.little32(index + 20),
        size: bytes.little32(index + 24), offset: bytes.little32(index + 42))
      names.append(name)
      index = next
    }
    self.names = names
    self.bytes = bytes
    self.entries = entries
    self.limits = limits
  }

  /// Whether there is an entry of a name.
  public func contains(_ name: String) -> Bool { entries[name] != nil }

  /// Unpacks an entry and holds it against its checksum.
  ///
  /// - Throws: ``ZipError``.
  public func read(_ name: String) throws(ZipError) -> [UInt8] {
    do throws(ZipError.Problem) {
      return try unpacked(name)
    } catch {
      throw ZipError(problem: error, entry: name)
    }
  }

  private func unpacked(_ name: String) throws(ZipError.Problem) -> [UInt8] {
    guard let entry = entries[name] else { throw .missing }
    if entry.flags & 1 == 1 { throw .encrypted }
    let head = entry.offset
    guard head + 30 <= bytes.count, bytes.little32(head) == 0x0403_4B50 else { throw .damaged }
    let begin = head + 30 + bytes.little16(head + 26) + bytes.little16(head + 28)
    guard begin + entry.packed <= bytes.count else { throw .damaged }
    // A size that the directory claims is not believed, only held to.
    let most = min(limits.entryBytes, (1 << 20) + entry.packed * limits.ratio)
    guard entry.size <= most else { throw .tooLarge }
    let packed = bytes[begin..<(begin + entry.packed)]
    let content: [UInt8]
    switch entry.method {
    case 0: content = Array(packed)
    case 8: content = try Inflate.unpack(packed, limit: entry.size)
    default: throw .method
    }
    guard content.count == entry.size, CRC32.of(content) == entry.checksum else { throw .damaged }
    return content
  }

  /// The end of the directory, sought from the end: a comment may follow it.
  private static func directoryEnd(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    let last = bytes.count - 22
    return (max(0, last - 0xFFFF)...last).reversed().first {
      bytes[$0] == 0x50 && bytes.little32($0) == 0x0605_4B50
        && bytes.little32($0 + 16) + bytes.little32($0 + 12) <= $0
    }
  }
}

extension [UInt8] {
  /// Two bytes, the lower one first.
  fileprivate func little16(_ index: Int) -> Int { Int(self[index]) | Int(self[index + 1]) << 8 }
  /// Four bytes, the lowest one first.
  fileprivate func little32(_ index: Int) -> Int {
    little16(index) | little16(index + 2) << 16
  }
}
