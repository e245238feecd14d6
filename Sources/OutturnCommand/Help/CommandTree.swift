/// Commands sorted by their first word, as shells complete them.
struct CommandTree {
  enum Node {
    case command(CommandSpec)
    /// A family, by its first word.
    case family(String, [CommandSpec])

    var head: String {
      switch self {
      case .command(let spec): spec.name
      case .family(let head, _): head
      }
    }
  }

  private(set) var nodes: [Node] = []

  init(_ specs: [CommandSpec]) {
    for spec in specs {
      guard let space = spec.name.firstIndex(of: " ") else {
        nodes.append(.command(spec))
        continue
      }
      let head = String(spec.name[..<space])
      if case .family(head, let members) = nodes.last {
        nodes[nodes.count - 1] = .family(head, members + [spec])
      } else {
        nodes.append(.family(head, [spec]))
      }
    }
  }
}

extension CommandSpec {
  /// The last word of the name: `add` of `place add`.
  var lastWord: String {
    String(name[(name.lastIndex(of: " ").map { name.index(after: $0) } ?? name.startIndex)...])
  }
}

extension OptionSpec {
  /// `--output -o`
  var spellings: [String] {
    ["--\(long)"] + (short.map { ["-\($0)"] } ?? [])
  }
}
