/// A proof that what a seal stands for is the beginning of what a later one does, in the form that the
/// witnesses of the C2SP take (tlog-witness):
///
///     old 12
///     CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
///     …
///
///     outturn/6f1c0a9be2201234/log
///     17
///     …                                        the later seal, with the signatures on it
public struct ConsistencyProof: Hashable, Sendable {
  /// How many leaves the log had.
  public let oldSize: Int
  let hashes: [Digest]
  /// The later seal as it is kept.
  public let note: String

  init(oldSize: Int, hashes: [Digest], note: String) {
    self.oldSize = oldSize
    self.hashes = hashes
    self.note = note
  }

  /// The text.
  public var text: String {
    (["old \(oldSize)"] + hashes.map { Base64.text($0.bytes) } + ["", note]).joined(separator: "\n")
  }

  /// Reads a proof's text. That it proves anything is another question: ``later(than:)``.
  public init?(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.first, first.hasPrefix("old "), let size = Int(first.dropFirst(4)),
      let end = lines.firstIndex(of: "")
    else { return nil }
    oldSize = size
    let told = lines[1..<end].map { line in
      Base64.bytes(line).flatMap { Digest(bytes: $0) }
    }
    hashes = told.compactMap(\.self)
    guard hashes.count == told.count else { return nil }
    note = lines[(end + 1)...].joined(separator: "\n")
  }

  /// The later seal, if the proof shows that it goes on from the earlier one.
  public func later(than earlier: SealReference) -> Seal? {
    guard let seal = Seal(note),
      MerkleProof.isConsistent(
        oldSize: oldSize, oldRoot: earlier.root, newSize: seal.size, newRoot: seal.root,
        proof: hashes)
    else { return nil }
    if case .seal(let told) = earlier, told.origin != seal.origin || told.size != oldSize {
      return nil
    }
    return seal
  }
}
