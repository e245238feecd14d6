/// An option together with the type of what it gives: `arguments[Options.ledger]` is a `String?`. What it is
/// for stands in commands.tsv.
struct OptionKey<Value>: Sendable {
  let spec: OptionSpec
  let read: @Sendable ([String]) -> Value
}

extension OptionKey where Value == Bool {
  static func flag(_ long: String, short: Character? = nil) -> Self {
    Self(spec: OptionSpec(long, short: short, .flag)) { !$0.isEmpty }
  }
}

extension OptionKey where Value == String? {
  static func text(
    _ long: String, short: Character? = nil, _ name: String, completion: Completion = .nothing,
    standard: String? = nil
  ) -> Self {
    Self(
      spec: OptionSpec(long, short: short, .value(name, completion), standard: standard)
    ) { $0.last }
  }
}

extension OptionKey where Value == [String] {
  static func texts(
    _ long: String, short: Character? = nil, _ name: String, completion: Completion = .nothing
  ) -> Self {
    Self(spec: OptionSpec(long, short: short, .value(name, completion), isRepeatable: true)) { $0 }
  }
}

extension OptionKey {
  /// One word out of an enum's. The parser refuses any other, so reading cannot fail.
  static func choice<Word: RawRepresentable<String> & Sendable>(
    _ long: String, short: Character? = nil, of words: [Word], standard: Word? = nil
  ) -> Self where Value == Word? {
    Self(
      spec: OptionSpec(
        long, short: short, .choice(words.map(\.rawValue)), standard: standard?.rawValue)
    ) { $0.last.flatMap(Word.init(rawValue:)) ?? standard }
  }
}

/// A positional argument together with the type of what it gives.
struct PositionalKey<Value>: Sendable {
  let spec: PositionalSpec
  let read: @Sendable ([String]) -> Value

  private init(
    _ name: String, _ count: PositionalSpec.Count, _ completion: Completion,
    read: @escaping @Sendable ([String]) -> Value
  ) {
    spec = PositionalSpec(name: name, count: count, completion: completion)
    self.read = read
  }
}

extension PositionalKey where Value == String {
  /// Exactly one; the parser refuses a command without it.
  static func one(_ name: String, completion: Completion = .nothing) -> Self {
    Self(name, .one, completion) { $0.first ?? "" }
  }
}

extension PositionalKey where Value == String? {
  static func optional(_ name: String, completion: Completion = .nothing) -> Self {
    Self(name, .optional, completion) { $0.first }
  }
}

extension PositionalKey where Value == [String] {
  static func any(_ name: String, completion: Completion = .nothing) -> Self {
    Self(name, .any, completion) { $0 }
  }

  static func atLeastOne(_ name: String, completion: Completion = .nothing) -> Self {
    Self(name, .atLeastOne, completion) { $0 }
  }
}
