import OutturnModel

/// The page of one promise with its whole story.
struct PromisePage {
  let frame: PageFrame
  let site: SiteSection
  let assessment: Assessment
  /// Its arithmetic, in the page's language.
  let sentence: String

  private var words: Wording { frame.words }
  private var commitment: Commitment { assessment.commitment }
  private var section: ScorecardSection { site.section }
  private var path: SitePath { .promise(section.place, section.year, commitment.id) }

  func render() -> SiteFile {
    let name = frame.context.name(of: commitment.indicator, in: words.language)
    let place = frame.title(section.place, section.year)
    let yearLink = path.link(to: .year(section.place, section.year))
    var body: HTML = """
      <p class="crumb"><a href="\(path.link(to: .index))">\(words.pick("全部", "All places"))</a> › <a href="\(yearLink)">\(place)</a></p>
      <h1>\(frame.name(commitment.indicator))</h1>
      <p>\(Icons.verdict(assessment.verdict, words.verdict(of: assessment)))\(flags)</p>
      <dl class="against"><div><dt>\(words.pick("目标", "Target"))</dt><dd>\(frame.told(words.target(commitment.target)))</dd></div>\
      <div><dt>\(words.pick("结果", "Outcome"))</dt><dd>\(outcome)</dd></div>\(gap)</dl>
      <p class="sum" data-v="\(assessment.verdict)">\(sentence)</p>
      """
    if let bar = BulletBar(assessment), bar.outcome != nil {
      body += BulletGraph.large(assessment, bar, words)
    }
    body +=
      "<div class=\"two\"><div>\(promise)\(reports)</div><div>\(readings)\(story)\(record)</div></div>"
    let title = words.pick("\(name)，\(place)", "\(name), \(place)")
    let data = PromiseData(frame: frame, assessment: assessment, sentence: sentence).html
    let signs = Set(readingRows.map(\.verdict) + [assessment.verdict])
    return frame.story(path, title: title, signs: signs, data: data, body: body)
  }

  private var outcome: HTML {
    if assessment.outcomes.isEmpty {
      return "<span class=\"hush\">\(words.pick("未见报告", "nothing reported"))</span>"
    }
    return frame.told(words.outcome(of: assessment))
  }

  /// What qualifies the verdict.
  private var flags: HTML {
    var notes: [String] = []
    if assessment.toleranceDecides {
      notes.append(words.pick("结论取决于“左右”的容差", "the tolerance of “about” decides"))
    }
    if assessment.isFlippedByLatestReport {
      notes.append(words.pick("后来的数据会改变结论", "a later report would change the verdict"))
    }
    if !commitment.restatements.isEmpty {
      notes.append(words.pick("目标曾被调整", "the target was restated"))
    }
    if let ratio = assessment.ratio, ratio >= frame.context.policy.softRatio {
      notes.append(words.pick("目标偏松", "a soft target"))
    }
    if let opinion = assessment.opinion {
      notes.append(words.pick("由\(opinion.by)人工认定", "given by hand by \(opinion.by)"))
    }
    if notes.isEmpty { return HTML() }
    return " <span class=\"hush\">\(notes.joined(separator: words.comma))</span>"
  }

  private var gap: HTML {
    var out = HTML()
    if let gap = assessment.gap {
      out +=
        "<div><dt>\(words.pick("差距（正为好）", "Gap (positive is good)"))</dt><dd>\(words.signed(gap))</dd></div>"
    }
    if let ratio = assessment.ratio {
      let percent = (ratio * 100).rounded(toPlaces: 1).shortest
      out += "<div><dt>\(words.pick("完成比例", "Share of the target"))</dt><dd>\(percent)%</dd></div>"
    }
    return out
  }

  private var promise: HTML {
    var out: HTML = "<h2>\(words.pick("承诺原文", "The promise"))</h2>"
    out += Quote(frame: frame, around: site.surroundings[commitment.id]).html(commitment.evidence)
    var facts = FactList(words: words)
    facts.add("期限", "For", "\(commitment.when.description)")
    let force = words.force(commitment.force)
    facts.add("力度", "Force", force.isEmpty ? nil : force.html)
    if commitment.target.figure != nil, let id = commitment.indicator.id,
      let indicator = frame.context.catalogue[id]
    {
      let name = indicator.name.text(in: words.language)
      facts.add(
        "各地历年", "Across places and years",
        "<a href=\"\(path.link(to: .indicator(id)))\">\(name)</a>")
    }
    facts.add("责任单位", "Responsible", commitment.responsible.map(frame.told))
    if let baseline = commitment.baseline {
      let period = baseline.period.map { words.pick("（\($0)）", " (\($0))") } ?? ""
      facts.add("基数", "Baseline", "\(words.amount(baseline.figure.quantity))\(period)")
    }
    if let whole = commitment.partOf {
      let link = path.link(to: .promise(section.place, section.year, whole))
      facts.add("所属总目标", "Part of", "<a href=\"\(link)\">\(whole.rawValue)</a>")
    }
    for restatement in commitment.restatements {
      facts.add(
        "\(restatement.date)调整为", "Restated on \(restatement.date)",
        "\(frame.told(words.target(restatement.target))) <span class=\"hush\">\(restatement.why)</span>"
      )
    }
    out += facts.html
    return out
  }

