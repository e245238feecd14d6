/// What the process tells its caller.
enum ExitCode: Int32, Sendable {
  /// Done, and all is well.
  case fine = 0
  /// Checked and found wanting: `check` has findings, `verify` fails, `score --strict` misses. Also: the
  /// change was made, and what it prints could not be written.
  case wanting = 1
  /// Wrong usage or input, or the surroundings refuse (no ledger, no permission, a full disk).
  case wrong = 2
}
