/// Outcomes found by what they share with a commitment, without comparing every pair.
struct LinkingIndex {
  /// The outcomes whose name or clause holds a pair of tokens.
  private let postings: [UInt64: [Int]]
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
    var postings: [UInt64: [Int]] = [:]
    var byIndicator: [IndicatorID: [Int]] = [:]
    var byNumber: [Number: [Int]] = [:]
    var sizes: [Int] = []
    sizes.reserveCapacity(told.count)
    for (index, form) in told.enumerated() {
      let pairs = LinkingIndex.pairs(form)
      sizes.append(min(pairs.count, max(1, form.name.pairs.count)))
      if outcomes[index].withdrawal != nil { continue }
      for pair in pairs { postings[pair, default: []].append(index) }
      if let indicator = form.indicator { byIndicator[indicator, default: []].append(index) }
      if let number = Number(form.quantity) { byNumber[number, default: []].append(index) }
    }
    self.postings = postings
    self.byIndicator = byIndicator
    self.byNumber = byNumber
    self.sizes = sizes
  }

  /// The outcomes that share something with a commitment, in order.
  func near(_ commitment: LinkingForm) -> [Int] {
    let pairs = LinkingIndex.pairs(commitment)
    let size = max(1, min(pairs.count, commitment.name.pairs.count))
    var shared = [Int](repeating: 0, count: sizes.count)
    var touched: [Int] = []
    for pair in pairs {
      for index in postings[pair] ?? [] {
        if shared[index] == 0 { touched.append(index) }
        shared[index] += 1
      }
    }
    var near = touched.filter { shared[$0] * 5 >= min(size, sizes[$0]) }
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
    var pairs: [UInt64] = []
    pairs.reserveCapacity(form.name.pairs.count + form.clause.pairs.count)
    for pair in (form.name.pairs + form.clause.pairs).sorted() where pairs.last != pair {
      pairs.append(pair)
    }
    return pairs
  }
}
