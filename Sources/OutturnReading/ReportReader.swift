import OutturnModel

/// What a report says.
public struct Reading: Sendable {
  /// The report, mended and divided.
  public let report: PreparedReport
  /// Its statements, in the order of the text.
  public let statements: [Statement]

  /// What was done to the text and what a person should know of it.
  public var notices: [Notice] { report.notices }
  /// Title, place, year and parts.
  public var outline: ReportOutline { report.outline }
}

/// Reads the statements of a report.
public struct ReportReader: Sendable {
  /// What the caller knows better than the report tells.
  public struct Options: Sendable {
    /// The year the report plans for.
    public var year: Int?
    /// What the report's file is called: its year is taken from there where nothing in the text tells it.
    public var name: String?

    /// Nothing but what is given.
    public init(year: Int? = nil, name: String? = nil) {
      self.year = year
      self.name = name
    }
  }

  private let lexicon: Lexicon
  private let indicators: IndicatorMatcher

  /// A reader that names indicators by the catalogue that ships with the program.
  public init() {
    lexicon = .shipped
    indicators = .shipped
  }

  /// A reader that names indicators by a catalogue.
  public init(catalogue: Catalogue) {
    lexicon = .shipped
    indicators = IndicatorMatcher(catalogue: catalogue, lexicon: .shipped)
  }

  /// The indicator of the catalogue that a name stands for.
  package func indicator(named name: String) -> IndicatorID? {
    indicators.indicator(named: name)?.id
  }

  /// Reads a report from its bytes.
  ///
  /// - Throws: `TextDecodingError` if the bytes are not text in a known encoding.
  public func read(bytes: [UInt8], options: Options = Options()) throws(TextDecodingError)
    -> Reading
  {
    read(try PreparedReport(bytes: bytes), options: options)
  }

  /// Reads a report that is already divided.
  ///
  /// - Complexity: O(*n*) in its length.
  public func read(_ report: PreparedReport, options: Options = Options()) -> Reading {
    let report = options.year.map(report.divided) ?? report
    let text = ScalarText(utf8: report.mended.utf8)
    if report.isEnglish {
      let reader = EnglishReader(
        lexicon: .shipped, indicators: indicators, report: report, text: text, year: options.year,
        name: options.name)
      return Reading(report: report, statements: reader.statements())
    }
    let assembler = StatementAssembler(
      lexicon: lexicon, indicators: indicators, report: report, text: text, year: options.year)
    return Reading(report: report, statements: assembler.statements())
  }
}
