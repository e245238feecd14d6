/// What a verb does to a thing, where that can be told without a figure.
struct EnglishDeed: Sendable {
  /// How a deed is named and what it needs.
  enum Sort: String, Sendable {
    /// The thing is there afterwards.
    case new
    /// The thing is there before: named with the participle.
    case done
    /// Only what has a name in capitals.
    case named
    /// Made something: permanent, public.
    case turn
    /// Held up.
    case halt
    /// Something countable goes up or down.
    case way
    /// A target is met or missed.
    case goal
  }

  let sort: Sort
  /// Small words that the verb takes: set up, put in place.
  let particle: [String]
  /// amended, set up
  let participle: String

  /// A deed as the table has it: `new`, or `up:new`; nil for -.
  init?(_ told: String, participle: String) {
    let parts = told.split(separator: ":")
    guard let last = parts.last, let sort = Sort(rawValue: String(last)) else {
      return nil
    }
    self.sort = sort
    particle = parts.count > 1 ? parts[0].split(separator: " ").map(String.init) : []
    self.participle = ([participle] + particle).joined(separator: " ")
  }
}
