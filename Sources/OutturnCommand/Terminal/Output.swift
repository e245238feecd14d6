/// What a command says: results on standard output, notes and errors on standard error.
///
/// Text is made harmless on its way (`SafeText`); only styles given here reach a terminal as
/// escapes.
struct Output {
  private(set) var standard: TextSink
  private(set) var error: TextSink
  var presentation: Presentation
  /// Whether the command has changed a ledger: then what goes wrong afterwards says so.
  private(set) var hasChanged = false

  init(standard: TextSink, error: TextSink, presentation: Presentation = .plain) {
    self.standard = standard
    self.error = error
    self.presentation = presentation
  }

  /// An output that keeps what was said.
  static func memory(_ presentation: Presentation = .plain) -> Output {
    Output(standard: TextSink(.memory), error: TextSink(.memory), presentation: presentation)
  }

  var language: Language { presentation.language }

  /// Whether nobody reads any more, so that a long command may stop.
  var isClosed: Bool { standard.isClosed }

  // MARK: Text for people

  /// One line, or several, of results.
  mutating func line(_ text: String = "") {
    standard.write(SafeText.lines(text))
    standard.write("\n")
  }

  mutating func line(_ text: Localized) {
    line(text[language])
  }

  mutating func line(zh: String, en: String) { line(language == .zh ? zh : en) }

  /// A line that messages.tsv tells by its name.
  mutating func say(_ name: String, _ parts: Messages.Part?...) {
    line(Localized(name, parts: parts))
  }

  mutating func line(_ text: StyledText) {
    for piece in text.pieces { write(piece.text, piece.style) }
    standard.write("\n")
  }

  /// Text without a line break after it.
  mutating func write(_ text: String, _ style: Style = .plain) {
    let safe = SafeText.lines(text)
    guard presentation.hasColor, let rendition = style.rendition else {
      return standard.write(safe)
    }
    standard.write("\u{1B}[\(rendition)m\(safe)\u{1B}[0m")
  }

  /// A note beside the results, on standard error; left out with `--quiet`.
  mutating func note(_ text: Localized) {
    if !presentation.isQuiet { warning(text) }
  }

  mutating func note(_ name: String, _ parts: Messages.Part?...) {
    note(Localized(name, parts: parts))
  }

  /// Notes that a change to a ledger stands, whatever becomes of the rest of the command.
  mutating func noteChange() { hasChanged = true }

  /// A sentence on standard error that is said also with `--quiet`.
  mutating func warning(_ text: Localized) {
    standard.flush()
    error.write(SafeText.lines(text[language]) + "\n")
    error.flush()
  }

  mutating func warning(_ name: String, _ parts: Messages.Part?...) {
    warning(Localized(name, parts: parts))
  }

  mutating func failure(_ failure: Failure) {
    standard.flush()
    error.write(failure.text(in: language))
    error.flush()
  }

  /// Text that a rendering has laid out, coloured and made harmless already.
  mutating func rendered(_ text: String) {
    standard.write(text)
  }

  // MARK: Text for machines

  /// Bytes exactly as they are: JSON, CSV, HTML, scripts. Made harmless only on a terminal.
  mutating func raw(_ text: String) {
    standard.write(presentation.width == nil ? text : SafeText.lines(text))
  }

  mutating func raw(_ bytes: [UInt8]) {
    if presentation.width == nil {
      standard.write(bytes: bytes)
    } else {
      raw(String(decoding: bytes, as: UTF8.self))
    }
  }

  // MARK: The stream

  mutating func flush() {
    standard.flush()
    error.flush()
  }

  /// Sends results elsewhere and gives back where they went before.
  mutating func redirect(to sink: TextSink) -> TextSink {
    standard.flush()
    defer { standard = sink }
    return standard
  }
}
