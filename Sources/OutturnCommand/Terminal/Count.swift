/// Numbers of things in English.
enum Count {
  /// `1 volume`, `2 volumes`.
  static func of(_ count: Int, _ thing: String) -> String {
    "\(count) \(thing)\(count == 1 ? "" : "s")"
  }
}
