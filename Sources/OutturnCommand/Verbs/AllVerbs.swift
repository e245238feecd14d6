/// Every command, in the order of the overview and the manual.
///
/// The commands of one family (`place add`, `place list`) stand together.
enum AllVerbs {
  static let list: [any Verb.Type] = [
    ListVerb.self,
    ShowVerb.self,
    StatsVerb.self,
    ScoreVerb.self,
    CompareVerb.self,
    ExportVerb.self,
    HelpVerb.self,
    CompletionsVerb.self,
    ManVerb.self,
  ]
}
