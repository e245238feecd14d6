/// One figure of a cell: its number, scale, unit, range, and the words around it.
extension CellReader {
  package func figure(_ text: FoldedText) -> CellFigure? {
    var start = 0
    while case .number(let number)? = CellNumber.first(in: text, from: start, style) {
      if isName(text, number.range) {
        start = number.range.upperBound
        continue
      }
      return figure(number, in: text)
    }
    return nil
  }

  /// Whether digits are part of a name: 2号线, phase 2, Q3, 2024年.
  package func isName(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    if range.lowerBound > 0, text.scalars[range.lowerBound - 1].isLatinLetter,
      words.ending("money", of: text[0..<range.lowerBound]) == nil,
      !text[0..<range.lowerBound].scalars.allSatisfy(\.isLatinLetter) || range.count < 2
    {
      return true
    }
    if isYear(text, range) || isNumbered(text, range.lowerBound) { return true }
    if range.lowerBound > 1, text.scalars[range.lowerBound - 1] == ":",
      text.scalars[range.lowerBound - 2].isDigit
    {
      return true
    }
    guard range.upperBound < text.count else { return false }
    // 1:25 and 5:30 are no figures.
    if text.scalars[range.upperBound] == ":", range.upperBound + 1 < text.count,
      text.scalars[range.upperBound + 1].isDigit
    {
      return true
    }
    return ["号", "期", "年", "月", "日", "线", "#"].contains(text.scalars[range.upperBound])
      && !text[range.upperBound..<text.count].text.hasPrefix("年人")
  }

  /// Whether four digits among words are a year.
  package func isYear(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    guard range.count == 4, TextToken.all(text[range]).first?.year != nil,
      unitPrefix(text[range.upperBound..<text.count].trimmed) == nil
    else { return false }
    return text[0..<range.lowerBound].scalars.contains { $0.isLatinLetter || $0.isHan }
      && words.found("bound", in: text[0..<range.lowerBound]).isEmpty
  }

  /// Whether what stands before a number counts things off: note 3, phase 2.
  package func isNumbered(_ text: FoldedText, _ index: Int) -> Bool {
    words.ending("numbered", of: text[0..<index].trimmed) != nil
  }

  package func figure(_ number: CellNumber, in text: FoldedText) -> CellFigure {
    var figure = CellFigure(value: number.value)
    var before = text[0..<number.range.lowerBound].trimmed
    var after = text[number.range.upperBound..<text.count].trimmed
    var moneyUnit: Unit?
    if let (entry, range) = words.ending("money", of: before) {
      moneyUnit = UnitReading.money(entry.meaning)
      before = before[0..<range.lowerBound].trimmed
    }
    takeScaleAndUnit(&figure, &after, moneyUnit)
    takeRange(&figure, &after, before, moneyUnit)
    if let moneyUnit, figure.unit == nil { figure.unit = UnitReading(unit: moneyUnit) }
    takeWords(&figure, &before, &after)
    figure.lead = before.told
    figure.tail = after.told
    return figure
  }

  package func takeScaleAndUnit(
    _ figure: inout CellFigure, _ after: inout FoldedText, _ money: Unit?
  ) {
    if let (entry, range) = words.beginning("scale", of: after), let power = Int(entry.meaning),
      // A bare m is a million of money; of other things it may be metres.
      entry.word != "m" && entry.word != "b" && entry.word != "k" || money != nil
        || after.count == 1
    {
      figure.power = power
      after = after[range.upperBound..<after.count].trimmed
    }
    if let (unit, end) = unitPrefix(after) {
      figure.unit = unit
      after = after[end..<after.count].trimmed
    }
  }

  /// The longest unit that a text begins with.
  package func unitPrefix(_ text: FoldedText) -> (UnitReading, Int)? {
    guard !text.isEmpty else { return nil }
    for end in stride(from: min(text.count, 48), through: 1, by: -1) {
      let edge =
        end == text.count
        || !(text.scalars[end].isLatinLetter && text.scalars[end - 1].isLatinLetter)
      guard edge, text.scalars[end - 1] != " " else { continue }
      if let unit = UnitReading.known(text[0..<end], words), !isChangeWord(text[0..<end]) {
        return (unit, end)
      }
    }
    // Any plural noun or Chinese measure word that a person writes.
    let tokens = TextToken.all(text)
    guard let first = tokens.first, first.range.lowerBound == 0 else { return nil }
    if first.kind == .letters, first.text.count > 3, first.text.hasSuffix("s"), tokens.count == 1 {
      return (UnitReading(unit: .own(first.text), isKnown: false), first.range.upperBound)
    }
    return nil
  }

