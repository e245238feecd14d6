extension Saying {
  /// What it says, in a few words.
  public var name: Localized {
    var words = word.name
    if let progress {
      words += Localized(zh: "（\(progress.shortest)%）", en: " (\(progress.shortest)%)")
    }
    return words
  }
}

/// `Done on 2021-06-01, due by 2021-06-30: 29 days early.`
struct SayingSentence {
  let commitment: Commitment
  let judgement: Judgement
  let saying: Saying
  let target: Localized

  var sentence: Localized {
    guard case .deed = commitment.target.aim else { return inWords }
    let deadline = "\(commitment.lastDay)"
    if judgement.verdict.isFulfilled || judgement.lateness != nil { return done(deadline) }
    let word = saying.name
    return Localized(
      zh: "\(word.zh)，期限\(deadline)时尚未完成\(sumUp.zh)。",
      en: "\(word.en.capitalizedFirst), not done by \(deadline)\(sumUp.en).")
  }

  /// A target answered by words alone.
  private var inWords: Localized {
    let word = saying.name
    return Localized(
      zh: "目标\(target.zh)：报告只以文字说“\(word.zh)”，未报数字\(sumUp.zh)。",
      en: "Target \(target.en): told in words only: \(word.en)\(sumUp.en).")
  }

  private func done(_ deadline: String) -> Localized {
    if let day = saying.on, let days = judgement.gap?.value {
      let late = days.isNegative
      let count = days.magnitude.description
      let en =
        days.isZero
        ? "on the day" : "\(count) \(count == "1" ? "day" : "days") \(late ? "late" : "early")"
      return Localized(
        zh: "\(day)完成，期限\(deadline)：\(days.isZero ? "当日完成" : (late ? "晚" : "早") + count + "天")。",
        en: "Done on \(day), due by \(deadline): \(en).")
    }
    let words: Localized =
      switch judgement.lateness {
      case .late: Localized(zh: "逾期", en: "late")
      case .inTime: Localized(zh: "按期完成", en: "in time")
      case .unknown, nil:
        Localized(
          zh: "未说明日期，是否逾期不详", en: "the day is not told, so whether it was late is not known")
      }
    return Localized(
      zh: "已完成，期限\(deadline)：\(words.zh)\(sumUp.zh)。",
      en: "Done, due by \(deadline): \(words.en)\(sumUp.en).")
  }

  /// That only a sentence about many promises tells it.
  private var sumUp: Localized {
    guard let count = saying.blanket else { return .empty }
    return Localized(zh: "；只见于总括\(count)项的一句话", en: "; only a sum-up of \(count) promises tells it")
  }
}

extension String {
  /// The text with a capital letter first.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
