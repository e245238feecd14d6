import OutturnModel

/// What a report is and how it is divided.
public struct ReportOutline: Sendable, Equatable {
  /// The title.
  public let title: Located<String>?
  /// The place as the report names it (郑州市, 全国, Milltown).
  public let place: Located<String>?
  /// The year the report plans for, Y; the year under review is Y − 1.
  public let planYear: Located<Int>?
  /// The day it was given or printed.
  public let date: Located<Day>?
  /// Who gave it, as named, without the office.
  public let speaker: Located<String>?
  /// The parts in order, without gap or overlap, covering the whole mended text.
  public let sections: [Section]

  /// The section that holds a byte of the mended text, or `nil` beyond the end.
  ///
  /// - Complexity: O(log *sections*).
  public func section(at offset: Int) -> Section? {
    var low = 0
    var high = sections.count
    while low < high {
      let middle = (low + high) / 2
      let section = sections[middle]
      if offset < section.range.lowerBound {
        high = middle
      } else if offset >= section.range.upperBound {
        low = middle + 1
      } else {
        return section
      }
    }
    return nil
  }
}

/// One part of a report: from a heading, or from a sentence that turns from review to plan, up to
/// the next.
public struct Section: Sendable, Equatable {
  /// The bytes of the mended text, heading included.
  public let range: Range<Int>
  /// The heading's bytes without its number, or `nil` where the part begins with no heading.
  public let heading: Range<Int>?
  /// How the heading is numbered.
  public let numbering: HeadingNumbering?
  /// How deep it stands, from 1; 0 for what stands before the first heading.
  public let level: Int
  /// What the part does.
  public let role: SectionRole
}
