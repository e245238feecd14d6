/// Every command, in the order of the overview and the manual.
///
/// The commands of one family (`place add`, `place list`) stand together.
enum AllVerbs {
  static let list: [any Verb.Type] = [
    HelpVerb.self,
    CompletionsVerb.self,
    ManVerb.self,
  ]
}
