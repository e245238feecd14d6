import OutturnLedger
import OutturnModel
import OutturnReading
import OutturnScorecard

/// A person deciding on the proposals of one report.
struct ReviewSession {
  private var list: ProposalList
  private let open: OpenLedger
  private let box: ProposalBox
  /// The report, where it is at hand and the same.
  private let file: ReportFile?
  /// The proposals decided on, for going back: those of one answer together.
  private var shown: [[Int]] = []
  /// Whether the person wants no more.
  private(set) var isStopped = false

  init(
    _ list: ProposalList, _ open: OpenLedger, _ box: ProposalBox, _ environment: Environment
  ) {
    self.list = list
    self.open = open
    self.box = box
    file = ReviewSession.report(list, box, environment)
  }

  /// How many wait for a decision.
  var pending: Int { list.proposals.count { $0.state == .pending } }

  /// Asks about every pending proposal until all are decided or the person stops.
  mutating func run(_ input: inout ReviewInput, _ output: inout Output) throws {
    guard pending > 0 else { return }
    output.line(StyledText("\(list.source.id)  \(list.source.title)", .strong))
    let register = try open.register()
    var place = next(from: 0)
    while let index = place {
      show(index, register, &output)
      output.write("> ")
      output.flush()
      guard let line = input.next(&output) else {
        isStopped = true
        output.line()
        return
      }
      let words = line.split(separator: " ").map(String.init)
      switch words.first {
      case "a": try decide(index, .accepted)
      case "s": try decide(index, .skipped)
      case "k": try acceptAlike(index)
      case "e":
        do throws(Failure) {
          try edit(index, Array(ReviewSession.edits(line)), register)
        } catch {
          output.failure(error)
          continue
        }
        try decide(index, .accepted)
      case "b":
        if let last = shown.popLast() {
          for index in last { list.proposals[index].state = .pending }
          // What is taken back is taken back in the file too: it is what the next session goes by.
          try box.write(list)
          place = last.first
          continue
        }
      case "q":
        isStopped = true
        return
      default:
        output.line(
          Localized(
            zh: "a 接受，s 跳过，e 字段=值 修改，k 同类全收，b 回退，q 结束",
            en: "a accept, s skip, e FIELD=VALUE edit, k accept all alike, b back, q stop"))
        continue
      }
      place = next(from: index) ?? next(from: 0)
    }
  }

  /// Takes what was accepted into the ledger.
  ///
  /// - Returns: How many records that made.
  mutating func record(_ output: inout Output) throws -> Int {
    let accepted = list.proposals.indices.filter { list.proposals[$0].state == .accepted }
    guard !accepted.isEmpty else { return 0 }
    let open = try open.held(output)
    let register = try open.register()
    var changes: [Change] = []
    if register.file.place(list.place) == nil,
      let name = list.placeName ?? LocalizedName(list.place.name)
    {
      changes.append(.place(Place(path: list.place, name: name)))
    }
    if register.sources[list.source.id] == nil { changes.append(.source(list.source)) }
    let reader = reader(register)
    var intake = RecordIntake(open.ledger, register.file)
    for index in accepted { _ = try intake.add(try reader.readOne(list.proposals[index].row)) }
    changes += intake.records
    if !changes.isEmpty { try open.commit(changes, &output) }
    for index in accepted { list.proposals[index].state = .recorded }
    try box.write(list)
    try finish(open, &output)
    return intake.records.count
  }

  // MARK: Deciding

  private func next(from index: Int) -> Int? {
    list.proposals.indices.dropFirst(index).first { list.proposals[$0].state == .pending }
  }

  private mutating func decide(_ index: Int, _ state: Proposal.State) throws(Failure) {
    list.proposals[index].state = state
    shown.append([index])
    try box.write(list)
  }

  private mutating func acceptAlike(_ index: Int) throws(Failure) {
    let row = list.proposals[index].row.cells
    var alike: [Int] = []
    for other in list.proposals.indices where list.proposals[other].state == .pending {
      let cells = list.proposals[other].row.cells
      if cells[.kind] == row[.kind], cells[.measure] == row[.measure] {
        list.proposals[other].state = .accepted
        alike.append(other)
      }
    }
    shown.append(alike)
    try box.write(list)
  }

