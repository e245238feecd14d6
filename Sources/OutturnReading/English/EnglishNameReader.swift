import OutturnModel

/// Finds what a figure measures, as a reader would print it as a title.
struct EnglishNameReader {
  /// A name: parts of the sentence.
  typealias Name = [Range<Int>]

  let sentence: EnglishSentence
  private var tokens: [EnglishToken] { sentence.tokens }
  private var phrases: EnglishPhraseReader { sentence.phrases }

  /// How a figure stands to its name.
  enum Role: Sendable, Equatable {
    /// increase X by 5%, X fell 3%
    case change
    /// raise X to 5%
    case target
    /// X is 5%, X reached 5%
    case level
    /// 40 schools, 5% of pupils, $5 million for roads
    case amount
  }

  /// The name of a figure and its role; nil where another sentence must tell it.
  func name(of figure: EnglishFigure, verb index: Int?) -> (name: Name?, role: Role) {
    let verb = index.map { sentence.verbs[$0] }
    var before = sentence.lower(figure.start - 1)
    if sentence.lower(figure.start) == "up", sentence.lower(figure.start + 1) == "to",
      before != "of"
    {
      before = "to"
    }
    if figure.sort == .rank { return (rank(figure), .level) }
    if let earlier = sentence.figures.last(where: { $0.tokens.upperBound <= figure.start }),
      isSameAgain(figure, behind: earlier)
    {
      return ([], .level)
    }
    if figure.sort == .multiple {
      let isVerb = phrases.verb(at: figure.tokens.lowerBound)
      if let isVerb,
        isVerb.isPassive
          || isVerb.tense.isFinite && phrases.phrase(at: figure.tokens.upperBound) == nil
      {
        return (subject(of: isVerb), .change)
      }
      return (phrases.longPhrase(at: figure.tokens.upperBound).map { [$0] }, .change)
    }
    if let own = EnglishRespectively(sentence: sentence).subject(of: figure) {
      let isTo = sentence.figures.contains { sentence.lower($0.start - 1) == "to" }
      let isChange = verb.map { $0.sense == .rise || $0.sense == .fall } == true
      return ([own], isChange ? isTo ? .target : .change : .level)
    }
    if let own = gapped(figure) { return ([own], .level) }
    if goesOn(figure) { return ([], .level) }
    if let noun = changeNounBehind(figure) { return (noun, .change) }
    if figure.isPercent || figure.isMoney, before == "of",
      let noun = phrases.phrase(at: figure.tokens.upperBound),
      noun.lowerBound == figure.tokens.upperBound,
      noun.count > 1, phrases.verb(at: noun.lowerBound) == nil
    {
      return ([phrases.extended(noun)], .level)
    }
    if before == "of" || before == "at" && sentence.isA(figure.start - 2, .moneyNoun),
      let found = attribute(figure, verb)
    {
      return found
    }
    if let compared = compared(figure, verb) { return (compared, .change) }
    // income amounted to 19 million and spending to 18 million
    if before == "to", let verb, verb.sense == .reach || verb.sense == .state,
      let own = ownObject(figure, behind: verb)
    {
      return ([own], .level)
    }
    if let brought = brought(figure, verb) { return (brought, .target) }
    let change = changeVerb(before: figure.start, near: verb)
    if let change {
      if before == "by" || before == "to", let own = ownObject(figure, behind: change) {
        return ([own], before == "to" ? .target : .change)
      }
      if before == "by" || before == "to" || before == "at"
        || before == "up" && change.sense == .rise || before == "down" && change.sense == .fall
        || change.range.upperBound == figure.start
          && (figure.isPercent || figure.isPoint || figure.isMoney || figure.sort == .bare)
        || before == "into"
      {
        if !(change.range.upperBound == figure.start && figure.isMoney
          && sentence.lower(change.head).hasPrefix("rais"))
        {
          let isPassed =
            (figure.start..<figure.tokens.lowerBound).contains {
              ["below", "under", "above", "over", "beyond"].contains(tokens[$0].lower)
            } && change.range.upperBound == figure.start
          let role: Role =
            before == "to" || before == "at" || before == "into" || isPassed ? .target : .change
          return (
            object(of: change, before: figure.start, behind: figure)
              ?? subject(of: change).map { $0 + on(change, before: figure.start) }, role
          )
        }
      }
    }
    if before == "up" || before == "down",
      phrases.verb(at: figure.start - 1).map({ $0.sense == .rise || $0.sense == .fall }) ?? true
    {
      return (verb.flatMap { subject(of: $0) }, .change)
    }
    if figure.sort == .counted, let noun = figure.noun {
      if let verb, isLevel(verb, figure), let name = subject(of: verb),
        !isPeopleCounted(verb, figure),
        !(name.count == 1 && name[0].count == 1 && sentence.isA(name[0].lowerBound, .pointing))
      {
        return (name, .level)
      }
      if let done = done(noun, figure) { return (done, .amount) }
      if ["in", "across", "near", "at"].contains(before), let verb,
        let what = placed(verb, before: figure.start - 1)
      {
        return (what + [noun], .amount)
      }
      return ([title(noun)], .amount)
    }
    if before == "worth", let noun = phrases.phrase(before: figure.start - 1),
      !sentence.figures.contains(where: { $0.tokens.overlaps(noun) })
    {
      return ([noun], .amount)
    }
    if figure.isMoney { return money(figure, verb) }
    if figure.isPercent, let share = share(figure, verb) { return share }
    if figure.sort == .measured, !figure.isPercent, !figure.isPoint, !figure.isDuration {
      if sentence.lower(figure.tokens.upperBound) == "in", verb?.tense == .infinitive,
        let noun = phrases.phrase(at: figure.tokens.upperBound + 1)
      {
        return ([phrases.extended(noun)], .amount)
      }
      if let verb, isLevel(verb, figure), let name = subject(of: verb) { return (name, .level) }
      var behind = figure.tokens.upperBound
      while behind < tokens.count, tokens[behind].lower.hasSuffix("ly") { behind += 1 }
      if verb?.tense == .gerund || verb?.tense == .imperative, sentence.lower(behind) == "into",
        let noun = phrases.phrase(at: behind + 1)
      {
        return ([noun], .amount)
      }
      let next = sentence.lower(figure.tokens.upperBound)
      if ["of", "from", "in", "worth", "under"].contains(next),
        let noun = phrases.phrase(at: figure.tokens.upperBound + 1)
      {
        if next == "of", noun.count == 1, sentence.isA(noun.lowerBound, .wholeWord),
          let whole = sentence.figures.first(where: { $0.start == noun.upperBound }),
          let more = phrases.phrase(at: whole.tokens.upperBound)
        {
          return ([more], .amount)
        }
        return ([next == "of" ? noun : phrases.extended(noun)], .amount)
      }
      if let noun = phrases.phrase(at: figure.tokens.upperBound) { return ([noun], .amount) }
    }
    if let verb, let name = subject(of: verb) { return (name, .level) }
    if let object = verb.flatMap({ object(of: $0, before: figure.start, behind: figure) }) {
      return (object, .level)
    }
    if let noun = phrases.phrase(before: figure.start) { return ([noun], .level) }
    if let verb, verb.range.lowerBound > figure.tokens.upperBound,
      let noun = phrases.phrase(at: figure.tokens.upperBound)
    {
      return ([noun], .amount)
    }
    return (nil, .level)
  }

