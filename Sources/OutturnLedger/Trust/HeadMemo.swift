/// The heads of journals as they were found, with the stamps of the files they were found in, so that
/// journals that were not touched since need not be read again.
///
/// A head is kept only if its journal's stamp was settled when it was read (``FileStamp``), and holds
/// only for a journal with that very stamp. So it can be missing, but not out of date. Where all
/// stamps are as they were, not even the heads are looked up: the seal over them is kept too.
struct HeadMemo: Sendable {
  struct Entry: Hashable, Sendable {
    let stamp: FileStamp
    let count: Int
    let digest: Digest
  }

  /// The seal over all heads, and the digest of the stamps it was made from.
  struct Whole: Hashable, Sendable {
    let fingerprint: Digest
    let seal: Seal
  }

  let whole: Whole?
  /// By journal; read when first asked for.
  let entries: Lazily<[LedgerPath: Entry]>

  private static let heading = "outturn-heads 1"

  /// Nothing is remembered.
  init() {
    self.init(nil) { [:] }
  }

  private init(
    _ whole: Whole?, _ entries: @escaping @Sendable () throws(LedgerError) -> [LedgerPath: Entry]
  ) {
    self.whole = whole
    self.entries = Lazily(entries)
  }

  /// Reads what ``bytes(_:_:)`` wrote. Of anything else nothing is believed.
  init(_ bytes: [UInt8]) {
    let feed = UInt8(ascii: "\n")
    guard let first = bytes.firstIndex(of: feed),
      bytes[..<first].elementsEqual(HeadMemo.heading.utf8),
      let second = bytes[(first + 1)...].firstIndex(of: feed)
    else {
      self.init()
      return
    }
    let whole = Whole(String(decoding: bytes[(first + 1)..<second], as: UTF8.self))
    self.init(whole) { () throws(LedgerError) in
      var entries: [LedgerPath: Entry] = [:]
      for line in bytes[(second + 1)...].split(separator: feed) {
        guard let (path, entry) = HeadMemo.entry(line) else { return [:] }
        entries[path] = entry
      }
      return entries
    }
  }

  /// The memo as a file.
  static func bytes(_ whole: Whole?, _ entries: [(LedgerPath, Entry)]) -> [UInt8] {
    var text = "\(heading)\n\(whole?.line ?? "-")\n"
    for (path, entry) in entries {
      let stamp = entry.stamp
      text += "\(path.text) \(entry.count) \(entry.digest.hex) \(stamp.device) \(stamp.number) "
      let times = [stamp.size, stamp.modified, stamp.changed].map(UInt64.init(bitPattern:))
      text += "\(times[0]) \(times[1]) \(times[2])\n"
    }
    return Array(text.utf8)
  }

  private static func entry(_ line: ArraySlice<UInt8>) -> (LedgerPath, Entry)? {
    var rest = line
    func word() -> ArraySlice<UInt8> {
      let word = rest.prefix { $0 != UInt8(ascii: " ") }
      rest = rest[word.endIndex...].dropFirst()
      return word
    }
    func number() -> UInt64? {
      let digits = word()
      var value: UInt64 = 0
      for digit in digits {
        guard (0x30...0x39).contains(digit) else { return nil }
        let (tens, isTooLarge) = value.multipliedReportingOverflow(by: 10)
        let (sum, isTooLargeNow) = tens.addingReportingOverflow(UInt64(digit - 0x30))
        if isTooLarge || isTooLargeNow { return nil }
        value = sum
      }
      return digits.isEmpty ? nil : value
    }
    // Only ever looked up by the path of a file that is there.
    let path = LedgerPath(fixed: String(decoding: word(), as: UTF8.self))
    guard let count = number(), count <= 1_000_000_000,
      let digest = Digest(hex: String(decoding: word(), as: UTF8.self)),
      let device = number(), let file = number(), let size = number(),
      let modified = number(), let changed = number(), rest.isEmpty
    else { return nil }
    let stamp = FileStamp(
      device: device, number: file, size: Int64(bitPattern: size),
      modified: Int64(bitPattern: modified), changed: Int64(bitPattern: changed))
    return (path, Entry(stamp: stamp, count: Int(count), digest: digest))
  }
}

extension HeadMemo.Whole {
  fileprivate init?(_ line: String) {
    let words = line.split(separator: " ")
    guard words.count == 4, let fingerprint = Digest(hex: words[0]), let size = Int(words[2]),
      let root = Digest(hex: words[3])
    else { return nil }
    self.init(
      fingerprint: fingerprint, seal: Seal(origin: String(words[1]), size: size, root: root))
  }

  fileprivate var line: String { "\(fingerprint) \(seal.origin) \(seal.size) \(seal.root)" }
}

/// Where a program keeps the heads of a ledger's journals from one run to the next. They may be lost
/// at any time.
public protocol HeadKeeper: Sendable {
  /// What was kept, if anything was.
  func kept() -> [UInt8]?
  /// Keeps it, if that can be done.
  func keep(_ bytes: [UInt8])
}
