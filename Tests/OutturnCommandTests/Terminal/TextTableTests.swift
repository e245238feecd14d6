import OutturnJSON
import OutturnModel
import Testing

@testable import OutturnCommand

@Suite struct TextTableTests {
  private func table() -> TextTable {
    var table = TextTable([
      .init(title: "Indicator", overflow: .cut), .init(title: "Target", alignment: .right),
      .init(title: "Why", overflow: .wrap),
    ])
    table.add([.init("地区生产总值"), .init("6%"), .init("3% is 3 points below 6%")])
    table.add([.init("jobs"), .init("110000"), .init("")])
    table.add([.init("x\u{1B}")])
    return table
  }

  private func printed(width: Int?) -> [String] {
    var output = Output.memory(
      Presentation(language: .en, width: width, hasColor: false, isQuiet: false))
    table().print(to: &output)
    return output.standard.text.split(separator: "\n").map(String.init)
  }

  @Test func elsewhereThanOnATerminalNothingIsCut() {
    #expect(
      printed(width: nil) == [
        "Indicator     Target  Why",
        "------------  ------  -----------------------",
        "地区生产总值      6%  3% is 3 points below 6%",
        "jobs          110000",
        "x<U+001B>",
      ])
  }

  @Test func aNarrowTerminalCutsAndWraps() {
    #expect(
      printed(width: 34) == [
        "Indicator     Target  Why",
        "------------  ------  ------------",
        "地区生产总值      6%  3% is 3",
        "                      points below",
        "                      6%",
        "jobs          110000",
        "x<U+001B>",
      ])
    #expect(printed(width: 28).contains { $0.hasPrefix("地区生产…") })
  }

  @Test(arguments: 20...80) func linesFitAndDoNotEndInSpaces(_ width: Int) {
    for line in printed(width: width) {
      #expect(!line.hasSuffix(" "))
      #expect(DisplayWidth.of(line) <= max(width, 26))
    }
  }

  @Test func colourDoesNotCountAsWidth() {
    var output = Output.memory(
      Presentation(language: .en, width: nil, hasColor: true, isQuiet: false))
    var table = TextTable([.init(title: ""), .init(title: "")])
    table.add([.init("met", .good), .init("a")])
    table.add([.init("exceeded"), .init("b")])
    table.print(to: &output)
    #expect(output.standard.text == "\u{1B}[32mmet\u{1B}[0m       a\nexceeded  b\n")
  }
}