  package func isChangeWord(_ text: FoldedText) -> Bool {
    words.isWord(text.text, "change") || words.isWord(text.text, "bound")
  }

  package func takeRange(
    _ figure: inout CellFigure, _ after: inout FoldedText, _ before: FoldedText, _ money: Unit?
  ) {
    var rest = after
    let joins = ["-", "~", "至", "到", "to ", "and ", "—"]
    guard let join = joins.first(where: { rest.text.hasPrefix($0) }) else { return }
    if join == "and ", !before.text.hasSuffix("between") { return }
    rest = rest[join.unicodeScalars.count..<rest.count].trimmed
    if let (_, range) = words.beginning("money", of: rest) {
      rest = rest[range.upperBound..<rest.count].trimmed
    }
    guard rest.scalars.first?.isDigit == true || rest.scalars.first == ".",
      case .number(let second)? = CellNumber.first(in: rest, from: 0, style),
      second.range.lowerBound == 0
    else { return }
    var upper = CellFigure(value: second.value)
    var tail = rest[second.range.upperBound..<rest.count].trimmed
    takeScaleAndUnit(&upper, &tail, money)
    // 3-5万: the scale and the unit behind hold for both.
    if figure.unit == nil { figure.unit = upper.unit }
    if figure.power == 0, upper.power != 0 { figure.power = upper.power }
    guard upper.value > figure.value else { return }
    figure.upper = upper.value
    figure.bound = .between
    after = tail
  }

  package func takeWords(
    _ figure: inout CellFigure, _ before: inout FoldedText, _ after: inout FoldedText
  ) {
    let isFree = figure.bound != .between
    for (entry, range) in words.found("bound", in: before) {
      if isFree, let bound = Bound(rawValue: entry.meaning) { figure.bound = bound }
      before = blanked(before, range)
    }
    for kind in ["force", "change"] {
      for (entry, range) in words.found(kind, in: before)
      // 新增 in a name is no change: a Chinese word of change begins or ends what stands before.
      where !entry.isAnywhere || isAtEdge(range, of: before) {
        if kind == "force" {
          figure.force = Force(rawValue: entry.meaning)
        } else {
          figure.change = CellFigure.Change(rawValue: entry.meaning)
        }
        before = blanked(before, range)
      }
    }
    // 提高到85%: the level that is reached, not the change.
    let edge = before.trimmed.text
    if edge.hasSuffix("到") || edge.hasSuffix("至") || edge == "to" || edge.hasSuffix(" to") {
      figure.change = nil
    }
    before = bare(before)
    if let (entry, range) = words.beginning("bound", of: after),
      entry.isAnywhere || entry.word.hasPrefix("or ") || entry.word.hasPrefix("and ")
        || entry.word.hasPrefix("m"),
      let bound = Bound(rawValue: entry.meaning)
    {
      if isFree { figure.bound = bound }
      after = after[range.upperBound..<after.count].trimmed
    }
    if figure.change == nil,
      let found = words.found("change", in: after).min(by: {
        $0.range.lowerBound < $1.range.lowerBound
      }),
      after[0..<found.range.lowerBound].trimmed.isEmpty
    {
      figure.change = CellFigure.Change(rawValue: found.entry.meaning)
    }
  }

  package func isAtEdge(_ range: Range<Int>, of text: FoldedText) -> Bool {
    text[0..<range.lowerBound].trimmed.isEmpty
      || text[range.upperBound..<text.count].trimmed.count <= 1
  }

  package func blanked(_ text: FoldedText, _ range: Range<Int>) -> FoldedText {
    var scalars = text.original
    for index in range { scalars[index] = " " }
    return FoldedText(scalars)
  }

  /// Without marks and small words at its ends.
  package func bare(_ text: FoldedText) -> FoldedText {
    var told = text.trimmed
    let marks: [Unicode.Scalar] = [":", "：", ",", "，", "为", "达", "到", "至", "(", "=", "-"]
    while let last = told.scalars.last, marks.contains(last) {
      told = told[0..<(told.count - 1)].trimmed
    }
    for word in ["to", "a", "an", "the", "of", "by", "between", "from", "is", "was", "be"]
    where told.text == word {
      return FoldedText("")
    }
    return told
  }
}
