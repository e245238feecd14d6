import OutturnModel

/// Ids for sources that nobody named: made of the file's name.
package enum SourceNaming {
  package static func id(
    _ file: String?, _ digest: String, taken: [SourceID: Source]
  ) throws(Failure) -> SourceID {
    let name = file.flatMap { $0 == "-" ? nil : $0.split(separator: "/").last } ?? ""
    let stem = slug(name.prefix { $0 != "." })
    let short = digest.prefix(8)
    for text in [stem, "\(stem)-\(short)", "source-\(short)"] {
      if let made = SourceID(rawValue: text), taken[made] == nil { return made }
    }
    throw Failure(
      zh: "这个来源已在账本中：source-\(short)", en: "this source is in the ledger already: source-\(short)",
      hint: Localized(zh: "要加入另一个，请用 --id 编号。", en: "To add another one give it an --id."))
  }

  /// A name's ASCII letters and digits, small, with a hyphen for each run of others.
  private static func slug(_ name: Substring) -> String {
    var slug = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": slug.unicodeScalars.append(scalar)
      case "A"..."Z": slug += String(scalar).lowercased()
      default: if !slug.isEmpty, !slug.hasSuffix("-") { slug += "-" }
      }
    }
    while slug.hasSuffix("-") { slug.removeLast() }
    return slug
  }
}
