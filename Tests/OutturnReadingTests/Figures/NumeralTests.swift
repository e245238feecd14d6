import OutturnModel
import Testing

@testable import OutturnReading

/// Numbers in digits and in words.
@Suite struct NumeralTests {
  @Test(
    "Reads numbers and where they end",
    arguments: [
      ("8.40%", "8.40", 4), ("7994.2亿元", "799420000000", 7), ("55,000人", "55000", 6),
      ("3千万吨", "30000000", 3), ("20多亿人", "2000000000", 4), ("6万多名", "60000", 3),
      ("111万千瓦", "1110000", 4), ("2.11万亿元", "2110000000000", 6),
      ("5百米", "500", 2), ("三万", "30000", 2),
      ("一千二百三十四", "1234", 7), ("两千余家", "2000", 3), ("十五", "15", 2), ("二十三亿五千万", "2350000000", 7),
      ("百分之八点五", "8.5", 6), ("百分之120", "120", 6), ("千分之三", "3", 4), ("三分之二", "66.67", 4),
      ("四分之一", "25", 4), ("一半", "50", 2), ("八点二五", "8.25", 4), ("二〇二三年", "2023", 4),
    ] as [(String, String, Int)])
  func reads(_ text: String, _ value: String, _ end: Int) {
    let scalars = Array(text.unicodeScalars)
    let numeral = Lexicon.shipped.numerals.numeral(in: scalars, at: 0, before: scalars.count)
    #expect(numeral?.value.description == value)
    #expect(numeral?.range.upperBound == end)
  }

  @Test(
    "Refuses what is no number",
    arguments: ["1234567890123456789012", "万", "分之", "0.1234567891", "99999999999亿亿亿"])
  func refuses(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    let numeral = Lexicon.shipped.numerals.numeral(in: scalars, at: 0, before: scalars.count)
    #expect(numeral == nil || (numeral?.value.fitsFigure == true && text.hasPrefix("9999")))
  }

  @Test("Reads back every number it is given in Chinese characters")
  func roundTrip() {
    var seed: UInt64 = 11
    for _ in 0..<500 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let number = Int(seed >> 33) % 1_000_000_000
      let scalars = Array(inCharacters(number).unicodeScalars)
      let numeral = Lexicon.shipped.numerals.numeral(in: scalars, at: 0, before: scalars.count)
      #expect(numeral?.value == ExactDecimal(mantissa: Int128(number)))
      #expect(numeral?.range.upperBound == scalars.count)
    }
  }

  /// A whole number in Chinese characters, in the usual form.
  private func inCharacters(_ number: Int) -> String {
    if number == 0 { return "零" }
    let digits = Array("零一二三四五六七八九")
    func section(_ value: Int) -> String {
      var result = ""
      var zero = false
      for (power, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = value / power % 10
        if digit == 0 {
          zero = zero || !result.isEmpty
        } else {
          if zero { result += "零" }
          zero = false
          result += String(digits[digit]) + name
        }
      }
      return result
    }
    var result = ""
    for (power, name) in [(100_000_000, "亿"), (10_000, "万"), (1, "")] {
      let part = number / power % 10_000
      guard part > 0 else { continue }
      if !result.isEmpty, part < 1000 { result += "零" }
      result += section(part) + name
    }
    return result
  }
}
