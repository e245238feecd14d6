import OutturnModel

/// A time that an English sentence names.
struct EnglishTime: Sendable {
  /// How it stands to what is told.
  enum Sense: Sendable {
    /// in 2030, this year
    case at
    /// by 2030, before June
    case deadline
    /// since 2019
    case since
    /// over the next four years, between 2019 and 2023
    case span
    /// now, today
    case now
    /// 1990s, ten years ago
    case history
  }

  /// Its tokens, the word before it included.
  let tokens: Range<Int>
  var period: Period?
  let sense: Sense
}
