/// What `indicators.json` holds: the whole catalogue of the ledger, so that its records can be
/// understood without the program that made them.
enum IndicatorsFile {
  private enum Field: String, CaseIterable { case format, indicators, version }
  private static let fields = JSONWords<Field>()

  static func read(_ bytes: [UInt8]) throws(LedgerError) -> [Indicator] {
    do throws(JSONError) {
      var cursor = try JSONCursor(
        bytes, file: LedgerPath.indicators.text, limits: LedgerLimits.json)
      let indicators = try cursor.members(of: Self.fields) {
        (fields, cursor) throws(JSONError) in
        try fields.need(.format, &cursor, FileFormat.indicators.read)
        let indicators = try fields.need(.indicators, &cursor) { (cursor) throws(JSONError) in
          let start = cursor.position
          let list = try [Indicator](from: &cursor)
          if Set(list.map(\.id)).count < list.count {
            throw cursor.mismatch("two indicators have one id", from: start)
          }
          return list
        }
        try fields.need(.version, &cursor, FileFormat.readVersion)
        return indicators
      }
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
