/// Which folders of a ledger were found to be what their journals say, each by a digest of what all files in
/// it look like from outside, so that they need not be read again as long as nobody touched them.
struct VouchMemo: Sendable {
  private let digests: Set<Digest>

  private static let heading = "outturn-vouched 1"
  /// What is not asked for any more goes first.
  private static let most = 20_000

  /// Reads what ``bytes(with:)`` wrote. Of anything else nothing is believed.
  init(_ bytes: [UInt8]) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"))[...]
    guard let first = lines.popFirst(), first.elementsEqual(Self.heading.utf8) else {
      digests = []
      return
    }
    digests = Set(lines.compactMap { Digest(hex: String(decoding: $0, as: UTF8.self)) })
  }

  func holds(_ digest: Digest) -> Bool { digests.contains(digest) }

  /// The file with these as well; `nil` if all of them stand there already.
  func bytes(with found: [Digest]) -> [UInt8]? {
    let new = Set(found)
    guard !new.isSubset(of: digests) else { return nil }
    let others = digests.subtracting(new).prefix(max(0, Self.most - new.count))
    let lines = (Array(new) + others).map(\.hex).sorted()
    return Array(([Self.heading] + lines).joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
  }
}
