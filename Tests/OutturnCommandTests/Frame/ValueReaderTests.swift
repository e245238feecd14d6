import OutturnJSON
import OutturnLedger
import OutturnModel
import Testing

@testable import OutturnCommand

@Suite struct ValueReaderTests {
  private func arguments(_ options: [String: [String]]) -> ParsedArguments {
    ParsedArguments(command: "x", options: options, positionals: [:], in: .test())
  }

  @Test func valuesAreRead() throws {
    let given = arguments([
      "period": ["2017-Q3"], "place": ["cn/henan", "cn/hubei"], "as-of": ["2026-01-02"],
    ])
    #expect(try given.value(Options.period, as: .period) == Period("2017-Q3"))
    #expect(try given.values(Options.places, as: .place).map(\.name) == ["henan", "hubei"])
    #expect(
      try given.value(Options.asOf, as: .moment)?.description == "2026-01-02T23:59:59Z")
    #expect(try given.value(Options.source, as: ValueReader<SourceID>.id()) == nil)
  }

  @Test func aPeriodThatRunsBackwardIsNamed() {
    let failure = #expect(throws: Failure.self) {
      try arguments(["period": ["2022/2018"]]).value(Options.period, as: .period)
    }
    #expect(failure?.message.en == "--period: \"2022/2018\" ends before it begins")
  }

  @Test(arguments: ["2017-Q5", "", "last year", "2017-02-30"])
  func whatIsNoPeriodIsNamed(_ text: String) {
    let failure = #expect(throws: Failure.self) {
      try arguments(["period": [text]]).value(Options.period, as: .period)
    }
    #expect(failure?.message.en == "--period: \"\(text)\" is no period")
    #expect(failure?.hint?.en.contains("2018/2022") == true)
  }

  @Test func whatIsNoPlaceYearOrIDIsNamed() {
    for text in ["CN/henan", "cn//henan", "../etc", "cn/郑州"] {
      #expect(throws: Failure.self) {
        try ValueReader.place.value(text, of: "PLACE")
      }
    }
    #expect(throws: Failure.self) { try ValueReader.year.value("2017-10", of: "--year") }
    #expect(throws: Failure.self) {
      try ValueReader<RecordID>.id().value("A b", of: "ID")
    }
  }

  @Test func otherRoomsErrorsBecomeSentences() throws {
    let disk = Failure(FileFailure(.create, "places/cn/2020.json", .readOnly) as any Error)
    #expect(
      disk.message.en
        == "places/cn/2020.json: cannot write it: the disk is mounted for reading only: use a disk that can be written to"
    )
    #expect(disk.message.zh == "places/cn/2020.json：无法写入：磁盘为只读：请换到可写的磁盘")
    let json = Failure(
      JSONError(.trailingComma, marking: 6..<7, in: Array("{\n\"a\":1,}".utf8).span, file: "l.json")
    )
    #expect(json.text(in: .en).hasPrefix("outturn: l.json:2:5: "))
    #expect(json.text(in: .en).contains("\n2 | \"a\":1,}\n  |     ^\n"))
  }
}