  /// North gives 4%, South 3%: a name and its figure without a verb.
  private func gapped(_ figure: EnglishFigure) -> Range<Int>? {
    guard figure.isPercent || figure.isMoney,
      let earlier = sentence.figures.last(where: { $0.tokens.upperBound < figure.start }),
      earlier.unit?.told == figure.unit?.told, figure.start > 0,
      let noun = phrases.phrase(before: figure.start), noun.upperBound == figure.start,
      noun.lowerBound > earlier.tokens.upperBound, noun.count <= 4,
      tokens[noun.lowerBound].isCapital, phrases.verb(at: noun.lowerBound) == nil
    else { return nil }
    var place = noun.lowerBound - 1
    if tokens[place].lower == "and" || tokens[place].isA(.determiner) { place -= 1 }
    return place < earlier.tokens.upperBound || tokens[place].kind == .comma ? noun : nil
  }

  /// 3.6% for 2031 and 3% for 2032: only a time between two figures of a kind.
  private func goesOn(_ figure: EnglishFigure) -> Bool {
    guard figure.isPercent || figure.isMoney, figure.start > 0,
      let earlier = sentence.figures.last(where: { $0.tokens.upperBound < figure.start }),
      earlier.unit?.told == figure.unit?.told,
      sentence.lower(figure.start - 1) == "and" || tokens[figure.start - 1].kind == .comma
        || sentence.lower(figure.start - 1) == "to" && sentence.lower(figure.start - 2) == "and"
    else { return false }
    let between = earlier.tokens.upperBound..<figure.start
    // raise it to 300, and to 250 for others
    if sentence.lower(figure.start - 1) == "to", sentence.lower(earlier.start - 1) == "to" {
      return !between.contains { phrases.verb(at: $0) != nil }
    }
    return between.contains { phrases.standsInTime($0) }
      && between.allSatisfy {
        phrases.standsInTime($0) || tokens[$0].kind == .comma || tokens[$0].lower == "and"
          || tokens[$0].lower == "to" || tokens[$0].lower == "then"
      }
      && phrases.standsInTime(figure.tokens.upperBound)
  }

