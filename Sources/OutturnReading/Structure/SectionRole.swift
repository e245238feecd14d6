/// What a part of a report does.
public enum SectionRole: Sendable, Equatable {
  /// Title, salutation, thanks, closing: neither reviews nor plans.
  case frame
  /// Tells what was done in these years (one for the year under review, several for a term of
  /// office); `nil` where no year can be told.
  case review(years: ClosedRange<Int>?)
  /// Tells what is to be done, by default in this year; `nil` where no year can be told.
  case plan(year: Int?)
  /// Reviews and plans in the same sentences: each sentence's own words must decide.
  case mixed
  /// Nothing tells.
  case unknown
}
