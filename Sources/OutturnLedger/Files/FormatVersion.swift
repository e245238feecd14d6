/// What every file of a ledger says about its own form: `"format":"outturn-volume"`, `"version":2`.
enum FileFormat: String, CaseIterable {
  case ledger = "outturn-ledger"
  case volume = "outturn-volume"
  case indicators = "outturn-indicators"
  case source = "outturn-source"
  case seal = "outturn-seal"

  /// The version that this program writes, and the only one it reads files in: older ones are carried over
  /// first (``Migration``).
  static let currentVersion = 2
  /// That of the lines of journals that do not say theirs.
  static let firstVersion = 1

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

  /// Reads the version of a file, which must be the current one.
  static func readVersion(_ cursor: inout JSONCursor) throws(JSONError) {
    let current = Int64(currentVersion)
    _ = try cursor.integer(in: current...current)
  }

  /// The version a file says it has, if it says another than ours: whatever else is wrong with the
  /// file, that is why.
  static func otherVersion(of bytes: [UInt8], than current: Int) -> Int? {
    do throws(JSONError) {
      var cursor = try JSONCursor(bytes, file: "")
      var members = try cursor.object()
      while let key = try cursor.next(&members) {
        if cursor.matches(key, "version") {
          let version = try cursor.integer()
          return version >= 0 && version != Int64(current) ? Int(version) : nil
        }
        _ = try cursor.skip()
      }
    } catch {}
    return nil
  }
}
