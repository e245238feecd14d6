#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Folders as paths.
enum Folders {
  /// The folder and all that hold it, nearest first.
  static func upward(from folder: String) -> [String] {
    var folders: [String] = []
    var rest = folder[...]
    while rest.hasSuffix("/") { rest.removeLast() }
    while !rest.isEmpty {
      folders.append(String(rest))
      guard let slash = rest.lastIndex(of: "/") else { break }
      rest = rest[..<slash]
    }
    return folders + [""]
  }

  /// The path without links; as it is where nothing stands there.
  static func real(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// A path as seen from a folder: `../reports/2020.txt`.
  static func relative(_ path: String, to folder: String) -> String {
    let own = real(path).split(separator: "/")
    let base = real(folder).split(separator: "/")
    let common = zip(own, base).prefix { $0 == $1 }.map { _ in () }.count
    return ([Substring](repeating: "..", count: base.count - common) + own[common...])
      .joined(separator: "/")
  }
}