  /// the duty is reduced on copper: what follows a passive verb.
  private func on(_ verb: EnglishVerbGroup, before place: Int) -> Name {
    guard verb.isPassive, ["on", "for"].contains(sentence.lower(verb.range.upperBound)),
      let noun = phrases.phrase(at: verb.range.upperBound + 1), noun.upperBound <= place
    else { return [] }
    return [noun]
  }

  /// the system in 14 countries: what stands in so many places.
  private func placed(_ verb: EnglishVerbGroup, before place: Int) -> Name? {
    if verb.isPassive { return verb.range.upperBound == place ? subject(of: verb) : nil }
    guard verb.range.upperBound < place, let noun = phrases.phrase(at: verb.range.upperBound),
      noun.upperBound <= place
    else { return nil }
    return [noun]
  }

  /// 900 people were treated for burns: people alone says nothing.
  private func done(_ noun: Range<Int>, _ figure: EnglishFigure) -> Name? {
    guard noun.count == 1, phrases.isPeople(noun),
      let verb = phrases.verb(at: noun.upperBound), verb.isPassive || verb.tense == .participle,
      verb.sense != .make, verb.sense != .rise, verb.sense != .fall, !verb.isCopula,
      let joint = sentence.token(verb.range.upperBound), joint.isA(.preposition),
      let more = phrases.phrase(at: verb.range.upperBound + 1), more.count <= 6
    else { return nil }
    return [noun, verb.head..<more.upperBound]
  }

  /// 9.4% more than, 27% lower than: the change of what was told.
  private func compared(_ figure: EnglishFigure, _ verb: EnglishVerbGroup?) -> Name? {
    let next = sentence.lower(figure.tokens.upperBound)
    guard figure.sort == .measured,
      ["more", "less", "fewer", "lower", "higher", "below", "above"].contains(next),
      sentence.lower(figure.tokens.upperBound + 1) == "than" || next == "below" || next == "above"
    else { return nil }
    if let verb, verb.isCopula, verb.range.upperBound == figure.start {
      return subject(of: verb) ?? []
    }
    return []
  }

