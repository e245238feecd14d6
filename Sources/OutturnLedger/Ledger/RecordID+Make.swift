/// The kinds of records that have ids of their own.
public enum RecordKind: Character, Hashable, Sendable, CaseIterable {
  case commitment = "c"
  case outcome = "o"
}

extension Identifier where Owner == Commitment {
  /// The id of a record, made of what it says: the same statement read twice has the same id.
  ///
  ///     RecordID.make(.commitment, in: address, content: "…", isTaken: { _ in false })
  ///     // zhengzhou-2020-c4k7qzm
  ///
  /// - Parameters:
  ///   - content: What tells this statement from others of its volume; see ``Commitment/identity``.
  ///   - isTaken: Whether another record has an id; the id then gets longer.
  /// - Returns: `nil` if every id is taken, which is to say never.
  public static func make(
    _ kind: RecordKind, in address: VolumeAddress, content: String,
    isTaken: (RecordID) -> Bool
  ) -> RecordID? {
    let digest = SHA256.hash("\(kind.rawValue)\n\(address)\n\(content)")
    let letters = base32(digest.bytes)
    for length in 6...letters.count {
      let text =
        "\(address.place.name)-\(address.year)-\(kind.rawValue)"
        + String(decoding: letters.prefix(length), as: UTF8.self)
      guard let id = RecordID(rawValue: text) else { return nil }
      if !isTaken(id) { return id }
    }
    return nil
  }

  /// The kind of record and the last part of the place and the year of the volume that the id
  /// tells; `nil` if it is not of the form that ``make(_:in:content:isTaken:)`` gives.
  public var location: (kind: RecordKind, place: String, year: Int)? {
    let parts = rawValue.split(separator: "-")
    guard parts.count >= 3, let last = parts.last, let letter = last.first,
      let kind = RecordKind(rawValue: letter), last.utf8.count >= 7,
      let year = Int(parts[parts.count - 2]), (1...9999).contains(year)
    else { return nil }
    return (kind, parts.dropLast(2).joined(separator: "-"), year)
  }

  /// Crockford's 32 letters and digits: none is taken for another.
  private static func base32(_ bytes: [UInt8]) -> [UInt8] {
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    var letters: [UInt8] = []
    var held: UInt32 = 0
    var bits: UInt32 = 0
    for byte in bytes {
      held = (held << 8 | UInt32(byte)) & 0xFFFF
      bits += 8
      while bits >= 5 {
        bits -= 5
        letters.append(alphabet[Int(held >> bits) & 31])
      }
    }
    return letters
  }
}

extension Commitment {
  /// What tells this statement from others of its volume, for ``RecordID``: what it says and where
  /// it says it, not what was made of it later.
  public var identity: String {
    Self.identity(
      indicator: self.indicator.told, period: when, target: self.target, split: self.split,
      evidence: self.evidence)
  }

  /// The same for a commitment that has no id yet.
  public static func identity(
    indicator: String, period: Period, target: Target, split: String? = nil, evidence: Evidence?
  ) -> String {
    RecordIdentity.text(indicator, period, RecordIdentity.canonical(target), split, evidence)
  }
}

extension Outcome {
  /// What tells this statement from others of its volume, for ``RecordID``.
  public var identity: String {
    Self.identity(
      indicator: self.indicator.told, period: self.period, measure: self.measure,
      finding: self.finding,
      split: self.split, evidence: self.evidence)
  }

  /// The same for an outcome that has no id yet.
  public static func identity(
    indicator: String, period: Period, measure: Measure, finding: Finding, split: String? = nil,
    evidence: Evidence?
  ) -> String {
    RecordIdentity.text(
      indicator, period, "\(measure.rawValue) \(RecordIdentity.canonical(finding))", split,
      evidence)
  }
}

private enum RecordIdentity {
  static func text(
    _ indicator: String, _ period: Period, _ content: String, _ split: String?,
    _ evidence: Evidence?
  ) -> String {
    let place = evidence?.clause?.span.map { "\($0.start)-\($0.end)" } ?? ""
    return [
      indicator, period.description, content, evidence?.source.rawValue ?? "", place,
      evidence?.clause?.text ?? "", split,
    ].compactMap { $0 }.joined(separator: "\n")
  }

  static func canonical(_ value: some LedgerCodable) -> String {
    var writer = CanonicalWriter()
    value.write(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
