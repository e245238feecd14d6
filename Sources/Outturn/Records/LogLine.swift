/// One entry of a journal, with those of its changes that are to be told.
package struct LogLine {
  package let entry: LogEntry
  package let changes: [RecordChange]

  /// What `undo` knows the entry by.
  package var id: String { String(entry.digest.hex.prefix(8)) }

  package init(entry: LogEntry, changes: [RecordChange]) {
    self.entry = entry
    self.changes = changes
  }

  /// The entry as data.
  package func json(_ language: Language) -> JSONValue {
    var object = JSONObject()
    object["id"] = .string(id)
    object["digest"] = .string(entry.digest.hex)
    object["journal"] = .string(entry.journal.text)
    object["seq"] = .integer(Int64(entry.entry.number))
    object["time"] = .string(entry.entry.time.description)
    object["by"] = .string(entry.entry.by)
    object["why"] = .string(entry.entry.why)
    object["place"] = entry.address.map { .string($0.place.description) } ?? .null
    object["year"] = entry.address.map { .integer(Int64($0.year)) } ?? .null
    object["transaction"] = entry.entry.transaction.map { .string($0) } ?? .null
    if !entry.entry.steps.isEmpty {
      object["migration"] = .array(entry.entry.steps.map { .string($0) })
    }
    if !entry.entry.decides.isEmpty {
      object["decides"] = .array(entry.entry.decides.map { .string($0) })
    }
    if !entry.entry.restamps.isEmpty {
      object["restamps"] = .array(
        entry.entry.restamps.map {
          ["change": .string(String($0.line.hex.prefix(8))), "time": .string($0.time.description)]
        })
    }
    if let seals = entry.entry.seals { object["seals"] = .string(seals.hex) }
    object["changes"] = .array(
      changes.map {
        ChangeStory($0.edit, in: entry.address?.place, language).json(action: $0.action)
      })
    return .object(object)
  }
}
