import OutturnModel

extension Wording {
  /// The heads of an overview by place and year: what was promised, told, kept, kept in
  /// part, missed, and, of what was due, not told.
  func overviewHeads() -> [String] {
    [
      pick("地区", "place"), pick("年份", "year"), pick("承诺", "promised"),
      pick("已报告", "told"), pick("完成", "kept"), pick("部分完成", "in part"),
      pick("未完成", "missed"), pick("未报告", "no report"), pick("完成率", "fulfilment"),
    ]
  }

  /// One row of it.
  func overviewRow(_ name: String, _ year: Int, _ summary: Scorecard.Summary) -> [String] {
    let counts = [
      summary.total, summary.due - summary[.noReport], summary.fulfilled,
      summary[.partlyMet], summary[.notMet], summary[.noReport],
    ]
    return [name, String(year)] + counts.map(String.init) + [percent(summary.fulfilment)]
  }
}
