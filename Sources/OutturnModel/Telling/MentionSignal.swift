/// What speaks for a clause's speaking of a commitment.
///
/// How much each weighs stands in `linking.tsv`, in hundredths of the logarithm of the odds; how
/// strongly it is there is told in thousandths.
enum MentionSignal: Int, CaseIterable {
  /// How much of the name stands in the clause, rare pairs counting most.
  case name
  /// How much of the promise's own clause does.
  case clause
  /// How many of the name's tokens do.
  case tokens
  /// How much of the name stands in the whole sentence.
  case sentence
  /// A number of the promise.
  case number
  /// A word about the same matter.
  case topic
  /// A long name of which much stands there.
  case nameSize
  /// A name of three tokens or fewer.
  case brief
  /// Words that say that something came about.
  case fulfilment
  /// How long the clause is.
  case length
  /// A promise without a figure.
  case deed
  /// Where every clause begins.
  case start

  /// Its word in tables.
  var word: String { String(describing: self) }
}

/// A number for each signal.
struct MentionStrengths {
  private(set) var values = SIMD16<Int32>(repeating: 0)

  subscript(signal: MentionSignal) -> Int {
    get { Int(values[signal.rawValue]) }
    set { values[signal.rawValue] = Int32(newValue) }
  }

  /// The sum of the strengths, each by its weight, in hundredths.
  func weighed(by weights: MentionStrengths) -> Int {
    Int((values &* weights.values).wrappedSum()) / 1000
  }
}
