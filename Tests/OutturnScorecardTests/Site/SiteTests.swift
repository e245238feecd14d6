import Foundation
import OutturnModel
import Testing

@testable import OutturnScorecard

@Suite struct SiteTests {
  /// The files of a site by path.
  static func files(
    _ context: ScorecardContext, primary: Language = .zh, sections: [SiteSection],
    changes: [SiteChange] = []
  ) -> [String: String] {
    var files: [String: String] = [:]
    var site = Site(context, primary: primary)
    let sink: (SiteFile) -> Void = { file in
      if file.continues {
        #expect(files[file.path] != nil, "\(file.path) is continued before it is begun")
        files[file.path, default: ""] += file.text
      } else {
        #expect(files[file.path] == nil, "\(file.path) is begun twice")
        files[file.path] = file.text
      }
    }
    for (_, years) in Dictionary(grouping: sections, by: \.section.place)
      .sorted(by: { $0.key < $1.key })
    { site.add(years, to: sink) }
    site.finish(changes, to: sink)
    return files
  }

  private static let files = files(
    Sample.context, sections: Sample.siteSections, changes: Sample.changes)

  @Test func everyKindOfPageIsThereInBothLanguages() {
    for path in [
      "index.html", "method.html", "corrections.html", "indicators/index.html",
      "indicators/gdp.html", "places/cn/qingjiang/lanwan/index.html",
      "places/cn/qingjiang/lanwan/2023.html",
      "places/cn/qingjiang/lanwan/2023/lanwan-2023-caaaa3.html",
    ] {
      #expect(Self.files[path]?.contains("<html lang=\"zh-Hans\">") == true, "\(path)")
      #expect(Self.files["en/" + path]?.contains("<html lang=\"en\">") == true, "\(path)")
    }
  }

  @Test func everyLinkLeadsToAPage() throws {
    for (path, text) in Self.files {
      let folder = URL(fileURLWithPath: "/" + path).deletingLastPathComponent()
      for piece in text.components(separatedBy: "href=\"").dropFirst() {
        let href = String(piece.prefix { $0 != "\"" })
        if href.hasPrefix("#") || href.hasPrefix("https://") || href.hasPrefix("data:") { continue }
        let target = folder.appendingPathComponent(href).standardizedFileURL.path.dropFirst()
        #expect(Self.files[String(target)] != nil, "\(path): \(href)")
      }
    }
  }

  @Test func thePolicyNamesJustWhatIsInThePage() throws {
    for (path, text) in Self.files {
      let style = try #require(text.between("<style>", "</style>"))
      #expect(text.contains("style-src &#39;sha256-") == false)
      #expect(text.contains("style-src 'sha256-\(PageAssets.digest(style))'"), "\(path)")
      if let script = text.between("<script>", "</script>") {
        #expect(text.contains("script-src 'sha256-\(PageAssets.digest(script))'"), "\(path)")
      } else {
        #expect(text.contains("script-src 'none'"), "\(path)")
      }
      #expect(text.contains("default-src 'none'"))
      #expect(!text.contains(" style=\""))
    }
  }

  @Test func aPageHoldsThePartsOfTheSheetThatItsKindNeeds() throws {
    for (path, text) in Self.files {
      let style = try #require(text.between("<style>", "</style>"))
      let isPromise = path.split(separator: "/").dropLast().last.map { Int($0) != nil } ?? false
      let isStory = isPromise || path.hasSuffix("corrections.html")
      #expect(style.contains("body > header"), "\(path)")
      #expect(style.contains(".steps {") == isStory, "\(path)")
      #expect(style.contains(".jump {") == !isStory, "\(path)")
      #expect(!style.contains("@lists") && !style.contains("@stories"), "\(path)")
    }
  }

  @Test func everySignThatAPageShowsIsDefinedInIt() throws {
    for (path, text) in Self.files {
      for piece in text.components(separatedBy: "href=\"#i-").dropFirst() {
        let sign = piece.prefix { $0 != "\"" }
        #expect(text.contains("<symbol id=\"i-\(sign)\""), "\(path): \(sign)")
      }
    }
  }

  @Test func theDigestIsTheOneOfTheStandard() {
    // FIPS 180-4's example of "abc", in Base64.
    #expect(PageAssets.digest("abc") == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
  }

  @Test func theSameLedgerGivesTheSameBytes() {
    let again = Self.files(
      Sample.context, sections: Sample.siteSections, changes: Sample.changes)
    #expect(again == Self.files)
  }

