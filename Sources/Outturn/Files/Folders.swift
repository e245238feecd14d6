#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Folders as paths.
package enum Folders {
  /// The folder and all that hold it, nearest first.
  package static func upward(from folder: String) -> [String] {
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
  package static func real(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// The names of what stands in a folder, in no order; none where there is no folder.
  package static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// A path as seen from a folder: `../reports/2020.txt`.
  package static func relative(_ path: String, to folder: String) -> String {
    let own = real(path).split(separator: "/")
    let base = real(folder).split(separator: "/")
    let common = zip(own, base).prefix { $0 == $1 }.map { _ in () }.count
    return ([Substring](repeating: "..", count: base.count - common) + own[common...])
      .joined(separator: "/")
  }
}
