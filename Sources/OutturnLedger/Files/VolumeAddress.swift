/// Which volume: all that belongs to one place and one year.
public struct VolumeAddress: Hashable, Sendable {
  /// The place.
  public let place: PlacePath
  /// The year in which the periods of its records end.
  public let year: Int

  /// The volume of a place and a year, or `nil` for a year outside 1 to 9999 and for a place
  /// whose path is too long to be a file's.
  public init?(place: PlacePath, year: Int) {
    guard (1...9999).contains(year),
      place.parts.allSatisfy({ $0.utf8.count <= VolumeAddress.longestPart })
    else { return nil }
    self.place = place
    self.year = year
  }

  /// The most bytes a part of a place's path may have, so that ids and file names stay short.
  public static let longestPart = 60

  private var stem: String {
    let digits = String(year)
    let zeros = String(repeating: "0", count: 4 - digits.utf8.count)
    return "places/\(place)/\(zeros)\(digits)"
  }

  /// `places/cn/henan/zhengzhou/2020.json`
  public var path: LedgerPath { LedgerPath(fixed: stem + ".json") }

  /// `places/cn/henan/zhengzhou/2020.journal.jsonl`
  public var journal: LedgerPath { LedgerPath(fixed: stem + ".journal.jsonl") }

  /// The address of the volume whose file or journal stands at `path`; `nil` if none does.
  public init?(path: LedgerPath) {
    var text = path.text[...]
    guard text.hasPrefix("places/") else { return nil }
    text = text.dropFirst("places/".count)
    for ending in [".journal.jsonl", ".json"] where text.hasSuffix(ending) {
      text = text.dropLast(ending.count)
      guard let slash = text.lastIndex(of: "/") else { return nil }
      let digits = text[text.index(after: slash)...]
      guard digits.utf8.count == 4, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let year = Int(digits), let place = PlacePath(String(text[..<slash]))
      else { return nil }
      self.init(place: place, year: year)
      return
    }
    return nil
  }
}

extension VolumeAddress: Comparable {
  /// By place, then by year.
  public static func < (left: VolumeAddress, right: VolumeAddress) -> Bool {
    left.place == right.place ? left.year < right.year : left.place < right.place
  }
}

extension VolumeAddress: CustomStringConvertible {
  /// `cn/henan/zhengzhou 2020`
  public var description: String { "\(place) \(year)" }
}
