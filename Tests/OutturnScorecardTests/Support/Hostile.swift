import OutturnModel
import OutturnScorecard

/// A ledger whose every text tries to break out of the page.
enum Hostile {
  static let script = "</script><script>fetch('http://evil.example/')</script>"
  static let image = "\"'><img src=x onerror=alert(1)>"
  static let link = "javascript:alert(document.domain)"

  static let context = ScorecardContext(
    title: Sample.name(script, image), ledger: image + script, date: Day("2024-03-01"),
    places: [Place(path: Sample.harbour, name: Sample.name("<svg onload=alert(2)>", script))],
    sources: [
      Source(
        id: Sample.source("lanwan-plan-2023"), title: script, publisher: image,
        url: link),
      Source(
        id: Sample.source("lanwan-plan-2024"), title: "]]>" + image, publisher: "{{7*7}}",
        url: "https://example.org/\"onmouseover=alert(3)"),
    ],
    catalogue: Sample.indicators, seal: image)

  static let assessment = Assessment(
    commitment: Commitment(
      id: Sample.id("lanwan-2023-caaaa2"), indicator: Sample.told(script),
      period: .year(2023), target: Sample.target(.milestone, .deed(image)),
      evidence: Sample.evidence("lanwan-plan-2023", "<!--" + script + "-->"), responsible: script),
    place: Sample.harbour, verdict: .noReport,
    reasons: [Reason(.silence, Localized(zh: script, en: image))],
    outcomes: [
      Sample.answer(
        "lanwan-2023-oaaaa2", .milestone, .said(Saying(.begun)),
        clause: "\u{202E}" + image + "\u{0}")
    ],
    arithmetic: Localized(zh: image, en: script), rule: Assessment.Rule(script))

  static let section = SiteSection(
    ScorecardSection(
      place: Sample.harbour, year: 2023, assessments: [assessment],
      scrutiny: Scrutiny(discrepancies: [
        Sample.discrepancy(of: Sample.told(script)), Sample.discrepancy(of: Sample.told(image)),
      ])),
    links: [
      Link(
        commitment: assessment.commitment.id, outcome: Sample.id("lanwan-2023-oaaaa2"),
        basis: .person(image), confidence: 50, reasons: [script])
    ],
    history: [assessment.commitment.id: changes],
    surroundings: [
      assessment.commitment.id: SiteSection.Surroundings(before: script, behind: image)
    ])

  static let document = ScorecardDocument(context: context, sections: [section.section])

  static let changes = [
    SiteChange(
      day: Sample.newYear, by: image, kind: .amend, record: assessment.commitment.id,
      place: Sample.harbour, year: 2023, why: script,
      before: Localized(zh: image, en: script),
      after: Localized(zh: script, en: image))
  ]
}
