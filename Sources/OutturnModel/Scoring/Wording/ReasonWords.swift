extension Reason {
  /// The reason with its usual words.
  init(_ code: Code, missing: String? = nil) {
    let name = missing ?? ""
    let text: LocalizedSentence =
      switch code {
      case .silence:
        LocalizedSentence(zh: "未见任何报告", en: "nothing was reported about it")
      case .measure:
        LocalizedSentence(
          zh: "所报指标的口径（增速、总量、新增等）与目标不同，且无法换算",
          en: "it was reported in another measure (growth, total, added …) that cannot be converted"
        )
      case .unit:
        LocalizedSentence(zh: "所报单位与目标不是同一类", en: "it was reported in a unit of another kind")
      case .priceBasis:
        LocalizedSentence(
          zh: "名义增速与实际增速不可相比",
          en: "a growth at current prices cannot be held against one at constant prices")
      case .bound:
        LocalizedSentence(
          zh: "所报数字只是一个界限，不足以判定", en: "the reported figure is itself a bound and leaves it open")
      case .reference:
        LocalizedSentence(
          zh: name.isEmpty ? "所参照的数字未见报告" : "所参照的“\(name)”未见报告",
          en: name.isEmpty
            ? "what it refers to was not reported" : "what it refers to (\(name)) was not reported")
      case .wording:
        LocalizedSentence(zh: "目标的措辞无从检验", en: "nothing could show whether these words were kept")
      case .period:
        LocalizedSentence(
          zh: "所报数字的时期与目标不同", en: "the report speaks of another time than the target")
      case .parts:
        LocalizedSentence(zh: "部分分项没有结果", en: "some of its parts have no verdict")
      case .definition:
        LocalizedSentence(zh: "指标口径不同", en: "the indicator is defined otherwise")
      case .derived:
        LocalizedSentence(zh: "结果由其他数字推算得出", en: "the outcome was computed from other figures")
      case .contradiction:
        LocalizedSentence(
          zh: "所报数字互相矛盾，无从取舍",
          en: "it was told with different values, and nothing says which counts")
      case .direction:
        LocalizedSentence(
          zh: "不知道增减哪个方向为好", en: "direction not known: nothing says whether more or less is better")
      case .deadline:
        LocalizedSentence(
          zh: "所报时段晚于期限", en: "later than the deadline: what was told runs past it")
      case .split:
        LocalizedSentence(zh: "所报的是另一个分组", en: "it was told of another split")
      case .implausible:
        LocalizedSentence(
          zh: "占比超过100%，不可能成立", en: "a part cannot be more than the whole: above 100%")
      case .rounding:
        LocalizedSentence(
          zh: "所报位数少于目标，按所报位数取舍则两者相同",
          en: "told to fewer digits than promised; rounded to these the two are one number")
      case .years:
        LocalizedSentence(zh: "部分年份没有数字", en: "some of its years were not told")
      case .words:
        LocalizedSentence(zh: "仅以文字说明，未报数字", en: "told in words, without the figure")
      case .blanket:
        LocalizedSentence(
          zh: "只在总括性的一句话里说到", en: "told in words: only the sum-up of many promises was told")
      }
    self.init(code, text)
  }
}
