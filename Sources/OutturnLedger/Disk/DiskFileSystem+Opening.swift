#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How files and folders are opened, each part of a path by itself, and what is read and written there.
extension DiskFileSystem {
  /// An open descriptor that is closed when nobody needs it any more.
  final class Descriptor: FileLock {
    let number: Int32
    private let isOwned: Bool

    init(_ number: Int32, isOwned: Bool = true) {
      self.number = number
      self.isOwned = isOwned
    }

    deinit {
      if isOwned { close(number) }
    }
  }

  func openFolder(
    _ path: LedgerPath?, for operation: FileFailure.Operation
  ) throws(FileFailure) -> Descriptor {
    var folder = Descriptor(rootDescriptor, isOwned: false)
    guard let path else { return folder }
    for part in path.parts {
      folder = try Self.descend(
        folder, String(part), O_RDONLY | O_DIRECTORY, 0, path.text, operation)
    }
    return folder
  }

  func openFile(
    _ path: LedgerPath, _ flags: Int32, for operation: FileFailure.Operation
  ) throws(FileFailure) -> Descriptor {
    let folder = try openFolder(path.folder, for: operation)
    // Without O_NONBLOCK a named pipe in a file's place would hold us up for ever.
    let file = try Self.descend(folder, path.name, flags | O_NONBLOCK, 0o666, path.text, operation)
    let kind = try Self.status(file, path, operation).kind
    guard kind == .file else { throw FileFailure(operation, path.text, .notAFile) }
    return file
  }

  static func descend(
    _ folder: Descriptor, _ name: String, _ flags: Int32, _ mode: mode_t,
    _ path: String, _ operation: FileFailure.Operation
  ) throws(FileFailure) -> Descriptor {
    while true {
      let number = openat(folder.number, name, flags | O_NOFOLLOW | O_CLOEXEC, mode)
      if number >= 0 { return Descriptor(number) }
      let code = errno
      if code == EINTR { continue }
      var info = stat()
      if fstatat(folder.number, name, &info, AT_SYMLINK_NOFOLLOW) == 0,
        kind(info.st_mode) == .symbolicLink
      {
        throw FileFailure(operation, path, .symbolicLink)
      }
      throw FileFailure(operation, path, FileFailure.Reason(code: code))
    }
  }

  func mode(_ path: LedgerPath) throws(FileFailure) -> mode_t? {
    let folder = try openFolder(path.folder, for: .look)
    var info = stat()
    guard fstatat(folder.number, path.name, &info, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return info.st_mode & 0o777
  }

  static func status(
    _ file: Descriptor, _ path: LedgerPath, _ operation: FileFailure.Operation
  ) throws(FileFailure) -> FileStatus {
    var info = stat()
    if fstat(file.number, &info) != 0 {
      throw FileFailure(operation, path.text, FileFailure.Reason(code: errno))
    }
    return FileStatus(kind: kind(info.st_mode), size: Int(info.st_size))
  }

  static func kind(_ mode: mode_t) -> FileStatus.Kind {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .symbolicLink
    default: .other
    }
  }

  static func write(
    _ bytes: [UInt8], to file: Descriptor, _ path: LedgerPath,
    _ operation: FileFailure.Operation
  ) throws(FileFailure) {
    var failure: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        #if canImport(Darwin)
          let count = Darwin.write(
            file.number, buffer.baseAddress.map { $0 + written }, buffer.count - written)
        #elseif canImport(Musl)
          let count = Musl.write(
            file.number, buffer.baseAddress.map { $0 + written }, buffer.count - written)
        #else
          let count = Glibc.write(
            file.number, buffer.baseAddress.map { $0 + written }, buffer.count - written)
        #endif
        if count > 0 {
          written += count
        } else if count == 0 || errno != EINTR {
          failure = count == 0 ? ENOSPC : errno
          return
        }
      }
    }
    if failure != 0 { throw FileFailure(operation, path.text, FileFailure.Reason(code: failure)) }
  }
}
