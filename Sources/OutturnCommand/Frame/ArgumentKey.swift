/// An option together with the type of what it gives: `arguments[Options.ledger]` is a `String?`.
struct OptionKey<Value>: Sendable {
  let spec: OptionSpec
  let read: @Sendable ([String]) -> Value
}

extension OptionKey where Value == Bool {
  static func flag(_ long: String, short: Character? = nil, _ help: Localized) -> Self {
    Self(
      spec: OptionSpec(
        long: long, short: short, value: .flag, isRepeatable: false, standard: nil, help: help)
    ) { !$0.isEmpty }
  }
}

extension OptionKey where Value == String? {
  static func text(
    _ long: String, short: Character? = nil, _ name: String, completion: Completion = .nothing,
    standard: Localized? = nil, _ help: Localized
  ) -> Self {
    Self(
      spec: OptionSpec(
        long: long, short: short, value: .value(name, completion), isRepeatable: false,
        standard: standard, help: help)
    ) { $0.last }
  }
}

extension OptionKey where Value == [String] {
  static func texts(
    _ long: String, short: Character? = nil, _ name: String, completion: Completion = .nothing,
    _ help: Localized
  ) -> Self {
    Self(
      spec: OptionSpec(
        long: long, short: short, value: .value(name, completion), isRepeatable: true,
        standard: nil, help: help)
    ) { $0 }
  }
}

extension OptionKey {
  /// One word out of an enum's. The parser refuses any other, so reading cannot fail.
  static func choice<Word: RawRepresentable<String> & Sendable>(
    _ long: String, short: Character? = nil, of words: [Word], standard: Word? = nil,
    _ help: Localized
  ) -> Self where Value == Word? {
    Self(
      spec: OptionSpec(
        long: long, short: short, value: .choice(words.map(\.rawValue)), isRepeatable: false,
        standard: standard.map { Localized(same: $0.rawValue) }, help: help)
    ) { $0.last.flatMap(Word.init(rawValue:)) ?? standard }
  }
}

/// A positional argument together with the type of what it gives.
struct PositionalKey<Value>: Sendable {
  let spec: PositionalSpec
  let read: @Sendable ([String]) -> Value
}

extension PositionalKey where Value == String {
  /// Exactly one; the parser refuses a command without it.
  static func one(
    _ name: String, completion: Completion = .nothing, _ help: Localized
  ) -> Self {
    Self(spec: PositionalSpec(name: name, count: .one, completion: completion, help: help)) {
      $0.first ?? ""
    }
  }
}

extension PositionalKey where Value == String? {
  static func optional(
    _ name: String, completion: Completion = .nothing, _ help: Localized
  ) -> Self {
    Self(spec: PositionalSpec(name: name, count: .optional, completion: completion, help: help)) {
      $0.first
    }
  }
}

extension PositionalKey where Value == [String] {
  static func any(
    _ name: String, completion: Completion = .nothing, _ help: Localized
  ) -> Self {
    Self(spec: PositionalSpec(name: name, count: .any, completion: completion, help: help)) { $0 }
  }

  static func atLeastOne(
    _ name: String, completion: Completion = .nothing, _ help: Localized
  ) -> Self {
    Self(spec: PositionalSpec(name: name, count: .atLeastOne, completion: completion, help: help)) {
      $0
    }
  }
}
