import OutturnJSON
import Testing

@Suite("Nearest word")
struct NearestWordTests {
  private let known = ["commitments", "indicator", "indicatorID", "place", "period", "unit", "id"]

  @Test(
    "finds what was most likely meant",
    arguments: [
      ("comitments", "commitments"), ("Commitments", "commitments"),
      ("indicator_id", "indicatorID"),
      ("palce", "place"), ("peroid", "period"), ("units", "unit"), ("ID", "id"), ("place", "place"),
    ])
  func finds(word: String, meant: String) {
    #expect(NearestWord.to(word, in: known) == meant)
  }

  @Test("is silent when nothing is near", arguments: ["", "x", "verdict", "指标", "xx"])
  func silent(word: String) {
    #expect(NearestWord.to(word, in: known) == nil)
  }

  @Test("does not spend time on very long words")
  func long() {
    let long = String(repeating: "a", count: 100_000)
    #expect(NearestWord.to(long, in: [long]) == nil)
  }
}
