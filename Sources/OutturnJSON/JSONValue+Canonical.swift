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

  /// The value as a file of records: canonical but for line feeds, so that one record is one line.
  ///
  /// An array of objects that is the root or a member of the root has a line feed before each
  /// item and before its `]`; and the text ends with a line feed. Without the line feeds it is
  /// exactly ``canonical()``.
  public func records() throws(CanonicalMisuse) -> [UInt8] {
    var writer = CanonicalWriter()
    switch self {
    case .object(let object):
      writer.beginObject()
      for member in object.members.sorted(by: { KeyOrder.precedes($0.key, $1.key) }) {
        writer.key(member.key)
        member.value.writeRecords(to: &writer)
      }
      writer.endObject()
    default: writeRecords(to: &writer)
    }
    return try writer.finish() + [0x0A]
  }

  private func writeRecords(to writer: inout CanonicalWriter) {
    guard case .array(let items) = self, case .object? = items.first else {
      return writer.value(self)
    }
    writer.beginArray(.lines)
    for item in items { writer.value(item) }
    writer.endArray()
  }
}
