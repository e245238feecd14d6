/// Ids for sources that nobody named: the place, the year and the beginning of the document's SHA-256.
///
/// They come from the document itself, so that the same file under another name, or in another
/// ledger, is the same source, and two documents never share an id.
package enum SourceNaming {
  /// - Parameters:
  ///   - digest: The SHA-256 of the document; of what it is called, where there is none.
  ///   - taken: The sources that are there.
  package static func id(
    of place: PlacePath?, _ year: Int?, _ digest: String, taken: [SourceID: Source]
  ) throws(Failure) -> SourceID {
    let beginning = [place?.name ?? "source", year.map { "\($0)" }].compactMap(\.self)
    for length in [8, 16, 32, 64] {
      let text = (beginning + [String(digest.prefix(length))]).joined(separator: "-")
      if let made = SourceID(rawValue: text), taken[made] == nil { return made }
    }
    throw Failure("sourceHeldAlready")
  }
}
