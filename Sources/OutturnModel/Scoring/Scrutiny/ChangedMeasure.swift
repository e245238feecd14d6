/// An indicator that this year's target measures otherwise than last year's did: under a name with
/// another scope, in another unit or on another price basis. The two years are not one series then.
public struct ChangedMeasure: Hashable, Sendable {
  /// This year's commitment.
  public let commitment: RecordID
  /// The indicator as told this year.
  public let told: String
  /// Last year's commitment.
  public let before: RecordID
  /// The indicator as told last year.
  public let toldBefore: String
  /// What is not the same.
  public let change: Change

  /// What can change.
  public enum Change: String, Hashable, Sendable, CaseIterable, Named {
    /// A word that sets the thing apart: 规模以上, 城区, 登记.
    case scope
    /// A unit of another dimension.
    case unit
    /// Constant in place of current prices, or the other way.
    case priceBasis
  }

  /// The commitments of a volume whose indicator was measured otherwise the year before.
  public static func all(
    in volume: Volume, before: Volume, words: LinkingWords = .shipped
  ) -> [ChangedMeasure] {
    struct Key: Hashable {
      let indicator: IndicatorKey
      let measure: Measure
    }
    func key(_ commitment: Commitment) -> Key {
      Key(indicator: IndicatorKey(commitment.indicator, words), measure: commitment.target.measure)
    }
    let former = Dictionary(
      grouping: before.commitments.filter { $0.withdrawal == nil && $0.when.isYear }, by: key)
    return volume.commitments.compactMap { commitment in
      guard commitment.withdrawal == nil, commitment.when.isYear,
        let candidates = former[key(commitment)]
      else { return nil }
      var found: ChangedMeasure?
      for other in candidates.sorted(by: { $0.isTold(before: $1) }) {
        guard let change = Change(commitment, other, words) else { return nil }
        found =
          found
          ?? ChangedMeasure(
            commitment: commitment.id, told: commitment.indicator.told, before: other.id,
            toldBefore: other.indicator.told, change: change)
      }
      return found
    }
  }
}

extension ChangedMeasure.Change {
  /// What is not the same in two targets for one indicator; nil when nothing is.
  init?(_ commitment: Commitment, _ other: Commitment, _ words: LinkingWords) {
    if let unit = commitment.target.figure?.unit, let former = other.target.figure?.unit,
      unit.dimension != former.dimension
    {
      self = .unit
      return
    }
    let (name, former) = (commitment.indicator.told, other.indicator.told)
    if name == former { return nil }
    if let basis = words.basis(of: name), let old = words.basis(of: former), basis != old {
      self = .priceBasis
      return
    }
    // Of what grows 增速 sets nothing apart.
    let tellsGrowth = [.growth, .decrease, .relative].contains(commitment.target.measure)
    func scope(_ name: String) -> Set<Int> {
      words.like.scope(tellsGrowth ? words.withoutGrowth(name) ?? name : name)
    }
    guard scope(name) != scope(former) else { return nil }
    self = .scope
  }
}
