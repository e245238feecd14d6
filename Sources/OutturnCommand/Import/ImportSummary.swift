/// What became of the rows of an import.
struct ImportSummary {
  /// The ids of new records, where they are asked for.
  private var ids: [RecordID] = []
  private let keepsIDs: Bool
  private var commitments = 0
  private var outcomes = 0
  private var known = 0
  private var repeated = 0
  private var volumes = 0
  private var places: [PlacePath] = []
  private var links = 0
  private var changed: [String] = []
  /// Entries of a table of what stands outside the volumes.
  private var entries: Int?

  init(keepsIDs: Bool) { self.keepsIDs = keepsIDs }

  /// Adds what became of some rows, of other volumes than those before.
  mutating func add(
    _ results: [RecordIntake.Result], _ intake: RecordIntake, changed: [String] = []
  ) {
    self.changed += changed
    links += intake.records.count { if case .link = $0 { true } else { false } }
    for result in results {
      switch result {
      case .known: known += 1
      case .repeated: repeated += 1
      case .changed: break
      case .new(let id):
        if id.location?.kind == .commitment { commitments += 1 } else { outcomes += 1 }
        if keepsIDs { ids.append(id) }
      }
    }
    volumes += intake.touched
    places += intake.newPlaces.map(\.path)
  }

  /// What became of the rows of a table of links.
  init(links: [Change], known: Int) {
    self.init(keepsIDs: false)
    self.links = links.count
    self.known = known
    volumes = Set(links.compactMap(\.address)).count
  }

  /// What became of the rows of a table of places, sources or indicators.
  init(register changes: [Change], known: Int) {
    self.init(links: [], known: known)
    entries = changes.count
  }

  /// Tells it, as JSON where that is asked for.
  func tell(_ arguments: ParsedArguments, _ output: inout Output) {
    let isTrial = arguments[Options.dryRun]
    if arguments[ImportVerb.json] {
      output.raw(json(isTrial: isTrial).pretty())
    } else {
      print(isTrial: isTrial, to: &output)
    }
  }

  /// `a, b and c`
  private static func list(_ parts: [String]) -> String {
    let start = parts.dropLast().joined(separator: ", ")
    return start.isEmpty ? parts.joined() : "\(start) and \(parts.last ?? "")"
  }

  private func print(isTrial: Bool, to output: inout Output) {
    var told = [
      (commitments, "commitment", "条承诺"), (outcomes, "outcome", "条结果"), (links, "link", "条关联"),
    ]
    // Links are told of only where there are some, records only where those are all.
    told = links == 0 ? Array(told.dropLast()) : commitments + outcomes == 0 ? [told[2]] : told
    if let entries {
      output.say(isTrial ? "wouldAddEntries" : "addedEntries", entries)
      return tellPassedOver(&output)
    }
    let en =
      ImportSummary.list(told.map { Count.of($0.0, $0.1) })
      + " in \(Count.of(volumes, "volume"))"
    let zh = told.map { "\($0.0) \($0.2)" }.joined(separator: "、") + "，涉及 \(volumes) 卷"
    output.say(isTrial ? "wouldRecord" : "recorded", Both(zh: zh, en: en))
    if !changed.isEmpty {
      output.say(isTrial ? "wouldChangeRecords" : "changedRecords", changed.count)
      for line in changed.prefix(RowImport.mostTold) { output.line("  " + line) }
    }
    tellPassedOver(&output)
  }

  private func tellPassedOver(_ output: inout Output) {
    if known > 0 { output.say("passedOverHeld", known) }
    if repeated > 0 { output.say("passedOverRepeated", repeated) }
  }

  private func json(isTrial: Bool) -> JSONValue {
    var object: JSONObject = [
      "dryRun": .bool(isTrial), "recorded": .array(ids.map { .string($0.rawValue) }),
      "commitments": .integer(Int64(commitments)),
      "outcomes": .integer(Int64(outcomes)),
      "links": .integer(Int64(links)), "volumes": .integer(Int64(volumes)),
      "changed": .integer(Int64(changed.count)), "known": .integer(Int64(known)),
      "repeated": .integer(Int64(repeated)),
      "places": .array(places.map { .string("\($0)") }),
    ]
    if let entries { object["entries"] = .integer(Int64(entries)) }
    return .object(object)
  }
}
