extension Language {
  /// The language for a run: `--lang`, else `OUTTURN_LANG`, else the locale, else English.
  ///
  /// The words are looked at before they are parsed, so that a mistake in them is already told in
  /// the language that was asked for.
  static func chosen(words: [String], variables: Variables) -> Language {
    if let asked = Peek.value(of: "lang", in: words), let language = Language(rawValue: asked) {
      return language
    }
    if let asked = variables["OUTTURN_LANG"], let language = Language(locale: asked) {
      return language
    }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      // POSIX: the first of these that is set and not empty decides.
      if let locale = variables[name], !locale.isEmpty { return Language(locale: locale) ?? .en }
    }
    return .en
  }

  /// Reads a locale name such as `zh_CN.UTF-8` or `en-GB`; nil for a language we do not speak.
  init?(locale: String) {
    let word = locale.prefix { $0 != "_" && $0 != "-" && $0 != "." && $0 != "@" }.lowercased()
    self.init(rawValue: word)
  }
}
