import OutturnJSON
import OutturnLedger
import OutturnModel

/// Finds a ledger's places by what a person typed: the path, its last name, or a name in either
/// language, as long as only one place is meant.
package struct PlaceFinder {
  private let places: [Place]

  package init(_ file: LedgerFile) {
    places = file.places
  }

  /// The one place that is meant; nil when there is none.
  ///
  /// - Throws: `Failure` when it may be several.
  package func find(_ text: String, of source: String) throws(Failure) -> PlacePath? {
    if let path = PlacePath(text), isKnown(path) { return path }
    let key = Catalogue.key(text)
    let found = places.filter { place in
      place.path.name == text || Catalogue.key(place.name.zh) == key
        || Catalogue.key(place.name.en) == key
    }
    guard found.count < 2 else {
      let list = found.map { "\($0.path)" }.joined(separator: ", ")
      throw Failure(
        zh: "\(source)：“\(text)”可以是 \(list)", en: "\(source): \"\(text)\" may be \(list)",
        hint: Localized(zh: "请写全路径。", en: "Give the whole path."))
    }
    return found.first?.path
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

  /// Whether it, or a place in it, is there.
  private func isKnown(_ path: PlacePath) -> Bool {
    places.contains { $0.path.isWithin(path) }
  }
}

extension Place {
  /// A place that nobody has named: it is called by its path's last part.
  package static func unnamed(_ path: PlacePath) -> Place? {
    LocalizedName(en: path.name).map { Place(path: path, name: $0) }
  }
}
