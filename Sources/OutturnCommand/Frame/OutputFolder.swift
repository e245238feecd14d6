#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folder of an export of several files; each file is written beside its place and put there
/// whole. Files that are there already and not part of the export are left alone.
struct OutputFolder {
  private let environment: Environment
  private let name: String

  /// Makes the folder if it is not there; its parent must be.
  init(_ name: String, in environment: Environment) throws(Failure) {
    let path = environment.path(name)
    if !Files.isFolder(path), mkdir(path, 0o755) != 0 { throw Files.cannotWrite(name, errno) }
    self.environment = environment
    self.name = name
  }

  /// Writes one file; `relative` is made of plain names parted by `/`, and its folders are made.
  func write(_ relative: String, _ body: ((String) -> Void) -> Void) throws(Failure) {
    var folder = name
    for part in relative.split(separator: "/").dropLast() {
      folder += "/\(part)"
      let path = environment.path(folder)
      if !Files.isFolder(path), mkdir(path, 0o755) != 0 {
        throw Files.cannotWrite(folder, errno)
      }
    }
    let file = try OutputFile("\(name)/\(relative)", in: environment)
    var sink = file.sink
    body { sink.write($0) }
    sink.flush()
    if let failure = sink.failure {
      file.discard()
      throw Files.cannotWrite(file.name, failure)
    }
    try file.keep()
  }
}
