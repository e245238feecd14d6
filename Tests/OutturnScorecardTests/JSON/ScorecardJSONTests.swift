import Foundation
import OutturnModel
import OutturnScorecard
import Testing

@Suite struct ScorecardJSONTests {
  private func object(_ language: Language = .en) throws -> [String: Any] {
    var text = ""
    ScorecardJSON(Sample.context, language: language).write(Sample.document) { text += $0 }
    let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(parsed as? [String: Any])
  }

  private func lines() throws -> [[String: Any]] {
    var text = ""
    ScorecardJSON(Sample.context, language: .en)
      .writeLines(Sample.document.assessments) { text += $0 }
    return try text.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test func anAssessmentHasTheKeysOfTheDesign() throws {
    let keys: Set<String> = [
      "commitment", "place", "period", "indicator", "indicatorID", "measure", "target", "force",
      "verdict", "pace", "gap", "ratio", "reversed", "toleranceDecides", "sentence", "profile",
      "outcomes", "evidence",
    ]
    for line in try lines() {
      #expect(keys.isSubset(of: Set(line.keys)))
      let target = try #require(line["target"] as? [String: Any])
      #expect(Set(target.keys) == ["bound", "value", "upper", "unit", "text"])
      for outcome in try #require(line["outcomes"] as? [[String: Any]]) {
        let wanted: Set<String> = [
          "id", "value", "upper", "bound", "unit", "status", "derived", "evidence",
        ]
        #expect(wanted.isSubset(of: Set(outcome.keys)))
      }
    }
  }

  @Test func decimalsAreNumbers() throws {
    let first = try lines()[1]
    let target = try #require(first["target"] as? [String: Any])
    #expect(target["value"] as? Int == 6)
    let outcome = try #require((first["outcomes"] as? [[String: Any]])?.first)
    #expect(outcome["value"] as? Double == 7.4)
    #expect(first["gap"] as? Double == 1.4)
  }

  @Test func theSummaryCountsWhatIsThere() throws {
    let object = try object()
    let summary = try #require(object["summary"] as? [String: Any])
    let counts = try #require(summary["counts"] as? [String: Int])
    #expect(counts.values.reduce(0, +) == 10)
    #expect(counts["notMet"] == 2)
    #expect((summary["coverage"] as? [String: Any])?["part"] as? Int == 7)
    #expect((summary["strict"] as? [String: Any])?["part"] as? Int == 3)
    let silence = try #require(summary["silence"] as? [String: Any])
    #expect(silence["commitments"] as? [String] == ["lanwan-2023-caaaa7"])
    #expect((object["assessments"] as? [Any])?.count == 10)
    #expect(object["policy"] != nil)
  }

  @Test func sentencesFollowTheLanguage() throws {
    let zh = try #require(try object(.zh)["assessments"] as? [[String: Any]])
    let en = try #require(try object(.en)["assessments"] as? [[String: Any]])
    #expect(zh[2]["sentence"] as? String == "6.8%比10%低3.2个百分点，未完成。")
    #expect(en[2]["sentence"] as? String == "6.8% is 3.2 points below 10%: not met.")
  }
}
