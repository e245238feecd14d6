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
    let isSigned = ours.split(separator: 10).count > 3
    let blank: [UInt8] = isSigned ? [] : [10]
    let joined = joined(ours + blank, theirs)
    return joined.count == ours.count + blank.count ? ours : joined
  }

  /// The lines of both, ours first.
  static func joined(_ ours: [UInt8], _ theirs: [UInt8]) -> [UInt8] {
    let known = Set(ours.split(separator: 10))
    return ours + theirs.split(separator: 10).filter { !known.contains($0) }.flatMap { $0 + [10] }
  }
}
