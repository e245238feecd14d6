import OutturnModel
import OutturnReading

/// Reads a few sentences as part of an invented report and tells each statement in one line.
enum ReadLines {
  /// The statements of sentences that stand in the plan for 2031.
  static func plan(_ sentences: String) -> [String] {
    lines(
      "2031年云州市政府工作报告\n\n一、2030年工作回顾\n\n全市上下共同努力。\n\n"
        + "二、2031年重点工作安排\n\n重点抓好以下工作。\(sentences)\n")
  }

  /// The statements of sentences that stand in the review of 2030.
  static func review(_ sentences: String) -> [String] {
    lines(
      "2031年云州市政府工作报告\n\n一、2030年工作回顾\n\n一年来，主要做了以下工作。\(sentences)\n\n"
        + "二、2031年重点工作安排\n\n全市上下共同努力。\n")
  }

  /// `commitment 2031 学校 increment exactly 30 所 strived`
  static func lines(_ report: String) -> [String] {
    ReportReader().read(PreparedReport(text: report)).statements.map(line)
  }

  static func line(_ statement: Statement) -> String {
    var parts = [
      statement.kind == .commitment ? "C" : "O", statement.period.map { "\($0)" } ?? "?",
      statement.indicator, statement.measure.rawValue,
    ]
    if let value = statement.value {
      let upper = statement.upper.map { "…\($0.shortest)" } ?? ""
      parts += [statement.bound.rawValue, value.shortest + upper, statement.unit?.symbol ?? "-"]
    }
    if let said = statement.finding {
      parts.append(said.word.rawValue + (said.blanket.map { "×\($0)" } ?? ""))
      if let day = said.on { parts.append("on \(day)") }
      if let progress = said.progress { parts.append("\(progress.shortest)%") }
    }
    if statement.force != .plain { parts.append(statement.force.rawValue) }
    return parts.joined(separator: " ")
  }
}
