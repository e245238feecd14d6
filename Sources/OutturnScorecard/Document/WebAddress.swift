import OutturnJSON

/// Which addresses may stand behind a link: only plain http and https ones.
enum WebAddress {
  /// The address, if a link may lead there; nil for javascript:, data:, file: and anything else.
  static func safe(_ text: String?) -> String? {
    guard let text, text.utf8.count <= 2000 else { return nil }
    let lower = text.prefix(8).lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://") else { return nil }
    let isClean = text.unicodeScalars.allSatisfy {
      $0.value > 0x20 && $0.value != 0x7F && !"<>\"'`\\{}|^".unicodeScalars.contains($0)
        && ($0.isASCII || VisibleText.isHarmless($0))
    }
    return isClean ? text : nil
  }
}
