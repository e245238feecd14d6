/// A command: its name, its table, and what it does.
///
/// To add one, write `Verbs/<Name>.swift` with an enum that conforms, and name it in
/// `AllVerbs.swift`; what help says of it stands in commands.tsv. The table is built only when it
/// is needed, so start-up does not grow with the number of commands.
protocol Verb: SendableMetatype {
  /// As typed: `score`, or `place add` for a command of a family.
  static var name: String { get }
  static var spec: CommandSpec { get }

  /// Does the work. Results go to `output`; an error of any room may be thrown.
  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode

  /// Whether `--output` names something the command makes itself, such as a folder of pages.
  static var writesItsOwnOutput: Bool { get }
}

extension Verb {
  static var writesItsOwnOutput: Bool { false }

  /// The command's table, under its own name.
  static func command(
    _ group: CommandSpec.Group, _ positionals: [PositionalSpec] = [], _ options: [OptionSpec] = [],
    isHidden: Bool = false
  ) -> CommandSpec {
    CommandSpec(
      name: name, group: group, positionals: positionals, options: options, isHidden: isHidden)
  }
}
