/// Something the reader did to a report's text, or noticed in it, that a person should be told.
///
/// Line numbers count from 1 in the decoded text. The words are put to it where it is printed.
public enum Notice: Sendable, Equatable {
  /// The file holds the same report `copies` times over; the first was read, the lines told were
  /// not. `differing` sentences of the later copies had no like in the first.
  case readOnce(copies: Int, differing: Int, lines: ClosedRange<Int>)
  /// A passage that stands before was pasted again; it was read once.
  case passageRepeated(lines: ClosedRange<Int>)
  /// Advertisements or web addresses were left out at these lines.
  case advertisementsLeftOut(lines: [Int])
  /// Words that do not belong to a heading were cut off its end.
  case headingTrimmed(line: Int)
  /// The explanations of terms from this line on were left out.
  case glossaryLeftOut(line: Int)
  /// A header or footer that returns on every page was left out, so many times.
  case pageFurnitureLeftOut(times: Int, firstLine: Int)
  /// The text begins in the middle of a report.
  case beginsInTheMiddle(line: Int)
  /// The text ends in the middle of a report.
  case endsInTheMiddle(line: Int)
  /// Markup was taken away.
  case markupRemoved(Markup)
  /// Lines were cut by hard wraps and mended, so many of them.
  case hardWrapsMended(count: Int)
  /// No heading, title or date tells the year that is planned for: it was taken from sentences that
  /// begin with a year, the first of them at a line.
  case yearFromSentence(Int, line: Int)
  /// No year could be told, so periods such as 今年 stay open.
  case yearUnknown
}

/// The markup a report was written in.
public enum Markup: String, Sendable, Equatable, CaseIterable {
  case html = "HTML"
  case markdown = "Markdown"
}
