/// Whether output carries colour.
enum ColorPolicy {
  enum When: String, CaseIterable, Sendable {
    case auto, always, never
  }

  /// `--color` decides; else `NO_COLOR` (no-color.org: set and not empty) says no;
  /// `CLICOLOR_FORCE` says yes; else colour goes to a terminal that is not dumb.
  static func isOn(_ when: When, isTerminal: Bool, variables: Variables) -> Bool {
    switch when {
    case .always: return true
    case .never: return false
    case .auto:
      if let no = variables["NO_COLOR"], !no.isEmpty { return false }
      if let force = variables["CLICOLOR_FORCE"], !force.isEmpty, force != "0" { return true }
      return isTerminal && variables["TERM"] != "dumb"
    }
  }
}
