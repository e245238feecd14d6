/// The names in `.outturn`, the folder for the lock and for changes under way.
///
/// Nothing in it is worth keeping: it may be left out of copies, and git is told to.
enum WorkFolder {
  /// Held by the one who writes.
  static let lock = file("lock")
  /// A change that is being got ready; see ``FileTransaction``.
  static let prepared = file("prepared")
  /// A change that stands but is not yet wholly in place.
  static let committed = file("committed")
  /// The paths of the files changed lately, for readers who read many files.
  static let touched = file("touched")
  static let gitIgnore = file(".gitignore")

  /// Makes the folder unless it is there.
  static func make(on files: some FileSystem) throws(FileFailure) {
    if try files.status(gitIgnore)?.kind == .file { return }
    try files.makeFolders(.work)
    try files.append(gitIgnore, Array("*\n".utf8))
  }

  private static func file(_ name: StaticString) -> LedgerPath {
    LedgerPath(work: name)
  }
}
