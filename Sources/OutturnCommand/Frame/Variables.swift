/// The environment's variables.
enum Variables: Sendable {
  /// Those of the process.
  case process
  /// These and no others, for tests.
  case fixed([String: String])

  subscript(name: String) -> String? {
    switch self {
    case .process: CLibrary.variable(name)
    case .fixed(let values): values[name]
    }
  }
}
