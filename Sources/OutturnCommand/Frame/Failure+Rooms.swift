import OutturnLedger
import OutturnModel
import OutturnReading

/// The other rooms' errors as failures.
extension Failure {
  init(_ error: FileFailure) {
    let reason = Failure.text(error.reason)
    let verb = Failure.text(error.operation)
    self.init(
      zh: "无法\(verb.zh)“\(error.path)”：\(reason.zh)",
      en: "cannot \(verb.en) \"\(error.path)\": \(reason.en)")
  }

  init(_ error: TargetError) {
    let zh =
      switch error {
      case .figureUnderMeasure(let measure):
        "measure 为 \(measure.rawValue) 的不能有数值：去掉数值，或改用数值所属的 measure"
      case .relationUnderMeasure(let measure):
        "measure 为 \(measure.rawValue) 的要有数值：给出数值，或改用 relative"
      case .deedUnderMeasure(let measure):
        "measure 为 \(measure.rawValue) 的要有数值：给出数值，或改用 milestone"
      case .unitUnderMeasure(let unit, let measure):
        "measure 为 \(measure.rawValue) 的不能以“\(unit.symbol)”计：请改单位或 measure"
      }
    self.init(zh: zh, en: "\(error)")
  }

  init(_ error: FigureError) {
    let zh =
      switch error {
      case .noBound: "数值要有 none 以外的界限：普通数值用 exactly"
      case .rangeWithoutUpper: "区间（between）缺少上限（upper）"
      case .rangeRunsBackward(let lower, let upper): "区间颠倒了：从 \(lower) 到 \(upper)"
      case .upperWithoutRange(let bound): "只有 between 才有上限，\(bound.rawValue) 没有"
      }
    self.init(zh: zh, en: "\(error)")
  }

  private static func text(_ operation: FileFailure.Operation) -> Localized {
    switch operation {
    case .look, .read, .list: Localized(zh: "读取", en: "read")
    case .create, .append, .truncate: Localized(zh: "写入", en: "write")
    case .synchronise: Localized(zh: "落盘", en: "make durable")
    case .rename: Localized(zh: "替换", en: "replace")
    case .remove: Localized(zh: "移走", en: "remove")
    case .lock: Localized(zh: "锁定", en: "lock")
    case .makeFolder: Localized(zh: "建立文件夹", en: "make the folder")
    }
  }

  private static func text(_ reason: FileFailure.Reason) -> Localized {
    switch reason {
    case .missing: Localized(zh: "不存在", en: "it does not exist")
    case .exists: Localized(zh: "已经存在", en: "it exists already")
    case .notAFile: Localized(zh: "它不是文件", en: "it is not a file")
    case .notAFolder: Localized(zh: "它不是文件夹", en: "it is not a folder")
    case .symbolicLink:
      Localized(zh: "它是符号链接，账本中不能有", en: "it is a symbolic link, and a ledger has none")
    case .forbidden: Localized(zh: "没有权限", en: "permission denied")
    case .readOnly: Localized(zh: "磁盘为只读", en: "the disk is read-only")
    case .full: Localized(zh: "磁盘已满", en: "the disk is full")
    case .tooLarge(let bytes, let limit):
      Localized(
        zh: "它有 \(bytes) 字节，最多可有 \(limit)", en: "it has \(bytes) bytes, and may have \(limit)")
    case .system(let code): SystemError.reason(code)
    }
  }
}
