import OutturnModel

/// A verb that promises or tells something without a number, and what it must act on to do so.
final class DeedVerb: Sendable {
  /// What a deed's name ends in.
  enum Stage: Sendable, Equatable {
    case none
    /// The verb's own words.
    case own
    case named(String)
  }

  /// What it must act on.
  enum Object: Sendable, Equatable {
    /// Any thing that is not empty words.
    case any
    /// Anything that is more than a kind.
    case task
    /// What ends in a word of this kind.
    case ends(Int)
  }

  let stage: Stage
  let object: Object
  /// What a review tells by it.
  let word: Saying.Word
  /// Where something countable is to go; nil for an act.
  let relation: Relation.Kind?
  /// Whether it needs its object's end to be a deed at all.
  var isLoose: Bool { if case .ends = object { true } else { false } }

  /// Reads `出台 any done`: stage (`-` none, `=` the verb itself), object, word.
  init?(act meaning: String, kinds: [String]) {
    let parts = meaning.split(separator: " ")
    guard parts.count == 3, let object = Object(named: parts[1], kinds: kinds),
      let word = Saying.Word(rawValue: String(parts[2]))
    else { return nil }
    switch parts[0] {
    case "-": stage = .none
    case "=": stage = .own
    default: stage = .named(String(parts[0]))
    }
    self.object = object
    self.word = word
    relation = nil
  }

  /// Reads `rising raised`: where to, and what.
  init?(turn meaning: String, kinds: [String]) {
    let parts = meaning.split(separator: " ")
    guard parts.count == 2, let object = Object(named: parts[1], kinds: kinds) else { return nil }
    switch parts[0] {
    case "rising": relation = .rising
    case "falling": relation = .falling
    case "steady": relation = .steady
    case "other": relation = .other
    default: return nil
    }
    stage = .none
    self.object = object
    word = .done
  }

  /// Reads `missed task`: word and object.
  init?(result meaning: String, kinds: [String]) {
    let parts = meaning.split(separator: " ")
    guard parts.count == 2, let word = Saying.Word(rawValue: String(parts[0])),
      let object = Object(named: parts[1], kinds: kinds)
    else { return nil }
    stage = .none
    self.object = object
    self.word = word
    relation = nil
  }
}

extension DeedVerb.Object {
  fileprivate init?(named name: Substring, kinds: [String]) {
    switch name {
    case "any": self = .any
    case "task": self = .task
    default:
      guard let kind = kinds.firstIndex(of: String(name)) else { return nil }
      self = .ends(kind)
    }
  }
}
