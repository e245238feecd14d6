/// The other rooms' errors as failures.
extension Failure {
  package init(_ error: FileFailure) {
    func told(_ words: String, _ advice: String, _ stop: String) -> String {
      "\(error.path)\(stop)\(words)" + (advice.isEmpty ? "" : stop + advice)
    }
    self.init(
      zh: told(error.what.zh, error.mend.zh, "："), en: told(error.what.en, error.mend.en, ": "))
  }

  package init(_ error: TargetError) {
    let zh =
      switch error {
      case .figureUnderMeasure(let measure):
        "measure 为 \(measure.rawValue) 的不能有数值：去掉数值，或改用数值所属的 measure"
      case .relationUnderMeasure(let measure):
        "measure 为 \(measure.rawValue) 的要有数值：给出数值，或改用 relative"
      case .deedUnderMeasure(let measure): "measure 为 \(measure.rawValue) 的要有数值：给出数值，或改用 milestone"
      case .unitUnderMeasure(let unit, let measure):
        "measure 为 \(measure.rawValue) 的不能以“\(unit.symbol)”计：请改单位或 measure"
      }
    self.init(zh: zh, en: "\(error)")
  }

  package init(_ error: FigureError) {
    let zh =
      switch error {
      case .noBound: "数值要有 none 以外的界限：普通数值用 exactly"
      case .rangeWithoutUpper: "区间（between）缺少上限（upper）"
      case .rangeRunsBackward(let lower, let upper): "区间颠倒了：从 \(lower) 到 \(upper)"
      case .upperWithoutRange(let bound): "只有 between 才有上限，\(bound.rawValue) 没有"
      }
    self.init(zh: zh, en: "\(error)")
  }
}
