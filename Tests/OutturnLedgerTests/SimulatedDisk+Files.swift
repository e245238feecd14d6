import Synchronization

@testable import OutturnLedger

extension SimulatedDisk {
  func status(_ path: LedgerPath) throws(FileFailure) -> FileStatus? {
    let result: Result<FileStatus?, FileFailure> = state.withLock { state in
      do throws(FileFailure) {
        switch try Self.look(state, path.text) {
        case .file(let number):
          return .success(FileStatus(kind: .file, size: state.contents[number].shown.count))
        case .folder: return .success(FileStatus(kind: .folder, size: 0))
        case nil: return .success(nil)
        }
      } catch { return .failure(error) }
    }
    return try result.get()
  }

  func read(
    _ path: LedgerPath, from offset: Int, limit: Int
  ) throws(FileFailure) -> [UInt8] {
    let result: Result<[UInt8], FileFailure> = state.withLock { state in
      do throws(FileFailure) {
        let bytes = state.contents[try Self.file(state, path.text, .read)].shown.dropFirst(offset)
        guard bytes.count <= limit else {
          throw FileFailure(.read, path.text, .tooLarge(bytes: bytes.count, limit: limit))
        }
        return .success(Array(bytes))
      } catch { return .failure(error) }
    }
    return try result.get()
  }

  func read(_ path: LedgerPath, first count: Int) throws(FileFailure) -> [UInt8] {
    Array(try read(path, from: 0, limit: .max).prefix(count))
  }

  func list(
    _ folder: LedgerPath?
  ) throws(FileFailure) -> [(name: String, kind: FileStatus.Kind)] {
    let folder = folder?.text ?? ""
    let names = state.withLock { state -> [String: Node]? in
      guard folder.isEmpty || state.names[folder] == .folder else { return nil }
      return state.names.filter { Self.folder(of: $0.key) == folder }
    }
    guard let names else { throw FileFailure(.list, folder, .missing) }
    return names.map { name, node in
      (String(name.split(separator: "/").last ?? ""), node == .folder ? .folder : .file)
    }.sorted { $0.name < $1.name }
  }

  func makeFolder(_ path: LedgerPath) throws(FileFailure) {
    try change(path.text, .makeFolder) { (state, _) throws(FileFailure) in
      guard state.names[path.text] == nil else {
        throw FileFailure(.makeFolder, path.text, .exists)
      }
      Self.setName(&state, .set(path.text, .folder), in: Self.folder(of: path.text))
    }
  }

  func create(
    _ path: LedgerPath, _ bytes: [UInt8], like model: LedgerPath?
  ) throws(FileFailure) {
    try change(path.text, .create) { (state, isTorn) throws(FileFailure) in
      guard state.names[path.text] == nil else { throw FileFailure(.create, path.text, .exists) }
      state.contents.append(Content(shown: isTorn ? Array(bytes.prefix(bytes.count / 2)) : bytes))
      Self.setName(
        &state, .set(path.text, .file(state.contents.count - 1)), in: Self.folder(of: path.text))
    }
  }

  func append(_ path: LedgerPath, _ bytes: [UInt8]) throws(FileFailure) {
    try change(path.text, .append) { (state, isTorn) throws(FileFailure) in
      if state.names[path.text] == nil {
        state.contents.append(Content())
        Self.setName(
          &state, .set(path.text, .file(state.contents.count - 1)),
          in: Self.folder(of: path.text))
      }
      let number = try Self.file(state, path.text, .append)
      state.contents[number].shown += isTorn ? Array(bytes.prefix(bytes.count / 2)) : bytes
    }
  }

  func truncate(_ path: LedgerPath, to size: Int) throws(FileFailure) {
    try change(path.text, .truncate) { (state, _) throws(FileFailure) in
      let number = try Self.file(state, path.text, .truncate)
      let shown = state.contents[number].shown
      state.contents[number].shown = Array(shown.prefix(size))
    }
  }

  func synchronise(_ path: LedgerPath?) throws(FileFailure) {
    let name = path?.text ?? ""
    try change(name, .synchronise) { (state, _) throws(FileFailure) in
      if case .file(let number) = state.names[name] {
        state.contents[number].durable = state.contents[number].shown
        return
      }
      guard name.isEmpty || state.names[name] == .folder else {
        throw FileFailure(.synchronise, name, .missing)
      }
      for change in state.unsynchronised.removeValue(forKey: name) ?? [] {
        Self.make(change, in: &state.durableNames)
      }
    }
  }

  func rename(_ from: LedgerPath, to: LedgerPath) throws(FileFailure) {
    try change(to.text, .rename) { (state, _) throws(FileFailure) in
      _ = try Self.file(state, from.text, .rename)
      Self.setName(
        &state, .renamed(from: from.text, to: to.text), in: Self.folder(of: to.text))
    }
  }

  func remove(_ path: LedgerPath) throws(FileFailure) {
    try change(path.text, .remove) { (state, _) throws(FileFailure) in
      _ = try Self.file(state, path.text, .remove)
      Self.setName(&state, .removed(path.text), in: Self.folder(of: path.text))
    }
  }

  private final class Lock: FileLock {
    let disk: SimulatedDisk

    init(_ disk: SimulatedDisk) {
      self.disk = disk
    }

    deinit {
      disk.state.withLock { $0.isLocked = false }
    }
  }

  func lock(_ path: LedgerPath) throws(FileFailure) -> (any FileLock)? {
    let isHeld = state.withLock { state in
      defer { state.isLocked = true }
      return state.isLocked
    }
    return isHeld ? nil : Lock(self)
  }
}
