/// What `indicators.json` holds: the whole catalogue of the ledger, so that its records can be
/// understood without the program that made them.
enum IndicatorsFile {
  private enum Field: String, CaseIterable { case format, indicators, version }
  private static let fields = JSONWords<Field>()

  static func read(_ bytes: [UInt8]) throws(LedgerError) -> [Indicator] {
    do throws(JSONError) {
      var cursor = try JSONCursor(
        bytes, file: LedgerPath.indicators.text, limits: LedgerLimits.json)
      var fields = try cursor.object(of: Self.fields)
      var isMarked = (format: false, version: false)
      var indicators: [Indicator]?
      while let field = try cursor.next(&fields) {
        switch field {
        case .format:
          try FileFormat.indicators.read(&cursor)
          isMarked.format = true
        case .indicators:
          let start = cursor.position
          let list = try cursor.list { (cursor) throws(JSONError) in
            try Indicator(from: &cursor)
          }
          if Set(list.map(\.id)).count < list.count {
            throw cursor.mismatch("two indicators have one id", from: start)
          }
          indicators = list
        case .version:
          try FileFormat.readVersion(&cursor)
          isMarked.version = true
        }
      }
      guard isMarked.format else { throw cursor.missing(.format, in: fields) }
      guard isMarked.version else { throw cursor.missing(.version, in: fields) }
      guard let indicators else { throw cursor.missing(.indicators, in: fields) }
      try cursor.finish()
      return indicators
    } catch {
      throw LedgerError(error, in: bytes)
    }
  }

  static func bytes(of indicators: [Indicator]) throws(CanonicalMisuse) -> [UInt8] {
    var writer = CanonicalWriter()
    writer.beginObject()
    writer.member("format", FileFormat.indicators.rawValue)
    writer.lines("indicators", indicators.sorted { $0.id < $1.id })
    writer.member("version", FileFormat.currentVersion)
    writer.endObject()
    return try writer.finish() + [UInt8(ascii: "\n")]
  }
}
