import Synchronization

@testable import OutturnLedger

/// A disk in memory on which any step can fail or be the last before a crash.
///
/// It keeps apart what the operating system shows and what would survive a power cut: bytes that
/// were not synchronised may be there in part, as zeros or not at all, and names that were not
/// synchronised may be old or new, in their order within a folder.
final class SimulatedDisk: FileSystem {
  enum Fault: Sendable {
    /// Step `at` fails with `reason`, once or from then on.
    case failure(at: Int, reason: FileFailure.Reason, forGood: Bool)
    /// Nothing is done any more from step `at` on; a write may be done in part.
    case crash(at: Int)
  }

  private enum Node: Equatable {
    case folder
    case file(Int)
  }

  private enum NameChange {
    case set(String, Node)
    case removed(String)
    case renamed(from: String, to: String)
  }

  private struct Content {
    var shown: [UInt8] = []
    var durable: [UInt8] = []
  }

  private struct State {
    var names: [String: Node] = [:]
    var durableNames: [String: Node] = [:]
    var unsynchronised: [String: [NameChange]] = [:]
    var contents: [Content] = []
    var steps = 0
    var fault: Fault?
    var isCrashed = false
    var isLocked = false
  }

  private let state: Mutex<State>

  init() {
    state = Mutex(State())
  }

  private init(_ state: sending State) {
    self.state = Mutex(state)
  }

  /// How many steps that change something have been tried.
  var steps: Int { state.withLock(\.steps) }

  func setFault(_ fault: Fault?) {
    state.withLock {
      $0.fault = fault
      $0.steps = 0
    }
  }

  /// What another process finds after this one was killed: all that was done, nothing of the rest.
  func afterKill() -> SimulatedDisk {
    state.withLock { old in
      var new = old
      new.fault = nil
      new.isCrashed = false
      new.isLocked = false
      new.steps = 0
      return SimulatedDisk(new)
    }
  }

  /// What is found after the power was cut.
  func afterPowerCut(seed: UInt64) -> SimulatedDisk {
    var random = SeededGenerator(seed: seed)
    return state.withLock { old in
      var new = State()
      new.names = old.durableNames
      for folder in old.unsynchronised.keys.sorted() {
        let changes = old.unsynchronised[folder] ?? []
        for change in changes.prefix(Int.random(in: 0...changes.count, using: &random)) {
          Self.make(change, in: &new.names)
        }
      }
      // A name whose folder did not survive is gone too.
      while let orphan = new.names.keys.first(where: { name in
        let folder = Self.folder(of: name)
        return !folder.isEmpty && new.names[folder] == nil
      }) {
        new.names[orphan] = nil
      }
      new.durableNames = new.names
      new.contents = old.contents.map { content in
        let survived = Self.survivor(of: content, using: &random)
        return Content(shown: survived, durable: survived)
      }
      return SimulatedDisk(new)
    }
  }

  /// All files as they are shown, by path.
  var files: [String: [UInt8]] {
    state.withLock { state in
      var files: [String: [UInt8]] = [:]
      for (name, node) in state.names {
        if case .file(let number) = node { files[name] = state.contents[number].shown }
      }
      return files
    }
  }

  /// Puts a file there as another program would.
  func put(_ path: String, _ bytes: [UInt8]) {
    state.withLock { state in
      var folder = Self.folder(of: path)
      while !folder.isEmpty {
        state.names[folder] = .folder
        state.durableNames[folder] = .folder
        folder = Self.folder(of: folder)
      }
      state.contents.append(Content(shown: bytes, durable: bytes))
      state.names[path] = .file(state.contents.count - 1)
      state.durableNames[path] = state.names[path]
    }
  }

  private static func survivor(
    of content: Content, using random: inout SeededGenerator
  ) -> [UInt8] {
    guard content.shown != content.durable else { return content.durable }
    guard content.shown.starts(with: content.durable) else {
      return Bool.random(using: &random) ? content.shown : content.durable
    }
    var survived = content.shown.prefix(
      Int.random(in: content.durable.count...content.shown.count, using: &random))
    if Int.random(in: 0..<4, using: &random) == 0 {
      for index in survived.indices.dropFirst(content.durable.count) { survived[index] = 0 }
    }
    return Array(survived)
  }

  private static func make(_ change: NameChange, in names: inout [String: Node]) {
    switch change {
    case .set(let name, let node): names[name] = node
    case .removed(let name): names[name] = nil
    case .renamed(let from, let to):
      if let node = names.removeValue(forKey: from) { names[to] = node }
    }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[..<slash])
  }

  private static func look(_ state: State, _ path: String) throws(FileFailure) -> Node? {
    if state.isCrashed { throw FileFailure(.look, path, .system(-1)) }
    return state.names[path]
  }

  private static func file(
    _ state: State, _ path: String, _ operation: FileFailure.Operation
  ) throws(FileFailure) -> Int {
    switch try look(state, path) {
    case .file(let number): return number
    case .folder: throw FileFailure(operation, path, .notAFile)
    case nil: throw FileFailure(operation, path, .missing)
    }
  }

  /// Counts a step; tells whether a write is to be done in part before the crash.
  private static func step(
    _ state: inout State, _ path: String, _ operation: FileFailure.Operation
  ) throws(FileFailure) -> Bool {
    if state.isCrashed { throw FileFailure(operation, path, .system(-1)) }
    state.steps += 1
    switch state.fault {
    case .failure(let at, let reason, let forGood)
    where state.steps == at || (forGood && state.steps > at):
      throw FileFailure(operation, path, reason)
    case .crash(let at) where state.steps == at:
      state.isCrashed = true
      return true
    default: return false
    }
  }

  private func change(
    _ path: String, _ operation: FileFailure.Operation,
    _ body: (inout State, _ isTorn: Bool) throws(FileFailure) -> Void
  ) throws(FileFailure) {
    let result: Result<Void, FileFailure> = state.withLock { state in
      do throws(FileFailure) {
        let isTorn = try Self.step(&state, path, operation)
        // Half of the steps a crash falls on are still done, which the caller never learns.
        if isTorn {
          state.isCrashed = false
          if state.steps % 2 == 0 { try body(&state, true) }
          state.isCrashed = true
          throw FileFailure(operation, path, .system(-1))
        }
        try body(&state, false)
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }

  private static func setName(_ state: inout State, _ change: NameChange, in folder: String) {
    make(change, in: &state.names)
    state.unsynchronised[folder, default: []].append(change)
  }

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
