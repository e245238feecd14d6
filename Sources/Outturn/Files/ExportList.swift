#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The files that an export wrote into a folder, as a text beside them: a line that tells what it is,
/// then one path a line, folder by folder. It is what the next export goes by when it takes away files that it
/// does not write any more.
package struct ExportList: Sendable {
  /// One list for each form of export, so that two forms share a folder in peace.
  package struct Kind: Hashable, Sendable {
    package let form: String
    /// How the names of its files end. A list that names any other file is not believed.
    package let endings: [String]

    package init(form: String, endings: [String]) {
      self.form = form
      self.endings = endings
    }

    package var name: String { ".outturn-\(form)" }
    fileprivate var heading: String { "outturn export \(form) 1" }
  }

  /// The names in each folder, as one text: a site has very many pages.
  private var names: [String: String] = [:]

  package init() {}

  /// The list that an earlier export left in a folder; an empty one where there is none.
  ///
  /// - Throws: `Failure` for a list that no export wrote.
  package init(of folder: String, _ kind: Kind, named name: String) throws(Failure) {
    let descriptor = open("\(folder)/\(kind.name)", O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    if descriptor < 0, errno == ENOENT { return }
    let told = "\(name)/\(kind.name)"
    guard descriptor >= 0 else { throw Files.cannotRead(told, errno) }
    defer { close(descriptor) }
    let text = String(decoding: try Files.read(descriptor: descriptor, named: told), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 1, lines[0] == kind.heading, lines[lines.count - 1].isEmpty,
      lines.dropFirst().dropLast().allSatisfy({ ExportList.isPlain($0, kind) })
    else {
      throw Failure("notAListOfFiles", told)
    }
    for line in lines.dropFirst().dropLast() { add(String(line)) }
  }

  /// Adds a file.
  package mutating func add(_ path: String) {
    let folder = String(ExportList.folder(of: path))
    let name = path.utf8.dropFirst(folder.isEmpty ? 0 : folder.utf8.count + 1)
    names[folder, default: ""] += "\(Substring(name))\n"
  }

  /// The list with more files.
  package func adding(_ more: Set<String>) -> ExportList {
    var list = self
    for path in more { list.add(path) }
    return list
  }

  package var folders: Set<String> {
    var all: Set<String> = []
    for folder in names.keys {
      var inner = folder[...]
      while !inner.isEmpty, all.insert(String(inner)).inserted {
        inner = ExportList.folder(of: inner)
      }
    }
    return all
  }

  package var paths: Set<String> {
    var all: Set<String> = []
    for (folder, names) in names {
      for name in names.split(separator: "\n") {
        all.insert(folder.isEmpty ? String(name) : "\(folder)/\(name)")
      }
    }
    return all
  }

  /// Gives out the list as text, folder by folder: the paths of a large site are never all together in
  /// memory.
  ///
  /// - Parameter sink: Takes the pieces until it says that it has failed.
  package func write<Failure>(_ kind: Kind, to sink: (String) -> Failure?) -> Failure? {
    if let failure = sink("\(kind.heading)\n") { return failure }
    for (folder, names) in names.sorted(by: { $0.key < $1.key }) {
      let prefix = folder.isEmpty ? "" : "\(folder)/"
      let lines = names.split(separator: "\n").sorted().map { "\(prefix)\($0)\n" }
      if let failure = sink(lines.joined()) { return failure }
    }
    return nil
  }

  /// The folder a file stands in; empty for the top.
  package static func folder(of path: some StringProtocol) -> Substring {
    let text = Substring(path)
    return text.lastIndex(of: "/").map { text[..<$0] } ?? ""
  }

  /// Whether a path stays in the folder and has the ending of an exported file.
  private static func isPlain(_ path: Substring, _ kind: Kind) -> Bool {
    kind.endings.contains { path.hasSuffix($0) }
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
        !part.isEmpty && !part.hasPrefix(".")
          && part.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
      }
  }
}
