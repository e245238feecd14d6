#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The file of `--output`: written beside its place and put there whole, so that a failed command
/// never leaves half a file and never harms the old one. A link is followed to the file it leads to. A
/// device or a pipe is written to as it is.
package struct OutputFile {
  package let name: String
  private let path: String
  /// What is renamed when all is written; `nil` for what is written to directly.
  private let temporary: String?
  private let descriptor: Int32

  /// - Parameters:
  ///   - name: What messages call it.
  ///   - isOwn: Whether it is the program's own file inside a ledger's work folder.
  /// - Throws: `Failure` also for a ledger's own files, which only its commands write.
  package init(_ path: String, named name: String, isOwn: Bool = false) throws(Failure) {
    self.name = name
    switch try OutputPlace(path, named: name) {
    case .stream(let path):
      self.path = path
      temporary = nil
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw Files.cannotWrite(name, errno) }
    case .file(let path, let mode):
      if !isOwn { try OutputPlace.checkNoLedger(path, named: name) }
      let temporary = "\(path).outturn-\(getpid())"
      self.path = path
      self.temporary = temporary
      unlink(temporary)
      descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
      guard descriptor >= 0 else { throw Files.cannotWrite(name, errno) }
      if let mode { fchmod(descriptor, mode) }
    }
  }

  /// Writes a file whole, or leaves what was there.
  package static func write(
    _ bytes: [UInt8], to path: String, named name: String, isOwn: Bool = false
  ) throws(Failure) {
    let file = try OutputFile(path, named: name, isOwn: isOwn)
    var sink = file.sink
    sink.write(bytes: bytes)
    sink.flush()
    if let failure = sink.failure {
      file.discard()
      throw Files.cannotWrite(name, failure)
    }
    try file.keep()
  }

  package var sink: TextSink { TextSink(.descriptor(descriptor)) }

  /// Puts the file in its place.
  package func keep() throws(Failure) {
    guard close(descriptor) == 0, temporary.map({ rename($0, path) == 0 }) ?? true else {
      let code = errno
      if let temporary { unlink(temporary) }
      throw Files.cannotWrite(name, code)
    }
  }

  package func discard() {
    close(descriptor)
    if let temporary { unlink(temporary) }
  }
}

/// Where output that is not standard output goes.
package enum OutputPlace {
  /// A device, a pipe, a socket: written to as it is.
  case stream(String)
  /// A file, with the permissions of the one that is there.
  case file(String, mode: mode_t?)

  package init(_ path: String, named name: String) throws(Failure) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      var link = stat()
      if lstat(path, &link) == 0 { throw Failure("symbolicLinkSomethingNot", name) }
      self = .file(path, mode: nil)
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw Files.cannotWrite(name, EISDIR)
    case S_IFREG: self = .file(OutputPlace.followed(path), mode: status.st_mode & 0o777)
    default: self = .stream(path)
    }
  }

  /// The path without links.
  private static func followed(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Refuses what is a ledger's own: what stands there is written by its commands alone. Other files may
  /// stand in a folder that is a ledger.
  package static func checkNoLedger(_ path: String, named name: String) throws(Failure) {
    let folder = String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex))
    let real =
      followed(folder.isEmpty ? "/" : folder) + "/" + (path.split(separator: "/").last ?? "")
    for above in Folders.upward(from: real)
    where above != real && Files.isFile("\(above)/\(LedgerFiles.marker)") {
      let first = real.dropFirst(above.count).split(separator: "/").first.map(String.init) ?? ""
      if LedgerFiles.own.contains(first) { throw Failure("ledgersOwnFile", name) }
    }
  }
}
