extension JSONValue {
  /// The value as canonical JSON (RFC 8785): members by key in UTF-16 order, no spaces, whole
  /// numbers only.
  ///
  /// - Throws: ``CanonicalMisuse/integerTooLarge(_:)``, ``CanonicalMisuse/notAnInteger(_:)``.
  public func canonical() throws(CanonicalMisuse) -> [UInt8] {
    var writer = CanonicalWriter()
    writer.value(self)
    return try writer.finish()
  }
}
