import OutturnLedger
import OutturnModel

/// `outturn policy set FIELD=VALUE...`
enum PolicySetVerb: Verb {
  static let name = "policy set"

  static let fields = PositionalKey.atLeastOne("FIELD=VALUE")

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .score, positionals: [fields.spec],
      options: [Options.indicator.spec] + Options.writing)
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let why = try arguments.reason()
    let open = try OpenLedger(arguments, environment, &output, for: .writing)
    let register = try open.register()
    let old = register.file.settings
    let policy: Policy
    if let text = arguments[Options.indicator] {
      let id = try IndicatorFinder.find(text, in: register.catalogue).id
      policy = try excepted(old.policy, id, arguments[fields])
    } else {
      policy = try changed(old.policy, arguments[fields])
    }
    try open.commit([.settings(old.with(policy: policy))], why: why, &output)
    PolicyShowVerb.print(policy, &output)
    return .fine
  }

  private static func changed(_ old: Policy, _ edits: [String]) throws(Failure) -> Policy {
    var about = old.aboutPercent
    var margin = old.exceedMargin
    var floor = old.partlyFloor
    var soft = old.softRatio
    var nominal = old.nominalAnswersReal
    for edit in edits {
      let (name, value) = try parts(edit)
      switch PolicyField(rawValue: name) {
      case .aboutPercent: about = try decimal(value, edit)
      case .exceedMargin: margin = try decimal(value, edit)
      case .partlyFloor: floor = try decimal(value, edit)
      case .softRatio: soft = try decimal(value, edit)
      case .nominalAnswersReal:
        guard value == "true" || value == "false" else { throw wrong(edit) }
        nominal = value == "true"
      case nil:
        throw Failure.notAChoice(
          name, of: "FIELD", words: PolicyField.allCases.map(\.rawValue))
      }
    }
    return Policy(
      aboutPercent: about, exceedMargin: margin, partlyFloor: floor, softRatio: soft,
      nominalAnswersReal: nominal, exceptions: old.exceptions)
  }

  private static func excepted(
    _ old: Policy, _ id: IndicatorID, _ edits: [String]
  ) throws(Failure) -> Policy {
    let before = old.exceptions[id]
    var tolerance = before?.tolerance
    var margin = before?.exceedMargin
    var floor = before?.partlyFloor
    for edit in edits {
      let (name, value) = try parts(edit)
      let number = value.isEmpty ? nil : try decimal(value, edit)
      switch PolicyField.Single(rawValue: name) {
      case .tolerance: tolerance = number
      case .exceedMargin: margin = number
      case .partlyFloor: floor = number
      case nil:
        throw Failure.notAChoice(
          name, of: "FIELD", words: PolicyField.Single.allCases.map(\.rawValue))
      }
    }
    var exceptions = old.exceptions
    exceptions[id] =
      tolerance == nil && margin == nil && floor == nil
      ? nil
      : Policy.Exception(tolerance: tolerance, exceedMargin: margin, partlyFloor: floor)
    return Policy(
      aboutPercent: old.aboutPercent, exceedMargin: old.exceedMargin,
      partlyFloor: old.partlyFloor, softRatio: old.softRatio,
      nominalAnswersReal: old.nominalAnswersReal, exceptions: exceptions)
  }

  private static func parts(_ edit: String) throws(Failure) -> (String, String) {
    guard let equals = edit.firstIndex(of: "=") else {
      throw Failure(
        zh: "“\(edit)”应写作 字段=值", en: "\"\(edit)\" must be written as FIELD=VALUE")
    }
    return (String(edit[..<equals]), String(edit[edit.index(after: equals)...]))
  }

  /// A number that is not below zero.
  private static func decimal(_ text: String, _ edit: String) throws(Failure) -> ExactDecimal {
    guard let value = ExactDecimal(text), !value.isNegative else { throw wrong(edit) }
    return value
  }

  private static func wrong(_ edit: String) -> Failure {
    Failure(
      zh: "“\(edit)”的值不对：应为不小于零的数，或 true、false",
      en: "the value of \"\(edit)\" is wrong: it is a number from zero on, or true or false")
  }
}
