import OutturnJSON
import OutturnLedger
import OutturnModel

/// `outturn policy show`
enum PolicyShowVerb: Verb {
  static let name = "policy show"

  static let format = Options.format([.text, .json])

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .score, options: [format.spec, Options.output.spec] + Options.reading)
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let open = try OpenLedger(arguments, environment, &output)
    let asOf = try arguments.value(Options.asOf, as: .moment)
    let policy = try open.register(asOf: asOf).file.settings.policy
    if arguments[format] == .json {
      output.raw(json(policy).pretty())
    } else {
      print(policy, &output)
    }
    return .fine
  }

  static func print(_ policy: Policy, _ output: inout Output) {
    var table = TextTable([
      .init(title: ""), .init(title: "", alignment: .right), .init(title: "", overflow: .wrap),
    ])
    for field in PolicyField.allCases {
      table.add([
        .init(field.rawValue, .strong), .init(field.value(policy)),
        .init(field.meaning[output.language]),
      ])
    }
    table.print(to: &output)
    for (id, exception) in policy.exceptions.sorted(by: { $0.key < $1.key }) {
      let told = PolicyField.values(exception).map { "\($0.field.rawValue)=\($0.value)" }
      output.line("\(id): \(told.joined(separator: " "))")
    }
  }

  private static func json(_ policy: Policy) -> JSONValue {
    var object = JSONObject()
    object["aboutPercent"] = .exact(policy.aboutPercent)
    object["exceedMargin"] = .exact(policy.exceedMargin)
    object["partlyFloor"] = .exact(policy.partlyFloor)
    object["softRatio"] = .exact(policy.softRatio)
    object["nominalAnswersReal"] = .bool(policy.nominalAnswersReal)
    var exceptions = JSONObject()
    for (id, exception) in policy.exceptions.sorted(by: { $0.key < $1.key }) {
      exceptions[id.rawValue] = .object(
        JSONObject(PolicyField.values(exception).map { ($0.field.rawValue, .exact($0.value)) }))
    }
    object["exceptions"] = .object(exceptions)
    return .object(object)
  }
}

/// The numbers of a policy by the names that `policy set` takes.
enum PolicyField: String, CaseIterable {
  case aboutPercent, exceedMargin, partlyFloor, softRatio, nominalAnswersReal

  func value(_ policy: Policy) -> String {
    switch self {
    case .aboutPercent: policy.aboutPercent.description
    case .exceedMargin: policy.exceedMargin.description
    case .partlyFloor: policy.partlyFloor.description
    case .softRatio: policy.softRatio.description
    case .nominalAnswersReal: policy.nominalAnswersReal ? "true" : "false"
    }
  }

  var meaning: Localized {
    switch self {
    case .aboutPercent:
      Localized(zh: "“左右”的容差，为目标的百分之几", en: "tolerance of \"about\", in percent of the target")
    case .exceedMargin:
      Localized(zh: "超出目标多少算超额完成", en: "how far beyond the target is exceeded")
    case .partlyFloor:
      Localized(zh: "完成比例达到多少算部分完成", en: "from which ratio a miss is partly met")
    case .softRatio:
      Localized(zh: "完成比例达到多少提示目标偏低", en: "from which ratio a target is flagged as soft")
    case .nominalAnswersReal:
      Localized(zh: "名义增长能否回答实际增长的目标", en: "whether a nominal growth may answer a real target")
    }
  }

  /// What a single indicator can have otherwise.
  enum Single: String, CaseIterable {
    case tolerance, exceedMargin, partlyFloor
  }

  static func values(_ exception: Policy.Exception) -> [(field: Single, value: ExactDecimal)] {
    Single.allCases.compactMap { field in
      let value =
        switch field {
        case .tolerance: exception.tolerance
        case .exceedMargin: exception.exceedMargin
        case .partlyFloor: exception.partlyFloor
        }
      return value.map { (field, $0) }
    }
  }
}
