/// The manual page, in the man macros of roff (man(7)).
enum ManPage {
  static func roff(_ specs: [CommandSpec], _ topics: [HelpTopic], _ language: Language) -> String {
    var page = Page()
    page.request(".TH OUTTURN 1 \(Version.released) \"outturn \(Version.current)\"")
    page.request(".ad l")
    page.section(Localized(zh: "名称", en: "NAME")[language])
    page.text("outturn - \(HelpWords.tagline[language])")
    page.section(Localized(zh: "概要", en: "SYNOPSIS")[language])
    for (index, spec) in specs.enumerated() {
      if index > 0 { page.request(".br") }
      page.line(".B", spec.usage)
    }
    page.section(Localized(zh: "命令", en: "COMMANDS")[language])
    for spec in specs { command(spec, language, &page) }
    page.section(Localized(zh: "各命令共有的选项", en: "OPTIONS OF EVERY COMMAND")[language])
    for option in Options.everywhere { self.option(option, language, &page) }
    for topic in topics {
      page.section(language == .en ? topic.title.uppercased() : topic.title)
      page.paragraphs(topic.text)
    }
    return page.roff
  }

  private static func command(_ spec: CommandSpec, _ language: Language, _ page: inout Page) {
    page.line(".SS", spec.usage)
    page.text(spec.summary[language] + HelpWords.fullStop[language])
    page.request(".PP")
    page.paragraphs(spec.description[language])
    for positional in spec.positionals { page.term(positional.display, positional.help[language]) }
    let common = Set(Options.everywhere.map(\.long))
    for option in spec.options where !common.contains(option.long) {
      self.option(option, language, &page)
    }
    for example in spec.examples {
      page.request(".PP")
      page.text(example.explanation[language] + HelpWords.colon[language])
      page.literal([example.line])
    }
  }

  private static func option(_ option: OptionSpec, _ language: Language, _ page: inout Page) {
    let names = option.spellings.reversed().joined(separator: ", ")
    let term = option.valueName.map { "\(names) \($0)" } ?? names
    page.term(term, option.fullHelp(language))
  }

  private struct Page {
    private(set) var roff = ""

    mutating func request(_ line: String) {
      roff += line + "\n"
    }

    /// A macro with one argument.
    mutating func line(_ macro: String, _ argument: String) {
      let quoted = Page.escaped(argument).split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\\(dq")
      roff += "\(macro) \"\(quoted)\"\n"
    }

    mutating func section(_ title: String) {
      line(".SH", title)
    }

    mutating func text(_ text: String) {
      roff += Page.escapedLine(text) + "\n"
    }

    mutating func term(_ term: String, _ text: String) {
      roff += ".TP\n"
      line(".B", term)
      self.text(text)
    }

    mutating func literal(_ lines: [String]) {
      roff += ".RS 4\n.nf\n"
      for line in lines { text(line) }
      roff += ".fi\n.RE\n"
    }

    /// Filled paragraphs; lines that begin with two spaces stay as they are.
    mutating func paragraphs(_ text: String) {
      var verbatim: [String] = []
      var owesBreak = false
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.hasPrefix(" ") {
          verbatim.append(String(line.dropFirst(2)))
          continue
        }
        if !verbatim.isEmpty {
          literal(verbatim)
          verbatim = []
        }
        if line.isEmpty {
          owesBreak = true
        } else {
          if owesBreak { request(".PP") }
          owesBreak = false
          self.text(String(line))
        }
      }
      if !verbatim.isEmpty { literal(verbatim) }
    }

    private static func escapedLine(_ text: String) -> String {
      let escaped = escaped(text)
      return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&\(escaped)" : escaped
    }

    private static func escaped(_ text: String) -> String {
      var escaped = ""
      var last: Unicode.Scalar?
      for character in text.unicodeScalars {
        // roff knows words only by spaces: tell it where Chinese text may be broken.
        if let last, last != " ", TextWrap.mayBreak(last, character) { escaped += "\\:" }
        last = character
        switch character {
        case "\\": escaped += "\\e"
        case "-": escaped += "\\-"
        case "~": escaped += "\\(ti"
        case "^": escaped += "\\(ha"
        case "`": escaped += "\\(ga"
        default: escaped.unicodeScalars.append(character)
        }
      }
      return escaped
    }
  }
}
