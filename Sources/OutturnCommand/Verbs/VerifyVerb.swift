/// `outturn verify`: whether a ledger is what its journals say, and what a seal says it was.
enum VerifyVerb: Verb {
  static let name = "verify"
  static let seal = OptionKey.text("seal", "SEAL", completion: .file)

  static let proof = OptionKey.text("proof", "FILE", completion: .file)
  static let timestamp = OptionKey.text("timestamp", "TOKEN", completion: .file)
  static let authority = OptionKey.text("authority", "FILE", completion: .file)

  static var spec: CommandSpec {
    command(
      .trust, [],
      [
        seal.spec, timestamp.spec, authority.spec, proof.spec, Options.thorough.spec,
        Options.ledger.spec,
      ])
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    if let file = arguments[proof] {
      return try ProofCheck(file, arguments, arguments.environment).run(&output)
    }
    if arguments[timestamp] != nil {
      let isFile = try text(arguments[seal], arguments.environment) != nil
      guard isFile, arguments[authority] != nil else { throw Failure("timestampNeeds") }
    }
    let open = try OpenLedger(arguments, &output)
    let isThorough = arguments[Options.thorough]
    let verification: Verification
    if let given = arguments[seal] {
      verification = try open.ledger.verify(
        against: try reference(given, arguments.environment), isThorough: isThorough)
    } else {
      verification = try open.ledger.verify(isThorough: isThorough)
    }
    for fault in verification.faults {
      let place = [fault.path.text] + [fault.line].compactMap { $0.map(String.init) }
      let language = output.language
      output.line("\(place.joined(separator: ":")): \(fault.what.text(in: language))")
      output.line("  → \(fault.mend.text(in: language))")
    }
    if verification.isSound {
      output.say("ledgerSound", verification.volumes, verification.entries)
    }
    if let first = verification.seals.first?.time, let last = verification.seals.last?.time {
      let count = verification.seals.count
      output.say(count == 1 ? "heldAgainstSeal" : "heldAgainstSeals", last.day, count, first.day)
    }
    let isSigned = try signatures(arguments, open, arguments.environment, &output)
    let isStamped = try stamps(on: verification.seals, of: open, arguments, &output)
    return verification.isSound && isSigned && isStamped ? .fine : .wanting
  }

  /// Holds the signatures on a seal against the people listed.
  private static func signatures(
    _ arguments: ParsedArguments, _ open: OpenLedger, _ environment: Environment,
    _ output: inout Output
  ) throws -> Bool {
    guard let text = try text(arguments[seal], environment) else { return true }
    let root = SealReference(text)?.root
    let time = try open.ledger.seals().first { $0.root == root }?.time
    let signatures = try SealSignatures(
      text, at: time, try open.ledger.file().settings.people,
      with: environment.openSSL)
    for line in signatures.lines { output.line(line) }
    return signatures.isSound
  }

  /// Holds the tokens of authorities against the seals: that given, or those kept in the ledger.
  private static func stamps(
    on seals: [Seal], of open: OpenLedger, _ arguments: ParsedArguments, _ output: inout Output
  ) throws -> Bool {
    let trusted = arguments[authority].map { arguments.environment.path($0) }
    if let authority = arguments[authority] {
      _ = try arguments.environment.read(authority, limit: 1 << 20)
    }
    if let token = arguments[timestamp], let trusted,
      let text = try text(arguments[seal], arguments.environment)
    {
      let bytes = try arguments.environment.read(token, limit: 1 << 20)
      return try stamp(
        bytes, on: [text, SignedNote(text).text], trusted, arguments.environment, &output)
    }
    var areSound = true
    var unchecked = 0
    for seal in seals {
      guard let token = try open.ledger.kept(.timestamp, of: seal.root) else { continue }
      guard let trusted else {
        unchecked += 1
        continue
      }
      let isSound = try stamp(token, on: [seal.text], trusted, arguments.environment, &output)
      areSound = areSound && isSound
    }
    if unchecked > 0 { output.say("timeStampsKept", unchecked) }
    return areSound
  }

  private static func stamp(
    _ token: [UInt8], on texts: [String], _ authority: String, _ environment: Environment,
    _ output: inout Output
  ) throws -> Bool {
    let openSSL = try environment.openSSL()
    let time = try OutsideTool.withFiles([token]) { files in
      try texts.lazy.compactMap {
        try openSSL.time(of: $0, token: files[0], authority: authority)
      }.first
    }
    output.line(
      time.map {
        Localized("timeStampSeen", $0)
      }
        ?? Localized("timeStampWrong"))
    return time != nil
  }

  /// The text of a seal's file; `nil` where only a root was given.
  private static func text(_ given: String?, _ environment: Environment) throws -> String? {
    guard let given, SealReference(given) == nil else { return nil }
    return String(decoding: try environment.read(given, limit: 1 << 20), as: UTF8.self)
  }

  static func reference(_ given: String, _ environment: Environment) throws -> SealReference {
    if let reference = SealReference(given) { return reference }
    let text = String(decoding: try environment.read(given, limit: 1 << 20), as: UTF8.self)
    guard let reference = SealReference(text) else { throw Failure("noSeal", given) }
    return reference
  }
}
