/// What stands outside the volumes, being changed.
struct RegisterDraft: JournalDraft {
  private(set) var state: RecordState
  private(set) var changes: [RecordChange] = []
  let tail: JournalTail
  var restamps: [JournalEntry.Restamp] = []
  private let view: LedgerView
  /// Whether the catalogue is to be written.
  private var hasIndicators = false
  /// Whether the state holds the catalogue and all sources already.
  private let knowsAll: Bool
  /// Whether what was added may be taken away: undoing has made sure that nothing speaks of it.
  private let mayRemove: Bool

  var journal: LedgerPath { .journal }
  /// `ledger.json` as it will be.
  var file: LedgerFile? { state.file }
  /// `ledger.json` as it is; `nil` before the first change.
  let before: LedgerFile?

  /// Reads `ledger.json` and the end of the journal, which must fit each other.
  ///
  /// - Parameter isAdopting: Whether to begin with what the journal leads to, whatever the files
  ///   hold.
  init(
    on files: any FileSystem, isAdopting: Bool = false, mayRemove: Bool = false,
    _ migrations: Migrations
  ) throws(LedgerError) {
    self.mayRemove = mayRemove
    view = try LedgerView(files, migrations)
    knowsAll = isAdopting
    if isAdopting {
      tail = try TailMending.readAlone(.journal, on: files)
      state = try view.journal(.journal, count: tail.count).state(count: tail.count)
      before = state.file
      return
    }
    let bytes = try view.bytes(.ledger, limit: LedgerLimits.register)
    tail = try TailMending.read(
      .journal, files: [.ledger: bytes.map { SHA256.hash($0) }], on: files)
    guard let bytes else {
      state = RecordState(at: nil)
      before = nil
      return
    }
    let file = try LedgerFile.read(bytes)
    guard file.revision == tail.count else {
      throw .differsFromJournal(file: LedgerPath.ledger.text)
    }
    before = file
    state = RecordState(file)
  }

  /// Makes one change.
  mutating func make(_ change: Change) throws(LedgerError) {
    switch change {
    case .place(let place): try put(.place(place))
    case .settings(let settings): try put(.settings(settings))
    case .indicator(let indicator):
      try readIndicators()
      try put(.indicator(indicator))
    case .source(let source):
      try readSource(source.id)
      if let old = state.sources[source.id]?.sha256, old != source.sha256 {
        throw .refused(.otherDocument(source: source.id.rawValue, told: old))
      }
      try put(.source(source))
    case .edit(let action, let edit, _):
      switch edit.latest {
      case .indicator: try readIndicators()
      case .source(let source): try readSource(source.id)
      default: break
      }
      try apply(action, edit)
    default: throw .refused(.unknown("ledger"))
    }
  }

  func replacements() throws(LedgerError) -> [(path: LedgerPath, bytes: [UInt8])] {
    var next = state
    next.finish()
    guard next.file != nil else { throw .refused(.unknown("ledger")) }
    var files = try next.files(after: changes)
    if hasIndicators, next.indicators.isEmpty {
      files[.indicators] = try Draft.canonical(try IndicatorsFile.bytes(of: []))
    }
    return files.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Puts a record in the place of what there is.
  private mutating func put(_ record: LedgerRecord) throws(LedgerError) {
    try apply(.define, RecordEdit(putting: record, over: state[record]))
  }

  private mutating func apply(_ action: Action, _ edit: RecordEdit) throws(LedgerError) {
    guard !edit.isRemoval || mayRemove else { throw .refused(.stays(edit.id)) }
    try RecordCheck.check(edit)
    let change = RecordChange(action, edit)
    do throws(RecordState.Misfit) {
      try state.make(change)
    } catch {
      throw .refused(action == .undo ? .cannotUndo(edit.id) : .changedMeanwhile(edit.id))
    }
    changes.append(change)
  }

  private mutating func readIndicators() throws(LedgerError) {
    if hasIndicators { return }
    hasIndicators = true
    guard tail.count > 0, !knowsAll else { return }
    try checkUntouched(.indicators)
    state.know(try view.indicators())
  }

  private mutating func readSource(_ id: SourceID) throws(LedgerError) {
    guard !knowsAll, state.sources[id] == nil, let source = try view.source(id) else { return }
    try checkUntouched(SourceFile.path(of: id))
    state.know(source)
  }

  /// Makes sure that nobody edited a file that is going to be replaced.
  private func checkUntouched(_ path: LedgerPath) throws(LedgerError) {
    let journal = try view.journal(.journal, count: tail.count)
    let told = journal.entries.last { $0.files[path] != nil }?.files[path]
    let found = try view.bytes(path, limit: LedgerLimits.register).map { SHA256.hash($0) }
    guard told == found else { throw .differsFromJournal(file: path.text) }
  }
}
