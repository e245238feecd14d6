import OutturnModel
import Testing

@testable import OutturnCommand

@Suite struct ProgressTests {
  private final class Clock {
    var now = 5000
  }

  private func shown(onTerminal: Bool, quiet: Bool = false) -> String {
    let clock = Clock()
    let terminal = Terminal(isOutput: false, isError: onTerminal, columns: nil)
    var progress = Progress(
      Localized(zh: "评分", en: "scoring"), .test(terminal: terminal),
      Presentation(language: .en, width: nil, hasColor: false, isQuiet: quiet),
      sink: TextSink(.memory), clock: { clock.now })
    for done in 1...30 {
      clock.now += 50
      progress.update(done, of: 30)
    }
    progress.finish()
    return progress.shown
  }

  @Test func itIsShownAfterASecondAndTakenAway() {
    let text = shown(onTerminal: true)
    #expect(text.hasPrefix("\rscoring 20/30\u{1B}[K\rscoring 22/30"))
    #expect(text.hasSuffix("\r\u{1B}[K"))
  }

  @Test func elsewhereNothingIsShown() {
    #expect(shown(onTerminal: false).isEmpty)
    #expect(shown(onTerminal: true, quiet: true).isEmpty)
  }
}
