/// The program's version, by semver.org.
enum Version {
  static let current = "0.1.0"
  /// The day of that version, for the manual page.
  static let released = "2026-11-20"
}
