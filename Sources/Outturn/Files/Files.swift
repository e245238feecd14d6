#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files as the command line meets them. (A ledger's own files are OutturnLedger's.)
package enum Files {
  /// The largest document that is read whole: 1 GiB.
  package static let limit = 1 << 30

  package static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether a file and its folder are the user's, and nobody else may write to them.
  package static func isPrivate(_ path: String) -> Bool {
    let folder = String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex))
    return [(path, S_IFREG), (folder, S_IFDIR)].allSatisfy { path, kind in
      var status = stat()
      return lstat(path, &status) == 0 && status.st_mode & S_IFMT == kind
        && status.st_uid == geteuid() && status.st_mode & 0o022 == 0
    }
  }

  /// Lets nobody but its owner read and write a file, as far as that can be had.
  package static func makePrivate(_ path: String) { _ = chmod(path, 0o600) }

  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Makes a folder with those above it, readable for its owner only; false if that cannot be done.
  package static func makeFolders(_ path: String) -> Bool {
    if isFolder(path) { return true }
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex,
      makeFolders(String(path[..<slash]))
    else { return false }
    return mkdir(path, 0o700) == 0 || isFolder(path)
  }

  /// The whole of a file. `name` is what messages call it.
  package static func read(
    _ path: String, named name: String, limit: Int = Files.limit
  ) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw cannotRead(name, errno) }
    defer { close(descriptor) }
    return try read(descriptor: descriptor, named: name, limit: limit)
  }

  /// No more is read of what has no end, such as a device, than shows that it is too long.
  package static func read(
    descriptor: Int32, named name: String, limit: Int = Files.limit
  ) throws(Failure) -> [UInt8] {
    var status = stat()
    let known = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    if known, status.st_size > limit { throw tooLarge(name, limit) }
    var bytes: [UInt8] = []
    // One byte more than the file holds, so that its end is seen without growing.
    var room = known ? Int(status.st_size) + 1 : 1 << 16
    while true {
      let old = bytes.count
      var outcome = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        outcome = DescriptorIO.read(descriptor, buffer.baseAddress, room)
        count = max(0, outcome)
      }
      if outcome < 0 {
        if errno == EINTR { continue }
        throw cannotRead(name, errno)
      }
      if outcome == 0 { return bytes }
      if old == 0 { bytes = chunk } else { bytes += chunk }
      if bytes.count > limit { throw tooLarge(name, limit) }
      room = max(1 << 16, min(room, 1 << 20))
    }
  }

  /// Writes the whole of a text, with no buffer between.
  ///
  /// - Returns: What failed, as `errno`.
  package static func write(_ text: String, to descriptor: Int32) -> Int32? {
    var text = text
    return text.withUTF8 { bytes in
      var done = 0
      while done < bytes.count {
        let count = DescriptorIO.write(
          descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return count < 0 ? errno : EIO }
        done += count
      }
      return nil
    }
  }

  package static func cannotRead(_ name: String, _ code: Int32) -> Failure {
    let reason = SystemError.reason(code)
    return Failure("cannotRead", name, Both(reason))
  }

  package static func cannotWrite(_ name: String, _ code: Int32) -> Failure {
    let reason = SystemError.reason(code)
    return Failure("cannotWrite", name, Both(reason))
  }

  private static func tooLarge(_ name: String, _ limit: Int) -> Failure {
    let bound = limit >= 1 << 30 ? "\(limit >> 30) GiB" : "\(limit >> 20) MiB"
    return Failure("largerThanNotRead", name, bound)
  }
}

/// `read(2)` and `write(2)` under names of their own, since those of `Files` hide them.
package enum DescriptorIO {
  package static func write(_ descriptor: Int32, _ buffer: UnsafePointer<UInt8>?, _ count: Int)
    -> Int
  {
    #if canImport(Glibc)
      Glibc.write(descriptor, buffer, count)
    #else
      Darwin.write(descriptor, buffer, count)
    #endif
  }

  package static func read(
    _ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int
  )
    -> Int
  {
    #if canImport(Glibc)
      Glibc.read(descriptor, buffer, count)
    #else
      Darwin.read(descriptor, buffer, count)
    #endif
  }
}
