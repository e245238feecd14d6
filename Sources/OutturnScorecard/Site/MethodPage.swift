import OutturnModel

/// The page on the method: what the verdicts mean, by what rules they are given, under what policy.
struct MethodPage {
  let frame: PageFrame

  private var words: Wording { frame.words }

  func render() -> SiteFile {
    let title = words.pick("方法", "Method")
    var body: HTML = """
      <p class="crumb"><a href="\(SitePath.method.link(to: .index))">\(words.pick("全部", "All places"))</a></p><h1>\(title)</h1>\
      <p class="lede">\(words.pick("每一项评价都由一条写明的规则得出，并附一句任何人都能验算的算式。", "Every verdict follows from a rule that is written down, with one sentence of arithmetic that anyone can check."))</p>
      """
    body += verdicts
    body += shares
    body += rules
    body += policy
    body += profiles
    body += checking
    return frame.page(.method, title: title, body: body)
  }

  private var verdicts: HTML {
    var out: HTML = "<h2 id=\"verdicts\">\(words.pick("评价", "Verdicts"))</h2><table><tbody>"
    for verdict in VerdictBar.order {
      out +=
        "<tr><th scope=\"row\">\(Icons.verdict(verdict, words.verdict(verdict)))</th><td>\(words.meaning(verdict))</td></tr>"
    }
    out += "</tbody></table>"
    out += "<p>\(words.pick("没有报告既不算零，也不算未完成。", "No report is never a zero and never a miss."))</p>"
    return out
  }

  private var shares: HTML {
    let items: [(String, String)] = [
      (
        words.pick("覆盖率", "Coverage"),
        words.pick("到期承诺中可评价的比例", "of what was due, how much can be assessed")
      ),
      (
        words.pick("完成率", "Fulfilment"),
        words.pick(
          "可评价的承诺中完成（含超额、逾期）的比例；并给出未见报告者全未完成与全完成两种极端之间的范围",
          "of what can be assessed, how much was kept (exceeded and late included); with the range between “none” and “all” of the unreported being kept"
        )
      ),
      (
        words.pick("沉默", "Silence"),
        words.pick(
          "到期而没有结果的承诺，逐项列名，并注明来源是通读未见、只读了一部分，还是尚无来源",
          "what was due and has no result, by name, with whether the sources were read whole, read in part, or are not in the ledger"
        )
      ),
      (
        words.pick("从严与从宽", "Strict and lenient"),
        words.pick(
          "“左右”的容差取零或加倍时的完成率，可见结论有多少取决于“左右”",
          "fulfilment with no tolerance and with twice the tolerance for “about”: how much rests on that word"
        )
      ),
    ]
    var out: HTML =
      "<h2 id=\"shares\">\(words.pick("三件事分开说", "Three things kept apart"))</h2><table><tbody>"
    for (name, meaning) in items {
      out += "<tr><th scope=\"row\">\(name)</th><td>\(meaning)</td></tr>"
    }
    out += "</tbody></table>"
    return out
  }

  private var rules: HTML {
    var out: HTML = """
      <h2 id="rules">\(words.pick("规则", "Rules"))</h2><p>\(words.pick("T为目标，A为结果，δ为容差，L–U为区间。算术一律用精确小数。", "T is the target, A the outcome, δ the tolerance, L–U a range. All arithmetic is in exact decimals."))</p>\
      <div class="scroll" role="region" tabindex="0" aria-labelledby="rules"><table><thead><tr><th scope="col">\(words.pick("目标的说法", "The target says"))</th>\
      <th scope="col">\(words.pick("完成", "Met when"))</th><th scope="col">\(words.pick("超额", "Exceeded when"))</th></tr></thead><tbody>
      """
    for rule in MethodRule.all {
      out += """
        <tr><th scope="row">\(words.pick(rule.words.zh, rule.words.en))</th><td>\(words.pick(rule.met.zh, rule.met.en))</td>\
        <td>\(words.pick(rule.exceeded.zh, rule.exceeded.en))</td></tr>
        """
    }
    out += "</tbody></table></div>"
    return out
  }

  private var policy: HTML {
    var out: HTML =
      "<h2 id=\"policy\">\(words.pick("本台账的取值", "This ledger's policy"))</h2><p>\(words.policy(frame.context.policy))</p>"
    let exceptions = frame.context.policy.exceptions.sorted { $0.key < $1.key }
    if !exceptions.isEmpty {
      out += "<ul class=\"plain\">"
      for (id, exception) in exceptions {
        let name = frame.context.catalogue[id]?.name.text(in: words.language) ?? id.rawValue
        let parts = [
          exception.tolerance.map { words.pick("容差\($0)", "tolerance \($0)") },
          exception.exceedMargin.map { words.pick("超额边际\($0)", "margin \($0)") },
          exception.partlyFloor.map { words.pick("部分完成下限\($0)", "floor \($0)") },
        ].compactMap { $0 }
        out += "<li>\(name)\(words.colon)\(parts.joined(separator: words.comma))</li>"
      }
      out += "</ul>"
    }
    return out
  }

