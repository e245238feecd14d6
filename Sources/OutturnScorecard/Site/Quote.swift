import OutturnModel

/// A clause in its own words, with its document and where it stands there.
struct Quote {
  let frame: PageFrame
  let around: SiteSection.Surroundings?

  func html(_ evidence: Evidence?) -> HTML {
    let words = frame.words
    guard let evidence else {
      return "<p class=\"hush\">\(words.pick("没有记录出处。", "No source is recorded."))</p>"
    }
    var foot = frame.source(evidence.source)
    if let span = evidence.clause?.span {
      foot +=
        words.pick(
          "，第\(span.start + 1)–\(span.end)字", ", characters \(span.start + 1)–\(span.end)"
        ).html
    }
    if !evidence.also.isEmpty {
      foot += words.pick("；也见于", "; also in ").html
      foot += evidence.also.map(frame.source).joined(by: words.pick("、", "; ").html)
    }
    guard let clause = evidence.clause else {
      return "<p>\(words.pick("出处：", "Source: "))\(foot)</p>"
    }
    let language = clause.text.hasHan ? "zh-Hans" : "en"
    var text: HTML = "<mark>\(clause.text)</mark>"
    if let around {
      text =
        "<span class=\"gone\">…\(around.before)</span>\(text)<span class=\"gone\">\(around.behind)…</span>"
    }
    return "<blockquote><p lang=\"\(language)\">\(text)</p><footer>\(foot)</footer></blockquote>"
  }
}