  private var reports: HTML {
    let links = site.linksByCommitment[commitment.id] ?? []
    var out: HTML = "<h2>\(words.pick("报告的结果", "What was reported"))</h2>"
    if assessment.outcomes.isEmpty {
      out += "<p>\(words.pick("到期后没有找到任何报告。", "Nothing was reported about it."))</p>"
    }
    for answer in assessment.outcomes {
      out += "<h3>\(frame.told(words.finding(answer.finding, answer.measure)))</h3>"
      out += Quote(frame: frame, around: site.surroundings[answer.id]).html(answer.evidence)
      var facts = FactList(words: words)
      facts.add("状态", "Status", words.status(answer.status).html)
      facts.add("推算", "Derived", answer.derivation?[words.language].html)
      for vintage in site.outcomeByID[answer.id]?.vintages ?? [] {
        facts.add(
          "\(vintage.date)又报", "Told again on \(vintage.date)",
          "\(frame.told(words.finding(vintage.finding, answer.measure))) (\(words.status(vintage.status)))"
        )
      }
      facts.add("关联", "Linked by", links.first { $0.outcome == answer.id }.map(basis))
      out += facts.html
    }
    for link in links where link.standing == .refused {
      out +=
        "<p class=\"gone\">\(words.pick("不作为回答：", "Not taken as an answer: "))\(link.outcome.rawValue) · \(basis(link))</p>"
    }
    for reason in assessment.reasons where reason.code != .silence {
      out += "<p>\(words.pick("原因：", "Reason: "))\(reason.text.text(in: words.language))</p>"
    }
    return out
  }

  private func basis(_ link: Link) -> HTML {
    let who =
      switch link.basis {
      case .rule(let name, let version):
        words.pick("规则 \(name) \(version)", "rule \(name) \(version)")
      case .person(let name): name
      }
    var out: HTML = "\(who)"
    if link.confidence < 100 {
      out += words.pick("（把握\(link.confidence)%）", " (\(link.confidence)% sure)").html
    }
    if !link.reasons.isEmpty {
      let reasons = link.reasons.joined(separator: words.pick("；", "; "))
      out += " <span class=\"hush\">\(frame.told(reasons))</span>"
    }
    return out
  }

  /// The verdict under each profile, with other targets and with later reports.
  private var readingRows: [(name: String, verdict: Verdict)] {
    var rows: [(name: String, verdict: Verdict)] = (site.profiles[commitment.id] ?? []).map {
      (words.profile($0.profile) + words.pick("口径", " profile"), $0.verdict)
    }
    for alternative in assessment.alternatives {
      let name =
        switch alternative.basis {
        case .revisedTarget(let day):
          words.pick("按\(day)调整后的目标", "Against the target as restated on \(day)")
        case .latestReport(let day): words.pick("按\(day)的最新数据", "By the figures told on \(day)")
        }
      rows.append((name, alternative.judgement.verdict))
    }
    if let other = assessment.judgement.sensitivity {
      rows.append((words.pick("不给容差", "Without tolerance"), other.withoutTolerance))
      rows.append((words.pick("容差加倍", "With twice the tolerance"), other.withDoubleTolerance))
    }
    return rows
  }

  private var readings: HTML {
    let rows = readingRows
    guard !rows.isEmpty else { return HTML() }
    let title = words.pick("换一种读法", "Other readings")
    if rows.allSatisfy({ $0.1 == assessment.verdict }) {
      let names = rows.map(\.0).joined(separator: words.comma)
      let same = words.pick("各种读法结论相同。", "Every reading gives the same verdict.")
      return "<h2>\(title)</h2><p>\(same) <span class=\"hush\">\(names)</span></p>"
    }
    let lines = rows.map { name, verdict -> HTML in
      "<tr><th scope=\"row\">\(name)</th><td>\(Icons.verdict(verdict, words.verdict(verdict)))</td></tr>"
    }
    return """
      <h2>\(title)</h2><table><thead><tr>\
      \(HTML.heads(words.columns("readings")))</tr></thead><tbody>\(lines.joined())</tbody></table>
      """
  }

  private var story: HTML {
    let ids = [commitment.id] + assessment.outcomes.map(\.id)
    // On one day, what was recorded comes before what was made of it.
    let changes = ids.flatMap { site.history[$0] ?? [] }.enumerated().sorted {
      let (left, right) = ($0.element, $1.element)
      if left.day != right.day { return left.day < right.day }
      let (first, second) = (left.kind.isEntry, right.kind.isEntry)
      return first != second ? first : $0.offset < $1.offset
    }.map(\.element)
    guard !changes.isEmpty else { return HTML() }
    let items = changes.map { ChangeItem(frame: frame, change: $0).html() }.joined()
    return
      "<h2>\(words.pick("记录的经过", "How the record came about"))</h2><ol class=\"steps\">\(items)</ol>"
  }

  private var record: HTML {
    var facts = FactList(words: words)
    facts.add("编号", "Id", "<code>\(commitment.id.rawValue)</code>")
    facts.add("版本", "Version", "\(commitment.version)")
    facts.add("规则", "Rule", "<code>\("\(assessment.rule.name) \(assessment.rule.version)")</code>")
    return "<h2>\(words.pick("记录", "Record"))</h2>\(facts.html)"
  }
}

/// Names and what stands behind them, one a line.
private struct FactList {
  let words: Wording
  private var items = HTML()

  init(words: Wording) { self.words = words }

  /// Adds a line, unless there is nothing to tell.
  mutating func add(_ zh: String, _ en: String, _ value: HTML?) {
    guard let value else { return }
    items +=
      "<li><span class=\"hush\">\(words.pick(zh, en))\(words.colon)</span>\(value)</li>"
  }

  var html: HTML { "<ul class=\"plain\">\(items)</ul>" }
}

extension String {
  /// The text as HTML, escaped.
  var html: HTML { "\(self)" }
}
