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
        lines.append(
          Localized(
            zh: "“\(signature.name)”的签名未核对：其密钥不在名单中。",
            en: "The signature of \"\(signature.name)\" was not checked: its key is not listed."))
        continue
      }
      guard try tool().verifies(signature.bytes, of: note.text, by: key) else {
        isSound = false
        lines.append(
          Localized(
            zh: "\(person.name) 的签名不对：文本在签名之后被改动过。",
            en:
              "The signature of \(person.name) is wrong: the text was altered since it was signed.")
        )
        continue
      }
      guard time.map({ person.hasKey(on: $0.day) }) ?? true else {
        isSound = false
        lines.append(
          Localized(
            zh: "\(person.name) 的签名无误，但那一天这把密钥不是其本人的。",
            en: "The signature of \(person.name) fits, but the key was not theirs on that day."))
        continue
      }
      lines.append(
        Localized(
          zh: "由 \(person.name) 签名，密钥在名单中。", en: "Signed by \(person.name), whose key is listed."))
    }
  }
}
