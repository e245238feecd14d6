import OutturnModel

/// How targets and outcomes are told in a few words.
extension Wording {
  /// What was promised: `增长6%左右`, `about +6%`.
  public func target(_ target: Target) -> String {
    switch target.aim {
    case .figure(let figure): figurePhrase(figure, target.measure)
    case .relation(let relation): relationPhrase(relation)
    case .deed(let deed): deed
    case .parts: pick("各分项均完成", "all parts")
    }
  }

  /// What was found: `增长8.2%`, `+8.2%`, `done 2020-10-01`.
  public func finding(_ finding: Outcome.Finding, _ measure: Measure) -> String {
    switch finding {
    case .figure(let figure): figurePhrase(figure, measure)
    case .relation(let relation): relationPhrase(relation)
    case .said(let saying): said(saying)
    }
  }

  /// What a report says without a figure: `建成，2031-06-30`, `done 2031-06-30`.
  public func said(_ saying: Saying) -> String {
    let word = saying.word.name.text(in: language)
    let day = saying.on.map { pick("\($0)\(word)", "\(word) \($0)") } ?? word
    guard let progress = saying.progress else { return day }
    return pick("\(day)（\(progress)%）", "\(day) (\(progress)%)")
  }

  /// A figure with the words of its measure.
  func figurePhrase(_ figure: Figure, _ measure: Measure) -> String {
    switch language {
    case .zh: chinesePhrase(figure, measure)
    case .en: englishPhrase(figure, measure)
    }
  }

  private func chinesePhrase(_ figure: Figure, _ measure: Measure) -> String {
    let falls = figure.value.isNegative && figure.bound != .between
    let verb =
      switch measure {
      case .growth: falls ? "下降" : "增长"
      case .changePP: falls ? "下降" : "提高"
      case .decrease: "下降"
      case .increment: "新增"
      case .level, .share, .rate, .rank, .relative, .milestone, .other: ""
      }
    let size = verb.isEmpty ? figure.value : falls ? figure.value.magnitude : figure.value
    return verb + bounded(figure, amount(size, figure.unit))
  }

  private func englishPhrase(_ figure: Figure, _ measure: Measure) -> String {
    let told = amount(figure.value, figure.unit)
    switch measure {
    case .growth, .increment, .changePP:
      let sign = figure.value.isNegative || figure.value.isZero ? "" : "+"
      return bounded(figure, sign + told, upperSign: sign)
    case .decrease: return "down " + bounded(figure, told)
    case .rank where figure.bound == .atMost: return told + " or better"
    case .level, .share, .rate, .rank, .relative, .milestone, .other: return bounded(figure, told)
    }
  }

  /// The bound's words around an amount.
  private func bounded(_ figure: Figure, _ told: String, upperSign: String = "") -> String {
    switch figure.bound {
    case .exactly, .none: return told
    case .about: return pick(told + "左右", "about " + told)
    case .nearly: return pick("近" + told, "nearly " + told)
    case .atLeast: return pick(told + "以上", "at least " + told)
    case .moreThan: return pick("超过" + told, "more than " + told)
    case .atMost: return pick(told + "以内", "at most " + told)
    case .lessThan: return pick("低于" + told, "less than " + told)
    case .between:
      guard let upper = figure.upper else { return told }
      return told + pick("–", " to ") + upperSign + amount(upper, figure.unit)
    }
  }

  /// A saying without a number: as written where it was written in this language.
  private func relationPhrase(_ relation: Relation) -> String {
    if relation.words.hasHan == (language == .zh), !relation.words.isEmpty { return relation.words }
    return switch relation.kind {
    case .inStep(let other): pick("与\(other.told)同步", "in step with \(other.told)")
    case .above(let comparand, let margin):
      pick("高于", "above ") + self.comparand(comparand) + (margin.map { " + \($0)" } ?? "")
    case .below(let comparand, let margin):
      pick("低于", "below ") + self.comparand(comparand) + (margin.map { " − \($0)" } ?? "")
    case .steady: pick("基本持平", "steady")
    case .rising: pick("正增长", "rising")
    case .falling: pick("下降", "falling")
    case .multiple(let times): pick("\(times)倍", "\(times) times the baseline")
    case .assigned: pick("完成上级下达任务", "as set from above")
    case .firstEver: pick("零的突破", "the first ever")
    case .never: pick("不发生", "never")
    case .other: relation.words
    }
  }

  private func comparand(_ comparand: Relation.Comparand) -> String {
    switch comparand {
    case .indicator(let name): name.told
    case .place(let name): name
    case .lastYear: pick("上年", "last year")
    }
  }
}
