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

  /// A heading and a table of two columns under it.
  private func definitions(_ id: String, _ title: String, _ rows: [(HTML, String)]) -> HTML {
    let rows = rows.map { "<tr><th scope=\"row\">\($0)</th><td>\($1)</td></tr>" as HTML }.joined()
    return "<h2 id=\"\(id)\">\(title)</h2><table><tbody>\(rows)</tbody></table>"
  }

  private var verdicts: HTML {
    let rows = VerdictBar.order.map {
      (Icons.verdict($0, words.verdict($0)), PageTexts.shipped.text("verdict", $0.rawValue, words))
    }
    return """
      \(definitions("verdicts", words.pick("评价", "Verdicts"), rows))\
      <p>\(words.pick("没有报告既不算零，也不算未完成。", "No report is never a zero and never a miss."))</p>
      """
  }

  private var shares: HTML {
    definitions(
      "shares", words.pick("三件事分开说", "Three things kept apart"),
      PageTexts.shipped.rows("share").map { ($0.text(0, words).html, $0.text(1, words)) })
  }

  private var rules: HTML {
    var out: HTML = """
      <h2 id="rules">\(words.pick("规则", "Rules"))</h2><p>\(words.pick("T为目标，A为结果，δ为容差，L–U为区间。算术一律用精确小数。", "T is the target, A the outcome, δ the tolerance, L–U a range. All arithmetic is in exact decimals."))</p>\
      <div class="scroll" role="region" tabindex="0" aria-labelledby="rules"><table><thead><tr>\(HTML.heads(words.columns("rules")))</tr></thead><tbody>
      """
    for row in PageTexts.shipped.rows("rule") {
      out += """
        <tr><th scope="row">\(row.text(0, words))</th><td>\(row.text(1, words))</td>\
        <td>\(row.text(2, words))</td></tr>
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
    definitions(
      "profiles", words.pick("口径", "Profiles"),
      Profile.allCases.map {
        (words.profile($0).html, PageTexts.shipped.text("profile", $0.rawValue, words))
      })
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
