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

  /// The word that a phrase tells of the stage, if it tells of one.
  static func word(in text: TypedText) -> Saying.Word? {
    let told = text.original.string(0..<text.scalars.count).lowercased()
    return begun.contains { told.contains($0) } ? .begun : nil
  }
}

extension String {
  fileprivate func contains(_ word: String) -> Bool {
    let (text, other) = (Array(utf8), Array(word.utf8))
    guard text.count >= other.count else { return false }
    return (0...text.count - other.count).contains { text[$0...].starts(with: other) }
  }
}