  /// keep reserves above 17, maintain the rate at 6%, limit waste to 5%
  private func brought(_ figure: EnglishFigure, _ verb: EnglishVerbGroup?) -> Name? {
    guard let verb, !verb.isCopula,
      verb.sense == .reach
        && !["remain", "stand", "stood", "hover", "averag"].contains(where: {
          tokens[verb.head].lower.hasPrefix($0)
        })
        || ["bring", "brought", "tak", "took", "restrict", "push"].contains(where: {
          tokens[verb.head].lower.hasPrefix($0)
        }), !verb.isPassive, verb.range.upperBound < figure.start
    else { return nil }
    var place = figure.start
    let words = (max(0, figure.start - 1)..<figure.tokens.lowerBound).map { sentence.lower($0) }
    guard
      words.contains(where: {
        ["at", "to", "below", "above", "under", "within", "over"].contains($0)
      })
    else { return nil }
    if ["at", "to", "within"].contains(sentence.lower(place - 1)) { place -= 1 }
    guard let noun = phrases.phrase(at: verb.range.upperBound), noun.upperBound <= place else {
      return nil
    }
    return [within(phrases.extended(noun), place)]
  }

  /// and emissions by 51%: another object of the same verb.
  private func ownObject(_ figure: EnglishFigure, behind change: EnglishVerbGroup) -> Range<Int>? {
    guard
      let earlier = sentence.figures.last(where: {
        $0.tokens.upperBound <= figure.start - 1 && $0.start >= change.range.upperBound
      }),
      let noun = phrases.phrase(before: figure.start - 1),
      noun.lowerBound > earlier.tokens.upperBound
    else { return nil }
    var place = noun.lowerBound - 1
    while place > earlier.tokens.upperBound, tokens[place].isA(.determiner) { place -= 1 }
    return sentence.lower(place) == "and" || tokens[place].kind == .comma ? noun : nil
  }

  // MARK: - Roles

  /// Whether a verb tells what its subject comes to.
  private func isLevel(_ verb: EnglishVerbGroup, _ figure: EnglishFigure) -> Bool {
    guard verb.range.upperBound <= figure.start, figure.start - verb.range.upperBound <= 1 else {
      return false
    }
    if verb.isCopula && !verb.isPassive { return true }
    return (verb.sense == .reach || verb.sense == .exceed) && !isAchieving(verb)
  }

  /// keep, achieve, maintain: what follows is the object.
  private func isAchieving(_ verb: EnglishVerbGroup) -> Bool {
    let lower = tokens[verb.head].lower
    return [
      "achiev", "keep", "kept", "attain", "record", "saw", "see", "maintain", "meet", "met",
      "measur",
    ].contains { lower.hasPrefix($0) } && !verb.isPassive
  }

  private func isPeopleCounted(_ verb: EnglishVerbGroup, _ figure: EnglishFigure) -> Bool {
    let subject = EnglishKindRule(sentence).subjectTokens(of: verb)
    return subject.contains { tokens[$0].isA(.speaker) || tokens[$0].lower == "there" }
  }

  private func changeVerb(before start: Int, near verb: EnglishVerbGroup?) -> EnglishVerbGroup? {
    sentence.verbs.last { group in
      guard group.range.upperBound <= start, group.sense == .rise || group.sense == .fall else {
        return false
      }
      // No other clause in between.
      return !(group.range.upperBound..<start).contains { place in
        tokens[place].kind == .semicolon
          || phrases.verb(at: place)?.tense.isFinite == true
            && phrases.verb(at: place)?.tense != group.tense
      }
    }
  }

  /// a 30 percent increase in X, 5% growth in X, $50 million reduction for X
  private func changeNounBehind(_ figure: EnglishFigure) -> Name? {
    var place = figure.tokens.upperBound
    while let token = sentence.token(place),
      token.isA(.more) || token.lower == "overall" || token.lower == "annual"
    { place += 1 }
    guard let token = sentence.token(place), token.isA(.changeNoun),
      phrases.verb(at: place)?.tense.isFinite != true
    else { return nil }
    let joint = sentence.lower(place + 1)
    guard ["in", "of", "for"].contains(joint), let noun = phrases.longPhrase(at: place + 2) else {
      return []
    }
    return [noun]
  }

