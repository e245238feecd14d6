import OutturnFormats
import OutturnModel
import OutturnScorecard

/// Whole documents at once, which the program writes a section at a time.
extension IATIWriter {
  func write(_ document: ScorecardDocument, to sink: (String) -> Void) {
    write(to: sink) { text in for section in document.sections { sink(text(section)) } }
  }
}

extension StratMLWriter {
  func write(_ document: ScorecardDocument, to sink: (String) -> Void) {
    var known: Set<PlacePath> = []
    let places = document.sections.map(\.place).filter { known.insert($0).inserted }
    write(of: places, to: sink) { text in
      for section in document.sections { sink(text(section)) }
    }
  }
}

extension OfficialForm {
  func writeCSV(
    _ document: ScorecardDocument, as writer: CSVWriter, to sink: (String) -> Void
  ) {
    let sections = document.sections.map { csv($0, as: writer) }
    sink(writer.opening + sections.joined(separator: "\r\n"))
  }

  func writeMarkdown(_ document: ScorecardDocument, to sink: (String) -> Void) {
    for section in document.sections { sink(markdown(section)) }
  }
}

extension RecordTable {
  /// Header and rows.
  func text(
    _ records: [Record], at place: PlacePath? = nil, in language: Language = .zh,
    as writer: CSVWriter = CSVWriter()
  ) -> String {
    opening(as: writer) + rows(records, at: place, in: language, as: writer)
  }
}

extension Site {
  mutating func add(_ years: [SiteSection], to sink: (SiteFile) -> Void) {
    for job in add(years) { job.write(to: sink) }
  }

  func finish(_ changes: [SiteChange] = [], to sink: (SiteFile) -> Void) {
    for job in finish(changes) { job.write(to: sink) }
  }
}
