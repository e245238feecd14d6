import OutturnModel

/// What holds in one part of an English document.
struct EnglishSetting: Sendable {
  /// The year of the document.
  var year: Int?
  /// The year that a review speaks of as this one, where its heading tells it.
  var now: Int?
  /// What undated deeds that are over are about.
  var past: Period?
  /// What the part's heading says that it reviews.
  var review: Period?
  /// What the part's heading says that it plans for.
  var plan: Period?
  /// What an item without a verb is, by its heading.
  var isPlan: Bool?
}
