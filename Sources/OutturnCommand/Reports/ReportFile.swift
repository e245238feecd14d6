import OutturnLedger
import OutturnReading

/// A report's file, read and made text.
struct ReportFile {
  /// The file as the user named it.
  let name: String
  /// The SHA-256 of its bytes.
  let digest: Digest
  let report: PreparedReport

  /// Reads a text, HTML or Markdown file, and by programs that are installed PDF, DOC and DOCX.
  init(_ name: String, _ environment: Environment) throws(Failure) {
    let bytes = try environment.read(name)
    guard !bytes.isEmpty else { throw Failure(zh: "“\(name)”是空文件", en: "\"\(name)\" is empty") }
    self.name = name
    digest = SHA256.hash(bytes)
    report = try ReportFile.prepare(bytes, name, environment)
  }

  private static func prepare(
    _ bytes: [UInt8], _ name: String, _ environment: Environment
  ) throws(Failure) -> PreparedReport {
    do throws(TextDecodingError) {
      return try PreparedReport(bytes: bytes)
    } catch {
      guard case .binary(let kind) = error, name != "-" else { throw Failure(error, in: name) }
      let text = try converted(kind, name, environment)
      do throws(TextDecodingError) {
        return try PreparedReport(bytes: text)
      } catch {
        throw Failure(error, in: name)
      }
    }
  }

  private static func converted(
    _ kind: BinaryKind, _ name: String, _ environment: Environment
  ) throws(Failure) -> [UInt8] {
    let search = (environment.variables["PATH"] ?? "/usr/local/bin:/usr/bin:/bin")
      .split(separator: ":").map(String.init)
    do throws(OutsideConverter.Failure) {
      return try OutsideConverter(searchPath: search).convert(
        path: environment.path(name), kind: kind)
    } catch {
      throw Failure(error, in: name)
    }
  }
}
