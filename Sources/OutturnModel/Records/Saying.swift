/// What a report says came of a promise, without a figure for the measure.
public struct Saying: Hashable, Sendable {
  /// The word that decides.
  public let word: Word
  /// The day it came about, where that is told.
  public let on: Day?
  /// How far it has come in percent (完成工程量的六成), where that is told.
  public let progress: ExactDecimal?
  /// How many promises the sentence speaks of at once (26项民生实事全部完成), where it sums up.
  public let blanket: Int?

  /// Makes a saying.
  public init(_ word: Word, on: Day? = nil, progress: ExactDecimal? = nil, blanket: Int? = nil) {
    self.word = word
    self.on = on
    self.progress = progress
    self.blanket = blanket
  }

  /// The words a report can be summed up in.
  public enum Word: String, Hashable, Sendable, CaseIterable, Named {
    /// 建成, 完成: done.
    case done
    /// 部分完成: some of it done.
    case partly
    /// 开工, 启动: begun, not done.
    case begun
    /// 签约, 中标: contracted, not begun.
    case contracted
    /// 停工, 停滞: begun and standing still.
    case stalled
    /// 未完成, 未开工: not done.
    case notDone
    /// 完成目标: the target was reached, whatever the figure.
    case fulfilled
    /// 超额完成: more than the target was reached.
    case exceeded
    /// 未达预期: the target was not reached.
    case missed
    /// 好转: better than before.
    case better
    /// 恶化: worse than before.
    case worse
    /// 持平: as before.
    case unchanged
  }
}
