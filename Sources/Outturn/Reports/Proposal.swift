/// A statement of a report that waits for a person's yes.
package struct Proposal {
  package enum State: String, CaseIterable {
    /// Nobody has decided.
    case pending
    /// Yes; it is not in the ledger yet.
    case accepted
    /// No.
    case skipped
    /// Yes; it is in the ledger.
    case recorded
  }

  /// The id the record has if it is taken in as read.
  package let id: String
  /// What it says, as read or as edited.
  package var row: RecordRow
  package let confidence: Int
  /// Where the figure stands in the report, in Unicode scalars of the decoded text.
  package let figure: Range<Int>
  package var state: State

  /// Whether what was decided stands for the same statement read again. What was recorded as read
  /// and is new to the ledger all the same was taken back there, and is open again.
  package func stands(for fresh: Proposal) -> Bool {
    state != .recorded || row.cells != fresh.row.cells
  }

  package var json: JSONValue {
    var object = JSONObject()
    object["id"] = .string(id)
    object["state"] = .string(state.rawValue)
    object["confidence"] = .integer(Int64(confidence))
    object["figureStart"] = .integer(Int64(figure.lowerBound))
    object["figureEnd"] = .integer(Int64(figure.upperBound))
    for field in RecordField.allCases {
      if let text = row.cells[field] { object[field.rawValue] = .string(text) }
    }
    return .object(object)
  }

  package init(
    id: String, row: RecordRow, confidence: Int, figure: Range<Int>, state: State = .pending
  ) {
    self.id = id
    self.row = row
    self.confidence = confidence
    self.figure = figure
    self.state = state
  }

  package init(_ object: JSONObjectElement) throws(JSONError) {
    id = try object.required("id").string()
    let told = try object.required("state").string()
    guard let state = State(rawValue: told) else {
      throw try object.required("state").invalid("the state is not one a proposal can have")
    }
    self.state = state
    confidence = Int(try object.required("confidence").integer(in: 0...100))
    let start = Int(try object.required("figureStart").integer(in: 0...Int64(Int32.max)))
    let end = Int(try object.required("figureEnd").integer(in: 0...Int64(Int32.max)))
    figure = start..<max(start, end)
    var row = RecordRow(line: 0, cells: [:])
    for field in RecordField.allCases {
      row.cells[field] = try object.optional(field.rawValue)?.string()
    }
    self.row = row
  }
}

/// The proposals of one report.
package struct ProposalList {
  /// The report's file as seen from the ledger's folder, to show the clause in its surroundings.
  package var report: String
  /// The SHA-256 of the report's bytes.
  package let sha256: String
  package let source: Source
  package let place: PlacePath
  package let placeName: LocalizedName?
  package var proposals: [Proposal]

  /// As a file: a line about the report, then one a proposal.
  package func text() -> String {
    var head = JSONObject()
    head["report"] = .string(report)
    head["sha256"] = .string(sha256)
    head["place"] = .string(place.description)
    head["zh"] = .string(placeName?.zh ?? "")
    head["en"] = .string(placeName?.en ?? "")
    head["source"] = .string(source.id.rawValue)
    head["title"] = .string(source.title)
    head["date"] = source.date.map { .string($0.description) } ?? .null
    head["planYear"] = source.planYear.map { .integer(Int64($0)) } ?? .null
    let lines = [JSONValue.object(head)] + proposals.map(\.json)
    return lines.map { String(decoding: $0.compact(), as: UTF8.self) + "\n" }.joined()
  }

  package init(
    report: String, sha256: String, source: Source, place: PlacePath, placeName: LocalizedName?,
    proposals: [Proposal]
  ) {
    self.report = report
    self.sha256 = sha256
    self.source = source
    self.place = place
    self.placeName = placeName
    self.proposals = proposals
  }

  package init(_ bytes: [UInt8], named name: String) throws(JSONError) {
    var first: JSONObjectElement?
    var proposals: [Proposal] = []
    for line in try JSONLines(bytes, file: name) {
      let object = try line.document().root.object()
      if first == nil { first = object } else { proposals.append(try Proposal(object)) }
    }
    // An empty file is no list; reading it as one says so.
    let head = if let first { first } else { try JSONDocument(bytes, file: name).root.object() }
    report = try head.required("report").string()
    sha256 = try head.required("sha256").string()
    let element = try head.required("place")
    guard let place = PlacePath(try element.string()) else {
      throw element.invalid("this is no place")
    }
    self.place = place
    placeName = LocalizedName(
      zh: try head.required("zh").string(), en: try head.required("en").string())
    let id = try head.required("source")
    guard let source = SourceID(rawValue: try id.string()) else {
      throw id.invalid("this is no id of a source")
    }
    let year = try head.required("planYear").unlessNull?.integer(in: 1...9999)
    self.source = Source(
      id: source, title: try head.required("title").string(),
      date: try head.required("date").unlessNull?.string().period, place: place,
      planYear: year.map { Int($0) }, sha256: sha256)
    self.proposals = proposals
  }
}

extension String {
  fileprivate var period: Period? { Period(self) }
}
