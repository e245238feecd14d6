/// By what the content of a place is known again that was made of it before.
public struct PlaceFingerprint: Hashable, Sendable {
  /// A digest of what the file system says of all files that the place is read from: its volumes,
  /// those of the places above it, the settings and the catalogue. `nil` where one of them was touched
  /// so lately that a further change might not show (``FileStamp``), or where there are no stamps.
  public let stamps: Digest?
  /// A digest of the bytes of these files; `nil` until they are read.
  public let bytes: Digest?
}
