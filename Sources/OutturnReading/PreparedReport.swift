/// A report decoded, mended and divided into sections: what the reader of figures works on.
///
///     let report = try PreparedReport(bytes: bytes)
///     for section in report.outline.sections {
///       if case .plan(let year) = section.role { … report.mended.utf8[section.range] … }
///     }
///     report.mended.originalRange(of: found)   // Unicode scalars of the decoded text
public struct PreparedReport: Sendable, Equatable {
  /// The text ready for scanning, with the way back to the decoded text.
  public let mended: MendedText
  /// Title, place, year and sections.
  public let outline: ReportOutline
  /// What was done to the text and what a person should know of it.
  public let notices: [Notice]

  /// The text as decoded.
  public var decoded: DecodedText { mended.decoded }

  /// Decodes, mends and divides a report.
  ///
  /// - Throws: `TextDecodingError` if the bytes are not text in a known encoding.
  public init(bytes: [UInt8]) throws(TextDecodingError) {
    self.init(decoded: try TextDecoder.decode(bytes: bytes))
  }

  /// Mends and divides a report that is already text.
  public init(decoded: DecodedText) {
    let (mended, mendNotices) = TextMender.mend(decoded)
    let (outline, outlineNotices) = OutlineReader.read(mended)
    self.mended = mended
    self.outline = outline
    self.notices = mendNotices + outlineNotices
  }

  /// The same report divided for a year that the caller knows better, unless its own title, date or
  /// headings tell one.
  func divided(for year: Int) -> PreparedReport {
    guard outline.planYear?.value != year, !tellsYear else { return self }
    return PreparedReport(mended: mended, year: year, notices: notices)
  }

  private var tellsYear: Bool {
    guard let place = outline.planYear?.range.lowerBound else { return false }
    return outline.title?.range.contains(place) == true
      || outline.date?.range.contains(place) == true
      || outline.sections.contains { $0.heading?.contains(place) == true }
  }

  private init(mended: MendedText, year: Int, notices: [Notice]) {
    self.mended = mended
    outline = OutlineReader.read(mended, year: year).0
    self.notices = notices.filter { $0 != .yearUnknown }
  }

  /// Mends and divides a report that is already a string.
  public init(text: String) {
    self.init(decoded: DecodedText(text))
  }
}
