/// Writes a zip archive whose entries are stored as they are, with a fixed date, so that the same
/// content is the same bytes.
public struct ZipWriter: Sendable {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Makes an empty archive.
  public init() {}

  /// Adds an entry.
  public mutating func add(_ name: String, _ content: [UInt8]) {
    let sum = CRC32.of(content)
    // Version 2.0, UTF-8 names, stored, 1 January 1980.
    var shared: [UInt8] = []
    shared.append16(20)
    shared.append16(0x0800)
    shared.append16(0)
    shared.append16(0)
    shared.append16(0x21)
    shared.append32(Int(sum))
    shared.append32(content.count)
    shared.append32(content.count)
    shared.append16(name.utf8.count)
    shared.append16(0)
    directory.append32(0x0201_4B50)
    directory.append16(20)
    directory += shared
    directory += [UInt8](repeating: 0, count: 10)
    directory.append32(bytes.count)
    directory += name.utf8
    bytes.append32(0x0403_4B50)
    bytes += shared
    bytes += name.utf8
    bytes += content
    count += 1
  }

  /// The archive.
  public func finish() -> [UInt8] {
    var out = bytes + directory
    out.append32(0x0605_4B50)
    out.append32(0)
    out.append16(count)
    out.append16(count)
    out.append32(directory.count)
    out.append32(bytes.count)
    out.append16(0)
    return out
  }
}

extension [UInt8] {
  fileprivate mutating func append16(_ value: Int) {
    append(UInt8(truncatingIfNeeded: value))
    append(UInt8(truncatingIfNeeded: value >> 8))
  }
  fileprivate mutating func append32(_ value: Int) {
    append16(value)
    append16(value >> 16)
  }
}
