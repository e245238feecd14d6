/// A text with signatures behind it, in the form of the signed notes of the C2SP:
///
///     outturn/6f1c0a9be2201234
///     …
///
///     — Li OxqcAnFv…
///
/// Signing and checking a signature is left to outside tools; this says what is signed, by which key.
public struct SignedNote: Hashable, Sendable {
  /// A signature by one key.
  public struct Signature: Hashable, Sendable {
    /// The name of the key.
    public let name: String
    let mark: KeyMark
    /// The signature itself: 64 bytes of Ed25519.
    public let bytes: [UInt8]
  }

  /// What is signed, with its last line feed.
  public let text: String
  /// The signatures.
  public let signatures: [Signature]

  /// A text and its signatures; lines behind the text that are no signatures are left out.
  public init(_ note: String) {
    var lines = note.split(separator: "\n", omittingEmptySubsequences: false)[...]
    let signed = lines.prefix { !$0.isEmpty }
    lines = lines.dropFirst(signed.count)
    text = signed.map { "\($0)\n" }.joined()
    signatures = lines.compactMap { line in
      let words = line.split(separator: " ")
      guard words.count == 3, words[0] == "—", let bytes = Base64.bytes(words[2]),
        bytes.count == 68
      else { return nil }
      return Signature(
        name: String(words[1]), mark: KeyMark(bytes.prefix(4)), bytes: Array(bytes.dropFirst(4)))
    }
  }

  /// The line of a signature.
  public static func line(_ signature: [UInt8], by key: VerifierKey, of person: String) -> String {
    let name = keyName(person)
    return "— \(name) \(Base64.text(key.mark(of: name).bytes + signature))\n"
  }

  /// The name of a person's key: without the white space and plus signs that these names cannot have.
  static func keyName(_ person: String) -> String {
    String(person.map { $0.isWhitespace || $0 == "+" ? "-" : $0 })
  }
}

extension Signatory {
  /// Whether a signature says that it is by this person's key. That it is has to be checked.
  public func claims(_ signature: SignedNote.Signature) -> VerifierKey? {
    guard let key = key.flatMap({ VerifierKey($0) }), signature.name == SignedNote.keyName(name),
      key.mark(of: signature.name) == signature.mark
    else { return nil }
    return key
  }
}
