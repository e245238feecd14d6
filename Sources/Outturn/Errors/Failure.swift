import OutturnModel

/// Something a person has to mend: one sentence, where it is, and what to do.
///
/// Every error of every room becomes one of these before it is shown, so text, stream and exit
/// code are decided in one place.
package struct Failure: Error, Sendable {
  /// Where in which input.
  package struct Spot: Sendable, Equatable {
    package let file: String
    package var line: Int?
    package var column: Int?

    package init(file: String, line: Int? = nil, column: Int? = nil) {
      self.file = file
      self.line = line
      self.column = column
    }
  }

  /// One clear sentence, without a full stop.
  package let message: Localized
  package let spot: Spot?
  /// Lines of the input with a caret under the place, ready to print.
  package let excerpt: String?
  /// What to do, in one line.
  package let hint: Localized?

  package init(
    zh: String, en: String, at spot: Spot? = nil, excerpt: String? = nil, hint: Localized? = nil
  ) {
    self.message = Localized(zh: zh, en: en)
    self.spot = spot
    self.excerpt = excerpt
    self.hint = hint
  }
}
