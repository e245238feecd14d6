extension PreparedReport {
  /// Whether the report is written in English: more Latin words than Chinese characters.
  ///
  /// The program reads English less well than Chinese (docs/explanation/confidence.md): what it proposes there
  /// needs a person, and it never says that it read such a report whole.
  public var isEnglish: Bool {
    var latin = 0
    var other = 0
    let bytes = mended.utf8.span
    for index in 0..<min(bytes.count, 1 << 16) {
      let byte = bytes[index]
      if byte < 0x80 {
        if (byte | 0x20) &- 0x61 < 26 { latin += 1 }
      } else if byte >= 0xE4, byte <= 0xE9 {
        other += 1
      }
    }
    return latin > 8 * other && latin > 0
  }

  /// The year that the report plans for; an English one tells it by title, date and file before anything else.
  public func planYear(fileNamed name: String?) -> Int? {
    isEnglish ? EnglishYear(report: self, name: name).year() : outline.planYear?.value
  }
}
