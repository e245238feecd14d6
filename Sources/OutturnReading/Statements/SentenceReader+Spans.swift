/// Of how many years a figure tells.
extension SentenceReader {
  /// 年均增长7%, 两年平均增长5%, 连续六年稳定在90%: how many years a figure tells of together.
  func span(of frame: ClauseFrame) -> Draft.Span {
    for place in frame.left.dropFirst() where text[place] == "年" && place + 1 < text.count {
      let isAverage =
        text[place + 1] == "均" && isChange(place + 2, frame)
        || text[place + 1] == "平" && text[place + 2] == "均"
      let count = yearCount(endingAt: place, from: frame.left.lowerBound)
      if isAverage { return count.map { .years($0.count) } ?? .all }
      if frame.verb == .hold, let count, count.start > frame.left.lowerBound + 1,
        text[count.start - 1] == "续", text[count.start - 2] == "连"
      {
        return .years(count.count)
      }
    }
    guard let first = frame.left.first, text[first] == "年", text[first + 1] == "均" else {
      return .own
    }
    return isChange(first + 2, frame) ? .all : .own
  }

  /// 年均增长, 年均新增, 年均超过, but not 年均浓度: what follows 年均 is a verb or a bound word.
  private func isChange(_ place: Int, _ frame: ClauseFrame) -> Bool {
    let end = frame.left.upperBound
    guard place < end else { return true }
    for word in ["分别", "实际"] where text[place..<end].starts(with: word.unicodeScalars) {
      return isChange(place + 2, frame)
    }
    func opens(_ length: Int?) -> Bool {
      // 年均增8%, but not 年均降水量.
      length.map { $0 > 1 || place + $0 == end } ?? false
    }
    if opens(lexicon.verbs.longest(in: text, at: place, before: end)?.length)
      || opens(lexicon.bounds.longest(in: text, at: place, before: end)?.length)
    {
      return true
    }
    let lead = lexicon.lead.longest(in: text, at: place, before: end)
    switch lead?.meaning {
    case .action, .named, .done: return opens(lead?.length)
    default: return false
    }
  }

  /// The number that ends at a place: 两 in 两年.
  private func yearCount(endingAt end: Int, from start: Int) -> (count: Int, start: Int)? {
    guard end > start else { return nil }
    switch text[end - 1] {
    case "两", "二", "2": return (2, end - 1)
    case "三", "3": return (3, end - 1)
    case "四", "4": return (4, end - 1)
    case "五", "5": return (5, end - 1)
    case "六", "6": return (6, end - 1)
    case "七", "7": return (7, end - 1)
    case "八", "8": return (8, end - 1)
    case "九", "9": return (9, end - 1)
    case "十" where end - 1 == start || !text[end - 2].isIdeograph: return (10, end - 1)
    default: return nil
    }
  }
}
