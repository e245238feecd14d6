/// A person's decisions on the proposals of one report, kept as they are made.
package struct ProposalReview {
  package private(set) var list: ProposalList
  private let box: ProposalBox
  /// The report, where it is at hand and the same.
  package let file: ReportFile?
  /// The proposals decided on, for going back: those of one answer together.
  private var decided: [[Int]] = []

  package init(_ list: ProposalList, _ box: ProposalBox) {
    self.list = list
    self.box = box
    let file = box.files.report(list.report)
    self.file = file?.digest.hex == list.sha256 ? file : nil
  }

  /// How many wait for a decision.
  package var pending: Int { list.proposals.count { $0.state == .pending } }

  /// Whether there is something to record.
  package var hasAccepted: Bool { list.proposals.contains { $0.state == .accepted } }

  /// The next proposal that waits for a decision, from one on and then from the first.
  package func next(from index: Int) -> Int? {
    let waiting = list.proposals.indices.filter { list.proposals[$0].state == .pending }
    return waiting.first { $0 >= index } ?? waiting.first
  }

  package mutating func decide(_ index: Int, _ state: Proposal.State) throws(Failure) {
    try decide([index], state)
  }

  /// Accepts all that are of the kind and the measure of one.
  package mutating func acceptAlike(_ index: Int) throws(Failure) {
    let row = list.proposals[index].row.cells
    try decide(
      list.proposals.indices.filter { other in
        let cells = list.proposals[other].row.cells
        return list.proposals[other].state == .pending && cells[.kind] == row[.kind]
          && cells[.measure] == row[.measure]
      }, .accepted)
  }

  private mutating func decide(_ indices: [Int], _ state: Proposal.State) throws(Failure) {
    for index in indices { list.proposals[index].state = state }
    decided.append(indices)
    try box.write(list)
  }

  /// Takes the last answer back, in the file too: it is what the next session goes by.
  ///
  /// - Returns: The proposal that it was about.
  package mutating func goBack() throws(Failure) -> Int? {
    guard let last = decided.popLast() else { return nil }
    for index in last { list.proposals[index].state = .pending }
    try box.write(list)
    return last.first
  }

  /// Changes what a proposal says.
  ///
  /// - Throws: `Failure` for what would be no record; then nothing is changed.
  package mutating func edit(
    _ index: Int, _ edits: [String], _ register: RegisterReading
  ) throws(Failure) {
    let row = try RowEdits.apply(edits, to: list.proposals[index].row)
    _ = try reader(register).readOne(row)
    list.proposals[index].row = row
  }

  /// What a proposal would be recorded as; `nil` for what is no record.
  package func record(_ index: Int, _ register: RegisterReading) -> NewRecord? {
    try? reader(register).read(list.proposals[index].row).get()
  }

  /// Takes what was accepted into the ledger. A person who decided on all that was read has read the whole;
  /// what the ledger promises for the report's time is looked for in it.
  ///
  /// - Parameter commit: Makes changes, for the reason given.
  /// - Returns: How many records that made.
  package mutating func record(
    in ledger: Ledger, commit: ([Change], _ why: String?) throws -> Void
  ) throws -> Int {
    let accepted = list.proposals.indices.filter { list.proposals[$0].state == .accepted }
    guard !accepted.isEmpty else { return 0 }
    let register = try ledger.register()
    var changes: [Change] = []
    if register.file.place(list.place) == nil,
      let name = list.placeName ?? LocalizedName(list.place.name)
    {
      changes.append(.place(Place(path: list.place, name: name)))
    }
    if register.sources[list.source.id] == nil { changes.append(.source(list.source)) }
    let reader = reader(register)
    var intake = RecordIntake(ledger, register.file)
    for index in accepted { _ = try intake.add(try reader.readOne(list.proposals[index].row)) }
    changes += intake.records
    if !changes.isEmpty { try commit(changes, nil) }
    for index in accepted { list.proposals[index].state = .recorded }
    try box.write(list)
    if pending == 0, let file, let source = try ledger.register().sources[list.source.id] {
      let volumes = try ledger.read(Selection(places: [list.place], isAlone: true)).volumes
      let found = DocumentSearch.changes(file, source, readBy: .person, volumes)
      if !found.isEmpty { try commit(found, "reviewed \(source.id) to its end") }
    }
    return intake.records.count
  }

  private func reader(_ register: RegisterReading) -> RecordRowReader {
    RecordRowReader(
      catalogue: register.catalogue, places: PlaceFinder(register.file),
      sources: Set(register.sources.keys).union([list.source.id]))
  }
}
