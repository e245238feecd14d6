/// A shell session written down with what it should print.
///
///     # a comment
///     <
///     standard input of the commands below, until the next `<`
///     $ command
///     standard output, exact; or one line /regular expression/
///     >2
///     standard error, in the same way
///     >= 2
///
/// Without `>2` nothing may stand on standard error; without `>=` the code must be 0. An empty
/// line before a comment, `<`, `$` or the end belongs to no output. (Output whose lines begin so is
/// sent through `sed 's/^/|/'`.)
struct SessionFile {
  struct Step: Equatable {
    var line: Int
    var command: String
    var input: String
    var stdout = ""
    var stderr = ""
    var code: Int32 = 0
  }

  /// Lines kept as they are, and steps, in order.
  enum Part: Equatable {
    case text(String)
    case step(Step)
  }

  private(set) var parts: [Part] = []

  init(_ text: String) {
    enum Section { case none, input, stdout, stderr }
    var section = Section.none
    var input = ""
    var step: Step?
    /// Empty lines that belong to the output only if more of it follows.
    var empty = ""

    func closed(_ step: Step?) -> [Part] { step.map { [.step($0)] } ?? [] }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("$ ") || line.hasPrefix("#") || line == "<" {
        parts += closed(step)
        step = nil
        if !empty.isEmpty { parts.append(.text(empty)) }
        empty = ""
      }
      if line.hasPrefix("$ ") {
        step = Step(line: index + 1, command: String(line.dropFirst(2)), input: input)
        section = .stdout
      } else if line.hasPrefix("#") {
        parts.append(.text("\(line)\n"))
        section = .none
      } else if line == "<" {
        parts.append(.text("<\n"))
        input = ""
        section = .input
      } else if line == ">2", step != nil {
        section = .stderr
        empty = ""
      } else if line.hasPrefix(">= "), step != nil {
        step?.code = Int32(line.dropFirst(3)) ?? -1
        section = .none
        empty = ""
      } else if line.isEmpty {
        empty += "\n"
      } else {
        let more = "\(empty)\(line)\n"
        empty = ""
        switch section {
        case .none: parts.append(.text(more))
        case .input:
          input += more
          parts.append(.text(more))
        case .stdout: step?.stdout += more
        case .stderr: step?.stderr += more
        }
      }
    }
    parts += closed(step)
  }

  /// The file again, with these results in place of what was expected.
  static func text(_ parts: [Part]) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .step(let step):
        "$ \(step.command)\n\(step.stdout)"
          + (step.stderr.isEmpty ? "" : ">2\n\(step.stderr)")
          + (step.code == 0 ? "" : ">= \(step.code)\n")
      }
    }.joined()
  }
}
