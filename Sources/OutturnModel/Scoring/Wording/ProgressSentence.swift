/// `53.3% of the target done, 75% of the time over: 21.7 points behind.`
struct ProgressSentence {
  let progress: Progress
  let target: Localized
  let unit: Unit
  var trend: Trend?

  var sentence: Localized {
    let lead = QuantityWords.sentence(
      progress.lead.magnitude.normalizedPlaces, progress.done == nil ? unit : .point)
    let place: Localized =
      switch progress.pace {
      case .ahead: Localized(zh: "超进度\(lead.zh)", en: "\(lead.en) ahead")
      case .onPace:
        progress.lead.isZero
          ? Localized(zh: "达进度", en: "on pace")
          : Localized(zh: "达进度（差\(lead.zh)，在容差之内）", en: "on pace (\(lead.en) off)")
      case .behind: Localized(zh: "欠进度\(lead.zh)", en: "\(lead.en) behind")
      }
    guard let done = progress.done else {
      if let needed = progress.needed { return compounded(needed, place) }
      return Localized(
        zh: "目标\(target.zh)，截至\(progress.asOf)：\(place.zh)。",
        en: "Target \(target.en), as of \(progress.asOf): \(place.en).")
    }
    var words = Localized(
      zh: "完成目标的\(done.shortest)%，时间已过\(progress.elapsed.shortest)%：\(place.zh)",
      en:
        "\(done.shortest)% of the target done, \(progress.elapsed.shortest)% of the time over: \(place.en)"
    )
    if progress.isReached { words += Localized(zh: "，已提前达到", en: "; reached early") }
    if !progress.missing.isEmpty {
      let years = progress.missing.map(String.init)
      words += Localized(
        zh: "，缺\(years.joined(separator: "、"))年",
        en: "; without \(years.joined(separator: ", "))")
    }
    if let needed = progress.neededPerMonth {
      let monthly = QuantityWords.sentence(needed, unit == .point ? .percent : unit)
      words += Localized(zh: "，其后每月须\(monthly.zh)", en: "; \(monthly.en) a month still needed")
    }
    if let trend { words += trend.tail }
    return words.ended
  }

  private func compounded(_ needed: ExactDecimal, _ place: Localized) -> Localized {
    let (told, line) = (
      progress.value.value.rounded(toPlaces: 2).shortest, needed.rounded(toPlaces: 2).shortest
    )
    return Localized(
      zh: "目标\(target.zh)，截至\(progress.asOf)累计\(told)%，应达\(line)%：\(place.zh)。",
      en:
        "Target \(target.en), as of \(progress.asOf): \(told)% in all where \(line)% is needed by then: \(place.en)."
    )
  }
}
