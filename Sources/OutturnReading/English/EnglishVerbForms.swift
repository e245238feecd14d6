/// Makes the forms of an English verb from its line in the table.
struct EnglishVerbForms {
  let lemma: String
  let past: String
  let participle: String
  let sense: EnglishVerb.Sense
  let isNoun: Bool
  /// What the table says of deeds; - for none.
  let deed: String

  /// Adds every form to the words.
  func add(to words: inout [String: EnglishWord]) {
    let done = doneForm ?? lemma
    let deed = EnglishDeed(deed, participle: done)
    func put(_ spelling: String, _ form: EnglishVerb.Form) {
      var entry = words[spelling] ?? .unknown
      if entry.verb == nil {
        entry.verb = EnglishVerb(
          sense: sense, forms: form, isNoun: isNoun, participle: done, deed: deed)
        if deed != nil { entry.classes.insert(.deed) }
      } else {
        entry.verb?.forms.insert(form)
      }
      words[spelling] = entry
    }
    put(lemma, .base)
    put(third, .third)
    for spelling in inPast(past) { put(spelling, .past) }
    for spelling in inPast(participle.isEmpty ? past : participle) { put(spelling, .participle) }
    for stem in stems(before: "ing") { put(stem + "ing", .ing) }
  }

  /// The participle as it is written: banned, opened.
  private var doneForm: String? {
    let forms = inPast(participle.isEmpty ? past : participle)
    var vowels = 0
    var wasVowel = false
    for letter in lemma {
      let isVowel = "aeiouy".contains(letter)
      if isVowel, !wasVowel { vowels += 1 }
      wasVowel = isVowel
    }
    return vowels == 1 ? forms.last : forms.first
  }

  private var third: String {
    if lemma == "have" { return "has" }
    if lemma.hasSuffix("s") || lemma.hasSuffix("sh") || lemma.hasSuffix("ch")
      || lemma.hasSuffix("x")
      || lemma.hasSuffix("o")
    {
      return lemma + "es"
    }
    if endsInConsonantY { return lemma.dropLast() + "ies" }
    return lemma + "s"
  }

  private var endsInConsonantY: Bool {
    lemma.hasSuffix("y") && !["ay", "ey", "oy", "uy"].contains { lemma.hasSuffix($0) }
  }

  private func inPast(_ told: String) -> [String] {
    guard told.isEmpty else { return [told] }
    if lemma.hasSuffix("e") { return [lemma + "d"] }
    if endsInConsonantY { return [lemma.dropLast() + "ied"] }
    return stems(before: "ed").map { $0 + "ed" }
  }

  /// The stem with and without its last letter doubled, whichever can be spelled so.
  private func stems(before ending: String) -> [String] {
    if lemma.hasSuffix("ie") { return [lemma.dropLast(2) + "y"] }
    if lemma.hasSuffix("e"), !lemma.hasSuffix("ee") { return [String(lemma.dropLast())] }
    let letters = Array(lemma)
    guard letters.count > 2, let last = letters.last, "bdglmnprt".contains(last),
      "aeiou".contains(letters[letters.count - 2]), !"aeiou".contains(letters[letters.count - 3])
    else { return [lemma] }
    return [lemma, lemma + String(last)]
  }
}
