import OutturnModel

/// Stands in for the outline until it divides reports; goes when it does.
enum Stopgap {
  static func sections(_ report: PreparedReport, text: ScalarText, year: Int?) -> [Section] {
    let whole = 0..<report.mended.utf8.count
    guard let year, report.outline.sections.count == 1 else { return report.outline.sections }
    let marks = ["工作总体要求", "年工作指导思想", "作总体要求和主要目标"].map { Array($0.unicodeScalars) }
    var cut: Int?
    search: for place in text.scalars.indices {
      for mark in marks where place + mark.count < text.scalars.count {
        if text.scalars[place] == mark[0],
          Array(text.scalars[place..<(place + mark.count)]) == mark,
          place > 4000
        {
          cut = text.bytes(of: (place - 12)..<(place - 11)).lowerBound
          break search
        }
      }
    }
    guard let cut else {
      return [Section(range: whole, heading: nil, numbering: nil, level: 0, role: .mixed)]
    }
    return [
      Section(
        range: 0..<cut, heading: nil, numbering: nil, level: 0,
        role: .review(.year(year - 1))),
      Section(
        range: cut..<whole.upperBound, heading: nil, numbering: nil, level: 0,
        role: .plan(.year(year))),
    ]
  }
}
