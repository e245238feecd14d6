#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What stands in a folder, and what the system tells of files besides their bytes.
extension DiskFileSystem {
  func list(_ folder: LedgerPath?) throws(FileFailure) -> [(name: String, kind: FileStatus.Kind)] {
    try entries(folder, stamping: nil).map { ($0.name, $0.kind) }
  }

  func list(_ folder: LedgerPath, stamping ending: String) throws(FileFailure) -> [StampedName] {
    try entries(folder, stamping: ending)
  }

  private func entries(
    _ folder: LedgerPath?, stamping ending: String?
  ) throws(FileFailure) -> [StampedName] {
    let descriptor = try openFolder(folder, for: .list)
    // fdopendir takes the descriptor over, so it gets one of its own.
    let own = openat(descriptor.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard own >= 0, let stream = fdopendir(own) else {
      let code = errno
      if own >= 0 { close(own) }
      throw FileFailure(.list, folder?.text ?? root, FileFailure.Reason(code: code))
    }
    defer { closedir(stream) }
    var entries: [StampedName] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name == "." || name == ".." { continue }
      let type = Int32(entry.pointee.d_type)
      var kind: FileStatus.Kind =
        switch type {
        case Int32(DT_REG): .file
        case Int32(DT_DIR): .folder
        case Int32(DT_LNK): .symbolicLink
        default: .other
        }
      var stamp: FileStamp?
      let isStamped = ending.map { kind == .file && name.hasSuffix($0) } ?? false
      if kind == .other || isStamped {
        var info = stat()
        if fstatat(descriptor.number, name, &info, AT_SYMLINK_NOFOLLOW) == 0 {
          kind = Self.kind(info.st_mode)
          if isStamped { stamp = FileStamp(info) }
        }
      }
      entries.append(StampedName(name: name, kind: kind, stamp: stamp))
    }
    return entries.sorted { $0.name < $1.name }
  }

  func stamp(_ path: LedgerPath) throws(FileFailure) -> FileStamp? {
    try look(path).map { FileStamp($0) }
  }

  func now() -> Int64 {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return FileStamp.nanoseconds(now)
  }
}

extension FileStamp {
  fileprivate init(_ info: stat) {
    device = UInt64(truncatingIfNeeded: info.st_dev)
    number = UInt64(truncatingIfNeeded: info.st_ino)
    size = Int64(info.st_size)
    #if canImport(Darwin)
      modified = FileStamp.nanoseconds(info.st_mtimespec)
      changed = FileStamp.nanoseconds(info.st_ctimespec)
    #else
      modified = FileStamp.nanoseconds(info.st_mtim)
      changed = FileStamp.nanoseconds(info.st_ctim)
    #endif
  }

  fileprivate static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}
