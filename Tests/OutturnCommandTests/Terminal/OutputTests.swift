import OutturnModel
import Testing

@testable import OutturnCommand

@Suite struct OutputTests {
  @Test func failuresAreToldInOneForm() {
    let failure = Failure(
      zh: "此处不是数", en: "this is no number", at: .init(file: "a\u{1B}.csv", line: 3, column: 7),
      excerpt: "3 | a,b\n  |   ^", hint: Localized(zh: "改一下", en: "Mend it"))
    #expect(
      failure.text(in: .en)
        == "outturn: a<U+001B>.csv:3:7: this is no number\n3 | a,b\n  |   ^\nMend it\n")
    #expect(failure.text(in: .zh).hasPrefix("outturn: a<U+001B>.csv:3:7: 此处不是数\n"))
  }

  @Test func quietLeavesOutNotesButNotFailures() {
    var output = Output.memory(
      Presentation(language: .en, width: nil, hasColor: false, isQuiet: true))
    output.note(Localized(zh: "注", en: "a note"))
    output.failure(Failure(zh: "错", en: "wrong"))
    #expect(output.error.text == "outturn: wrong\n")
  }

  @Test func rawTextIsHarmlessOnlyOnATerminal() {
    var output = Output.memory()
    output.raw("\u{1B}[2J")
    output.presentation.width = 80
    output.raw("\u{1B}[2J")
    #expect(output.standard.text == "\u{1B}[2J<U+001B>[2J")
    // CSV and JSON lines come as bytes.
    output.raw(Array("a\u{1B}[31m\u{7},b\n".utf8))
    #expect(output.standard.text.hasSuffix("a<U+001B>[31m<U+0007>,b\n"))
  }

  @Test func unknownErrorsAreToldAsDefects() {
    struct Odd: Error {}
    var output = Output.memory()
    output.failure(Failure(Odd()))
    #expect(output.error.text.contains("defect"))
  }
}
