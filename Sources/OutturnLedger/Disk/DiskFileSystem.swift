#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder on a real disk, worked on through the C library.
///
/// Every part of a path is opened without following symbolic links, starting from a descriptor of
/// the ledger's folder, so that nothing outside it is reached even while others change names in it.
final class DiskFileSystem: FileSystem {
  /// The folder's path as it was given, for messages.
  let root: String
  let rootDescriptor: Int32

  /// Opens the folder at `root`, which may itself be reached through a symbolic link.
  init(root: String) throws(FileFailure) {
    self.root = root
    rootDescriptor = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if rootDescriptor < 0 { throw FileFailure(.look, root, FileFailure.Reason(code: errno)) }
  }

  deinit {
    if rootDescriptor >= 0 { close(rootDescriptor) }
  }

  /// Makes the folder at `path` unless it is there. Its parent must be there.
  static func makeRoot(_ path: String) throws(FileFailure) {
    if mkdir(path, 0o777) != 0, errno != EEXIST {
      throw FileFailure(.makeFolder, path, FileFailure.Reason(code: errno))
    }
  }

  func status(_ path: LedgerPath) throws(FileFailure) -> FileStatus? {
    try look(path).map { FileStatus(kind: Self.kind($0.st_mode), size: Int($0.st_size)) }
  }

  /// What the system knows of a file, or nil where nothing stands; links are not followed.
  func look(_ path: LedgerPath) throws(FileFailure) -> stat? {
    let folder: Descriptor
    do {
      folder = try openFolder(path.folder, for: .look)
    } catch {
      if error.reason == .missing { return nil }
      throw error
    }
    var info = stat()
    if fstatat(folder.number, path.name, &info, AT_SYMLINK_NOFOLLOW) != 0 {
      if errno == ENOENT { return nil }
      throw FileFailure(.look, path.text, FileFailure.Reason(code: errno))
    }
    return info
  }

  func read(_ path: LedgerPath, from offset: Int, limit: Int) throws(FileFailure) -> [UInt8] {
    let file = try openFile(path, O_RDONLY, for: .read)
    let size = try Self.status(file, path, .read).size
    guard size > offset else { return [] }
    guard size - offset <= limit else {
      throw FileFailure(.read, path.text, .tooLarge(bytes: size, limit: limit))
    }
    return try bytes(of: file, path, from: offset, count: size - offset)
  }

  func read(_ path: LedgerPath, first count: Int) throws(FileFailure) -> [UInt8] {
    let file = try openFile(path, O_RDONLY, for: .read)
    let size = try Self.status(file, path, .read).size
    return try bytes(of: file, path, from: 0, count: min(size, count))
  }

  private func bytes(
    of file: Descriptor, _ path: LedgerPath, from offset: Int, count: Int
  ) throws(FileFailure) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, count in
      while count < buffer.count {
        let got = pread(
          file.number, buffer.baseAddress.map { $0 + count }, buffer.count - count,
          off_t(offset + count))
        if got > 0 {
          count += got
        } else if got == 0 {
          break
        } else if errno != EINTR {
          failure = errno
          break
        }
      }
    }
    if failure != 0 { throw FileFailure(.read, path.text, FileFailure.Reason(code: failure)) }
    return bytes
  }

  func makeFolder(_ path: LedgerPath) throws(FileFailure) {
    let folder = try openFolder(path.folder, for: .makeFolder)
    if mkdirat(folder.number, path.name, 0o777) != 0 {
      throw FileFailure(.makeFolder, path.text, FileFailure.Reason(code: errno))
    }
  }

  func create(_ path: LedgerPath, _ bytes: [UInt8], like model: LedgerPath?) throws(FileFailure) {
    let file = try openFile(path, O_WRONLY | O_CREAT | O_EXCL, for: .create)
    if let model, let mode = try mode(model), fchmod(file.number, mode) != 0 {
      throw FileFailure(.create, path.text, FileFailure.Reason(code: errno))
    }
    try Self.write(bytes, to: file, path, .create)
  }

  func append(_ path: LedgerPath, _ bytes: [UInt8]) throws(FileFailure) {
    let file = try openFile(path, O_WRONLY | O_CREAT | O_APPEND, for: .append)
    try Self.write(bytes, to: file, path, .append)
  }

  func truncate(_ path: LedgerPath, to size: Int) throws(FileFailure) {
    let file = try openFile(path, O_WRONLY, for: .truncate)
    if ftruncate(file.number, off_t(size)) != 0 {
      throw FileFailure(.truncate, path.text, FileFailure.Reason(code: errno))
    }
  }

  func synchronise(_ path: LedgerPath?) throws(FileFailure) {
    let descriptor: Descriptor
    if let path {
      let folder = try openFolder(path.folder, for: .synchronise)
      descriptor = try Self.descend(folder, path.name, O_RDONLY, 0, path.text, .synchronise)
    } else {
      descriptor = try openFolder(nil, for: .synchronise)
    }
    #if canImport(Darwin)
      // fsync there does not empty the drive's own cache.
      let result = fcntl(descriptor.number, F_FULLFSYNC)
    #else
      let result = fsync(descriptor.number)
    #endif
    if result != 0 {
      throw FileFailure(.synchronise, path?.text ?? root, FileFailure.Reason(code: errno))
    }
  }

  func synchronise(all paths: [LedgerPath?]) throws(FileFailure) {
    // Threads that wait for the disk need no processor.
    _ = try Workers(paths.count / 8).map(paths.count) { (index) throws(FileFailure) in
      try synchronise(paths[index])
    }
  }

  func rename(_ from: LedgerPath, to: LedgerPath) throws(FileFailure) {
    let folder = try openFolder(from.folder, for: .rename)
    if renameat(folder.number, from.name, folder.number, to.name) != 0 {
      throw FileFailure(.rename, to.text, FileFailure.Reason(code: errno))
    }
  }

  func remove(_ path: LedgerPath) throws(FileFailure) {
    let folder = try openFolder(path.folder, for: .remove)
    if unlinkat(folder.number, path.name, 0) != 0 {
      throw FileFailure(.remove, path.text, FileFailure.Reason(code: errno))
    }
  }

  func lock(_ path: LedgerPath) throws(FileFailure) -> (any FileLock)? {
    while true {
      let file = try openFile(path, O_RDWR | O_CREAT, for: .lock)
      if flock(file.number, LOCK_EX | LOCK_NB) != 0 {
        if errno == EWOULDBLOCK { return nil }
        if errno == EINTR { continue }
        throw FileFailure(.lock, path.text, FileFailure.Reason(code: errno))
      }
      // Somebody may have removed the file between opening and locking it.
      var held = stat()
      var named = stat()
      let folder = try openFolder(path.folder, for: .lock)
      if fstat(file.number, &held) == 0,
        fstatat(folder.number, path.name, &named, AT_SYMLINK_NOFOLLOW) == 0,
        held.st_ino == named.st_ino, held.st_dev == named.st_dev
      {
        return file
      }
    }
  }
}

extension FileFailure.Reason {
  /// The reason behind an `errno`.
  init(code: Int32) {
    switch code {
    case ENOENT: self = .missing
    case EEXIST: self = .exists
    case EISDIR, ENXIO: self = .notAFile
    case ENOTDIR: self = .notAFolder
    case ELOOP: self = .symbolicLink
    case EACCES, EPERM: self = .forbidden
    case EROFS: self = .readOnly
    case ENOSPC, EDQUOT, EFBIG: self = .full
    default: self = .system(code)
    }
  }
}
