import Foundation
import OutturnFormats
import OutturnModel
import OutturnScorecard
import Testing

/// Writes the invented ledger in every format into the folder named by OUTTURN_EXPORTS, for the
/// checks in .ci/checks.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["OUTTURN_EXPORTS"] != nil))
struct SampleExportTests {
  private func write(_ name: String, _ make: ((String) -> Void) -> Void) throws {
    let folder = try #require(ProcessInfo.processInfo.environment["OUTTURN_EXPORTS"])
    let url = URL(fileURLWithPath: folder).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    var text = ""
    make { text += $0 }
    try text.write(to: url, atomically: true, encoding: .utf8)
    #expect(!text.isEmpty)
  }

  @Test func json() throws {
    for language in Language.allCases {
      let json = ScorecardJSON(Sample.context, language: language)
      try write("scorecard-\(language).json") { json.write(Sample.document, to: $0) }
      try write("scorecard-\(language).jsonl") {
        json.writeLines(Sample.document.assessments, to: $0)
      }
    }
  }

  @Test func tables() throws {
    let volumes = [TableTests.volume, TableTests.volume2022]
    let (place, context) = (TableTests.volume.place, Sample.context)
    for (name, text) in [
      ("scorecard", RecordTables.scorecard.text(Array(Sample.document.assessments))),
      ("commitments", RecordTables.commitments.text(volumes.flatMap(\.commitments), at: place)),
      ("outcomes", RecordTables.outcomes.text(volumes.flatMap(\.outcomes), at: place)),
      ("links", RecordTables.links.text(volumes.flatMap(\.links))),
      ("sources", RecordTables.sources.text(Sample.sources)),
      ("places", RecordTables.places.text(context.places)),
      ("indicators", RecordTables.indicators.text(context.catalogue.indicators)),
    ] {
      try write("package/\(name).csv") { $0(text) }
    }
    try write("package/datapackage.json") {
      $0(DataPackage(Sample.context, language: .en).descriptor())
    }
    try write("form.csv") {
      OfficialForm(Sample.context, language: .zh)
        .writeCSV(Sample.document, as: CSVWriter(marksForExcel: true), to: $0)
    }
  }

  @Test func exchange() throws {
    for language in Language.allCases {
      try write("stratml-\(language).xml") {
        StratMLWriter(Sample.context, language: language).write(Sample.document, to: $0)
      }
      try write("badge-\(language).svg") {
        $0(Badge(language: language).svg(label: "兰湾 2023 <&>", tally: Sample.document.tally))
      }
    }
    try write("stratml-empty.xml") {
      StratMLWriter(Sample.context, language: .en)
        .write(ScorecardDocument(context: Sample.context, sections: []), to: $0)
    }
    try write("iati.xml") { IATIWriter(Sample.context).write(Sample.document, to: $0) }
  }

  /// Cells that a spreadsheet would take for formulas; the check opens them in one.
  @Test func formulas() throws {
    let cells = [
      "=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "＝1+1", "'=1+1", "=cmd|' /C calc'!A0",
    ]
    try write("formulas.csv") { sink in
      sink(CSVWriter().row(["name", "value"]))
      for (index, cell) in cells.enumerated() { sink(CSVWriter().row([cell, "\(index)"])) }
    }
  }

  @Test func charts() throws {
    for kind in ChartFile.Kind.allCases {
      let files = [("sample", Sample.document), ("hostile", Hostile.document)]
      for (name, document) in files {
        guard
          let svg = ChartFile(document.context, language: .zh).svg(kind, of: document.sections)
        else { continue }
        try write("chart-\(kind)-\(name).svg") { $0(svg) }
      }
    }
    let form = OfficialForm(Hostile.context, language: .en)
    try write("form-hostile.html") { sink in
      sink(form.htmlOpening)
      for section in Hostile.document.sections { sink(form.html(section)) }
      sink(OfficialForm.htmlClosing)
    }
    try write("stratml-hostile.xml") {
      StratMLWriter(Hostile.context, language: .en).write(Hostile.document, to: $0)
    }
    try write("iati-hostile.xml") { IATIWriter(Hostile.context).write(Hostile.document, to: $0) }
  }

  private func writeSite(_ folder: String, _ make: ((SiteFile) -> Void) -> Void) throws {
    let root = try #require(ProcessInfo.processInfo.environment["OUTTURN_EXPORTS"])
    let top = URL(fileURLWithPath: root).appendingPathComponent(folder)
    try? FileManager.default.removeItem(at: top)
    make { file in
      let url = top.appendingPathComponent(file.path)
      let before = file.continues ? (try? String(contentsOf: url, encoding: .utf8)) ?? "" : ""
      try? FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try? (before + file.text).write(to: url, atomically: false, encoding: .utf8)
    }
  }

  @Test func site() throws {
    try writeSite("site") { sink in
      var site = Site(Sample.context, primary: .zh)
      site.add(Sample.siteSections, to: sink)
      site.finish(Sample.changes, to: sink)
    }
  }

  @Test func largeSite() throws {
    let sample = LargeSample(places: 1, years: 2, promises: 150)
    try writeSite("site-large") { sink in
      var site = Site(sample.context, primary: .en)
      sample.forEach { site.add($0, to: sink) }
      site.finish(to: sink)
    }
  }

  @Test func hostileSite() throws {
    try writeSite("site-hostile") { sink in
      var site = Site(Hostile.context, primary: .en)
      site.add([Hostile.section], to: sink)
      site.finish(Hostile.changes, to: sink)
    }
  }
}
