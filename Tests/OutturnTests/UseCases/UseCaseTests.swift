import Synchronization
import Testing

@testable import Outturn

/// What people do with a ledger, without the command line: files, clock and identity come in as arguments.
@Suite("Use cases")
struct UseCaseTests {
  private static let plan = "2031年政府工作报告\n\n2031年主要目标：新建口袋公园12个，改造老旧小区37个。\n"

  /// A ledger in memory with one promise and what came of it.
  private static func parks() throws -> (ledger: Ledger, ids: [RecordID], now: Timestamp) {
    let place = try #require(PlacePath("cn/lake/qingqiao"))
    let now = try #require(Timestamp("2032-02-01T08:00:00Z"))
    let ledger = try Ledger.inMemory(LedgerSettings(name: "Trial"), by: "Lin", time: now)
    let ids = try ledger.record(
      [
        NewRecord(promise: "新建口袋公园12个", at: place, for: .year(2031)),
        NewRecord(report: "新建口袋公园13个", at: place, about: .year(2031)),
      ], by: "Lin", time: now)
    try ledger.linkByRule(by: "Lin", time: now)
    return (ledger, ids, now)
  }

  @Test(
    "edits as a person types them",
    arguments: [
      ("value=6", ["value=6"]),
      ("responsible=East office value=7", ["responsible=East office", "value=7"]),
      ("name a=1", ["name", "a=1"]), ("text=3=4 kept", ["text=3=4 kept"]), ("", []),
    ])
  func edits(text: String, parted: [String]) {
    #expect(RowEdits.parted(text.split(separator: " ")) == parted)
  }

  @Test("a policy is changed field by field, for all or for one indicator")
  func policy() throws {
    let gdp = try #require(IndicatorID(rawValue: "gdp"))
    let strict = try Policy.standard.edited(["aboutPercent=3", "nominalAnswersReal=true"])
    #expect(strict.aboutPercent == 3 && strict.nominalAnswersReal)
    let excepted = try strict.edited(["tolerance=0.2"], for: gdp)
    #expect(excepted.exceptions[gdp]?.told == "tolerance=0.2" && excepted.aboutPercent == 3)
    #expect(try excepted.edited(["tolerance="], for: gdp).exceptions[gdp] == nil)
    for wrong in ["aboutPercent", "aboutPercent=-1", "abutPercent=3", "nominalAnswersReal=2"] {
      #expect(throws: Failure.self) { try Policy.standard.edited([wrong]) }
    }
  }

  @Test(
    "how far a deed got",
    arguments: [
      (nil, "done"), ("60%", "begun 60"), ("100", "done 100"), ("partly", "partly"),
      ("begun 25%", "begun 25"),
    ])
  func progress(typed: String?, told: String) throws {
    let saying = try Saying(typed: typed, on: nil, of: "--progress")
    let percent = saying.progress.map { " \($0)" } ?? ""
    #expect("\(saying.word.rawValue)\(percent)" == told)
    #expect(throws: Failure.self) { try Saying(typed: "halfway", on: nil, of: "--progress") }
    #expect(throws: Failure.self) { try Saying(typed: "160%", on: nil, of: "--progress") }
  }

