#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folder of an export of several files. Every file is written beside its place, and all are put
/// in their places when the export is whole. Files that are there already and not part of the export
/// are left alone.
struct OutputFolder {
  private let environment: Environment
  private let name: String
  private var files: [String] = []
  private var begun: Set<String> = []

  /// Makes the folder if it is not there; its parent must be.
  init(_ name: String, in environment: Environment) throws(Failure) {
    self.environment = environment
    self.name = name
    try makeFolder(name)
  }

  /// Writes a file, or more of one that was begun; `relative` is made of plain names parted by `/`,
  /// and its folders are made.
  mutating func write(_ relative: String, _ text: String) throws(Failure) {
    let isNew = begun.insert(relative).inserted
    if isNew {
      var folder = name
      for part in relative.split(separator: "/").dropLast() {
        folder += "/\(part)"
        try makeFolder(folder)
      }
      files.append(relative)
    }
    let mode = O_WRONLY | O_CREAT | O_CLOEXEC | (isNew ? O_TRUNC : O_APPEND)
    let descriptor = open(temporary(relative), mode, 0o644)
    guard descriptor >= 0 else { throw Files.cannotWrite("\(name)/\(relative)", errno) }
    var sink = TextSink(.descriptor(descriptor))
    sink.write(text)
    sink.flush()
    let failure = close(descriptor) == 0 ? sink.failure : errno
    if let failure { throw Files.cannotWrite("\(name)/\(relative)", failure) }
  }

  /// Puts every file in its place.
  func keep() throws(Failure) {
    for file in files
    where rename(temporary(file), environment.path("\(name)/\(file)")) != 0 {
      throw Files.cannotWrite("\(name)/\(file)", errno)
    }
  }

  /// Takes back what was written, after a failure.
  func discard() {
    for file in files { unlink(temporary(file)) }
  }

  private func temporary(_ relative: String) -> String {
    environment.path("\(name)/\(relative)") + ".outturn-\(getpid())"
  }

  private func makeFolder(_ folder: String) throws(Failure) {
    let path = environment.path(folder)
    if !Files.isFolder(path), mkdir(path, 0o755) != 0 { throw Files.cannotWrite(folder, errno) }
  }
}
