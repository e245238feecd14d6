import OutturnModel

/// The scheme, fund or law with a name that the sentences before spoke of: whose payout, cap or rate a figure tells.
struct EnglishTopic {
  let name: String
  /// Sentences since it was named.
  var age = 0

  /// For how many sentences it holds.
  private static let reach = 6

  /// What a statement is about, where that has a name of its own.
  init?(_ draft: EnglishDraft) {
    let told = draft.thing ?? draft.name
    // Most names hold no capital letter.
    guard told.utf8.contains(where: { $0 &- 0x41 < 26 || $0 > 0x7F }) else { return nil }
    var best: Substring?
    var run: (start: String.Index, end: String.Index, capitals: Int)?
    func close() {
      guard let found = run else { return }
      run = nil
      let name = told[found.start..<found.end]
      let isInstrument = Self.isInstrument(name)
      // A word alone is a name only where it stands inside.
      if found.capitals > 1 && (isInstrument || draft.thing != nil)
        || found.capitals == 1 && draft.thing != nil && found.start > told.startIndex
      {
        if isInstrument || best.map(Self.isInstrument) != true { best = name }
      }
    }
    for word in told.split(separator: " ") {
      if word.first?.isUppercase == true {
        run = (run?.start ?? word.startIndex, word.endIndex, (run?.capitals ?? 0) + 1)
        if word.last == "," { close() }
      } else if !(["of", "for", "the", "and", "&"].contains(word) && run != nil) {
        close()
      }
    }
    close()
    // What was done is only gone on with where it pays or gives.
    guard let best, draft.kind == .commitment || Self.isInstrument(best) else { return nil }
    name = best.last == "," ? String(best.dropLast()) : String(best)
  }

  private static func isInstrument(_ name: Substring) -> Bool {
    guard let last = name.split(separator: " ").last else { return false }
    return EnglishLexicon.shipped.words[last.lowercased()]?.classes.contains(.instrument) == true
  }

  /// A heading that names a scheme: Harbour Renewal Fund.
  init?(heading: EnglishSentence) {
    let tokens = heading.tokens
    guard (2...8).contains(tokens.count), let last = tokens.last, last.isA(.instrument),
      last.isCapital, tokens.count(where: \.isCapital) > 1,
      tokens.allSatisfy({ $0.kind == .word && !$0.isA(.be) && !$0.isA(.future) }),
      let name = EnglishNameWords(sentence: heading).words(of: [0..<tokens.count])
    else { return nil }
    self.name = name
  }

  /// The same one sentence later; nil where it is too far away.
  var later: EnglishTopic? {
    guard age < Self.reach else { return nil }
    var topic = self
    topic.age += 1
    return topic
  }

  /// A name that says too little, with the topic: payout as Tide Grant payout; the grant as Tide Grant.
  func completing(_ part: Range<Int>, _ own: String, in sentence: EnglishSentence) -> String? {
    guard part.count <= 4, let head = sentence.phrases.head(of: part),
      part.upperBound > 0, sentence.tokens[part.upperBound - 1].lower == head.lower,
      part.allSatisfy({ !sentence.tokens[$0].isCapital || $0 == 0 }),
      part.dropLast().allSatisfy({ sentence.tokens[$0].isA(.plainModifier) })
    else { return nil }
    if name.lowercased().hasSuffix(" \(head.lower)") {
      return own.lowercased() == head.lower ? name : "\(own.dropLast(head.lower.count))\(name)"
    }
    guard head.isA(.partNoun) else { return nil }
    return "\(name) \(own)"
  }
}
