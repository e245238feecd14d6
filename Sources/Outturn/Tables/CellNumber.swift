/// How the numbers of a table are written, as its clear cells tell.
package struct NumberStyle: Sendable {
  /// Cells in which a point must be decimal, or a comma must stand before thousands.
  package var points = 0
  /// Cells in which a comma must be decimal, or a point must stand before thousands.
  package var commas = 0
}

/// A number in a cell: its digits with separators, where they stand.
package struct CellNumber: Sendable {
  package let value: ExactDecimal
  package let range: Range<Int>

  package enum Reading {
    case number(CellNumber)
    /// A separator that may be decimal or before thousands, and the other cells do not tell.
    case unclear(Range<Int>)
  }

  /// The first number at or behind a place.
  package static func first(in text: FoldedText, from start: Int, _ style: NumberStyle) -> Reading?
  {
    let scalars = text.scalars
    var index = start
    while index < scalars.count {
      if scalars[index].isDigit || (scalars[index] == "." && isDigit(scalars, index + 1)) { break }
      index += 1
    }
    guard index < scalars.count else { return nil }
    let end = extent(scalars, from: index)
    let isNegative = index > start && scalars[index - 1] == "-" && isSign(scalars, index - 1)
    let range = (isNegative ? index - 1 : index)..<end
    // A thousand percent and more is told by nobody.
    let isShare = end < scalars.count && scalars[end] == "%"
    guard let plain = plain(scalars[index..<end], isShare ? NumberStyle(points: 1) : style) else {
      return .unclear(range)
    }
    guard let value = ExactDecimal(plain) else { return .unclear(range) }
    return .number(CellNumber(value: isNegative ? -value : value, range: range))
  }

  /// Whether a dash before a digit is a minus: nothing stands before it that it could join.
  private static func isSign(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = scalars[index - 1]
    return
      !(before.isDigit || before.isLatinLetter || before.isHan || before == "%" || before == ")")
  }

  private static func isDigit(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    index < scalars.count && scalars[index].isDigit
  }

  /// Digits and the separators between them; a space only before three digits.
  private static func extent(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    var index = start
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar.isDigit {
        index += 1
      } else if scalar == "." || scalar == ",", isDigit(scalars, index + 1) {
        index += 1
      } else if scalar == " " || scalar == "'", isGroup(scalars, index + 1),
        digitsBefore(scalars, index, start) <= 3
      {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  private static func isGroup(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    isDigit(scalars, index) && isDigit(scalars, index + 1) && isDigit(scalars, index + 2)
      && !isDigit(scalars, index + 3)
  }

  private static func digitsBefore(_ scalars: [Unicode.Scalar], _ index: Int, _ start: Int) -> Int {
    var count = 0
    var place = index - 1
    while place >= start, scalars[place].isDigit {
      count += 1
      place -= 1
    }
    return count
  }

  /// Plain decimal text; nil where a separator may be either.
  private static func plain(_ scalars: ArraySlice<Unicode.Scalar>, _ style: NumberStyle) -> String?
  {
    let scalars = scalars.filter { $0 != " " && $0 != "'" }
    let commas = scalars.indices.filter { scalars[$0] == "," }
    let points = scalars.indices.filter { scalars[$0] == "." }
    let decimal: Int?
    if let comma = commas.last, let point = points.last {
      decimal = max(comma, point)
    } else if commas.count > 1 || points.count > 1 {
      decimal = nil
    } else if let mark = commas.last ?? points.last {
      let isComma = scalars[mark] == ","
      let behind = scalars.count - mark - 1
      let ahead = mark
      if behind != 3 || ahead == 0 || ahead > 3 || (ahead == 1 && scalars[0] == "0") {
        decimal = mark
      } else {
        // Three digits behind a single mark: thousands for a comma, unless the table writes so.
        let (commas, points) = (style.commas, style.points)
        if commas > 0, points > 0, commas >= points { return nil }
        // 1.250 of people may be a thousand, where no other cell has a point.
        if !isComma, commas == 0, points == 0 { return nil }
        decimal = isComma == (commas > points) ? mark : nil
      }
    } else {
      decimal = nil
    }
    var text = ""
    for (index, scalar) in scalars.enumerated() {
      if index == decimal {
        text += text.isEmpty ? "0." : "."
      } else if scalar.isDigit {
        text.unicodeScalars.append(scalar)
      }
    }
    // 0012 is a code as much as a number.
    while text.utf8.count > 1, text.hasPrefix("0"), !text.hasPrefix("0.") { text.removeFirst() }
    return text
  }
}

extension NumberStyle {
  /// Reads how numbers are written off the cells that can be read in one way only.
  package init(_ cells: some Sequence<String>) {
    for cell in cells {
      let scalars = FoldedText(cell).scalars
      for (index, scalar) in scalars.enumerated() where scalar == "." || scalar == "," {
        var behind = 0
        while index + 1 + behind < scalars.count, scalars[index + 1 + behind].isDigit {
          behind += 1
        }
        let next = index + 1 + behind
        let another =
          next < scalars.count && (scalars[next] == "." || scalars[next] == ",")
          && next + 1 < scalars.count && scalars[next + 1].isDigit
        guard index > 0, scalars[index - 1].isDigit, behind > 0 else { continue }
        let isGroup = behind == 3
        if isGroup, !another { continue }
        // 1,250,000 has commas before thousands; 12,5 a decimal one.
        if (scalar == ".") == !isGroup { points += 1 } else { commas += 1 }
      }
    }
  }
}
