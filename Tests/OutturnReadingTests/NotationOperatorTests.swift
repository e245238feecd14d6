import OutturnModel
import Testing

@testable import OutturnReading

@Suite(
  "A run of signs that is no comparison is refused where it stands, and not taken for its last sign"
)
struct NotationOperatorTests {
  @Test(
    arguments: [
      (">=<", nil), ("<=>", nil), ("<>", nil), ("><", nil), (">>", nil), ("==", nil), ("=>=", nil),
      ("≥≤", nil),
      ("≥<", nil), ("＞＝＜", nil), ("=>", ">="), ("=<", "<="),
    ] as [(String, String?)])
  func refused(_ signs: String, _ suggestion: String?) {
    let phrase = "GDP \(signs) 5%"
    #expect(
      throws: NotationError.notUnderstood(
        words: signs, at: 4..<(4 + signs.utf8.count), suggestion: suggestion)
    ) {
      try Notation.parse(phrase)
    }
  }

  @Test(
    arguments: [
      (">=", .atLeast), ("<=", .atMost), (">", .moreThan), ("<", .lessThan), ("≥", .atLeast),
      ("≤", .atMost),
      ("＞＝", .atLeast),
    ] as [(String, Bound)])
  func understood(_ sign: String, _ bound: Bound) throws {
    #expect(try Notation.parse("unemployment \(sign) 5%").target.figure?.bound == bound)
    #expect(try Notation.parse("unemployment\(sign)5%").target.figure?.bound == bound)
  }
}