  private var profiles: HTML {
    var out: HTML = "<h2 id=\"profiles\">\(words.pick("口径", "Profiles"))</h2><table><tbody>"
    for profile in Profile.allCases {
      let meaning =
        switch profile {
        case .standard: words.pick("按上述规则", "the rules above")
        case .strict: words.pick("只分完成与未完成", "met or not, nothing between")
        case .cpp:
          words.pick(
            "任何进展都算部分完成（比较承诺项目的做法）",
            "any progress is partly met (the Comparative Pledges Project's way)")
        case .psa:
          words.pick(
            "只有多部分的目标才有部分完成（英国公共服务协议的做法）",
            "partly met only for targets of several parts (the UK Public Service Agreements' way)")
        }
      out += "<tr><th scope=\"row\">\(words.profile(profile))</th><td>\(meaning)</td></tr>"
    }
    out += "</tbody></table>"
    return out
  }

  private var checking: HTML {
    let seal = frame.context.seal
    var out: HTML = "<h2 id=\"checking\">\(words.pick("如何核对", "How to check"))</h2>"
    out +=
      "<p>\(words.pick("每项承诺的页面列出原文分句、出处、结果、推算和算式。台账的每次改动都写入前后相扣的日志。", "The page of each promise gives the clause, its source, the outcome, how it was derived and the arithmetic. Every change of the ledger stands in a chained journal."))</p>"
    if let seal {
      out +=
        "<p>\(words.pick("用下面的封印可以核对台账自那时起没有被改写：", "With this seal anyone can check that the ledger was not rewritten since:"))</p><p><code>outturn verify --seal \(seal)</code></p>"
    }
    return out
  }
}

extension Wording {
  /// What a verdict means.
  func meaning(_ verdict: Verdict) -> String {
    switch verdict {
    case .exceeded: pick("好于承诺", "better than promised")
    case .met: pick("如承诺", "as promised")
    case .metLate: pick("做到了，但晚于期限", "done, after the date")
    case .partlyMet: pick("做到一部分，达到规则的下限", "done in part, by the rule's floor")
    case .notMet: pick("没有做到", "not done")
    case .pending: pick("期限未到", "its time is not over")
    case .noReport: pick("期限已过，没有任何报告", "its time is over and nothing was reported")
    case .notComparable:
      pick("有报告，但不能与目标相比", "something was reported that cannot be held against it")
    case .notTestable: pick("没有什么能说明是否做到", "nothing could show whether it was kept")
    case .withdrawn: pick("已从台账撤回，仍可查阅", "taken out of the ledger, still readable")
    }
  }
}

/// A rule as the method page tells it.
struct MethodRule {
  let words: LocalizedSentence
  let met: LocalizedSentence
  let exceeded: LocalizedSentence

  private init(_ words: (String, String), met: (String, String), exceeded: (String, String)) {
    self.words = LocalizedSentence(zh: words.0, en: words.1)
    self.met = LocalizedSentence(zh: met.0, en: met.1)
    self.exceeded = LocalizedSentence(zh: exceeded.0, en: exceeded.1)
  }

  static let all = [
    MethodRule(
      ("以上、不低于", "at least"), met: ("A ≥ T", "A ≥ T"), exceeded: ("A > T", "A > T")),
    MethodRule(
      ("以内、不超过", "at most"), met: ("A ≤ T", "A ≤ T"), exceeded: ("A < T", "A < T")),
    MethodRule(
      ("超过、突破", "more than"), met: ("A > T", "A > T"), exceeded: ("A > T", "A > T")),
    MethodRule(
      ("左右", "about"), met: ("在坏的一侧相差不超过δ", "no more than δ on the bad side"),
      exceeded: ("在好的一侧超过T+δ", "past T+δ on the good side")),
    MethodRule(
      ("只有数字", "a plain figure"),
      met: ("越高越好者A ≥ T，越低越好者A ≤ T", "A ≥ T where more is better, A ≤ T where less is"),
      exceeded: ("好于T", "better than T")),
    MethodRule(
      ("区间L–U", "a range L–U"), met: ("L ≤ A ≤ U", "L ≤ A ≤ U"),
      exceeded: ("越过好的一端", "beyond the good end")),
    MethodRule(
      ("与另一指标同步", "in step with another indicator"),
      met: ("A ≥ 该指标同期结果 − δ", "A ≥ that indicator's outturn − δ"),
      exceeded: ("高于其结果+δ", "above it by more than δ")),
    MethodRule(
      ("前几位", "a place in a ranking"), met: ("A ≤ T", "A ≤ T"), exceeded: ("A < T", "A < T")),
    MethodRule(
      ("某日前建成", "a deed by a date"),
      met: ("期限内完成；晚于期限为逾期完成，已开工为部分完成", "done by then; later is met late, begun is partly met"),
      exceeded: ("–", "–")),
    MethodRule(
      ("由几部分组成", "several parts"), met: ("各部分都完成", "every part met"),
      exceeded: ("各部分都超额", "every part exceeded")),
  ]
}
