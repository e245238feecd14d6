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
            Told("otherDigest", told, digest)))
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
          Told("sourceTwice", source.id, other)))
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
