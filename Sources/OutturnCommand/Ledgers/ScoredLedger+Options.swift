import OutturnModel

extension ScoredLedger {
  static let profile = OptionKey.choice(
    "profile", of: Profile.allCases, standard: .standard,
    Localized(zh: "评分口径", en: "How the same data is turned into verdicts"))

  static let on = OptionKey.text(
    "on", "DATE",
    standard: Localized(zh: "--as-of 之日，否则今天", en: "the day of --as-of, else today"),
    Localized(
      zh: "判断之日：尚未到期的为待定，并给出进度",
      en: "The day of judgement: what is not due then is pending, with its pace"))

  static let options = RecordChoice.options + [profile.spec, on.spec, RecordChoice.unverified.spec]

  /// The day of judgement that the arguments ask for.
  static func day(
    _ arguments: ParsedArguments, _ choice: RecordChoice, _ environment: Environment
  ) throws(Failure) -> Day {
    try arguments.value(on, as: .day) ?? choice.asOf?.day ?? environment.now.day
  }
}
