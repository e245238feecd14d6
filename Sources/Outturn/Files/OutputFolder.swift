import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folder of an export of several files. All are written apart and put in their places when the
/// export is whole: a new folder by one renaming, one that is there file by file.
///
/// What an export wrote stands in a list beside its files (``ExportList``). The next export of the
/// same form into the folder takes away the files on that list that it does not write itself. Any
/// other file is left alone, and nothing is written or taken away through a symbolic link.
///
/// Several threads may write at a time, each its own files.
package struct OutputFolder: ExportFolder {
  private let name: String
  private let list: ExportList.Kind
  private let target: String
  private let staging: String
  private let isNew: Bool
  /// What an earlier export wrote here.
  private let old: ExportList
  private let written = Mutexed(ExportList())

  /// Makes ready to write; the folder's parent must be there.
  package init(_ path: String, named name: String, list: ExportList.Kind) throws(Failure) {
    self.name = name
    self.list = list
    var target = path
    while target.count > 1, target.hasSuffix("/") { target.removeLast() }
    self.target = target
    if Files.isFile("\(target)/\(LedgerFiles.marker)") { throw Failure("exportIntoLedger", name) }
    try OutputPlace.checkNoLedger(target, named: name)
    isNew = FolderEntry(target) == .nothing
    if !isNew, !Files.isFolder(target) { throw Files.cannotWrite(name, ENOTDIR) }
    old = isNew ? ExportList() : try ExportList(of: target, list, named: name)
    staging = isNew ? "\(target).outturn-\(getpid())" : "\(target)/.outturn-\(getpid())"
    if mkdir(staging, 0o755) != 0 { throw Files.cannotWrite(name, errno) }
  }

  /// Writes a file, or more of one that was begun; `relative` is made of plain names parted by `/`,
  /// and its folders are made.
  package func write(_ relative: String, _ text: String, continues: Bool) throws(Failure) {
    if !continues { written.change { $0.add(relative) } }
    let mode = O_WRONLY | O_CLOEXEC | O_NOFOLLOW | (continues ? O_APPEND : O_CREAT | O_EXCL)
    var descriptor = open("\(staging)/\(relative)", mode, 0o644)
    if descriptor < 0, errno == ENOENT, !continues {
      try makeFolders(of: relative, in: staging)
      descriptor = open("\(staging)/\(relative)", mode, 0o644)
    }
    guard descriptor >= 0 else { throw Files.cannotWrite("\(name)/\(relative)", errno) }
    var failure = Files.write(text, to: descriptor)
    if close(descriptor) != 0 { failure = failure ?? errno }
    if let failure { throw Files.cannotWrite("\(name)/\(relative)", failure) }
  }

  /// Puts every file in its place, and takes away those of an earlier export that are not written
  /// any more.
  ///
  /// - Returns: How many were taken away.
  package func keep() throws(Failure) -> Int {
    let new = written.value
    if isNew {
      try put(new, in: staging)
      guard rename(staging, target) == 0 else { throw Files.cannotWrite(name, errno) }
      return 0
    }
    let stale = old.paths.subtracting(new.paths)
    // While files are moved, the list names the old ones and the new ones: whatever happens, the next
    // export knows all of them.
    try put(new.adding(stale), in: target)
    var made: Set<Substring> = []
    for path in new.paths.sorted() {
      if made.insert(ExportList.folder(of: path)).inserted { try makeFolders(of: path, in: target) }
      guard rename("\(staging)/\(path)", "\(target)/\(path)") == 0 else {
        throw Files.cannotWrite("\(name)/\(path)", errno)
      }
    }
    let removed = StaleFiles(in: target).remove(stale)
    if !stale.isEmpty { try put(new, in: target) }
    discard()
    return removed
  }

  /// Takes back what was written apart.
  package func discard() {
    let new = written.value
    for path in new.paths { unlink("\(staging)/\(path)") }
    unlink("\(staging)/\(list.name)")
    for folder in new.folders.sorted(by: >) { rmdir("\(staging)/\(folder)") }
    rmdir(staging)
  }

  /// Puts a list in its place, whole.
  private func put(_ new: ExportList, in folder: String) throws(Failure) {
    let begun = "\(staging)/\(list.name)-begun"
    let descriptor = open(begun, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Files.cannotWrite("\(name)/\(list.name)", errno) }
    var failure = new.write(list) { Files.write($0, to: descriptor) }
    if close(descriptor) != 0 { failure = failure ?? errno }
    if failure == nil, rename(begun, "\(folder)/\(list.name)") != 0 { failure = errno }
    if let failure {
      unlink(begun)
      throw Files.cannotWrite("\(name)/\(list.name)", failure)
    }
  }

  /// Makes the folders a file stands in, each a true folder and no link to one.
  private func makeFolders(of relative: String, in top: String) throws(Failure) {
    var folder = ""
    for part in relative.split(separator: "/").dropLast() {
      folder += "/\(part)"
      switch FolderEntry(top + folder) {
      case .folder: continue
      case .link: throw Failure("exportThroughLink", name, folder)
      case .nothing, .other:
        // Another thread may have made it meanwhile.
        if mkdir(top + folder, 0o755) != 0, FolderEntry(top + folder) != .folder {
          throw Files.cannotWrite(name + folder, errno)
        }
      }
    }
  }
}

/// What stands at a path, links not followed.
private enum FolderEntry {
  case nothing, folder, link, other

  init(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      self = .nothing
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    default: self = .other
    }
  }
}

/// A value that several threads change.
private final class Mutexed<Value: Sendable>: Sendable {
  private let state: Mutex<Value>

  init(_ value: Value) { state = Mutex(value) }

  var value: Value { state.withLock { $0 } }

  func change(_ body: (inout Value) -> Void) { state.withLock { body(&$0) } }
}