  /// the price of $5, an allowance of 5,000, a goal of reducing
  private func attribute(_ figure: EnglishFigure, _ verb: EnglishVerbGroup?) -> (
    name: Name?, role: Role
  )? {
    guard let noun = phrases.phrase(before: figure.start - 1), let head = phrases.head(of: noun)
    else { return nil }
    // increase of 11%, a reduction of over 5 percent: of what was told.
    if head.isA(.changeNoun) {
      if figure.sort == .counted, let counted = figure.noun { return ([counted], .amount) }
      if noun.count > 1 { return ([noun], .change) }
      if let verb, verb.range.lowerBound >= figure.tokens.upperBound, verb.tense.isFinite {
        return ([noun], .amount)
      }
      if head.isA(.growthNoun), let verb, verb.range.upperBound >= noun.lowerBound - 1 {
        return ([noun], .level)
      }
      if ["in", "for", "to"].contains(sentence.lower(figure.tokens.upperBound)),
        let purpose = purpose(behind: figure)
      {
        return ([purpose], .change)
      }
      return ([], .change)
    }
    if head.isA(.goal) {
      if figure.sort == .bare, sentence.figures.first?.tokens != figure.tokens {
        return ([], .level)
      }
      if let purpose = figure.sort == .counted ? figure.noun : nil { return ([purpose], .amount) }
      if noun.contains(where: { tokens[$0].isA(.determiner) || tokens[$0].lower == "of" }) {
        return ([], .level)
      }
      if noun.count > 1 { return ([noun.lowerBound..<noun.upperBound - 1], .target) }
      return figure.sort == .bare ? ([], .level) : nil
    }
    if figure.sort == .counted {
      return head.isA(.rateNoun) || head.isA(.empty) || noun.count == 1 && head.isA(.changeNoun)
        ? nil : (figure.noun.map { [$0] }, .amount)
    }
    // at an estimated cost of: of what is done
    if head.lower == "cost" || head.lower == "costs", let verb, let name = subject(of: verb) {
      return (name, .level)
    }
    // a sum of $5 million for X, an amount of $5 million from Y
    if head.isA(.empty), figure.isMoney {
      if sentence.lower(figure.tokens.upperBound) == "from",
        let noun = phrases.phrase(at: figure.tokens.upperBound + 1)
      {
        return ([noun], .amount)
      }
      if head.lower == "sum" || head.lower == "amount", let purpose = purpose(behind: figure) {
        return ([purpose], .amount)
      }
    }
    // increase in funding of $1 million for the division
    if head.isA(.moneyNoun) || head.isA(.provision), noun.count == 1 || head.isA(.empty) {
      if sentence.lower(figure.tokens.upperBound) == "of",
        let of = phrases.phrase(at: figure.tokens.upperBound + 1)
      {
        return ([noun, of], .amount)
      }
      if head.isA(.empty), let verb, let name = subject(of: verb) { return (name, .level) }
      if let purpose = purpose(behind: figure) { return ([noun, purpose], .amount) }
      if let before = phrases.phrase(before: noun.lowerBound - 1),
        ["in", "of", "for"].contains(sentence.lower(noun.lowerBound - 1)),
        !phrases.standsInTime(noun.lowerBound - 1)
      {
        _ = before
      }
      if head.isA(.empty) || head.isA(.moneyNoun) {
        if let verb, verb.range.lowerBound > figure.tokens.upperBound || verb.isPassive,
          let name = subject(of: verb)
        {
          return (name, .amount)
        }
      }
      return ([noun], figure.isMoney ? .amount : .level)
    }
    if figure.isMoney, let purpose = purpose(behind: figure), noun.count <= 2 {
      return ([noun, purpose], .amount)
    }
    let next = sentence.lower(figure.tokens.upperBound)
    if !figure.isMoney, !figure.isPercent, next == "of",
      let of = phrases.phrase(at: figure.tokens.upperBound + 1)
    {
      return ([noun, of], .level)
    }
    // a duty of 5% on copper
    if figure.isPercent, next == "on" || next == "for",
      let more = phrases.phrase(at: figure.tokens.upperBound + 1)
    {
      return ([noun, more], .level)
    }
    return ([noun], .level)
  }

