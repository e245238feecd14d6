/// A line of progress on standard error, for work that a person waits for.
///
/// Shown only on a terminal, only after one second, at most ten times a second, and taken away
/// again when the work is done.
struct Progress {
  private let isShown: Bool
  private let label: String
  private let clock: () -> Int
  private let began: Int
  private var last: Int?
  private var sink: TextSink

  init(
    _ label: Localized, _ environment: Environment, _ presentation: Presentation,
    sink: TextSink = TextSink(.descriptor(2)),
    clock: @escaping () -> Int = CLibrary.monotonicMilliseconds
  ) {
    self.isShown = environment.terminal.isError && !presentation.isQuiet
    self.label = SafeText.oneLine(label[presentation.language])
    self.clock = clock
    self.began = isShown ? clock() : 0
    self.sink = sink
  }

  /// What was shown, for a sink in memory.
  var shown: String { sink.text }

  mutating func update(_ done: Int, of total: Int) {
    guard isShown else { return }
    let now = clock()
    guard now - began >= 1000, now - (last ?? 0) >= 100 else { return }
    last = now
    sink.write("\r\(label) \(done)/\(total)\u{1B}[K")
    sink.flush()
  }

  mutating func finish() {
    guard last != nil else { return }
    sink.write("\r\u{1B}[K")
    sink.flush()
  }
}
