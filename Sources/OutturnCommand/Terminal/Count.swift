/// Numbers of things in English.
enum Count {
  /// `1 volume`, `2 volumes`.
  static func of(_ count: Int, _ thing: String, _ things: String? = nil) -> String {
    "\(count) \(count == 1 ? thing : things ?? "\(thing)s")"
  }
}
