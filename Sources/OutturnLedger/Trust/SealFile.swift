/// What stands beside a seal's part of the log in `seals/`, under the same name.
public enum SealFile: String, Hashable, Sendable, CaseIterable {
  /// The checkpoint as it was published, with the signatures on it.
  case note = "txt"
  /// What an authority that stamps times said of the checkpoint (RFC 3161).
  case timestamp = "tsr"

  func path(of root: Digest) -> LedgerPath {
    LedgerPath(fixed: "seals/\(root.hex).\(rawValue)")
  }

  /// Whether a file is one that sealing makes, in this release or an earlier one.
  static func isKnown(_ path: LedgerPath) -> Bool {
    let parts = path.name.split(separator: ".")
    return path.folder == SealDetails.folder && parts.count == 2 && Digest(hex: parts[0]) != nil
      && (["json", "log"].contains(parts[1]) || SealFile(rawValue: String(parts[1])) != nil)
  }

  /// What two branches have of one seal, which both made while they were the same: the signatures of both.
  static func joined(_ ours: [UInt8], _ theirs: [UInt8], at path: LedgerPath) -> [UInt8] {
    guard path.name.hasSuffix(note.rawValue), ours != theirs else { return ours }
    let (our, their) = (ours.split(separator: 10), theirs.split(separator: 10))
    let new = their.filter { !our.contains($0) }
    guard !new.isEmpty else { return ours }
    let isSigned = our.count > 3
    return ours + (isSigned ? [] : [10]) + new.flatMap { $0 + [10] }
  }
}
