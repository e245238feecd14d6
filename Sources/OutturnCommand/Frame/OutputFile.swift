#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The file of `--output`: written beside its place and put there whole, so that a failed command
/// never leaves half a file and never harms the old one.
struct OutputFile {
  let name: String
  private let path: String
  private let temporary: String
  private let descriptor: Int32

  init(_ name: String, in environment: Environment) throws(Failure) {
    let path = environment.path(name)
    if Files.isFolder(path) { throw Files.cannotWrite(name, EISDIR) }
    self.name = name
    self.path = path
    self.temporary = "\(path).outturn-\(getpid())"
    self.descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Files.cannotWrite(name, errno) }
  }

  var sink: TextSink { TextSink(.descriptor(descriptor)) }

  /// Puts the file in its place.
  func keep() throws(Failure) {
    guard close(descriptor) == 0, rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw Files.cannotWrite(name, code)
    }
  }

  func discard() {
    close(descriptor)
    unlink(temporary)
  }
}
