extension Failure {
  /// The text for stderr, ending in a line break: `outturn: FILE:LINE:COL: sentence`, the excerpt,
  /// the hint.
  func text(in language: Language) -> String {
    var text = "outturn: "
    if let spot {
      text += SafeText.oneLine(spot.file)
      if let line = spot.line { text += ":\(line)" }
      if let column = spot.column { text += ":\(column)" }
      text += ": "
    }
    text += SafeText.lines(message[language]) + "\n"
    if let excerpt {
      text += SafeText.lines(excerpt)
      if !excerpt.hasSuffix("\n") { text += "\n" }
    }
    if let hint { text += SafeText.lines(hint[language]) + "\n" }
    return text
  }
}
