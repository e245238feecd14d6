import OutturnModel

/// What a part of a report does.
public enum SectionRole: Sendable, Equatable {
  /// Title, salutation, thanks, closing: neither reviews nor plans.
  case frame
  /// Tells what was done in this period (the year under review, half a year, or several years for
  /// a term of office); `nil` where no year can be told.
  case review(Period?)
  /// Tells what is to be done, by default in this period; `nil` where no year can be told.
  case plan(Period?)
  /// Reviews and plans in the same sentences: each sentence's own words must decide.
  case mixed
  /// Nothing tells.
  case unknown
}
