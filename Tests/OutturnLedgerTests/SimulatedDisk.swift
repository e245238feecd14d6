import OutturnSeed
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

  enum Node: Equatable {
    case folder
    case file(Int)
  }

  enum NameChange {
    case set(String, Node)
    case removed(String)
    case renamed(from: String, to: String)
  }

  struct Content {
    var shown: [UInt8] = []
    var durable: [UInt8] = []
  }

  struct State {
    var names: [String: Node] = [:]
    var durableNames: [String: Node] = [:]
    var unsynchronised: [String: [NameChange]] = [:]
    var contents: [Content] = []
    var steps = 0
    var fault: Fault?
    var isCrashed = false
    var isLocked = false
  }

  let state: Mutex<State>

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

  static func survivor(
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

  static func make(_ change: NameChange, in names: inout [String: Node]) {
    switch change {
    case .set(let name, let node): names[name] = node
    case .removed(let name): names[name] = nil
    case .renamed(let from, let to):
      if let node = names.removeValue(forKey: from) { names[to] = node }
    }
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[..<slash])
  }

  static func look(_ state: State, _ path: String) throws(FileFailure) -> Node? {
    if state.isCrashed { throw FileFailure(.look, path, .system(-1)) }
    return state.names[path]
  }

  static func file(
    _ state: State, _ path: String, _ operation: FileFailure.Operation
  ) throws(FileFailure) -> Int {
    switch try look(state, path) {
    case .file(let number): return number
    case .folder: throw FileFailure(operation, path, .notAFile)
    case nil: throw FileFailure(operation, path, .missing)
    }
  }

  /// Counts a step; tells whether a write is to be done in part before the crash.
  static func step(
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

  func change(
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

  static func setName(_ state: inout State, _ change: NameChange, in folder: String) {
    make(change, in: &state.names)
    state.unsynchronised[folder, default: []].append(change)
  }
}
