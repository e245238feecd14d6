import OutturnLedger
import OutturnModel
import OutturnReading

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The proposals of a ledger's folder, a file a report, in `.outturn/review`.
///
/// They are work under way and no part of the ledger: what is decided is recorded, what is not can
/// be read from the report again.
struct ProposalBox {
  private let folder: String
  private let ledger: String
  private let environment: Environment

  init(_ ledger: Ledger, _ environment: Environment) {
    self.environment = environment
    self.ledger = ledger.folder
    folder = "\(ledger.folder)/.outturn/review"
  }

  /// Lays out a report's new statements. What was decided about the same statements before stays.
  ///
  /// - Returns: How many wait for a decision.
  func put(
    _ report: ReportIntake, _ items: [(id: RecordID, item: ReportIntake.Item)]
  ) throws -> Int {
    let decided = try decisions(report.source.id)
    var list = ProposalList(
      report: reference(to: report.file.name), sha256: report.file.digest.hex,
      source: report.source, place: report.place, placeName: report.placeName, proposals: [])
    for (id, item) in items {
      let fresh = Proposal(
        id: id.rawValue, row: try RecordRow(item.record, id: id),
        confidence: item.statement.confidence, figure: item.statement.figureRange)
      list.proposals.append(decided[id].flatMap { $0.stands(for: fresh) ? $0 : nil } ?? fresh)
    }
    try write(list)
    return list.proposals.count { $0.state == .pending }
  }

  /// What was decided about statements of a source, by the ids they have as read.
  func decisions(_ source: SourceID) throws -> [RecordID: Proposal] {
    var decided: [RecordID: Proposal] = [:]
    for proposal in try read(source)?.proposals ?? [] where proposal.state != .pending {
      if let id = RecordID(rawValue: proposal.id) { decided[id] = proposal }
    }
    return decided
  }

  /// All lists, by the id of their source.
  func all() throws -> [ProposalList] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          String(cString: $0)
        }
      }
      if name.hasSuffix(".jsonl") { names.append(String(name.dropLast(6))) }
    }
    return try names.sorted().compactMap { name in
      try SourceID(rawValue: name).flatMap { try read($0) }
    }
  }

  func write(_ list: ProposalList) throws(Failure) {
    let parent = String(folder.prefix(folder.utf8.count - "/review".utf8.count))
    for path in [parent, folder] where !Files.isFolder(path) {
      guard mkdir(path, 0o755) == 0 else { throw Files.cannotWrite(path, errno) }
    }
    let file = try OutputFile(path(list.source.id), in: environment, isOwn: true)
    var sink = file.sink
    sink.write(list.text())
    sink.flush()
    if let failure = sink.failure {
      file.discard()
      throw Files.cannotWrite(file.name, failure)
    }
    try file.keep()
  }

  private func read(_ source: SourceID) throws -> ProposalList? {
    let path = path(source)
    guard Files.isFile(path) else { return nil }
    return try ProposalList(try Files.read(path, named: path), named: path)
  }

  /// A report's file as seen from the ledger's folder: where either of them stands on this machine is nobody
  /// else's concern.
  private func reference(to name: String) -> String {
    name == "-" ? name : Folders.relative(environment.path(name), to: environment.path(ledger))
  }

  /// The path of a report that ``reference(to:)`` told; `nil` if it was no file.
  func report(_ told: String) -> String? {
    if told == "-" { return nil }
    return told.hasPrefix("/") ? told : "\(Folders.real(environment.path(ledger)))/\(told)"
  }

  private func path(_ source: SourceID) -> String { "\(folder)/\(source).jsonl" }
}

extension RecordRow {
  /// A new record as a row.
  init(_ record: NewRecord, id: RecordID) throws(TargetError) {
    switch record.content {
    case .commitment(let promise):
      self.init(record.commitment(id, promise), place: record.place)
    case .outcome(let report):
      self.init(try record.outcome(id, report), place: record.place)
    }
  }
}
