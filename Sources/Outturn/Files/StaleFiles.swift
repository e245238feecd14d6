#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Takes away files of an earlier export: only plain files, reached by true folders from the top one
/// down, never through a symbolic link, and the folders that are left empty.
package struct StaleFiles {
  private let top: String

  package init(in top: String) { self.top = top }

  /// Takes away what is still there of `paths`, which are relative and without `..`.
  ///
  /// - Returns: How many files were there and are gone.
  package func remove(_ paths: Set<String>) -> Int {
    var count = 0
    var folders: Set<String> = []
    for path in paths.sorted() {
      let folder = String(ExportList.folder(of: path))
      guard let name = path.split(separator: "/").last else { continue }
      let isGone = inFolder(folder) { descriptor in
        var status = stat()
        return fstatat(descriptor, String(name), &status, AT_SYMLINK_NOFOLLOW) == 0
          && status.st_mode & S_IFMT == S_IFREG && unlinkat(descriptor, String(name), 0) == 0
      }
      if isGone {
        count += 1
        folders.insert(folder)
      }
    }
    removeEmpty(folders)
    return count
  }

  /// Deepest first; a folder that holds anything else stays.
  private func removeEmpty(_ folders: Set<String>) {
    for folder in folders.sorted(by: >) {
      var inner = folder[...]
      while let name = inner.split(separator: "/").last {
        let above = ExportList.folder(of: inner)
        let isGone = inFolder(String(above)) { unlinkat($0, String(name), AT_REMOVEDIR) == 0 }
        if !isGone { break }
        inner = above
      }
    }
  }

  /// Does something in a folder below the top one; false where a part of the way is no true folder.
  private func inFolder(_ folder: String, _ body: (Int32) -> Bool) -> Bool {
    var descriptor = open(top, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    for part in folder.split(separator: "/") where descriptor >= 0 {
      let next = openat(descriptor, String(part), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      close(descriptor)
      descriptor = next
    }
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return body(descriptor)
  }
}
