/// The signatures on a seal, held against the people that the ledger lists.
package struct SealSignatures {
  /// Whether all that could be checked are what they say.
  package private(set) var isSound = true
  /// What is to be told of each.
  package private(set) var lines: [Localized] = []

  /// - Parameters:
  ///   - time: When the seal was made, where the ledger tells that and not its text.
  ///   - tool: What checks them, asked for only where there is one to check.
  package init(
    _ text: String, at time: Timestamp?, _ people: [Signatory],
    with tool: () throws -> OpenSSL
  ) throws {
    let note = SignedNote(text)
    let time = Seal(text)?.time ?? time
    for signature in note.signatures {
      let person = people.lazy.compactMap { person in person.claims(signature).map { (person, $0) }
      }
      .first
      guard let (person, key) = person else {
        lines.append(Localized("signatureNotChecked", signature.name))
        continue
      }
      guard try tool().verifies(signature.bytes, of: note.text, by: key) else {
        isSound = false
        lines.append(Localized("signatureWrong", person.name))
        continue
      }
      guard time.map({ person.hasKey(on: $0.day) }) ?? true else {
        isSound = false
        lines.append(Localized("signatureOfFormerKey", person.name))
        continue
      }
      lines.append(Localized("signatureFits", person.name))
    }
  }
}
