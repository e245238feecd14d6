import OutturnFormats
import OutturnModel
import OutturnReading
import OutturnScorecard

extension FuzzTarget {
  /// A table as people bring it: decoded, then cut into cells.
  static let csv = FuzzTarget(
    "csv",
    seeds: [
      "kind,period,indicator,value,unit\r\ncommitment,2020,\"GDP, real\",\"8.5\",%\r\n",
      "a;b;c\n1;\"x\"\"y\";\n", "a\tb\n\"two\nlines\"\t2\n", "\u{FEFF}指标,数值\n生产总值,8.5%\n",
    ],
    words: [
      ",", ";", "\t", "\"", "\"\"", "\r\n", "\r", "\n", "\u{0}", "\u{FEFF}", "=1+1", "\u{80}",
    ]
  ) { bytes in
    let text: DecodedText
    do throws(TextDecodingError) {
      text = try TextDecoder.decode(bytes: bytes)
    } catch {
      return "undecoded"
    }
    var reader = CSVReader(delimiter: CSVReader.delimiter(ofFirstLine: text.utf8))
    var rows = 0
    var cells = 0
    do throws(CSVError) {
      try reader.read(text.utf8) { row in
        rows += 1
        cells = max(cells, row.cells.count)
      }
      try reader.finish { _ in rows += 1 }
      return "\(reader.delimiter) \(min(rows, 8)) \(min(cells, 8))"
    } catch {
      return String("\(error)".prefix(24))
    }
  }

  /// The notation that people type.
  static let notation: FuzzTarget = {
    let parser = NotationParser()
    return FuzzTarget(
      "notation",
      seeds: [
        "GDP +9%", "30 new schools", "CPI <= 3%", "PM2.5 <= 63 µg/m³",
        "urban jobs >= 55,000 by 2017-12",
        "新增城镇就业13万人以上", "城镇登记失业率控制在4.5%以内", "生产总值增长8.5%左右", "居民收入与经济增长同步", "投资2000亿元至2500亿元",
      ],
      words: [
        "%", "万", "亿", "以上", "左右", "力争", "翻一番", "~", "<=", ">=", "至", "个百分点", "by 2017-12", "１２",
        "，",
        "\u{0}", "\u{301}", "e9", "-", "and", "between", "one and a half",
      ]
    ) { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      do throws(NotationError) {
        let reading = try parser.parse(text)
        return "\(reading.target.measure) \(reading.target.bound) \(reading.parts.count)"
      } catch {
        return String(String(describing: error).prefix { $0 != "(" })
      }
    }
  }()
}
