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
    switch edit {
    case .commitment(let edit):
      record = "commitment"
      kind = Kind(edit)
      brief = (edit.after ?? edit.before).map { ChangeStory.brief($0, words) } ?? ""
      fields = ChangeStory.fields(edit, place, words)
    case .outcome(let edit):
      record = "outcome"
      kind = Kind(edit)
      brief = (edit.after ?? edit.before).map { ChangeStory.brief($0, words) } ?? ""
      fields = ChangeStory.fields(edit, place, words)
    case .link(let edit):
      record = "link"
      kind = Kind(edit)
      brief = (edit.after ?? edit.before).map(ChangeStory.brief) ?? ""
      fields = ChangeStory.fields(edit.before, edit.after) { ["standing": $0.standing.rawValue] }
    case .opinion(let edit):
      record = "opinion"
      kind = Kind(edit)
      brief =
        (edit.after ?? edit.before).map { "\(words.verdict($0.verdict)) — \($0.why)" } ?? ""
      fields = ChangeStory.fields(edit.before, edit.after) {
        [
          "verdict": $0.verdict.rawValue, "why": $0.why,
          "published": $0.isPublished ? "true" : "false",
        ]
      }
    case .mention(let edit):
      record = "mention"
      kind = Kind(edit)
      brief = (edit.after ?? edit.before)?.clause ?? ""
      fields = ChangeStory.fields(edit.before, edit.after) {
        ["score": "\($0.score)", "decided": $0.decided.map(String.init) ?? ""]
      }
    case .search(let edit):
      record = "search"
      kind = Kind(edit)
      brief = (edit.after ?? edit.before)?.source.rawValue ?? ""
      fields = ChangeStory.fields(edit.before, edit.after) {
        ["commitments": "\($0.commitments.count)"]
      }
    case .source(let edit):
      record = "source"
      kind = Kind(edit)
      brief = (edit.after ?? edit.before)?.title ?? ""
      fields = ChangeStory.fields(edit.before, edit.after) {
        ChangeStory.flat(RecordJSON.object($0))
      }
    case .indicator(let edit):
      record = "indicator"
      kind = Kind(edit)
      brief = (edit.after ?? edit.before)?.name.text(in: language) ?? ""
      fields = ChangeStory.fields(edit.before, edit.after) {
        ChangeStory.flat(RecordJSON.object($0))
      }
    case .place(let edit):
      record = "place"
      kind = Kind(edit)
      brief = (edit.after ?? edit.before)?.name.text(in: language) ?? ""
      fields = ChangeStory.fields(edit.before, edit.after) {
        ["en": $0.name.en, "zh": $0.name.zh, "code": $0.code ?? ""]
      }
    case .settings(let edit):
      record = "settings"
      kind = Kind(edit)
      brief = (edit.after ?? edit.before)?.name ?? ""
      fields = ChangeStory.fields(edit.before, edit.after, ChangeStory.flat)
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

  private static func brief(_ record: Commitment, _ words: Wording) -> String {
    "\(record.indicator.told) \(words.target(record.target))"
  }

  private static func brief(_ record: Outcome, _ words: Wording) -> String {
    "\(record.indicator.told) \(words.finding(record.finding, record.measure))"
  }

  private static func brief(_ link: Link) -> String {
    switch link.basis {
    case .rule(let name, let version): "\(link.standing.rawValue), \(name)/\(version)"
    case .person(let name): "\(link.standing.rawValue), \(name)"
    }
  }

  private static func fields(
    _ edit: Edit<Commitment>, _ place: PlacePath?, _ words: Wording
  ) -> [(name: String, old: String?, new: String?)] {
    guard case .changed(let old, let new) = edit, let place else { return [] }
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
    _ edit: Edit<Outcome>, _ place: PlacePath?, _ words: Wording
  ) -> [(name: String, old: String?, new: String?)] {
    guard case .changed(let old, let new) = edit, let place else { return [] }
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

  private static func fields<Value>(
    _ old: Value?, _ new: Value?, _ texts: (Value) -> [String: String]
  ) -> [(name: String, old: String?, new: String?)] {
    guard let old, let new else { return [] }
    let before = texts(old)
    let after = texts(new)
    return Set(before.keys).union(after.keys).sorted().compactMap { name in
      before[name] == after[name] ? nil : (name, before[name], after[name])
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

extension ChangeStory.Kind {
  init<Value>(_ edit: Edit<Value>) {
    switch edit {
    case .added: self = .added
    case .changed: self = .changed
    case .removed: self = .removed
    }
  }
}