  // MARK: - Money and shares

  /// for roads, into schools: what money goes to.
  func purpose(behind figure: EnglishFigure) -> Range<Int>? {
    var place = figure.tokens.upperBound
    var steps = 0
    while let token = sentence.token(place), steps < 16 {
      if token.kind == .semicolon || token.kind == .stop { return nil }
      if let next = sentence.figures.first(where: {
        $0.start == place && $0.tokens.lowerBound > figure.tokens.lowerBound
      }), let noun = next.noun,
        sentence.lower(place - 1) == "for" || sentence.lower(place - 1) == "to"
      {
        return noun
      }
      if let other = sentence.figures.first(where: {
        $0.tokens.contains(place) || $0.start == place
      }) {
        // $2 million a year, or $10 million in all, for parks: told again
        guard sentence.lower(other.start - 1) == "or", other.isMoney else { return nil }
        place = other.tokens.upperBound
        steps += 1
        continue
      }
      if phrases.standsInTime(place) { place += 1; steps += 1; continue }
      if token.kind == .word, token.isA(.purpose), token.lower != "in" || steps < 2 {
        if token.lower == "to", let verb = phrases.verb(at: place), verb.tense == .infinitive {
          if let noun = phrases.phrase(at: verb.range.upperBound) { return noun }
          // to set up 40 laboratories
          if let noun = sentence.figures.first(where: {
            $0.start == verb.range.upperBound && $0.sort == .counted
          })?.noun {
            return noun
          }
          // to increase and enhance services
          if ["and", "or"].contains(sentence.lower(verb.range.upperBound)),
            let second = phrases.verb(at: verb.range.upperBound + 1)
          {
            return phrases.phrase(at: second.range.upperBound)
          }
          return nil
        }
        if token.lower == "in", sentence.isA(place + 1, .more) || steps == 0 || steps == 1 {
          // in new ongoing revenue into public education: the last tells.
          if let inner = phrases.phrase(at: place + 1) {
            let joint = sentence.lower(inner.upperBound)
            if joint == "into" || joint == "to" || joint == "for" || joint == "towards",
              let more = phrases.longPhrase(at: inner.upperBound + 1)
            {
              return phrases.head(of: inner)?.isA(.moneyNoun) == true
                || phrases.head(of: inner)?.isA(.fiscal) == true ? more : phrases.extended(inner)
            }
            return phrases.extended(inner)
          }
        }
        if let noun = phrases.longPhrase(at: place + 1), !phrases.standsInTime(place + 1),
          !isTimeWord(noun)
        {
          // for an increase of 24 troopers
          if phrases.head(of: noun)?.isA(.changeNoun) == true,
            let counted = sentence.figures.first(where: {
              $0.start >= noun.upperBound && $0.start <= noun.upperBound + 1
            })?.noun
          {
            return counted
          }
          return noun
        }
      }
      // A sum of 4 million was made available for roads: the purpose of the subject.
      if let verb = phrases.verb(at: place), verb.tense.isFinite {
        guard verb.isPassive else { return nil }
        place = verb.range.upperBound
        steps += 1
        continue
      }
      place += 1
      steps += 1
    }
    return nil
  }

  private func isTimeWord(_ noun: Range<Int>) -> Bool {
    noun.count == 1
      && (tokens[noun.lowerBound].isA(.yearWord) || tokens[noun.lowerBound].isA(.monthWord))
  }

