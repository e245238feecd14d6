extension Evidence? {
  /// What the name or the clause round it says is done to the thing: 开工 before it, 建成 after it.
  ///
  /// Only words of the same item count: not beyond a mark such as 、 or a digit.
  func deeds(to indicator: IndicatorName, _ words: LinkingWords) -> LinkingWords.Deeds {
    let name = indicator.told.unicodeScalars.map(\.value)
    var deeds = words.deeds(in: name[...])
    guard let text = self?.clause?.text.unicodeScalars.map(\.value), !name.isEmpty,
      name.count <= text.count,
      let place = text.indices.first(where: { text[$0...].starts(with: name) })
    else { return deeds }
    let before = text[max(0, place - 6)..<place]
    let start = before.lastIndex(where: Self.ends).map { $0 + 1 } ?? before.startIndex
    deeds.formUnion(words.deeds(in: text[start..<place]))
    let after = text[(place + name.count)..<min(text.count, place + name.count + 6)]
    let end = after.firstIndex(where: Self.ends) ?? after.endIndex
    deeds.formUnion(words.deeds(in: text[after.startIndex..<end]))
    return deeds
  }

  /// Whether the clause says that the thing is taken away: 退出, 淘汰, 化解, 压减.
  func tellsRemoval(of indicator: IndicatorName, _ words: LinkingWords) -> Bool {
    deeds(to: indicator, words).contains(.away)
  }

  /// Whether a scalar ends an item: a digit or a mark.
  private static func ends(_ value: UInt32) -> Bool {
    (0x30...0x39).contains(value) || (0x3001...0x3002).contains(value)
      || [0xFF0C, 0xFF1B, 0xFF1A, 0x2C, 0x3B].contains(value)
  }
}

extension LinkingWords {
  /// The deeds that a stretch of text names.
  func deeds(in text: ArraySlice<UInt32>) -> Deeds {
    var found: Deeds = []
    let scalars = Array(text)
    var place = 0
    while place < scalars.count {
      guard let (length, role) = roles.match(scalars, at: place) else {
        place += 1
        continue
      }
      if case .deed(let deed) = role { found.insert(deed) }
      place += length
    }
    return found
  }
}

extension LinkingWords.Deeds {
  /// Whether they cannot be told of one thing: a start is not a finish, nothing is mended that is
  /// built anew, and nothing is kept that goes away.
  func conflicts(with other: LinkingWords.Deeds) -> Bool {
    if isEmpty || other.isEmpty || !isDisjoint(with: other) { return false }
    let both = union(other)
    if both.contains(.away) || both.contains(.start) && both.contains(.finish) { return true }
    // What is mended or built anew, either, may be told by one of them or by its end.
    return self == .renew && other.contains(.new) || other == .renew && contains(.new)
  }
}