  @Test func aPromisePageTellsTheWholeStory() throws {
    let page = try #require(
      Self.files["places/cn/qingjiang/lanwan/2023/lanwan-2023-caaaa3.html"])
    for part in [
      "增长10%", "增长6.8%", "6.8%比10%低3.2个百分点，未完成。", "今年主要预期目标是：",
      "<mark>固定资产投资增长10%</mark>", "第121–131字", "2023-02-03", "抄录时漏了一位", "规则 same-indicator 1",
      "严格口径", "\"@type\":\"ClaimReview\"", "TextQuoteSelector",
    ] {
      #expect(page.contains(part), "\(part)")
    }
  }

  @Test func correctionsListWhatWasMendedAndNotWhatWasEntered() throws {
    let page = try #require(Self.files["corrections.html"])
    #expect(page.contains("2023-02-03"))
    #expect(!page.contains("2023-02-01"))
  }

  /// A year of outcomes alone has no page: its corrections are named and lead nowhere.
  @Test func correctionsLeadOnlyToPagesThatAreThere() throws {
    let all = Self.files(Sample.context, sections: [], changes: Sample.changes)
    let page = try #require(all["corrections.html"])
    let correction = try #require(Sample.changes.first { $0.kind.isCorrection })
    #expect(page.contains(correction.record.rawValue))
    #expect(!page.contains("\(correction.year).html"))
    #expect(Self.files["corrections.html"]?.contains("\(correction.year).html") == true)
  }

  @Test func silenceIsToldByName() throws {
    let page = try #require(Self.files["places/cn/qingjiang/lanwan/2023.html"])
    let list = try #require(page.between("id=\"silence\"", "</ul>"))
    #expect(list.contains("轨道交通运营总里程"))
    #expect(!list.contains("固定资产投资"))
  }

  @Test(arguments: [Language.zh, .en])
  func aYearOfAHundredAndFiftyPromisesStaysUnder150KB(language: Language) throws {
    let sample = LargeSample(places: 1, years: 2, promises: 150)
    var sections: [SiteSection] = []
    sample.forEach { sections += $0 }
    let files = Self.files(sample.context, primary: language, sections: sections)
    for year in [2022, 2023] {
      let page = try #require(files["places/xy/island-1/\(year).html"])
      #expect(page.utf8.count < 150_000, "\(page.utf8.count)")
    }
  }

  @Test func pagesOfAPlaceAreGivenOutBeforeTheNextPlaceIsRead() {
    let sample = LargeSample(places: 3, years: 2, promises: 3)
    var site = Site(sample.context, primary: .en)
    var given: [String] = []
    var atStart: [Int] = []
    sample.forEach { years in
      atStart.append(given.count)
      site.add(years) { given.append($0.path) }
    }
    #expect(atStart.count == 3 && atStart[1] > 0 && atStart[2] >= atStart[1] * 2)
    #expect(given.contains("places/xy/island-3/2023.html"))
    #expect(!given.contains("index.html"))
  }
}

@Suite struct HostileSiteTests {
  @Test func nothingOfAHostileLedgerRuns() throws {
    let files = SiteTests.files(
      Hostile.context, primary: .en, sections: [Hostile.section], changes: Hostile.changes)
    for (path, text) in files {
      let scripts = text.components(separatedBy: "<script").dropFirst()
      for script in scripts {
        let opening = script.prefix { $0 != ">" }
        #expect(opening.isEmpty || opening == " type=\"application/ld+json\"", "\(path)")
        #expect(!(script.between(">", "</script>") ?? "<").contains("<img"), "\(path)")
      }
      #expect(!text.contains("<img"), "\(path)")
      #expect(!text.contains("<svg onload"), "\(path)")
      #expect(!text.contains("\" onmouseover"), "\(path)")
      #expect(!text.contains("href=\"javascript:"), "\(path)")
      #expect(!text.contains("<!--"), "\(path)")
      #expect(!text.unicodeScalars.contains("\u{0}"), "\(path)")
      let words = text.components(separatedBy: "application/ld+json").first ?? text
      #expect(!words.unicodeScalars.contains("\u{202E}"), "\(path)")
    }
  }

  @Test(arguments: [
    ("https://example.org/a?b=1", true), ("http://example.org", true),
    ("HTTPS://EXAMPLE.ORG", true),
    ("javascript:alert(1)", false), (" https://x", false), ("data:text/html,x", false),
    ("https://x/\"onclick=", false), ("https://x y", false), ("file:///etc/passwd", false),
    ("https://x/\u{202E}", false), ("//x", false), ("", false),
  ])
  func onlyWebAddressesBecomeLinks(address: String, isSafe: Bool) {
    #expect((WebAddress.safe(address) != nil) == isSafe)
  }
}

extension String {
  /// The text between two marks, the first time they come.
  func between(_ start: String, _ end: String) -> String? {
    guard let from = range(of: start), let to = range(of: end, range: from.upperBound..<endIndex)
    else { return nil }
    return String(self[from.upperBound..<to.lowerBound])
  }
}