  private mutating func edit(
    _ index: Int, _ edits: [String], _ register: RegisterReading
  ) throws(Failure) {
    let row = try RowEdits.apply(edits, to: list.proposals[index].row)
    _ = try reader(register).readOne(row)
    list.proposals[index].row = row
  }

  /// `e value=6 indicator=a name` has two edits: a word with `=` begins one.
  private static func edits(_ line: String) -> [String] {
    var edits: [String] = []
    for word in line.split(separator: " ").dropFirst() {
      if word.contains("=") || edits.isEmpty {
        edits.append(String(word))
      } else {
        edits[edits.count - 1] += " \(word)"
      }
    }
    return edits
  }

  private func reader(_ register: RegisterReading) -> RecordRowReader {
    RecordRowReader(
      catalogue: register.catalogue, places: PlaceFinder(register.file),
      sources: Set(register.sources.keys).union([list.source.id]))
  }

  // MARK: Showing

  private func show(_ index: Int, _ register: RegisterReading, _ output: inout Output) {
    let proposal = list.proposals[index]
    let words = Wording(output.language)
    let done = list.proposals.count { $0.state != .pending }
    output.line()
    var head = StyledText("[\(done + 1)/\(list.proposals.count)] ", .faint)
    let cells = proposal.row.cells
    head.append(
      "\(cells[.kind] ?? "")  \(cells[.period] ?? "")  \(cells[.indicator] ?? "")", .strong)
    output.line(head)
    surroundings(proposal, &output)
    var told = cells[.indicatorID].map { "\($0), " } ?? ""
    if case .success(let record) = reader(register).read(proposal.row) {
      switch record.content {
      case .commitment(let promise):
        told += "\(words.target(promise.target)) (\(promise.target.measure.rawValue))"
        if promise.force != .plain { told += ", \(words.force(promise.force))" }
      case .outcome(let report):
        told += "\(words.finding(report.finding, report.measure)) (\(report.measure.rawValue))"
      }
    }
    let sure = Localized(zh: "把握 \(proposal.confidence)", en: "sure \(proposal.confidence)")
    output.line("  → \(told); \(sure[output.language])")
  }

  /// The clause in its surroundings, with the figure marked; the clause alone where the report is
  /// not at hand or is another one now.
  private func surroundings(_ proposal: Proposal, _ output: inout Output) {
    let quote = proposal.row.cells[.quote] ?? ""
    guard let text = file?.report.decoded, proposal.figure.upperBound <= text.scalarCount else {
      return output.line("  \(StatementOutput.flat(quote))")
    }
    let figure = proposal.figure
    let start = proposal.row.cells[.start].flatMap { Int($0) } ?? figure.lowerBound
    let end = proposal.row.cells[.end].flatMap { Int($0) } ?? figure.upperBound
    let first = max(0, min(start, figure.lowerBound) - 40)
    let last = min(text.scalarCount, max(end, figure.upperBound) + 40)
    let before = StatementOutput.flat(text.text(ofScalars: first..<figure.lowerBound))
    let after = StatementOutput.flat(text.text(ofScalars: figure.upperBound..<last))
    var line = StyledText(first > 0 ? "  …\(before)" : "  \(before)")
    line.append("【\(text.text(ofScalars: figure))】", .strong)
    line.append(last < text.scalarCount ? "\(after)…" : after)
    output.line(line)
  }

  private static func report(
    _ list: ProposalList, _ box: ProposalBox, _ environment: Environment
  ) -> ReportFile? {
    guard let path = box.report(list.report) else { return nil }
    do throws(Failure) {
      let file = try ReportFile(path, environment)
      return file.digest.hex == list.sha256 ? file : nil
    } catch {
      return nil
    }
  }

  /// A person who decided on all that was read has read the whole; what the ledger promises for the
  /// report's time is looked for in it.
  private func finish(_ open: OpenLedger, _ output: inout Output) throws {
    guard pending == 0, let file, let source = try open.register().sources[list.source.id] else {
      return
    }
    let volumes = try open.ledger.read(Selection(places: [list.place], isAlone: true)).volumes
    let changes = DocumentSearch.changes(file, source, readBy: .person, volumes)
    if !changes.isEmpty {
      try open.commit(changes, why: "reviewed \(source.id) to its end", &output)
    }
  }
}
