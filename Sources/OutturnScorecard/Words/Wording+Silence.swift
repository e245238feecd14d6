import OutturnModel

extension Wording {
  /// What the list of promises without an answer is called.
  func title(_ silence: Silence) -> String { named("silence", silence) }

  /// What the lack of an answer says.
  func note(_ silence: Silence) -> String { named("silence-note", silence) }

  /// How many promises have no answer, as a part of a sentence.
  func told(_ silence: Silence) -> String {
    named("silence-count", silence).replacing("{0}", with: String(silence.count))
  }

  /// The same of several lists.
  func told(_ silences: [Silence]) -> String { silences.map(told).joined(separator: comma) }

  private func named(_ kind: String, _ silence: Silence) -> String {
    let isByPerson = silence.telling == .silent && silence.isReadByPerson
    let word = silence.telling.rawValue + (isByPerson ? "ByPerson" : "")
    return NameTable.shipped.name(kind, word)[language]
  }
}
