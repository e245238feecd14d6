import OutturnTables

/// A script that ships as a file, with `@NAME@` where something is to be put in.
enum ShellScript {
  static func filled(_ file: OutturnTable, _ parts: KeyValuePairs<String, String>) -> String {
    let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
    return parts.reduce(String(decoding: bytes, as: UTF8.self)) { text, part in
      text.replacing("@\(part.key)@", with: part.value)
    }
  }
}
