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
      throw Failure("severalPlaces", source, text, list)
    }
    return found.first
  }

  /// A place the ledger has, or one that places of it lie in.
  package func known(_ text: String, of source: String) throws(Failure) -> PlacePath {
    if let path = try find(text, of: source) { return path }
    let names = places.flatMap { ["\($0.path)", $0.path.name, $0.name.zh, $0.name.en] }
    let near = NearestWord.to(text, in: names.filter { !$0.isEmpty })
    throw Failure("noPlaceFound", source, text, near)
  }

  /// A place to record for: one the ledger has, or a path that is to become one.
  package func forRecording(_ text: String, of source: String) throws(Failure) -> PlacePath {
    if let path = try find(text, of: source) { return path }
    if let path = PlacePath(text) { return path }
    throw Failure("notAValue", source, text, Both(PlaceFinder.name), hint: PlaceFinder.form)
  }

  /// What a place's path is called.
  package static let name = Localized(zh: "地方", en: "place")
  /// How it is written.
  package static let form = Localized("writePlacePath")
}

extension Place {
  /// A place that nobody has named: it is called by its path's last part.
  package static func unnamed(_ path: PlacePath) -> Place? {
    LocalizedName(en: path.name).map { Place(path: path, name: $0) }
  }
}
