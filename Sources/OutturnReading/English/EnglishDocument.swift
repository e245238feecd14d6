extension PreparedReport {
  /// Whether the report is written in English: more Latin words than Chinese characters.
  ///
  /// The program reads English less well than Chinese (docs/explanation/confidence.md): what it proposes there
  /// needs a person, and it never says that it read such a report whole.
  public var isEnglish: Bool {
    let bytes = mended.utf8.span
    let head = 0..<min(bytes.count, 1 << 16)
    let latin = bytes.count(in: head) { $0.isLetter }
    let other = bytes.count(in: head) { $0 &- 0xE4 < 6 }
    return latin > 8 * other && latin > 0
  }

  /// The year that the report plans for; an English one tells it by title, date and file before anything else.
  public func planYear(fileNamed name: String?) -> Int? {
    isEnglish ? EnglishYear(report: self, name: name).year() : outline.planYear?.value
  }
}
