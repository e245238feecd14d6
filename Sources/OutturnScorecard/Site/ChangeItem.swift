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
    var out: HTML =
      "<li><time datetime=\"\(change.day)\">\(change.day)</time> \(kind(change.kind))"
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

  private func kind(_ kind: SiteChange.Kind) -> String {
    let words = frame.words
    return switch kind {
    case .record: words.pick("登记承诺", "commitment recorded")
    case .report: words.pick("登记结果", "outcome recorded")
    case .amend: words.pick("更正记录", "our record mended")
    case .restate: words.pick("政府调整目标", "target restated by the government")
    case .revise: words.pick("结果更新", "outcome told again")
    case .withdraw: words.pick("撤回记录", "record withdrawn")
    case .link: words.pick("建立关联", "linked")
    case .unlink: words.pick("取消关联", "link refused")
    case .rule: words.pick("人工评价", "verdict given by hand")
    case .adopt: words.pick("收入手工改动", "change by hand taken in")
    }
  }
}