  @Test("a mistake of our own is mended; what is no change is refused")
  func amendment() throws {
    let (ledger, ids, _) = try Self.parks()
    let found = try RecordFinder(ledger).find(ids[0].rawValue)
    let register = try ledger.register()
    let amendment = try Amendment(of: found, ["value=11", "responsible=园林局"], register)
    #expect(amendment.differences.map(\.field).contains(.responsible))
    #expect(throws: LedgerError.refused(.noDifference(ids[0].rawValue))) {
      try Amendment(of: found, ["value=12"], register)
    }
  }

  @Test("a promise is split in parts, and it is said where they do not add up")
  func split() throws {
    let (ledger, ids, now) = try Self.parks()
    let found = try RecordFinder(ledger).find(ids[0].rawValue)
    let parts = ["split=east value=7", "split=west value=4"]
    let split = try CommitmentSplit(of: found, into: parts, withdrawal: nil, ledger)
    #expect(split.parts.count == 2 && split.unmatched?.value == 12)
    try ledger.commit(Transaction(by: "Lin", why: "parts", time: now, changes: split.changes))
    let made = try RecordFinder(ledger).commitment(split.parts[0].rawValue).0
    #expect(made.partOf == ids[0] && made.split == "east")
    #expect(throws: Failure.self) {
      try CommitmentSplit(of: found, into: ["value=7"], withdrawal: nil, ledger)
    }
  }

  @Test("what is due is listed until a result settles it")
  func due() throws {
    let (ledger, _, now) = try Self.parks()
    #expect(try DueList(ledger, RecordChoice(), on: now.day, within: 30).items.isEmpty)
    let place = try #require(PlacePath("cn/lake/qingqiao"))
    try ledger.record(
      [NewRecord(promise: "改造老旧小区37个", at: place, for: .year(2031))], by: "Lin", time: now)
    let list = try DueList(ledger, RecordChoice(), on: now.day, within: 30)
    #expect(list.isOverdue && list.items.map(\.days) == [-32])
    let counts = try LedgerCounts(ledger, RecordChoice())
    #expect(counts.total.commitments == 2 && counts.total.withoutOutcome == 1)
  }

  /// Files of an export, kept in memory.
  private final class MemoryFolder: ExportFolder {
    let files = Mutex<[String: String]>([:])

    func write(_ relative: String, _ text: String, continues: Bool) throws(Failure) {
      files.withLock { $0[relative] = (continues ? $0[relative] ?? "" : "") + text }
    }
  }

  @Test("every form of export is written without a file", arguments: ExportForm.allCases)
  func export(form: ExportForm) throws {
    let (ledger, ids, now) = try Self.parks()
    let export = try LedgerExport(
      ledger, RecordChoice(), as: form, chart: .verdicts, on: now.day, in: .en)
    var text = ""
    if form.isFolder {
      let folder = MemoryFolder()
      _ = try export.write(to: folder)
      text = folder.files.withLock { $0.values.joined() }
    } else {
      _ = try export.write { text += $0 }
    }
    #expect(!text.isEmpty)
    if form != .chart, form != .badge, form != .form, form != .markdown {
      #expect(text.contains(ids[0].rawValue))
    }
  }

  /// Proposals kept in memory, with the report at hand.
  private final class MemoryProposals: ProposalFiles {
    let texts = Mutex<[String: String]>([:])
    let file: ReportFile

    init(_ file: ReportFile) { self.file = file }

    func names() -> [String] { texts.withLock { Array($0.keys) } }
    func read(_ name: String) throws(Failure) -> [UInt8]? {
      texts.withLock { $0[name].map { Array($0.utf8) } }
    }
    func write(_ name: String, _ text: String) throws(Failure) {
      texts.withLock { $0[name] = text }
    }
    func reference(to report: String) -> String { report }
    func report(_ reference: String) -> ReportFile? { file }
  }

  @Test("a report's statements are proposed, decided on and recorded once")
  func review() throws {
    let now = try #require(Timestamp("2031-02-01T08:00:00Z"))
    let ledger = try Ledger.inMemory(LedgerSettings(name: "Trial"), by: "Lin", time: now)
    let file = try ReportFile("plan.txt", Array(Self.plan.utf8))
    let register = try ledger.register()
    let intake = try ReportIntake(
      file, file.statements(ReportReader(catalogue: register.catalogue)), register,
      place: "cn/lake/qingqiao")
    let box = ProposalBox(MemoryProposals(file))
    func news() throws -> ReportNews {
      try ReportNews(
        intake, ledger, register, decisions: try box.decisions(intake.source.id), sure: 0)
    }
    let fresh = try news().fresh
    #expect(try box.put(intake, fresh) == 2)
    var review = ProposalReview(try #require(try box.all().first), box)
    try review.decide(0, .accepted)
    try review.decide(1, .skipped)
    #expect(try review.goBack() == 1 && review.pending == 1)
    try review.edit(1, ["value=39"], register)
    #expect(throws: Failure.self) { try review.edit(1, ["value=many"], register) }
    try review.acceptAlike(1)
    #expect(review.pending == 0 && review.next(from: 0) == nil && review.hasAccepted)
    let made = try review.record(in: ledger) { changes, why in
      try ledger.commit(Transaction(by: "Lin", why: why ?? "", time: now, changes: changes))
    }
    #expect(made == 2)
    #expect(try news().decided == 1 && news().known == 1)
  }

  @Test("an answer that no rule is sure of becomes what a person decides")
  func questions() throws {
    let (ledger, _, _) = try Self.parks()
    let linking = try RuleLinking(ledger, try ledger.register(), places: []) { _ in true }
    var asked = LinkQuestions(linking, most: 6)
    #expect(asked.pending == asked.questions.count)
    for index in asked.questions.indices { asked.decisions[index] = .skipped }
    #expect(asked.changes(by: "Lin").isEmpty && asked.pending == asked.questions.count)
  }
}
