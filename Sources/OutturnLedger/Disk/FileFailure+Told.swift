extension FileFailure: CustomStringConvertible {
  /// Where, what was tried, what stood in the way and what to do, in English.
  public var description: String {
    let advice = mend.en.isEmpty ? "" : ": \(mend.en)"
    return "\(VisibleText.of(path, limit: 400)): \(what.en)\(advice)"
  }

  /// What was tried and what stood in the way, without the path.
  public var what: Localized {
    Localized(
      zh: "无法\(operation.words.zh)：\(reason.what.zh)",
      en: "cannot \(operation.words.en): \(reason.what.en)")
  }

  /// What to do about it, where there is something to say.
  public var mend: Localized {
    switch reason {
    case .symbolicLink: Localized(zh: "请把文件本身放在那里", en: "put the file itself there")
    case .forbidden: Localized(zh: "请向所有者取得权限", en: "ask its owner")
    case .full: Localized(zh: "请腾出空间再试", en: "make room and try again")
    case .readOnly: Localized(zh: "请换到可写的磁盘", en: "use a disk that can be written to")
    case .missing, .exists, .notAFile, .notAFolder, .tooLarge, .system: Localized(zh: "", en: "")
    }
  }
}

extension FileFailure.Operation {
  fileprivate var words: Localized {
    switch self {
    case .look: Localized(zh: "查看", en: "look at it")
    case .read: Localized(zh: "读取", en: "read it")
    case .list: Localized(zh: "列出内容", en: "list it")
    case .create, .append, .truncate, .synchronise, .rename: Localized(zh: "写入", en: "write it")
    case .remove: Localized(zh: "移走", en: "remove it")
    case .lock: Localized(zh: "锁定", en: "lock it")
    case .makeFolder: Localized(zh: "建立", en: "make it")
    }
  }
}

extension FileFailure.Reason {
  /// What stood in the way.
  public var what: Localized {
    switch self {
    case .missing: Localized(zh: "不存在", en: "there is no such file or folder")
    case .exists: Localized(zh: "已经存在", en: "there is one already")
    case .notAFile: Localized(zh: "它不是普通文件", en: "it is not a plain file")
    case .notAFolder: Localized(zh: "它不是文件夹", en: "it is not a folder")
    case .symbolicLink:
      Localized(zh: "它是符号链接，账本中不能有", en: "it is a symbolic link, and a ledger has none")
    case .forbidden: Localized(zh: "没有权限", en: "you lack the permission")
    case .readOnly: Localized(zh: "磁盘为只读", en: "the disk is mounted for reading only")
    case .full: Localized(zh: "磁盘已满", en: "the disk is full")
    case .tooLarge(let bytes, let limit):
      Localized(
        zh: "它有 \(bytes) 字节，最多读 \(limit)",
        en: "it has \(bytes) bytes, and at most \(limit) are read")
    case .system(let code):
      Localized(zh: "操作系统报告错误 \(code)", en: "the operating system says error \(code)")
    }
  }
}
