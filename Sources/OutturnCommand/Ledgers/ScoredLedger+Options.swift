extension ScoredLedger {
  static let profile = OptionKey.choice("profile", of: Profile.allCases, standard: .standard)

  static let on = OptionKey.text("on", "DATE")

  static let options = RecordChoice.options + [profile.spec, on.spec, RecordChoice.unverified.spec]

  /// The day of judgement that the arguments ask for.
  static func day(
    _ arguments: ParsedArguments, _ choice: RecordChoice, _ environment: Environment
  ) throws(Failure) -> Day {
    try arguments.value(on, as: .day) ?? choice.asOf?.day ?? environment.now.day
  }
}
