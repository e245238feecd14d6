/// Finds out what a report is and how it is divided.
enum OutlineReader {
  static func read(_ mended: MendedText) -> (ReportOutline, [Notice]) {
    let whole = Section(
      range: 0..<mended.utf8.count, heading: nil, numbering: nil, level: 0, role: .unknown)
    let outline = ReportOutline(
      title: nil, place: nil, planYear: nil, date: nil, speaker: nil,
      sections: mended.utf8.isEmpty ? [] : [whole])
    return (outline, [])
  }
}
