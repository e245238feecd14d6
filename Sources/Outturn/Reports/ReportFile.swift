/// A report's file, read and made text.
public struct ReportFile {
  /// The most bytes a report's file may have; its text may have ``OutturnReading/TextDecoder/limit``.
  public static let limit = 256 << 20

  /// The file as the user named it.
  public let name: String
  /// The SHA-256 of its bytes.
  public let digest: Digest
  /// Its text, mended and divided.
  public let report: PreparedReport

  /// Makes text of the bytes of a text, HTML or Markdown file.
  ///
  /// - Parameter convert: Makes text of what is none of these.
  public init(
    _ name: String, _ bytes: [UInt8],
    convert: ((BinaryKind) throws(Failure) -> [UInt8])? = nil
  ) throws(Failure) {
    guard !bytes.isEmpty else { throw Failure("nothingInFile", name) }
    self.name = name
    digest = SHA256.hash(bytes)
    do throws(TextDecodingError) {
      report = try PreparedReport(bytes: bytes)
    } catch {
      guard case .binary(let kind) = error, let convert else { throw Failure(error, in: name) }
      let text = try convert(kind)
      do throws(TextDecodingError) {
        report = try PreparedReport(bytes: text)
      } catch {
        throw Failure(error, in: name)
      }
    }
  }
}
