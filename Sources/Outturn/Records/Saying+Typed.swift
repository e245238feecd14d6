extension Saying {
  /// How far a deed got, as a person types it: a stage, `60%`, `begun 60%`; a percentage alone says that it was
  /// begun, nothing that it was done.
  ///
  /// - Throws: ``Failure`` for what is neither a stage nor a percentage.
  package init(typed text: String?, on day: Day?, of option: String) throws(Failure) {
    guard let text else {
      self.init(.done, on: day)
      return
    }
    let parts = text.split(separator: " ").map(String.init)
    let percent = parts.last.flatMap {
      ExactDecimal($0.hasSuffix("%") ? String($0.dropLast()) : $0)
    }
    let named = percent == nil ? parts.first : (parts.count > 1 ? parts.first : nil)
    let word = named.map { Word(rawValue: $0) } ?? (percent == 100 ? .done : .begun)
    guard let word, parts.count <= (percent == nil ? 1 : 2),
      percent.map({ $0 <= 100 && !$0.isNegative }) ?? true
    else {
      let words = Word.allCases.map(\.rawValue).joined(separator: "|")
      throw Failure("notAProgress", option, text, words)
    }
    self.init(word, on: day, progress: percent)
  }
}
