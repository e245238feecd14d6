/// The id of something in a ledger: a slug (see ``isSlug(_:)``), checked when it is made.
///
/// `Owner` only keeps the ids of different things apart.
public struct Identifier<Owner>: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  /// The id as text.
  public let rawValue: String
  /// Makes an id, or nil unless the text is a slug.
  public init?(rawValue: String) {
    guard isSlug(rawValue) else { return nil }
    self.rawValue = rawValue
  }
  /// The id as text.
  public var description: String { rawValue }
}

extension Identifier: Comparable {
  /// By the bytes of the text.
  public static func < (left: Identifier, right: Identifier) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// The id of an indicator in the catalogue: `gdp`.
public typealias IndicatorID = Identifier<Indicator>

/// The id of a source, which also names its file: `zhengzhou-report-2020`.
public typealias SourceID = Identifier<Source>

/// The id of a commitment, an outcome or an opinion: `zhengzhou-2020-c4k7qz`.
///
/// It tells the last part of the place, the year of the volume and, by a letter, the kind of
/// record (c, o or a), so that a record is found without an index.
public typealias RecordID = Identifier<Commitment>

/// Whether a text is a slug: 1 to 80 of a–z, 0–9 and hyphens, with no hyphen at either end.
///
/// Slugs name files, so nothing else is let in: no dots, slashes, capitals or letters that look
/// like others.
public func isSlug(_ text: some StringProtocol) -> Bool {
  let hyphen = UInt8(ascii: "-")
  let found = text.utf8.withContiguousStorageIfAvailable { bytes in
    guard (1...80).contains(bytes.count), bytes.first != hyphen, bytes.last != hyphen else {
      return false
    }
    for byte in bytes {
      let isPart =
        byte &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte == hyphen
      if !isPart { return false }
    }
    return true
  }
  if let found { return found }
  return isSlug(String(decoding: text.utf8, as: UTF8.self))
}
