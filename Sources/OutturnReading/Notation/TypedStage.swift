import OutturnModel

/// How far a thing is said to be when a phrase tells that work on it began: `construction has started
/// on all 300 homes` is not 300 homes.
enum TypedStage {
  private static let begun = [
    "has started", "have started", "has begun", "have begun", "work started", "work began",
    "construction started", "construction began", "broke ground", "is under way",
    "are under way", "is underway", "are underway", "under construction", "已开工", "均开工", "全部开工",
    "已动工", "开始建设", "在建",
  ]

  /// What a phrase tells of the stage, and the words that do, with `on all` behind them.
  static func find(in text: TypedText) -> (word: Saying.Word, range: Range<Int>)? {
    let scalars = Array(
      text.original.string(0..<text.scalars.count).lowercased().unicodeScalars)
    guard scalars.count == text.scalars.count else { return nil }
    for words in begun {
      let sought = Array(words.unicodeScalars)
      guard scalars.count >= sought.count,
        let place = (0...scalars.count - sought.count).first(where: {
          scalars[$0...].starts(with: sought)
        })
      else { continue }
      var range = place..<(place + sought.count)
      for before in ["construction ", "building ", "work "] {
        let word = Array(before.unicodeScalars)
        if range.lowerBound >= word.count,
          scalars[range.lowerBound - word.count..<range.lowerBound].elementsEqual(word)
        {
          range = (range.lowerBound - word.count)..<range.upperBound
        }
      }
      for behind in [" on", " of", " all", " the"] {
        let word = Array(behind.unicodeScalars)
        if scalars[range.upperBound...].starts(with: word) {
          range = range.lowerBound..<(range.upperBound + word.count)
        }
      }
      return (.begun, range)
    }
    return nil
  }
}
