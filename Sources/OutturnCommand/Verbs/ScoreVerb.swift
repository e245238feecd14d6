/// `outturn score`: which commitments were kept.
enum ScoreVerb: Verb {
  static let name = "score"
  static let format = Options.format([.text, .json, .jsonl, .csv, .markdown])
  static let strict = OptionKey.flag("strict")
  static let bars = OptionKey.flag("bars")
  static let only = OptionKey.choice("only", of: ScorecardPart.allCases)
  static let sensitivity = OptionKey.flag("sensitivity")
  static let profiles = OptionKey.text(
    "profile", "NAME[,NAME…]", completion: .suggestions(Profile.allCases.map(\.rawValue)),
    standard: Profile.standard.rawValue)
  static let summary = OptionKey.flag("summary")

  static let weights = OptionKey.text("weights", "FILE")

  static var spec: CommandSpec {
    command(
      .score, [],
      Options.reading + RecordChoice.options + [
        profiles.spec, ScoredLedger.on.spec, strict.spec, only.spec, sensitivity.spec, bars.spec,
        summary.spec, weights.spec, Options.voice.spec, Options.thorough.spec,
        RecordChoice.unverified.spec,
        format.spec,
        Options.output.spec,
      ])
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let profiles = try chosenProfiles(arguments)
    let format = arguments[format] ?? .text
    let isThorough = arguments[Options.thorough]
    let open = try OpenLedger(arguments, &output, for: isThorough ? .readingAnew : .reading)
    let choice = try RecordChoice(arguments, in: open.ledger.file())
    let day = try ScoredLedger.day(arguments, choice, arguments.environment)
    let printer = ScorePrinter(
      format: format, hasBars: arguments[bars], hasSensitivity: arguments[sensitivity])
    if arguments[summary], profiles.count == 1, arguments[only] == nil,
      arguments[Options.voice] == nil
    {
      let tallied = try TalliedLedger(
        open.ledger, choice, profile: profiles[0], on: day, isSealed: format == .text,
        cache: isThorough ? nil : TallyCache(open.ledger, arguments.environment))
      printer.write(tallied, to: &output)
      return .fine
    }
    let needsMore = arguments[only].map { $0 != .verdicts } ?? (format != .csv && format != .jsonl)
    let documents = try profiles.map { profile in
      let document = try ScoredLedger(
        open.ledger, choice, profile: profile, on: day,
        isScrutinized: needsMore && profiles.count == 1
      ).document
      return arguments[Options.voice].map { document.resting(on: $0) } ?? document
    }
    guard let document = documents.first else { return .fine }
    let weighted = try arguments[weights].map {
      WeightedCard(Array(document.assessments), weights: try readWeights($0))
    }
    if documents.count > 1 {
      printer.compare(documents, to: &output)
    } else if let part = arguments[only], part != .verdicts {
      printer.write(part, of: document, to: &output)
    } else {
      printer.write(document, weighted: weighted, to: &output)
    }
    if let weighted, format == .text || format == .markdown {
      output.line(weighted.sentence(Wording(output.language)))
    }
    return .fine
  }

  private static func readWeights(_ path: String) throws -> [RecordID: ExactDecimal] {
    let bytes = try Files.read(path, named: path)
    let read = WeightedCard.weights(of: String(decoding: bytes, as: UTF8.self))
    if let line = read.wrong { throw Failure("notAWeight", line, at: Failure.Spot(file: path)) }
    return read.weights
  }

  /// The profiles asked for, in order, each once.
  private static func chosenProfiles(_ arguments: ParsedArguments) throws(Failure) -> [Profile] {
    if arguments[strict] { return [.strict] }
    guard let text = arguments[profiles] else { return [.standard] }
    var chosen: [Profile] = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
      guard let profile = Profile(rawValue: word) else {
        throw Failure.notAChoice(word, of: "--profile", words: Profile.allCases.map(\.rawValue))
      }
      if !chosen.contains(profile) { chosen.append(profile) }
    }
    return chosen
  }
}
