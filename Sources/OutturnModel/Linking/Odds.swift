/// Odds as the linker counts them: hundredths of their logarithm.
enum Odds {
  /// The chance in percent that odds stand for; none is certain.
  static func confidence(_ score: Int) -> Int {
    // From −4 to 4 in steps of a half.
    let chances = [2, 3, 5, 8, 12, 18, 27, 38, 50, 62, 73, 82, 88, 92, 95, 97, 98]
    if score <= -400 { return score <= -600 ? 0 : 1 }
    if score >= 400 { return 99 }
    let place = (score + 400) / 50
    let rest = (score + 400) % 50
    return chances[place] + (chances[place + 1] - chances[place]) * rest / 50
  }
}
