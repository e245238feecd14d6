import OutturnJSON

/// What every file of a ledger says about its own form: `"format":"outturn-volume"`, `"version":1`.
enum FileFormat: String, CaseIterable {
  case ledger = "outturn-ledger"
  case volume = "outturn-volume"
  case indicators = "outturn-indicators"
  case source = "outturn-source"
  case seal = "outturn-seal"

  /// The version that this program writes, and the newest it reads.
  static let currentVersion = 1

  private static let words = JSONWords<FileFormat>()

  /// Reads the name of the form, which must be this one.
  func read(_ cursor: inout JSONCursor) throws(JSONError) {
    let bookmark = cursor
    let found = try cursor.word(of: Self.words)
    guard found == self else {
      var again = bookmark
      let raw = try again.rawString()
      throw cursor.invalid(
        "this file is an \"\(found.rawValue)\", not an \"\(rawValue)\"", raw.range)
    }
  }

  /// The version a file says it has, if it says one above ours: whatever else is wrong with the
  /// file, that is why.
  static func newerVersion(of bytes: [UInt8]) -> Int? {
    do throws(JSONError) {
      var cursor = try JSONCursor(bytes, file: "")
      var members = try cursor.object()
      while let key = try cursor.next(&members) {
        if cursor.matches(key, "version") {
          let version = try cursor.integer()
          return version > Int64(currentVersion) ? Int(version) : nil
        }
        _ = try cursor.skip()
      }
    } catch {}
    return nil
  }
}
