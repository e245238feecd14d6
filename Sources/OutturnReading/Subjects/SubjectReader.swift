import OutturnModel

/// Cuts noun phrases: trims them, splits lists, shares heads.
struct SubjectReader {
  let lexicon: Lexicon
  let text: [Unicode.Scalar]
  var indicators = IndicatorMatcher.shipped

  /// A noun phrase without the marks and particles at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      switch text[start] {
      case " ", "、", "，", "的", ")", "-", "—", "和", "及", ".": start += 1
      default:
        // An opening quotation mark alone would be half a pair.
        if text[start] == "”" || text[start] == "》" {
          start += 1
          continue
        }
        while end > start {
          switch text[end - 1] {
          case " ", "、", "，", "的", "(", "-", "—", "“", "《", ".": end -= 1
          // 收入分别由…: 分别 is told of the figures.
          case "别" where end - start > 3 && text[end - 2] == "分": end -= 2
          default: return start..<end
          }
        }
      }
    }
    return start..<start
  }

  /// Whether a noun phrase ends with 等, so that it only lists examples.
  func endsWithExamples(_ range: Range<Int>) -> Bool {
    !range.isEmpty && text[range.upperBound - 1] == "等"
  }

  /// The most scalars one noun phrase may have.
  static let longest = 60

  /// The last item of a list that is too long to be a name.
  func shortened(_ range: Range<Int>) -> Range<Int> {
    guard let last = range.last,
      range.count > (text[last].isLatinLetter ? Subject.longestPart : 40)
    else { return range }
    let range = max(range.lowerBound, range.upperBound - Self.longest)..<range.upperBound
    var place = range.upperBound - 1
    var depth = 0
    while place > range.lowerBound {
      switch text[place] {
      case "”", ")", "》": depth += 1
      case "“", "(", "《": depth -= 1
      case "、" where depth == 0 && range.upperBound - place > 4:
        return (place + 1)..<range.upperBound
      default: break
      }
      place -= 1
    }
    return range
  }

  /// The items of a list: A、B和C, outside quotation marks and brackets.
  func items(_ range: Range<Int>) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var start = range.lowerBound
    var depth = 0
    var place = start
    while place < range.upperBound {
      var length = 0
      switch text[place] {
      case "“", "(", "《": depth += 1
      case "”", ")", "》": depth -= 1
      case "、" where depth == 0: length = 1
      case "和" where depth == 0, "与" where depth == 0, "及" where depth == 0:
        if place > start + 1, place + 2 < range.upperBound { length = 1 }
      case "以" where depth == 0:
        if place + 1 < range.upperBound, text[place + 1] == "及", place > start + 1 { length = 2 }
      default: break
      }
      if length > 0 {
        if place > start { items.append(start..<place) }
        place += length
        start = place
      } else {
        place += 1
      }
    }
    if start < range.upperBound { items.append(start..<range.upperBound) }
    return items
  }

  /// Whether a noun phrase only names a property, so that it needs the subject before it.
  func isAttribute(_ range: Range<Int>) -> Bool {
    guard
      let found = lexicon.attributes.longest(
        in: text, at: range.lowerBound, before: range.upperBound)
    else { return false }
    return found.length == range.count
  }

  /// Whether a noun phrase only names the place itself or a part of it: 全市, 城区.
  func isScope(_ range: Range<Int>) -> Bool {
    lexicon.scopes.longest(in: text, at: range.lowerBound, before: range.upperBound)?.length
      == range.count
  }

  /// Whether a noun phrase only names who acts.
  func isHolder(_ range: Range<Int>) -> Bool {
    lexicon.holders.longest(in: text, at: range.lowerBound, before: range.upperBound)?.length
      == range.count
  }

  /// Whether a noun phrase names a means (通过…等方式) and no holder.
  func endsWithMeans(_ range: Range<Int>) -> Bool {
    range.count > 1 && text[range.upperBound - 1] == "式" && text[range.upperBound - 2] == "方"
  }

  /// A noun phrase without the adverbs at its end: 断面全部 is 断面.
  func withoutAdverbs(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound + 2,
      let found = lexicon.before.longestBackward(in: text, endingAt: end, from: range.lowerBound)
    {
      guard end - found.length > range.lowerBound + 1 else { break }
      switch found.meaning {
      case .filler, .each: end -= found.length
      default: return range.lowerBound..<end
      }
    }
    return range.lowerBound..<end
  }

  /// Whether nothing but adverbs stands in a stretch: 分别, 已.
  func isOnlyAdverbs(_ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound {
      guard
        let found = lexicon.before.longestBackward(
          in: text, endingAt: end, from: range.lowerBound)
      else { return false }
      switch found.meaning {
      case .filler, .each, .inOrder, .cumulative: end -= found.length
      default: return false
      }
    }
    return true
  }

  /// How long the verb at the end of a noun phrase is: 新开工 in 棚户区改造新开工.
  func trailingDeed(of range: Range<Int>) -> Int? {
    guard
      let found = lexicon.actionsBefore.longestBackward(
        in: text, endingAt: range.upperBound, from: range.lowerBound),
      found.length + 2 <= range.count
    else { return nil }
    return found.length
  }

  /// Whether a noun phrase ends with a verb that adds: 保障房筹集, 公路修复.
  func endsWithDeed(_ range: Range<Int>) -> Bool {
    guard range.count > 3, text[range.upperBound - 1].isIdeograph,
      let found = lexicon.actionsBefore.longestBackward(
        in: text, endingAt: range.upperBound, from: range.lowerBound),
      found.length > 1, found.length + 1 < range.count
    else { return false }
    switch found.meaning {
    case .action(.add), .named(.add): return true
    default: return false
    }
  }

  /// The kind of thing named anywhere in a range.
  func thing(in range: Range<Int>) -> Lexicon.ThingWord? {
    var place = range.lowerBound
    while place < range.upperBound {
      if let found = lexicon.things.longest(in: text, at: place, before: range.upperBound) {
        return found.meaning
      }
      place += 1
    }
    return nil
  }

  /// 人 or 人次 when a noun phrase ends with people or visits.
  func unitOfPersons(in range: Range<Int>) -> KnownUnit? {
    var end = trimmed(range)
    if let last = end.last, text[last] == "由" || text[last] == "从" {
      end = end.lowerBound..<last
    }
    guard end.count > 1 else { return nil }
    if text[end.upperBound - 1] == "次", text[end.upperBound - 2] == "人" {
      return lexicon.visit
    }
    // 保险参保人数: persons, whatever else stands before them.
    for place in max(end.lowerBound, end.upperBound - 6)..<end.upperBound {
      switch lexicon.things.longest(in: text, at: place, before: end.upperBound)?.meaning {
      case .person?: return lexicon.person
      case .household?: return lexicon.household
      default: break
      }
    }
    return nil
  }

  /// What the end of a noun phrase tells.
  func sense(of range: Range<Int>) -> NounSense? {
    lexicon.nounEnds.longestBackward(
      in: text, endingAt: range.upperBound, from: range.lowerBound)?.meaning
  }
}
