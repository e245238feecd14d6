import OutturnModel

/// Where the pages are. A site has one tree of pages in its first language at the top and one in
/// the other language in a folder named by it, so that switching is an ordinary link.
struct SitePath: Hashable {
  /// The folders above the page and its name, in one language's tree.
  let parts: [String]

  private init(_ parts: [String]) { self.parts = parts }

  static let index = SitePath(["index.html"])
  static let method = SitePath(["method.html"])
  static let corrections = SitePath(["corrections.html"])
  static let indicators = SitePath(["indicators", "index.html"])

  static func indicator(_ id: IndicatorID) -> SitePath { SitePath(["indicators", "\(id).html"]) }

  static func place(_ path: PlacePath) -> SitePath {
    SitePath(["places"] + path.parts + ["index.html"])
  }

  static func year(_ path: PlacePath, _ year: Int) -> SitePath {
    SitePath(["places"] + path.parts + ["\(year).html"])
  }

  static func promise(_ path: PlacePath, _ year: Int, _ id: RecordID) -> SitePath {
    SitePath(["places"] + path.parts + ["\(year)", "\(id).html"])
  }

  /// The path from the site's folder, in a language.
  func file(_ language: Language, primary: Language) -> String {
    ((language == primary ? [] : [language.rawValue]) + parts).joined(separator: "/")
  }

  /// The way from this page to another one of the same language.
  func link(to other: SitePath) -> String {
    let own = parts.dropLast()
    let shared = zip(own, other.parts.dropLast()).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: own.count - shared)
    return (up + other.parts.dropFirst(shared)).joined(separator: "/")
  }

  /// The way from this page to the same page in the other language.
  func link(from language: Language, to other: Language, primary: Language) -> String {
    let up = Array(repeating: "..", count: parts.count - 1 + (language == primary ? 0 : 1))
    return (up + [file(other, primary: primary)]).joined(separator: "/")
  }
}
