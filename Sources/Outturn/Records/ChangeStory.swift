/// What was done to one record, for `log`, `diff` and `undo`.
package struct ChangeStory {
  package enum Kind: String {
    case added, changed, removed

    /// The sign before a line of a difference.
    package var sign: String {
      switch self {
      case .added: "+"
      case .changed: "~"
      case .removed: "-"
      }
    }
  }

  /// `commitment`, `outcome`, `link`, `opinion`, `mention`, `search`, `source`, `indicator`, `place`, `settings`.
  package let record: String
  package let id: String
  package let kind: Kind
  /// What the record says, in a few words.
  package let brief: String
  /// What is different, field by field.
  package let fields: [(name: String, old: String?, new: String?)]

  /// - Parameter place: The place of the volume.
  package init(_ edit: RecordEdit, in place: PlacePath?, _ language: Language) {
    let words = Wording(language)
    id = edit.id
    record = edit.kind == .ledger ? "settings" : edit.kind.rawValue
    kind =
      switch edit {
      case .added: .added
      case .changed: .changed
      case .removed: .removed
      }
    brief = ChangeStory.brief(edit.latest, words)
    fields =
      switch edit {
      case .changed(.commitment(let old), .commitment(let new)):
        ChangeStory.fields(old, new, place, words)
      case .changed(.outcome(let old), .outcome(let new)):
        ChangeStory.fields(old, new, place, words)
      case .changed(let old, let new): ChangeStory.fields(old, new)
      case .added, .removed: []
      }
  }

  /// `value: 7 → 8`
  package static func line(_ field: (name: String, old: String?, new: String?)) -> String {
    "\(field.name): \(field.old ?? "–") → \(field.new ?? "–")"
  }

  package func json(action: Action? = nil) -> JSONValue {
    var object = JSONObject()
    if let action { object["action"] = .string(action.rawValue) }
    object["record"] = .string(record)
    object["id"] = .string(id)
    object["change"] = .string(kind.rawValue)
    object["brief"] = .string(brief)
    var different = JSONObject()
    for field in fields {
      different[field.name] = [
        field.old.map { .string($0) } ?? .null, field.new.map { .string($0) } ?? .null,
      ]
    }
    object["fields"] = .object(different)
    return .object(object)
  }

  // MARK: Commitments and outcomes

  private static func brief(_ record: LedgerRecord, _ words: Wording) -> String {
    switch record {
    case .commitment(let record): "\(record.indicator.told) \(words.target(record.target))"
    case .outcome(let record):
      "\(record.indicator.told) \(words.finding(record.finding, record.measure))"
    case .link(let link): brief(link)
    case .opinion(let opinion): "\(words.verdict(opinion.verdict)) — \(opinion.why)"
    case .mention(let mention): mention.clause
    case .search(let search): search.source.rawValue
    case .source(let source): source.title
    case .indicator(let indicator): indicator.name.text(in: words.language)
    case .place(let place): place.name.text(in: words.language)
    case .settings(let settings): settings.name
    }
  }

  private static func brief(_ link: Link) -> String {
    switch link.basis {
    case .rule(let name, let version): "\(link.standing.rawValue), \(name)/\(version)"
    case .person(let name): "\(link.standing.rawValue), \(name)"
    }
  }

  private static func fields(
    _ old: Commitment, _ new: Commitment, _ place: PlacePath?, _ words: Wording
  ) -> [(name: String, old: String?, new: String?)] {
    guard let place else { return [] }
    var fields = rows(RecordRow(old, place: place), RecordRow(new, place: place))
    for restatement in new.restatements where !old.restatements.contains(restatement) {
      fields.append(("restated", nil, "\(words.target(restatement.target)) (\(restatement.date))"))
    }
    for restatement in old.restatements where !new.restatements.contains(restatement) {
      fields.append(("restated", "\(words.target(restatement.target)) (\(restatement.date))", nil))
    }
    return fields + withdrawn(old.withdrawal, new.withdrawal)
  }

  private static func fields(
    _ old: Outcome, _ new: Outcome, _ place: PlacePath?, _ words: Wording
  ) -> [(name: String, old: String?, new: String?)] {
    guard let place else { return [] }
    var fields = rows(RecordRow(old, place: place), RecordRow(new, place: place))
    func told(_ vintage: Outcome.Vintage) -> String {
      "\(words.finding(vintage.finding, new.measure)) (\(vintage.date))"
    }
    for vintage in new.vintages where !old.vintages.contains(vintage) {
      fields.append(("revised", nil, told(vintage)))
    }
    for vintage in old.vintages where !new.vintages.contains(vintage) {
      fields.append(("revised", told(vintage), nil))
    }
    return fields + withdrawn(old.withdrawal, new.withdrawal)
  }

  private static func rows(
    _ old: RecordRow, _ new: RecordRow
  ) -> [(name: String, old: String?, new: String?)] {
    RecordRow.differences(from: old, to: new).map { ($0.field.rawValue, $0.old, $0.new) }
  }

  private static func withdrawn(
    _ old: Withdrawal?, _ new: Withdrawal?
  ) -> [(name: String, old: String?, new: String?)] {
    old == new ? [] : [("withdrawn", old.map { "\($0.date)" }, new.map { "\($0.date)" })]
  }

  // MARK: Other records

  private static func fields(
    _ old: LedgerRecord, _ new: LedgerRecord
  ) -> [(name: String, old: String?, new: String?)] {
    let (before, after) = (texts(old), texts(new))
    return Set(before.keys).union(after.keys).sorted().compactMap { name in
      before[name] == after[name] ? nil : (name, before[name], after[name])
    }
  }

  /// What a record has of fields, each as a text.
  private static func texts(_ record: LedgerRecord) -> [String: String] {
    switch record {
    case .commitment, .outcome: [:]
    case .link(let link): ["standing": link.standing.rawValue]
    case .opinion(let opinion):
      [
        "verdict": opinion.verdict.rawValue, "why": opinion.why,
        "published": opinion.isPublished ? "true" : "false",
      ]
    case .mention(let mention):
      ["score": "\(mention.score)", "decided": mention.decided.map(String.init) ?? ""]
    case .search(let search): ["commitments": "\(search.commitments.count)"]
    case .source(let source): flat(RecordJSON.object(source))
    case .indicator(let indicator): flat(RecordJSON.object(indicator))
    case .place(let place): ["en": place.name.en, "zh": place.name.zh, "code": place.code ?? ""]
    case .settings(let settings): flat(settings)
    }
  }

  /// An object's members as texts.
  private static func flat(_ value: JSONValue) -> [String: String] {
    guard case .object(let object) = value else { return [:] }
    var texts: [String: String] = [:]
    for member in object.members {
      switch member.value {
      case .string(let text): texts[member.key] = text
      case .null: continue
      default: texts[member.key] = String(decoding: member.value.compact(), as: UTF8.self)
      }
    }
    return texts
  }

  private static func flat(_ settings: LedgerSettings) -> [String: String] {
    var texts = ["name": settings.name, "language": settings.language.rawValue]
    for field in PolicyField.allCases { texts[field.rawValue] = field.told(settings.policy.draft) }
    for (id, exception) in settings.policy.exceptions { texts["\(id)"] = exception.told }
    texts["people"] = settings.people.map(\.name).joined(separator: ", ")
    return texts
  }
}
