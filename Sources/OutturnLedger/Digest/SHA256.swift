import OutturnDigest

/// SHA-256 (FIPS 180-4), for bytes that come in one piece or in several.
///
///     SHA256.hash("abc")            // ba7816bf…
///     var hash = SHA256()
///     hash.update([0x61])
///     hash.update([0x62, 0x63])
///     hash.finish()                 // the same
///
/// It uses the processor's SHA instructions where there are some.
public struct SHA256: Sendable {
  private var context: OutturnDigestContext
  private let way: OutturnDigestWay

  /// A digest of no bytes so far.
  public init() {
    self.init(portable: false)
  }

  /// `portable` leaves the processor's own instructions unused, for tests and comparison.
  init(portable: Bool) {
    context = OutturnDigestContext()
    way = portable ? OutturnDigestPortable : OutturnDigestBest
    outturn_digest_begin(&context)
  }

  /// Takes in more bytes.
  public mutating func update(_ bytes: borrowing Span<UInt8>) {
    bytes.withUnsafeBytes { buffer in
      outturn_digest_update(&context, buffer.baseAddress, buffer.count, way)
    }
  }

  /// Takes in more bytes.
  public mutating func update(_ bytes: [UInt8]) {
    update(bytes.span)
  }

  /// The digest of all the bytes taken in; the value itself stays usable.
  public func finish() -> Digest {
    var last = context
    return withUnsafeTemporaryAllocation(byteCount: 32, alignment: 8) { storage in
      let bytes = storage.bindMemory(to: UInt8.self)
      outturn_digest_finish(&last, bytes.baseAddress, way)
      return Digest(bigEndian: UnsafeRawBufferPointer(storage))
    }
  }

  /// The digest of `bytes`.
  public static func hash(_ bytes: borrowing Span<UInt8>) -> Digest {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }

  /// The digest of `bytes`.
  public static func hash(_ bytes: [UInt8]) -> Digest {
    hash(bytes.span)
  }

  /// The digest of the UTF-8 of `text`.
  public static func hash(_ text: String) -> Digest {
    hash(Array(text.utf8))
  }
}
