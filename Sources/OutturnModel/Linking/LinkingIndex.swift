/// Outcomes found by what they share with a commitment, without comparing every pair.
struct LinkingIndex {
  /// The last posting of each pair of tokens that a name or a clause holds.
  private let heads: [UInt64: Int32]
  /// The outcomes that hold a pair, each with the posting before it, or −1.
  private let postings: [(outcome: Int32, earlier: Int32)]
  private let byIndicator: [IndicatorID: [Int]]
  private let byNumber: [Number: [Int]]
  private let sizes: [Int]

  private struct Number: Hashable {
    let value: ExactDecimal
    let dimension: Dimension
    init?(_ quantity: Quantity?) {
      guard let quantity else { return nil }
      let (factor, value) = (quantity.unit.factor, quantity.value)
      dimension = quantity.unit.dimension
      let whole = value * factor.numerator
      self.value =
        factor.denominator == .one ? whole : whole.divided(by: factor.denominator) ?? whole
    }
  }

  init(_ told: [LinkingForm], _ outcomes: [Outcome]) {
    var heads: [UInt64: Int32] = [:]
    heads.reserveCapacity(told.count * 8)
    var postings: [(outcome: Int32, earlier: Int32)] = []
    var byIndicator: [IndicatorID: [Int]] = [:]
    var byNumber: [Number: [Int]] = [:]
    var sizes: [Int] = []
    sizes.reserveCapacity(told.count)
    for (index, form) in told.enumerated() {
      let pairs = LinkingIndex.pairs(form)
      sizes.append(min(pairs.count, max(1, form.name.pairs.count)))
      if outcomes[index].withdrawal != nil { continue }
      for pair in pairs {
        let earlier = heads.updateValue(Int32(postings.count), forKey: pair) ?? -1
        postings.append((Int32(index), earlier))
      }
      if let indicator = form.indicator { byIndicator[indicator, default: []].append(index) }
      if let number = Number(form.quantity) { byNumber[number, default: []].append(index) }
    }
    self.heads = heads
    self.postings = postings
    self.byIndicator = byIndicator
    self.byNumber = byNumber
    self.sizes = sizes
  }

  /// The outcomes that share something with a commitment, in order.
  func near(_ commitment: LinkingForm) -> [Int] {
    let pairs = LinkingIndex.pairs(commitment)
    let size = max(1, min(pairs.count, commitment.name.pairs.count))
    var shared = [Int32](repeating: 0, count: sizes.count)
    var touched: [Int] = []
    touched.reserveCapacity(sizes.count)
    for pair in pairs {
      var next = Int(heads[pair] ?? -1)
      while next >= 0 {
        let index = Int(postings[next].outcome)
        if shared[index] == 0 { touched.append(index) }
        shared[index] += 1
        next = Int(postings[next].earlier)
      }
    }
    var near = touched.filter { Int(shared[$0]) * 5 >= min(size, sizes[$0]) }
    for index in commitment.indicator.flatMap({ byIndicator[$0] }) ?? [] where shared[index] == 0 {
      near.append(index)
      shared[index] = 1
    }
    for index in Number(commitment.quantity).flatMap({ byNumber[$0] }) ?? []
    where shared[index] == 0 {
      near.append(index)
    }
    return near.sorted()
  }

  /// Each pair of the name and the clause once.
  private static func pairs(_ form: LinkingForm) -> [UInt64] {
    let (name, clause) = (form.name.pairs, form.clause.pairs)
    var pairs: [UInt64] = []
    pairs.reserveCapacity(name.count + clause.count)
    var (one, other) = (0, 0)
    while one < name.count || other < clause.count {
      let isName = other == clause.count || one < name.count && name[one] <= clause[other]
      let pair = isName ? name[one] : clause[other]
      if isName { one += 1 } else { other += 1 }
      if pairs.last != pair { pairs.append(pair) }
    }
    return pairs
  }
}
