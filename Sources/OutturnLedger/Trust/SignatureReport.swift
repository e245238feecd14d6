/// Which entries are signed by whom.
public struct SignatureReport: Sendable {
  /// How many entries are signed by a person with a key that was listed as theirs on that day.
  public private(set) var signed: [String: Int] = [:]
  /// Those without a signature.
  public private(set) var unsigned: [WrittenEntry] = []
  /// Those with none but by keys that were not listed on that day as those of who made them.
  public private(set) var unlisted: [WrittenEntry] = []
  /// Those with a signature that does not fit.
  public private(set) var wrong: [WrittenEntry] = []
  /// Those that list a key and are not signed with one that was listed before.
  public private(set) var unvouched: [WrittenEntry] = []

  /// - Parameters:
  ///   - people: Who is listed, with what keys.
  ///   - good: The signatures that were checked and fit.
  public init(of ledger: Ledger, people: [Signatory], good: Set<EntrySignature>) throws {
    let all = Dictionary(grouping: try ledger.signatures(), by: \.entry)
    try ledger.forEachWritten { entry, _ in
      let signatures = all[entry.digest] ?? []
      let sound = signatures.filter(good.contains)
      func isSigned(by people: [Signatory], _ name: String?) -> Bool {
        people.contains { person in
          (name == nil || person.name == name) && person.hasKey(on: entry.time.day)
            && sound.contains {
              $0.key != nil && $0.key == person.key.flatMap { VerifierKey($0) }
            }
        }
      }
      if sound.count < signatures.count { wrong.append(entry) }
      if let before = entry.listedBefore, before.contains(where: { $0.key != nil }),
        !isSigned(by: before, nil)
      {
        unvouched.append(entry)
      }
      if isSigned(by: people, entry.by) {
        signed[entry.by, default: 0] += 1
      } else if signatures.isEmpty {
        unsigned.append(entry)
      } else if !sound.isEmpty {
        unlisted.append(entry)
      }
    }
  }
}
