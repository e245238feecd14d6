import OutturnModel

/// A change of a record as an item of a list.
struct ChangeItem {
  let frame: PageFrame
  let change: SiteChange

  /// - Parameters:
  ///   - isNamed: Whether the record is named, as where the list is not on its own page.
  ///   - link: The way to the page that the record stands on, where there is one.
  func html(isNamed: Bool = false, link: String? = nil) -> HTML {
    let words = frame.words
    let kind = NameTable.shipped.name("change", change.kind.rawValue)[words.language]
    var out: HTML =
      "<li><time datetime=\"\(change.day)\">\(change.day)</time> \(kind)"
    if isNamed {
      let place = frame.title(change.place, change.year)
      let name: HTML = "\(place) <code>\(change.record.rawValue)</code>"
      out += link.map { " · <a href=\"\($0)\">\(name)</a>" } ?? " · \(name)"
    }
    out += " <span class=\"hush\">\(change.by)</span>"
    if let before = change.before?.text(in: words.language) {
      out += "<br><del>\(frame.told(before))</del>"
    }
    if let after = change.after?.text(in: words.language) {
      out += "<br><ins>\(frame.told(after))</ins>"
    }
    if !change.why.isEmpty { out += "<br>\(frame.told(change.why))" }
    out += "</li>"
    return out
  }
}
