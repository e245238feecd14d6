import OutturnModel

/// A file among a ledger's that is none, known by its name: what it may be, and what to do with it.
///
/// Nobody is told to delete what may be the only copy of something.
enum StrayFile: Hashable, Sendable {
  /// Left by a program that shows folders.
  case folderView
  /// Another version of a file of the ledger, kept by a service that copies folders, by an editor or by
  /// a joining of branches.
  case otherVersion
  /// Anything else.
  case other

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
  var mend: Bilingual {
    switch self {
    case .folderView:
      Bilingual(
        zh: "文件管理器留下的，与账本无关，可以移走",
        en:
          "a program that shows folders left it; it is no part of the ledger and may be moved away")
    case .otherVersion:
      Bilingual(
        zh: "可能是同步服务、编辑器或 git 留下的另一版本，里面也许有别处没有的变更：移到别处存好，"
          + "有整份账本的副本时用 outturn merge 合并",
        en:
          "it may be another version that a service, an editor or git left, with changes that are "
          + "nowhere else: move it elsewhere and keep it; a whole copy of the ledger is joined with "
          + "\"outturn merge\"")
    case .other:
      Bilingual(
        zh: "若不属于账本，请移到别处存好：它可能是唯一的一份",
        en: "if it does not belong here, move it elsewhere and keep it: it may be the only copy")
    }
  }
}
