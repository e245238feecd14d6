/// A file of the site, or the next piece of one.
public struct SiteFile: Sendable {
  /// Its path inside the site's folder: slugs, slashes and `.html`, nothing that leads out of it.
  public let path: String
  /// The text.
  public let text: String
  /// Whether the text goes behind what the file holds already; a file is begun before it is
  /// continued.
  public let continues: Bool

  init(_ path: String, _ text: String, continues: Bool = false) {
    self.path = path
    self.text = text
    self.continues = continues
  }
}
