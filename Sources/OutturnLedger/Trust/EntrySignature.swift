/// A detached signature on an entry: a line of `signatures.jsonl`.
///
///     {"entry":"6f1c…","signature":"U1NIU0lHAAAA…"}
///
/// What is signed is the entry's line as it was first written, without its line feed; joining branches never
/// changes that. The signature is what `ssh-keygen -Y sign -n outturn` makes, without the two lines around it.
public struct EntrySignature: Hashable, Sendable {
  /// The digest of the line that is signed.
  public let entry: Digest
  /// The signature, in Base64.
  public let text: String

  static let path = LedgerPath(fixed: "signatures.jsonl")

  /// A signature as OpenSSH writes it; `nil` for anything else.
  public init?(of entry: Digest, armored: String) {
    let lines = armored.split(separator: "\n")
    guard lines.first.map({ $0 == Self.opening }) ?? false,
      lines.last.map({ $0 == Self.closing }) ?? false
    else { return nil }
    self.init(of: entry, text: lines.dropFirst().dropLast().joined())
  }

  private init?(of entry: Digest, text: String) {
    guard let bytes = Base64.bytes(text), bytes.starts(with: "SSHSIG".utf8) else { return nil }
    self.entry = entry
    self.text = text
  }

  /// The signature as OpenSSH reads it.
  public var armored: String { "\(Self.opening)\n\(text)\n\(Self.closing)\n" }

  private static let opening = "-----BEGIN SSH SIGNATURE-----"
  private static let closing = "-----END SSH SIGNATURE-----"

  /// The Ed25519 key that it says it is by; `nil` for one of another kind.
  public var key: VerifierKey? {
    // The mark of the kind, a version and the length of the key stand before it.
    Base64.bytes(text).flatMap { bytes in
      bytes.count > 65 ? VerifierKey(ssh: bytes[14..<65]) : nil
    }
  }

  var line: String { "{\"entry\":\"\(entry)\",\"signature\":\"\(text)\"}" }

  /// Reads the lines of the file; others are left out, since nothing of it is believed unchecked.
  static func read(_ bytes: [UInt8]) -> [EntrySignature] {
    bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let words = String(decoding: line, as: UTF8.self).split(separator: "\"")
      guard words.count == 9, words[1] == "entry", words[5] == "signature",
        let entry = Digest(hex: words[3]),
        let signature = EntrySignature(of: entry, text: String(words[7])),
        signature.line.utf8.elementsEqual(line)
      else { return nil }
      return signature
    }
  }
}
