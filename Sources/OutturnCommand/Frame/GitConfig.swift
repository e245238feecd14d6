/// Reads `user.name` from git's own files, without running git.
///
/// Sections, comments, quotes and escapes are read as git-config(1) tells them; included files are
/// not followed.
enum GitConfig {
  /// The name that git would sign with: the repository's, else the user's.
  static func userName(from folder: String, variables: Variables) -> String? {
    for path in paths(from: folder, variables: variables) {
      guard Files.isFile(path), let bytes = try? Files.read(path, named: path) else { continue }
      if let name = userName(in: String(decoding: bytes, as: UTF8.self)) { return name }
    }
    return nil
  }

  private static func paths(from folder: String, variables: Variables) -> [String] {
    var paths: [String] = []
    for folder in Folders.upward(from: folder) where Files.isFile("\(folder)/.git/config") {
      paths.append("\(folder)/.git/config")
      break
    }
    if let global = variables["GIT_CONFIG_GLOBAL"] { return paths + [global] }
    let home = variables["HOME"] ?? ""
    if !home.isEmpty {
      let config = variables["XDG_CONFIG_HOME"].flatMap { $0.isEmpty ? nil : $0 }
      // ~/.gitconfig overrides the XDG file.
      paths += ["\(home)/.gitconfig", "\(config ?? "\(home)/.config")/git/config"]
    }
    return paths
  }

  /// The last `name` in a `[user]` section of a configuration's text.
  static func userName(in text: String) -> String? {
    var isUser = false
    var name: String?
    for line in text.split(whereSeparator: \.isNewline) {
      let line = line.drop { $0 == " " || $0 == "\t" }
      if line.hasPrefix("[") {
        isUser = line.prefix { $0 != "]" }.dropFirst().lowercased() == "user"
        continue
      }
      guard isUser, let equals = line.firstIndex(of: "=") else { continue }
      let key = line[..<equals].prefix { $0 != " " && $0 != "\t" }
      if key.lowercased() == "name" { name = value(line[line.index(after: equals)...]) }
    }
    return name.flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func value(_ text: Substring) -> String {
    var value = ""
    /// Spaces that count only if something follows them.
    var spaces = ""
    var isQuoted = false
    var rest = text.drop { $0 == " " || $0 == "\t" }
    while let character = rest.popFirst() {
      switch character {
      case "\"": isQuoted.toggle()
      case "#" where !isQuoted, ";" where !isQuoted: return value
      case " " where !isQuoted, "\t" where !isQuoted: spaces.append(character)
      default:
        value += spaces
        spaces = ""
        value.append(character == "\\" ? (rest.popFirst() ?? "\\") : character)
      }
    }
    return value
  }
}
