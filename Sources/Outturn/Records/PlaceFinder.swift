/// Finds a ledger's places by what a person typed: the path, its last name, its code, or a name in either
/// language, as long as only one place is meant.
package struct PlaceFinder {
  private let places: [Place]
  /// The paths of the places and of all above them.
  private let paths: Set<PlacePath>
  /// The places that answer to a name, a code or the last part of a path.
  private let named: [String: [PlacePath]]

  package init(_ file: LedgerFile) {
    places = file.places
    var paths: Set<PlacePath> = []
    var named: [String: [PlacePath]] = [:]
    for place in places {
      var path: PlacePath? = place.path
      while let there = path, paths.insert(there).inserted { path = there.parent }
      let names = [place.path.name, place.code ?? "", place.name.zh, place.name.en]
      for key in Set(names.map(Catalogue.key)) where !key.isEmpty {
        named[key, default: []].append(place.path)
      }
    }
    self.paths = paths
    self.named = named
  }

  /// The one place that is meant; nil when there is none.
  ///
  /// - Throws: `Failure` when it may be several.
  package func find(_ text: String, of source: String) throws(Failure) -> PlacePath? {
    if let path = PlacePath(text), paths.contains(path) { return path }
    let found = named[Catalogue.key(text)] ?? []
    guard found.count < 2 else {
      let list = found.map(\.description).joined(separator: ", ")
      throw Failure(
        zh: "\(source)：“\(text)”可以是 \(list)", en: "\(source): \"\(text)\" may be \(list)",
        hint: Localized(zh: "请写全路径。", en: "Give the whole path."))
    }
    return found.first
  }

  /// A place the ledger has, or one that places of it lie in.
  package func known(_ text: String, of source: String) throws(Failure) -> PlacePath {
    if let path = try find(text, of: source) { return path }
    let names = places.flatMap { ["\($0.path)", $0.path.name, $0.name.zh, $0.name.en] }
    let near = NearestWord.to(text, in: names.filter { !$0.isEmpty })
    let hint = Localized(
      zh: "用 outturn place list 列出账本中的地方。", en: "List the ledger's places with: outturn place list")
    guard let near else {
      throw Failure(
        zh: "\(source)：账本中没有地方“\(text)”",
        en: "\(source): the ledger has no place \"\(text)\"", hint: hint)
    }
    throw Failure(
      zh: "\(source)：账本中没有地方“\(text)”，是不是 \(near)？",
      en: "\(source): the ledger has no place \"\(text)\"; did you mean \(near)?", hint: hint)
  }

  /// A place to record for: one the ledger has, or a path that is to become one.
  package func forRecording(_ text: String, of source: String) throws(Failure) -> PlacePath {
    if let path = try find(text, of: source) { return path }
    if let path = PlacePath(text) { return path }
    throw Failure(
      zh: "\(source)：“\(text)”不是\(PlaceFinder.name.zh)",
      en: "\(source): \"\(text)\" is no \(PlaceFinder.name.en)", hint: PlaceFinder.form)
  }

  /// What a place's path is called.
  package static let name = Localized(zh: "地方", en: "place")
  /// How it is written.
  package static let form = Localized(
    zh: "写作 cn/henan/zhengzhou：小写字母、数字与连字符，从大到小。",
    en: "Write cn/henan/zhengzhou: a-z, 0-9 and hyphens, the widest first.")
}

extension Place {
  /// A place that nobody has named: it is called by its path's last part.
  package static func unnamed(_ path: PlacePath) -> Place? {
    LocalizedName(en: path.name).map { Place(path: path, name: $0) }
  }
}
