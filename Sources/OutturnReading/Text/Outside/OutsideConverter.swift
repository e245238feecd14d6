#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Makes PDF, DOC and DOCX files text with programs that are installed: pdftotext, antiword, catdoc,
/// pandoc.
///
/// The program is started without a shell, with the file's path as one argument, no input, and an
/// end: after `timeLimit` or `sizeLimit` it is stopped. What it prints is decoded like any report.
public struct OutsideConverter: Sendable {
  /// Why a file could not be converted.
  public enum Failure: Error, Sendable, Equatable {
    /// None of the programs that can do it is installed.
    case notInstalled(kind: BinaryKind, programs: [String])
    /// No program is known for this kind of file.
    case unsupported(kind: BinaryKind)
    /// The program could not be started; the system's error number.
    case notStarted(program: String, errorNumber: Int32)
    /// The program ended with an error or was killed.
    case failed(program: String, status: Int32)
    /// The program took too long and was stopped.
    case tooSlow(program: String, seconds: Int)
    /// The program printed too much and was stopped.
    case tooLong(program: String, limit: Int)
  }

  /// One way to convert a file: the program and its arguments, where `FILE` stands for the path.
  private struct Recipe {
    let program: String
    let arguments: [String]
  }

  private static let file = "FILE"

  /// Where programs are looked for.
  public let searchPath: [String]
  /// The longest a program may run, in seconds.
  public let timeLimit: Int
  /// The most it may print, in bytes.
  public let sizeLimit: Int

  /// A converter that looks for programs in some folders.
  public init(searchPath: [String], timeLimit: Int = 60, sizeLimit: Int = 64 << 20) {
    self.searchPath = searchPath
    self.timeLimit = timeLimit
    self.sizeLimit = sizeLimit
  }

  /// A converter that looks for programs where the shell would.
  public static func fromEnvironment() -> OutsideConverter {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
    return OutsideConverter(searchPath: path.split(separator: ":").map(String.init))
  }

  private static func recipes(for kind: BinaryKind) -> [Recipe] {
    switch kind {
    case .pdf:
      [Recipe(program: "pdftotext", arguments: ["-enc", "UTF-8", file, "-"])]
    case .doc:
      [
        Recipe(program: "antiword", arguments: ["-m", "UTF-8.txt", "-w", "0", file]),
        Recipe(program: "catdoc", arguments: ["-w", "-d", "utf-8", file]),
      ]
    case .zipped:
      [Recipe(program: "pandoc", arguments: ["-f", "docx", "-t", "plain", "--wrap=none", file])]
    case .rtf:
      [Recipe(program: "pandoc", arguments: ["-f", "rtf", "-t", "plain", "--wrap=none", file])]
    case .image, .gzip, .other:
      []
    }
  }

  /// The text of a file as the program prints it, to be given to `TextDecoder`.
  ///
  /// - Throws: `Failure`, which tells what to install or what went wrong.
  public func convert(path: String, kind: BinaryKind) throws(Failure) -> [UInt8] {
    let recipes = Self.recipes(for: kind)
    guard !recipes.isEmpty else { throw .unsupported(kind: kind) }
    for recipe in recipes {
      guard let program = find(recipe.program) else { continue }
      // A path that begins with a dash must not be read as an option.
      let path = path.hasPrefix("-") ? "./" + path : path
      let run = ProgramRun(
        program: program, arguments: recipe.arguments.map { $0 == Self.file ? path : $0 },
        timeLimit: timeLimit, sizeLimit: sizeLimit)
      switch run.output() {
      case .printed(let bytes): return bytes
      case .notStarted(let number):
        throw .notStarted(program: recipe.program, errorNumber: number)
      case .failed(let status): throw .failed(program: recipe.program, status: status)
      case .tooSlow: throw .tooSlow(program: recipe.program, seconds: timeLimit)
      case .tooLong: throw .tooLong(program: recipe.program, limit: sizeLimit)
      }
    }
    throw .notInstalled(kind: kind, programs: recipes.map(\.program))
  }

  private func find(_ program: String) -> String? {
    searchPath.lazy.filter { $0.hasPrefix("/") }.map { "\($0)/\(program)" }
      .first { access($0, X_OK) == 0 }
  }
}

extension OutsideConverter.Failure: CustomStringConvertible {
  /// One sentence that tells what is wrong and what to do.
  public var description: String {
    switch self {
    case .notInstalled(let kind, let programs):
      "this is \(kind.rawValue), and \(programs.joined(separator: " or ")) to make it text is not installed: install \(Self.packages(programs)) or save the report as text"
    case .unsupported(let kind):
      "this is \(kind.rawValue): \(kind.advice)"
    case .notStarted(let program, let errorNumber):
      "\(program) could not be started (error \(errorNumber)): check that it is installed properly"
    case .failed(let program, let status):
      "\(program) could not read the file (exit status \(status)): save the report as text"
    case .tooSlow(let program, let seconds):
      "\(program) took more than \(seconds) seconds and was stopped: save the report as text"
    case .tooLong(let program, let limit):
      "\(program) printed more than \(limit) bytes and was stopped: split the file"
    }
  }

  private static func packages(_ programs: [String]) -> String {
    programs.map { $0 == "pdftotext" ? "poppler-utils" : $0 }.joined(separator: " or ")
  }
}
