/// An Ed25519 public key, by which an outside tool checks who signed a seal.
///
///     ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI…          as OpenSSH writes it
///     Li+3b1a9c02+AQx1…                               as the signed notes of the C2SP write it
public struct VerifierKey: Hashable, Sendable {
  /// The 32 bytes.
  public let bytes: [UInt8]

  /// The kind of signature that the notes of the C2SP have for Ed25519.
  private static let kind: UInt8 = 0x01

  /// A key of its bytes, or `nil` unless there are 32.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// Reads a key; `nil` for anything but an Ed25519 one.
  public init?(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace)
    if words.count >= 2, words[0] == "ssh-ed25519" {
      // Two strings, each behind its length: the kind once more, and the key.
      guard let key = Base64.bytes(words[1]).flatMap({ VerifierKey(ssh: $0[...]) }) else {
        return nil
      }
      self = key
      return
    }
    let parts = text.split(separator: "+", maxSplits: 2)
    guard words.count == 1, parts.count == 3, let bytes = Base64.bytes(parts[2]),
      bytes.count == 33, bytes[0] == Self.kind,
      let key = VerifierKey(bytes: Array(bytes.dropFirst())),
      key.mark(of: String(parts[0])).hex == parts[1]
    else { return nil }
    self = key
  }

  /// Reads a key as OpenSSH lays it out.
  init?(ssh blob: ArraySlice<UInt8>) {
    guard blob.count == 51, blob.starts(with: Self.opening) else { return nil }
    self.init(bytes: Array(blob.suffix(32)))
  }

  private static let opening: [UInt8] =
    [0, 0, 0, 11] + Array("ssh-ed25519".utf8) + [0, 0, 0, 32]

  /// The key as DER, for tools that want it so (RFC 8410).
  public var der: [UInt8] { Self.derOpening + bytes }

  /// Reads ``der``.
  public init?(der: [UInt8]) {
    guard der.starts(with: Self.derOpening) else { return nil }
    self.init(bytes: Array(der.dropFirst(Self.derOpening.count)))
  }

  private static let derOpening: [UInt8] = [
    0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00,
  ]

  /// The key as the signed notes of the C2SP write it.
  public func text(for name: String) -> String {
    let name = SignedNote.keyName(name)
    return "\(name)+\(mark(of: name).hex)+\(Base64.text([Self.kind] + bytes))"
  }

  /// What tells the key in a signature: the beginning of a digest of name and key.
  func mark(of keyName: String) -> KeyMark {
    KeyMark(SHA256.hash(Array("\(keyName)\n".utf8) + [Self.kind] + bytes).bytes.prefix(4))
  }
}

/// Four bytes that tell which key a signature is by.
struct KeyMark: Hashable, Sendable {
  let bytes: [UInt8]

  init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  var hex: String {
    bytes.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0\(digits)" : digits
    }.joined()
  }
}
