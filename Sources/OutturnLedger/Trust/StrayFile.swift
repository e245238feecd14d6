/// A file among a ledger's that is none, known by its name: what it may be, and what to do with it.
///
/// Nobody is told to delete what may be the only copy of something.
enum StrayFile: String, Sendable {
  /// Left by a program that shows folders.
  case folderView = "strayFolderView"
  /// Another version of a file of the ledger, kept by a service that copies folders, by an editor or by
  /// a joining of branches.
  case otherVersion = "strayOtherVersion"
  /// Anything else.
  case other = "strayOther"

  init(_ name: String) {
    let name = name.lowercased()
    if [".ds_store", "thumbs.db", "desktop.ini", ".directory"].contains(name)
      || name.hasPrefix("._")
    {
      self = .folderView
    } else if name.contains(".json") || name.hasSuffix("~") {
      self = .otherVersion
    } else {
      self = .other
    }
  }

  /// What it may be and what to do.
  var mend: Localized { Messages.errors.told(rawValue, []).what }
}
