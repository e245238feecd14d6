extension Failure {
  /// Any room's error as a failure. Add a case here when a room gets an error type.
  package init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as JSONError: self.init(error)
    case let error as FileFailure: self.init(error)
    case let error as LedgerError: self.init(error)
    case let error as TargetError: self.init(error)
    case let error as FigureError: self.init(error)
    default:
      self.init(
        zh: "意外错误：\(error)", en: "unexpected error: \(error)",
        hint: Localized("pleaseReportDefect"))
    }
  }
}
