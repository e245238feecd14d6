import OutturnModel

/// A year's promises: a table of those there is something to tell of, a list by field of those that
/// nobody mentioned again, and what finds, filters and sorts both.
struct PromiseTable {
  let frame: PageFrame
  let path: SitePath
  let site: SiteSection

  private var words: Wording { frame.words }
  private var section: ScorecardSection { site.section }

  var html: HTML {
    let told = zip(section.assessments, site.sentences).filter { $0.0.verdict != .noReport }
    let title = words.pick("全部承诺", "All promises")
    var out: HTML = "<section data-list><h2 id=\"all\">\(title)</h2>\(tools)"
    if !told.isEmpty { out += table(told) }
    for (index, silence) in section.silences.enumerated() { out += html(silence, index) }
    out += "</section>"
    return out
  }

  private func table(_ rows: [(Assessment, Localized)]) -> HTML {
    let name = words.pick("有下文的承诺", "Answered or still open")
    var out: HTML = """
      <section data-part><h3 id="told">\(name) <small>\(rows.count)</small></h3>\
      <div class="scroll" role="region" tabindex="0" aria-labelledby="told">\
      <table class="promises"><thead><tr>
      """
    for (column, name) in words.columns("promises").enumerated() {
      // All but the last can be sorted by.
      out += "<th scope=\"col\"\(column < 5 ? " data-sort" as HTML : HTML())>\(name)</th>"
    }
    out += "</tr></thead><tbody>\n"
    for (assessment, sentence) in rows { out += row(assessment, sentence.text(in: words.language)) }
    out += "</tbody></table></div></section>"
    return out
  }

  /// The promises without an answer, by field and name.
  private func html(_ silence: Silence, _ index: Int) -> HTML {
    let id = index == 0 ? "silence" : "silence-\(index + 1)"
    var out: HTML = """
      <section data-part><h3 id="\(id)">\(words.title(silence)) <small>\(silence.count)</small></h3>\
      <p class="hush">\(words.note(silence))</p><div class="silence">
      """
    let fields = Dictionary(grouping: silence.assessments) { frame.context.sector(of: $0) }
    for field in fields.keys.sorted(by: SectorTable.shipped.isRead(_:before:)) {
      let promises = fields[field] ?? []
      out += """
        <section data-part><h4>\(words.sector(field)) <small>\(promises.count)</small></h4><ul>\n
        """
      for assessment in promises { out += item(assessment, field) }
      out += "</ul></section>"
    }
    out += "</div></section>"
    return out
  }

  private func item(_ assessment: Assessment, _ field: String) -> HTML {
    let commitment = assessment.commitment
    let link = path.link(to: .promise(section.place, section.year, commitment.id))
    return """
      <li data-row data-v="noReport" data-s="\(field)" data-f="\(commitment.force.rawValue)">\
      <a href="\(link)">\(frame.name(commitment.indicator))</a> \
      <small>\(frame.told(words.target(commitment.target)))</small>\(mention(assessment))</li>\n
      """
  }

  /// The sentence that speaks of it.
  private func mention(_ assessment: Assessment) -> HTML {
    guard let mention = assessment.mention else { return HTML() }
    return " <q>\(mention.clause)</q>"
  }

  private func row(_ assessment: Assessment, _ sentence: String) -> HTML {
    let commitment = assessment.commitment
    let link = path.link(to: .promise(section.place, section.year, commitment.id))
    let sector = frame.context.sector(of: assessment)
    let force = words.force(commitment.force)
    let sectorName = words.sector(sector)
    let note = force.isEmpty ? sectorName : sectorName + words.pick(" · ", " · ") + force
    let place = VerdictBar.order.firstIndex(of: assessment.verdict) ?? 0
    let bar = BulletBar(assessment)
    let ratio = assessment.ratio.map { "\(($0 * 1000).rounded(toPlaces: 0).wholeValue)" } ?? "0"
    return """
      <tr data-row data-v="\(assessment.verdict)" data-s="\(sector)" data-f="\(commitment.force.rawValue)">\
      <td class="v" data-n="\(place)">\(Icons.sign(assessment.verdict))\(words.verdict(of: assessment))</td>\
      <th scope="row"><a href="\(link)">\(frame.name(commitment.indicator))</a><small>\(note)</small></th>\
      <td>\(frame.told(words.target(commitment.target)))</td>\
      <td>\(frame.told(words.outcome(of: assessment)))</td>\
      <td class="pic" data-n="\(ratio)">\(bar.map(BulletGraph.small) ?? HTML())</td>\
      <td class="say">\(sentence)</td></tr>\n
      """
  }

  private var tools: HTML {
    let all = words.pick("全部", "All")
    let verdicts = VerdictBar.order.filter { section.tally.summary[$0] > 0 }
    let sectors = Set(section.assessments.map { frame.context.sector(of: $0) }).sorted(
      by: SectorTable.shipped.isRead(_:before:))
    let forces = Force.allCases.filter { force in
      force != .plain && section.assessments.contains { $0.commitment.force == force }
    }
    func options(_ items: [(String, String)]) -> HTML {
      ([("", all)] + items).map { "<option value=\"\($0)\">\($1)</option>" as HTML }.joined()
    }
    return """
      <form class="tools" role="search" hidden data-count="\(words.pick("显示 # / # 项", "# of # shown"))">\
      <label>\(words.pick("查找", "Find"))<input name="q" type="search" autocomplete="off"></label>\
      <label>\(words.pick("评价", "Verdict"))<select name="v">\(options(verdicts.map { ($0.rawValue, words.verdict($0)) }))</select></label>\
      <label>\(words.pick("领域", "Field"))<select name="s">\(options(sectors.map { ($0, words.sector($0)) }))</select></label>\
      <label>\(words.pick("力度", "Force"))<select name="f">\(options(forces.map { ($0.rawValue, words.force($0)) }))</select></label>\
      <button type="reset">\(words.pick("清除", "Clear"))</button><output></output></form>
      """
  }
}
