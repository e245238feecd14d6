/// `outturn policy set FIELD=VALUE...`
enum PolicySetVerb: Verb {
  static let name = "policy set"

  static var spec: CommandSpec {
    command(.score, [Options.fields.spec], [Options.indicator.spec] + Options.writing)
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let why = try arguments.reason()
    let open = try OpenLedger(arguments, &output, for: .writing)
    let register = try open.register()
    let old = register.file.settings
    let indicator = try arguments[Options.indicator].map { (text) throws(Failure) in
      try IndicatorFinder.find(text, in: register.catalogue).id
    }
    let policy = try old.policy.edited(arguments[Options.fields], for: indicator)
    try open.commit([.settings(old.with(policy: policy))], why: why, &output)
    PolicyShowVerb.print(policy, &output)
    return .fine
  }
}
