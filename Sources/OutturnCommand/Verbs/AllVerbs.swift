/// Every command, in the order of the overview and the manual.
///
/// The commands of one family (`place add`, `place list`) stand together.
enum AllVerbs {
  static let list: [any Verb.Type] = [
    InitVerb.self,
    PlaceAddVerb.self,
    PlaceListVerb.self,
    SourceAddVerb.self,
    SourceListVerb.self,
    SourceShowVerb.self,
    IndicatorListVerb.self,
    IndicatorShowVerb.self,
    IndicatorAddVerb.self,
    RecordCommitmentVerb.self,
    RecordOutcomeVerb.self,
    ParseVerb.self,
    ImportVerb.self,
    ListVerb.self,
    ShowVerb.self,
    StatsVerb.self,
    AmendVerb.self,
    RestateVerb.self,
    ReviseVerb.self,
    WithdrawVerb.self,
    LinkVerb.self,
    UnlinkVerb.self,
    JudgeVerb.self,
    PolicyShowVerb.self,
    PolicySetVerb.self,
    ScoreVerb.self,
    CompareVerb.self,
    ExportVerb.self,
    HelpVerb.self,
    CompletionsVerb.self,
    ManVerb.self,
  ]
}
