import OutturnSystem

/// The whole program as a function: words in, text and an exit code out.
enum Application {
  /// Runs the process's own command line.
  static func main() -> ExitCode {
    CLibrary.ignoreBrokenPipes()
    outturn_system_keep_freed_memory()
    var output = Output(standard: TextSink(.descriptor(1)), error: TextSink(.descriptor(2)))
    do throws(Failure) {
      let environment = try Environment.process()
      return run(environment, &output)
    } catch {
      let words = Array(CommandLine.arguments.dropFirst())
      output.presentation.language = .chosen(words: words, variables: .process)
      output.failure(error)
      return .wrong
    }
  }

  static func run(_ environment: Environment, _ output: inout Output) -> ExitCode {
    output.presentation = .chosen(for: environment)
    var code: ExitCode
    do {
      code = try dispatch(environment, &output)
    } catch {
      code = end(Failure(error), &output)
    }
    output.flush()
    if let failure = output.standard.failure {
      let name = Localized(zh: "标准输出", en: "standard output")[output.language]
      code = end(Files.cannotWrite(name, failure), &output)
    }
    return code
  }

  /// Tells what ended a command; and, where it had changed a ledger by then, that this stands.
  private static func end(_ failure: Failure, _ output: inout Output) -> ExitCode {
    output.failure(failure)
    guard output.hasChanged else { return failure.kind == .wanting ? .wanting : .wrong }
    output.warning("changesStand")
    return .wanting
  }

  private static func dispatch(_ environment: Environment, _ output: inout Output) throws
    -> ExitCode
  {
    var rest = environment.words[...]
    let leading = try takeLeadingOptions(&rest)
    if leading.isVersion {
      output.line("outturn \(Version.current)")
      return .fine
    }
    let table = VerbTable(verbs: AllVerbs.list)
    switch try table.match(rest) {
    case nil:
      if !leading.isHelp, let loose = leading.loose { throw Failure("givenWithoutCommand", loose) }
      Overview.print(table, to: &output)
      return .fine
    case .family(let head, let rest):
      let names = table.family(head).map { $0.name }
      guard leading.isHelp || rest.contains("--help") || rest.contains("-h") else {
        throw Failure("needsWordAfter", head, names, hint: Failure.seeHelp(head))
      }
      HelpPage.print(family: head, table.family(head).map { $0.spec }, to: &output)
      return .fine
    case .verb(let verb, let rest): return try run(verb, leading.words + rest, environment, &output)
    }
  }

  private static func run(
    _ verb: any Verb.Type, _ words: [String], _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let arguments = try ArgumentParser.parse(words, by: verb.spec, in: environment)
    if arguments[Options.help] {
      HelpPage.print(verb.spec, to: &output)
      return .fine
    }
    output.presentation.isQuiet = arguments[Options.quiet]
    guard let path = arguments[Options.output], path != "-", !verb.writesItsOwnOutput else {
      return try verb.run(arguments, &output)
    }
    if path.lowercased().hasSuffix(".xlsx") {
      return try WorkbookOutput(path, verb).run(words, environment, &output)
    }
    return try redirect(to: path, environment, &output) { output in
      try verb.run(arguments, &output)
    }
  }

  /// Runs with results going to a file, which is put in its place only when all went well.
  private static func redirect(
    to path: String, _ environment: Environment, _ output: inout Output,
    _ work: (inout Output) throws -> ExitCode
  ) throws -> ExitCode {
    let file = try OutputFile(environment.path(path), named: path)
    let presentation = output.presentation
    // A file is not a terminal: nothing is cut or coloured for it.
    output.presentation.width = nil
    output.presentation.hasColor = false
    let before = output.redirect(to: file.sink)
    defer { output.presentation = presentation }
    do {
      let code = try work(&output)
      let sink = output.redirect(to: before)
      if let failure = sink.failure { throw Files.cannotWrite(path, failure) }
      try file.keep()
      return code
    } catch {
      _ = output.redirect(to: before)
      file.discard()
      throw error
    }
  }

  private struct Leading {
    /// Options to be parsed again with the command's own.
    var words: [String] = []
    var isVersion = false
    var isHelp = false
    /// An option that does nothing without a command.
    var loose: String?
  }

  /// Takes shared options that stand before the command's name.
  private static func takeLeadingOptions(
    _ rest: inout ArraySlice<String>
  ) throws(Failure) -> Leading {
    var leading = Leading()
    while let word = rest.first, ArgumentParser.isShortOption(word) || word.hasPrefix("--") {
      rest.removeFirst()
      let name = String(word.prefix { $0 != "=" })
      let option = Options.shared.first {
        "--\($0.long)" == name || $0.short.map { "-\($0)" } == name
      }
      guard let option else {
        let near = NearestWord.to(word, in: Options.shared.map { "--\($0.long)" })
        throw Failure(near == nil ? "noOptionBeforeCommand" : "noGlobalOption", word, near)
      }
      leading.words.append(word)
      if option.long == Options.version.spec.long { leading.isVersion = true }
      if option.long == Options.help.spec.long { leading.isHelp = true }
      if !Options.everywhere.contains(where: { $0.long == option.long }) { leading.loose = word }
      if option.value != .flag, !word.contains("=") {
        guard let value = rest.popFirst() else {
          throw .missingValue(word, name: option.valueName ?? "")
        }
        leading.words.append(value)
      }
    }
    return leading
  }
}
