import OutturnModel

extension CheckRun {
  /// Whether sources are what their ids say, and no document is there twice.
  mutating func checkSources(_ context: CheckContext) {
    let sources = context.sources.values.sorted { $0.id < $1.id }
    if names.contains(.evidence) {
      for source in sources {
        guard let digest = source.sha256, let told = source.toldDigest, !digest.hasPrefix(told)
        else { continue }
        add(
          Finding(
            .evidence, SourceFile.path(of: source.id), record: source.id.rawValue,
            what: Bilingual(
              zh: "编号说文件的 SHA-256 以 \(told) 开头，而所记的是 \(digest)",
              en: "the id says that the SHA-256 begins with \(told), and it is \(digest)"),
            mend: Bilingual(
              zh: "用 outturn log 看谁改了它", en: "see with \"outturn log\" who changed it")))
      }
    }
    guard names.contains(.unique) else { return }
    var met: [String: SourceID] = [:]
    for source in sources {
      guard let digest = source.sha256 else { continue }
      guard let other = met[digest] else {
        met[digest] = source.id
        continue
      }
      add(
        Finding(
          .unique, SourceFile.path(of: source.id), record: source.id.rawValue,
          what: Bilingual(
            zh: "\(source.id) 与 \(other) 是同一份文件", en: "\(source.id) and \(other) are one document"),
          mend: Bilingual(
            zh: "记录只引其中一个", en: "let records speak of one of them only")))
    }
  }
}

extension Source {
  /// The beginning of the digest that an id made of place, year and digest tells.
  var toldDigest: String? {
    let parts = id.rawValue.split(separator: "-")
    guard parts.count >= 3, let last = parts.last, [8, 16, 32, 64].contains(last.utf8.count),
      last.allSatisfy(\.isHexDigit), let year = Int(parts[parts.count - 2]),
      (1000...9999).contains(year),
      parts.dropLast(2).joined(separator: "-") == (self.place?.name ?? "source")
    else { return nil }
    return String(last)
  }
}
