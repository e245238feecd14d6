import OutturnModel

/// Targets and tasks that a figure stands in.
extension ContextRule {
  /// 完成造林400万亩的任务, 实现能耗下降22%的目标: the task is the promise.
  func fulfilsTask(_ frame: ClauseFrame) -> Bool {
    guard frame.figure.isFollowedByDe, frame.right.count < 7, frame.noun.count > 1,
      lexicon.aimed.longestBackward(
        in: text, endingAt: frame.right.upperBound, from: frame.right.lowerBound) != nil
    else { return false }
    return frame.left.prefix(12).contains {
      if case .done? = lexicon.lead.longest(in: text, at: $0, before: frame.left.upperBound)?
        .meaning
      {
        true
      } else {
        false
      }
    }
  }

  /// 符合6.5%左右的预期目标: the target that something is held against.
  func namesTarget(_ frame: ClauseFrame) -> Bool {
    guard frame.figure.isFollowedByDe, frame.right.count > 1, !isResult(frame) else { return false }
    let end = frame.right.upperBound
    return text[end - 2] == "目" && text[end - 1] == "标"
  }

  /// 没有实现…降低7%的目标: a word is told of the target.
  private func isResult(_ frame: ClauseFrame) -> Bool {
    let results = DeedWords.shipped.results
    let start = text[..<frame.figure.range.lowerBound].lastIndex {
      $0 == "，" || $0 == "。" || $0 == "；" || $0 == "\n"
    }
    return ((start ?? -1) + 1..<frame.figure.range.lowerBound).prefix(16).contains {
      results.longest(in: text, at: $0, before: frame.figure.range.lowerBound)?.meaning.word
        == .missed
    }
  }
}