  private func money(_ figure: EnglishFigure, _ verb: EnglishVerbGroup?) -> (
    name: Name?, role: Role
  ) {
    // $75 million will go to roads, will support farmers
    if let verb, verb.range.lowerBound == figure.tokens.upperBound, !verb.isPassive, !verb.isCopula
    {
      var place = verb.range.upperBound
      if ["to", "towards", "toward", "into"].contains(sentence.lower(place)) { place += 1 }
      if let noun = phrases.phrase(at: place) { return ([noun], .amount) }
    }
    if let verb, isLevel(verb, figure), let name = subject(of: verb) { return (name, .level) }
    // will cost the Government an additional $240 million
    if let verb, tokens[verb.head].lower.hasPrefix("cost"), verb.range.upperBound <= figure.start,
      let name = subject(of: verb)
    {
      return (name, .level)
    }
    // The bridge cost $5 million: above. guarantee cover up to $5 million
    if let noun = phrases.phrase(before: figure.start),
      phrases.head(of: noun)?.word.verb == nil || noun.count > 1,
      verb?.range.upperBound != figure.start, sentence.token(figure.start - 1)?.kind == .word
    {
      if let purpose = purpose(behind: figure), noun.count < 2 {
        return ([noun, purpose], .amount)
      }
      return ([noun], .level)
    }
    // $1.4 billion worth of measures
    if sentence.lower(figure.tokens.upperBound) == "worth",
      sentence.lower(figure.tokens.upperBound + 1) == "of",
      let noun = phrases.phrase(at: figure.tokens.upperBound + 2)
    {
      return ([noun], .amount)
    }
    // cleared $215 million of arrears; but: $50 million of one-time money to a fund
    if sentence.lower(figure.tokens.upperBound) == "of",
      let noun = phrases.phrase(at: figure.tokens.upperBound + 1),
      phrases.head(of: noun)?.isA(.moneyNoun) != true
    {
      return ([noun], .amount)
    }
    // $300 million green fund, $20 million grant for ports
    if let noun = phrases.phrase(at: figure.tokens.upperBound),
      noun.lowerBound == figure.tokens.upperBound,
      phrases.verb(at: noun.lowerBound) == nil, !sentence.isA(noun.lowerBound, .more)
    {
      let isPlain = noun.count == 1 && phrases.head(of: noun)?.isA(.moneyNoun) == true
      guard isPlain || phrases.head(of: noun)?.isA(.moneyNoun) == true,
        let purpose = purpose(behind: figure), purpose.lowerBound >= noun.upperBound
      else { return ([phrases.extended(noun)], .amount) }
      return (isPlain ? [purpose] : [noun, purpose], .amount)
    }
    if let purpose = purpose(behind: figure) { return ([purpose], .amount) }
    if sentence.lower(figure.tokens.upperBound) == "of",
      let noun = phrases.phrase(at: figure.tokens.upperBound + 1)
    {
      return ([noun], .amount)
    }
    if let verb, let name = subject(of: verb) { return (name, .level) }
    return (verb.flatMap { object(of: $0, before: figure.start, behind: figure) }, .level)
  }

  /// 90 percent of all taxpayers have, accounts for 27%, a 0% rate for food
  private func share(_ figure: EnglishFigure, _ verb: EnglishVerbGroup?) -> (
    name: Name?, role: Role
  )? {
    let next = sentence.lower(figure.tokens.upperBound)
    // a deficit of $3 billion, or 0.5% of GDP: the same told again
    if next == "of",
      let earlier = sentence.figures.last(where: { $0.tokens.upperBound <= figure.start }),
      earlier.isMoney && figure.start - earlier.tokens.upperBound <= 2
        && ["or", ""].contains(sentence.lower(figure.start - 1))
        || isSameAgain(figure, behind: earlier)
    {
      return ([], .level)
    }
    let isBehind = verb.map { $0.range.upperBound <= figure.start } ?? false
    if next == "of", let whole = phrases.phrase(at: figure.tokens.upperBound + 1) {
      if let verb, isBehind,
        verb.isCopula || verb.sense == .reach && !isAchieving(verb)
          || verb.sense == .state && !isServing(verb) || verb.sense == .exceed
          || verb.isPassive && ["at", "to"].contains(sentence.lower(figure.start - 1)),
        let name = subject(of: verb)
      {
        return (name, .level)
      }
      if let verb, !isBehind, verb.isPassive, verb.range.upperBound - whole.upperBound < 12,
        verb.head > whole.upperBound
      {
        var start = verb.head
        while start - 1 > verb.range.lowerBound,
          tokens[start - 1].isA(.adverb) || tokens[start - 1].lower.hasSuffix("ly")
        { start -= 1 }
        let extended = phrases.extended(whole)
        if extended.upperBound <= start { return ([extended, start..<verb.head + 1], .amount) }
      }
      return ([phrases.extended(whole)], .amount)
    }
    if phrases.verb(at: figure.tokens.upperBound)?.tense.isFinite == true {
      return verb.flatMap { subject(of: $0) }.map { ($0, .level) } ?? ([], .level)
    }
    if let noun = phrases.phrase(at: figure.tokens.upperBound),
      noun.lowerBound == figure.tokens.upperBound
    {
      return ([phrases.extended(noun)], .level)
    }
    return nil
  }

