import OutturnModel

/// What all pages of one language have around them: head, header, footer.
struct PageFrame: Sendable {
  let context: ScorecardContext
  let words: Wording
  let primary: Language
  private let styleTag: String
  private let storyTag: String
  private let scriptTag: String
  private let quietPolicy: String
  private let storyPolicy: String
  private let livelyPolicy: String
  private let sources: [SourceID: HTML]
  private let foot: HTML

  init(_ context: ScorecardContext, language: Language, primary: Language) {
    let assets = PageAssets.shipped
    self.context = context
    self.words = Wording(language)
    self.primary = primary
    self.styleTag = "<style>\(assets.css)</style>"
    self.storyTag = "<style>\(assets.storyCSS)</style>"
    self.scriptTag = "<script>\(assets.js)</script>"
    self.quietPolicy = assets.policy(hasScript: false)
    self.storyPolicy = assets.policy(.stories, hasScript: false)
    self.livelyPolicy = assets.policy(hasScript: true)
    let words = Wording(language)
    self.sources = Dictionary(
      context.sources.map { ($0.id, PageFrame.told($0, words)) },
      uniquingKeysWith: { first, _ in first })
    self.foot = PageFrame.foot(context, words)
  }

  var language: Language { words.language }

  /// The path of a page's file.
  func file(_ path: SitePath) -> String { path.file(language, primary: primary) }

  /// A whole page that tells one story.
  ///
  /// - Parameter signs: The verdicts whose signs it shows.
  func story(
    _ path: SitePath, title: String, signs: Set<Verdict> = [], data: HTML = HTML(), body: HTML
  ) -> SiteFile {
    let opening = opening(path, title: title, signs: signs, data: data)
    return SiteFile(file(path), opening.text + body.text + closing(path).text)
  }

  /// A whole page.
  func page(_ path: SitePath, title: String, hasList: Bool = false, body: HTML) -> SiteFile {
    let opening = opening(path, title: title, hasList: hasList)
    return SiteFile(file(path), opening.text + body.text + closing(path, hasList: hasList).text)
  }

  /// A page up to the beginning of its main part; `signs` are those of a story.
  func opening(
    _ path: SitePath, title: String, hasList: Bool = false, signs: Set<Verdict>? = nil,
    data: HTML = HTML()
  ) -> HTML {
    let other: Language = language == .zh ? .en : .zh
    let switchLink = path.link(from: language, to: other, primary: primary)
    let site = context.title.text(in: language)
    let policy = hasList ? livelyPolicy : signs == nil ? quietPolicy : storyPolicy
    let full = title == site ? site : "\(title) · \(site)"
    return """
      <!doctype html>
      <html lang="\(tag(language))"><head><meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(HTML(trusted: policy))">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer"><meta name="generator" content="Outturn">
      <title>\(full)</title>
      <link rel="icon" href="data:,"><link rel="alternate" hreflang="\(tag(other))" href="\(switchLink)">
      \(HTML(trusted: signs == nil ? styleTag : storyTag))\(data)</head><body>
      <a class="skip" href="#main">\(words.pick("跳到正文", "Skip to the content"))</a>
      <header><a class="home" href="\(path.link(to: .index))">\(site)</a>
      <nav aria-label="\(words.pick("全站", "Site"))"><a href="\(path.link(to: .indicators))">\(words.pick("指标", "Indicators"))</a>
      <a href="\(path.link(to: .method))">\(words.pick("方法", "Method"))</a>
      <a href="\(path.link(to: .corrections))">\(words.pick("更正", "Corrections"))</a>
      <a href="\(switchLink)" hreflang="\(tag(other))" lang="\(tag(other))">\(language == .zh ? "English" : "中文")</a></nav></header>
      \(signs.map(Icons.definitions(of:)) ?? Icons.definitions)<main id="main">

      """
  }

  /// The end of a page.
  func closing(_ path: SitePath, hasList: Bool = false) -> HTML {
    let more: HTML =
      "<p><a href=\"\(path.link(to: .method))\">\(words.pick("详见方法", "More on the method"))</a></p>"
    let script = hasList ? HTML(trusted: scriptTag) : HTML()
    return "</main><footer>\(foot)\(more)</footer>\(script)</body></html>\n"
  }

  /// What every footer says: profile, policy, ledger, day, seal.
  private static func foot(_ context: ScorecardContext, _ words: Wording) -> HTML {
    var out: HTML = """
      <p>\(words.pick("评价口径：", "Profile: "))\(words.profile(context.profile))\(words.pick("。", ". "))\
      \(words.policy(context.policy))</p>
      """
    var notes: [HTML] = []
    if !context.ledger.isEmpty { notes.append("\(words.pick("台账：", "Ledger: "))\(context.ledger)") }
    if let date = context.date {
      notes.append("\(words.pick("截至 ", "as of "))<time datetime=\"\(date)\">\(date)</time>")
    }
    if let seal = context.seal { notes.append("\(words.pick("封印 ", "seal "))<code>\(seal)</code>") }
    if !notes.isEmpty { out += "<p>\(notes.joined(by: " · "))</p>" }
    return out
  }

  /// A language as HTML names it.
  func tag(_ language: Language) -> String { language == .zh ? "zh-Hans" : "en" }

  /// Text from a source that may not be in the page's language.
  func told(_ text: String) -> HTML { PageFrame.told(text, language) }

  private static func told(_ text: String, _ language: Language) -> HTML {
    if text.hasHan == (language == .zh) { return "\(text)" }
    return "<span lang=\"\(text.hasHan ? "zh-Hans" : "en")\">\(text)</span>"
  }

  /// An indicator's name, marked where it is in the other language.
  func name(_ indicator: IndicatorName) -> HTML {
    told(context.name(of: indicator, in: language))
  }

  /// Place and year as a heading has them.
  func title(_ place: PlacePath, _ year: Int) -> String {
    let name = context.name(of: place, in: language)
    return words.pick("\(name) \(year)年", "\(name) \(year)")
  }

  /// A document, as a link where it was found on the web.
  func source(_ id: SourceID) -> HTML { sources[id] ?? "\(id.rawValue)" }

  /// A document as every page of this language names it.
  private static func told(_ source: Source, _ words: Wording) -> HTML {
    func told(_ text: String) -> HTML { PageFrame.told(text, words.language) }
    var out: HTML
    if let url = WebAddress.safe(source.url) {
      out = "<a href=\"\(url)\" rel=\"noreferrer external\">\(told(source.title))</a>"
    } else {
      out = told(source.title)
    }
    if !source.publisher.isEmpty { out += "\(words.pick("，", ", "))\(told(source.publisher))" }
    if let date = source.date { out += "\(words.pick("，", ", "))\(date.description)" }
    if let copy = WebAddress.safe(source.archived) {
      out +=
        " (<a href=\"\(copy)\" rel=\"noreferrer external\">\(words.pick("存档", "archived"))</a>)"
    }
    return out
  }
}
