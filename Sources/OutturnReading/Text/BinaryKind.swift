/// Kinds of file that are not text, known by their first bytes.
public enum BinaryKind: String, Sendable, Equatable, CaseIterable {
  case pdf = "a PDF file"
  case doc = "a Word file of the old kind (DOC)"
  case zipped = "a ZIP file (DOCX, WPS or another)"
  case rtf = "an RTF file"
  case image = "a picture"
  case gzip = "a compressed file"
  case other = "a binary file"

  /// What to do with it, one clause.
  public var advice: String {
    switch self {
    case .pdf: return "make it text with pdftotext -layout"
    case .doc: return "make it text with antiword or catdoc"
    case .zipped: return "make it text with pandoc -t plain"
    case .rtf: return "save it as text"
    case .image: return "a scanned report has to be made text first"
    case .gzip: return "unpack it first"
    case .other: return "give a text, HTML, Markdown, PDF, DOC or DOCX file"
    }
  }

  /// The kind told by the first bytes, or `nil` if they are not those of a known binary file.
  public init?(magic bytes: [UInt8]) {
    func starts(_ magic: [UInt8]) -> Bool { bytes.starts(with: magic) }
    if starts([0x25, 0x50, 0x44, 0x46, 0x2D]) {
      self = .pdf
    } else if starts([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .doc
    } else if starts([0x50, 0x4B, 0x03, 0x04]) {
      self = .zipped
    } else if starts([0x7B, 0x5C, 0x72, 0x74, 0x66]) {
      self = .rtf
    } else if starts([0x89, 0x50, 0x4E, 0x47]) || starts([0xFF, 0xD8, 0xFF])
      || starts([0x47, 0x49, 0x46, 0x38])
    {
      self = .image
    } else if starts([0x1F, 0x8B]) {
      self = .gzip
    } else {
      return nil
    }
  }
}