  /// equivalent to 78% of, representing 78% of
  private func isSameAgain(_ figure: EnglishFigure, behind earlier: EnglishFigure) -> Bool {
    var place = figure.start - 1
    if sentence.lower(place) == "to" { place -= 1 }
    return place - earlier.tokens.upperBound < 8 && sentence.isA(place, .equal)
      && sentence.token(place - 1).map { $0.kind == .comma || $0.kind == .open } == true
  }

  /// support, serve, help: what follows is reached.
  private func isServing(_ verb: EnglishVerbGroup) -> Bool {
    ["support", "serv", "help", "assist", "protect", "cover", "fe"].contains {
      tokens[verb.head].lower.hasPrefix($0)
    }
  }

  private func rank(_ figure: EnglishFigure) -> Name? {
    var place = figure.tokens.upperBound
    let end = min(tokens.count, place + 16)
    while place < end {
      if tokens[place].kind == .semicolon
        || sentence.figures.contains(where: { $0.tokens.lowerBound == place })
      {
        break
      }
      if tokens[place].lower == "in" || tokens[place].lower == "for" {
        if sentence.lower(place + 1) == "terms", sentence.lower(place + 2) == "of",
          let noun = phrases.longPhrase(at: place + 3)
        {
          return [noun]
        }
        if let noun = phrases.longPhrase(at: place + 1), let head = phrases.head(of: noun),
          !["nation", "country", "world", "state", "region", "continent"].contains(head.lower)
        {
          return [noun]
        }
      }
      place += 1
    }
    return nil
  }

  // MARK: - Subject and object

  /// What a verb acts on, standing between it and a place: the per capita emissions, the income cap.
  func object(of verb: EnglishVerbGroup, before place: Int, behind figure: EnglishFigure) -> Name? {
    guard !verb.isPassive || verb.tense == .infinitive else { return nil }
    var start = verb.range.upperBound
    if ["up", "out", "off", "down", "back"].contains(sentence.lower(start)), start + 1 < place {
      start += 1
    }
    guard start < place else { return nil }
    if let noun = phrases.phrase(at: start), noun.upperBound <= place {
      if sentence.lower(noun.upperBound) == "from" { return [noun] }
      return [within(phrases.extended(noun), place)]
    }
    // by 25 percent our per capita emissions
    if sentence.lower(start) == "by", sentence.isA(figure.tokens.upperBound, .determiner),
      let noun = phrases.longPhrase(at: figure.tokens.upperBound),
      noun.lowerBound - figure.tokens.upperBound <= 1
    {
      return [noun]
    }
    return nil
  }

  private func within(_ range: Range<Int>, _ end: Int) -> Range<Int> {
    range.lowerBound..<min(range.upperBound, end)
  }

  /// The subject of a verb; nil for pronouns and speakers.
  func subject(of verb: EnglishVerbGroup) -> Name? {
    EnglishSubjectReader(sentence: sentence).subject(of: verb)
  }

  /// A counted noun as a title: with what follows, where it is one bare word.
  private func title(_ noun: Range<Int>) -> Range<Int> {
    noun.count == 1 && sentence.lower(noun.upperBound) != "to" ? phrases.extended(noun) : noun
  }
}
