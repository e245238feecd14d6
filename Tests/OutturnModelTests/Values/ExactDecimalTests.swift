import OutturnModel
import OutturnSeed
import Testing

@Suite struct ExactDecimalTests {
  @Test(arguments: [
    "0", "7", "-7", "8.40", "0.5", "-0.05", "799420000000", "999999999999999999", "0.000000001",
  ])
  func textComesBackAsItWas(_ text: String) throws {
    #expect(try #require(ExactDecimal(text)).description == text)
  }

  @Test(arguments: [
    "", "-", "+1", " 1", "1 ", "01", "00", "1.", ".5", "1.2.3", "12abc", "1,000", "0x10", "1e3",
    "NaN",
    "-0", "1234567890123456789", "0.0000000001", "１",
  ])
  func otherTextIsRefused(_ text: String) { #expect(ExactDecimal(text) == nil) }

  @Test func digitsDifferButValuesAreEqual() throws {
    let told = try #require(ExactDecimal("8.40"))
    let plain = try #require(ExactDecimal("8.4"))
    #expect(told == plain)
    #expect(told.hashValue == plain.hashValue)
    #expect(told.description != plain.description)
    #expect(told.shortest == "8.4")
  }

  @Test func theLastDigitToldIsKnown() throws {
    let yi = try #require(ExactDecimal("7994.2")).scaled(byPowerOfTen: 8)
    #expect(yi.description == "799420000000")
    #expect(yi.resolution.description == "10000000")
    #expect(yi.halfResolution.description == "5000000")
  }

  @Test(arguments: [
    ("1", "3", 4, "0.3333"), ("2", "3", 4, "0.6667"), ("1314", "1000", 4, "1.3140"),
    ("-1", "8", 2, "-0.13"), ("5", "0.5", 0, "10"), ("0", "7", 2, "0.00"),
  ])
  func quotientsAreRounded(top: String, bottom: String, places: Int, result: String) throws {
    let quotient = try #require(ExactDecimal(top)).divided(
      by: try #require(ExactDecimal(bottom)), places: places)
    #expect(quotient?.description == result)
  }

  @Test func nothingIsDividedByZero() { #expect(ExactDecimal.one.divided(by: 0) == nil) }

  @Test(arguments: [
    ("1.25", 1, "1.3"), ("-1.25", 1, "-1.3"), ("0.04", 1, "0.0"), ("7", 2, "7"),
    ("9.99", 1, "10.0"),
  ])
  func halvesAreRoundedAwayFromZero(text: String, places: Int, result: String) throws {
    #expect(try #require(ExactDecimal(text)).rounded(toPlaces: places).description == result)
  }

  @Test func sumsAreExactOverTheWholeRange() throws {
    let large = try #require(ExactDecimal("999999999999999999"))
    let small = try #require(ExactDecimal("0.000000001"))
    let sum = large + small
    #expect(sum.description == "999999999999999999.000000001")
    #expect(sum - large == small)
    #expect(sum > large)
  }

  @Test func arithmeticAgreesWithWholeNumbers() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      let (a, b) = (
        Int(generator.next() % 2_000_001) - 1_000_000, Int(generator.next() % 2_000_001) - 1_000_000
      )
      let (p, q) = (Int(generator.next() % 4), Int(generator.next() % 4))
      let x = ExactDecimal(mantissa: Int128(a), exponent: -p)
      let y = ExactDecimal(mantissa: Int128(b), exponent: -q)
      // The same numbers in thousandths, as integers.
      let (m, n) = (a * [1000, 100, 10, 1][p], b * [1000, 100, 10, 1][q])
      #expect(x + y == ExactDecimal(mantissa: Int128(m + n), exponent: -3))
      #expect(x - y == ExactDecimal(mantissa: Int128(m - n), exponent: -3))
      #expect(x * y == ExactDecimal(mantissa: Int128(m * n), exponent: -6))
      #expect((x < y) == (m < n))
      #expect((x == y) == (m == n))
    }
  }

  @Test func absurdSizesDoNotTrap() {
    let huge = ExactDecimal(mantissa: .max, exponent: 30)
    let tiny = ExactDecimal(mantissa: 1, exponent: -30)
    #expect(huge > tiny)
    #expect(huge + tiny > tiny)
    #expect(huge * huge > tiny)
    #expect((huge + huge) > .zero)
    #expect(-huge < tiny)
  }
}
