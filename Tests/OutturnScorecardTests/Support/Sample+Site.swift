import OutturnModel
import OutturnScorecard

extension Sample {
  /// The years of the invented city as a site takes them.
  static let siteSections: [SiteSection] = document.sections.map { section in
    SiteSection(
      section, links: links2023, outcomes: outcomes2023,
      profiles: Dictionary(
        uniqueKeysWithValues: section.assessments.map { assessment in
          (
            assessment.commitment.id,
            [
              SiteSection.ProfileVerdict(.standard, assessment.verdict),
              SiteSection.ProfileVerdict(
                .strict, assessment.verdict == .partlyMet ? .notMet : assessment.verdict),
            ]
          )
        }),
      history: Dictionary(grouping: changes, by: \.record),
      surroundings: [
        id("lanwan-2023-caaaa3"): SiteSection.Surroundings(
          before: "今年主要预期目标是：", behind: "，城镇新增就业12.6万人以上")
      ])
  }

  /// What became of two records.
  static let changes: [SiteChange] = [
    SiteChange(
      day: Day("2023-02-01") ?? newYear, by: "林一", kind: .record,
      record: id("lanwan-2023-caaaa3"), place: harbour, year: 2023, why: "",
      after: Localized(zh: "固定资产投资增长1%", en: "fixed-asset investment +1%")),
    SiteChange(
      day: Day("2023-02-03") ?? newYear, by: "林一", kind: .amend,
      record: id("lanwan-2023-caaaa3"), place: harbour, year: 2023, why: "抄录时漏了一位",
      before: Localized(zh: "固定资产投资增长1%", en: "fixed-asset investment +1%"),
      after: Localized(zh: "固定资产投资增长10%", en: "fixed-asset investment +10%")),
  ]
}
