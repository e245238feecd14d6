import OutturnModel

/// Finds the time in what a person typed: `by 2017-12`, `in 2020`, `by June 2026`, 2019年底前.
struct TypedPeriod {
  let period: Period
  /// The words that name it, with `by` or 到 before and 前 behind.
  let range: Range<Int>

  /// The time named in a text, if one is.
  static func find(in text: TypedText, planYear: Int?, lexicon: Lexicon) -> TypedPeriod? {
    iso(in: text) ?? month(in: text) ?? chinese(in: text, planYear: planYear, lexicon: lexicon)
  }

  private static let joints: Set<String> = ["by", "in", "for", "until", "before", "till", "during"]
  private static let fillers: Set<String> = ["the", "end", "of", "end-of", "year-end"]

  /// `2017-12`, `2017-H1`, `2017-Q3`, `2017-06-30`, `2018/2022`; a bare year only behind `by`, `in`.
  private static func iso(in text: TypedText) -> TypedPeriod? {
    for word in words(of: text) where text.scalars[word.lowerBound].isDigit {
      let told = String(text.original.string(word))
      guard word.count >= 4, let period = Period(told) else { continue }
      let start = jointStart(before: word.lowerBound, in: text)
      if word.count == 4, start == word.lowerBound { continue }
      let isEnd = text.original.string(start..<word.lowerBound).contains("end")
      if isEnd, case .year(let year) = period {
        return TypedPeriod(period: .month(year, .december), range: start..<word.upperBound)
      }
      return TypedPeriod(period: period, range: start..<word.upperBound)
    }
    return nil
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// `June 2026`, `by Jun 2026`.
  private static func month(in text: TypedText) -> TypedPeriod? {
    let all = words(of: text)
    for (first, second) in zip(all, all.dropFirst()) {
      let name = text.original.string(first).lowercased()
      guard name.count >= 3, let index = months.firstIndex(where: { $0.hasPrefix(name) }),
        let month = Period.Month(rawValue: index + 1),
        case .year(let year)? = Period(text.original.string(second))
      else { continue }
      let start = jointStart(before: first.lowerBound, in: text)
      return TypedPeriod(period: .month(year, month), range: start..<second.upperBound)
    }
    return nil
  }

  /// 2019年, 到2019年底前, 年底前, 10月份, 今年至2020年.
  private static func chinese(
    in text: TypedText, planYear: Int?, lexicon: Lexicon
  ) -> TypedPeriod? {
    let scanner = SentenceScanner(lexicon: lexicon, text: text.scalars, keepsBareNumbers: true)
    let tokens = scanner.scan(0..<text.scalars.count)
    let reader = TimeReader(lexicon: lexicon, text: text.scalars)
    let setting = TimeReader.Setting(planYear: planYear, usual: nil, isPlan: true)
    guard let time = reader.times(in: tokens, setting: setting).last else { return nil }
    var start = time.range.lowerBound
    var end = time.range.upperBound
    while start > 0, text.scalars[start - 1] == "到" || text.scalars[start - 1] == "至" {
      start -= 1
    }
    while end < text.scalars.count, "底前末之以内".unicodeScalars.contains(text.scalars[end]) {
      end += 1
    }
    if start > 0 || end < text.scalars.count,
      text.scalars[start..<end].contains(where: \.isIdeograph)
    {
      return TypedPeriod(period: time.period, range: start..<end)
    }
    return nil
  }

  /// The words to be taken out: of 五年新建 the verb stays, for it says how.
  func withoutVerb(in text: TypedText) -> Range<Int> {
    guard range.count > 2, range.lowerBound + 1 < text.scalars.count,
      "五5".unicodeScalars.contains(text.scalars[range.lowerBound]),
      text.scalars[range.lowerBound + 1] == "年"
    else { return range }
    return range.lowerBound..<(range.lowerBound + 2)
  }

  private static func jointStart(before place: Int, in text: TypedText) -> Int {
    var start = place
    for word in words(of: text).reversed() where word.upperBound <= start {
      let told = text.original.string(word).lowercased()
      if joints.contains(told) { return word.lowerBound }
      guard fillers.contains(told) else { break }
      start = word.lowerBound
    }
    return place
  }

  /// The runs of scalars between spaces.
  static func words(of text: TypedText) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start: Int?
    for place in text.scalars.indices {
      let isSpace = text.scalars[place] == " " || text.scalars[place] == "，"
      if isSpace, let first = start {
        result.append(first..<place)
        start = nil
      } else if !isSpace, start == nil {
        start = place
      }
    }
    if let first = start { result.append(first..<text.scalars.count) }
    return result
  }
}
