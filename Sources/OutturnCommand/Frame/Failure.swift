import OutturnModel

/// Something a person has to mend: one sentence, where it is, and what to do.
///
/// Every error of every room becomes one of these before it is shown, so text, stream and exit
/// code are decided in one place.
struct Failure: Error, Sendable {
  /// Where in which input.
  struct Spot: Sendable, Equatable {
    let file: String
    var line: Int?
    var column: Int?
  }

  /// One clear sentence, without a full stop.
  let message: Localized
  let spot: Spot?
  /// Lines of the input with a caret under the place, ready to print.
  let excerpt: String?
  /// What to do, in one line.
  let hint: Localized?

  init(
    zh: String, en: String, at spot: Spot? = nil, excerpt: String? = nil, hint: Localized? = nil
  ) {
    self.message = Localized(zh: zh, en: en)
    self.spot = spot
    self.excerpt = excerpt
    self.hint = hint
  }

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
