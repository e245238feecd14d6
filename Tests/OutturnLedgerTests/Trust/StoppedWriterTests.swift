import OutturnModel
import Testing

@testable import OutturnLedger

@Suite("A change that a stopped writer or a crash left, and that nobody may mend, is no fault")
struct StoppedWriterTests {
  /// Everything that is looked at where nothing can be written: the ledger is not opened and not mended.
  @Test("at every step", arguments: Writing.all)
  func everyStep(_ writing: Writing) throws {
    let course = try CrashTests.Course(writing)
    guard let before = course.faults else { return }
    for step in 1...course.steps {
      let disk = SimulatedDisk()
      try writing.prepare(disk)
      disk.setFault(.failure(at: step, reason: .system(30), forGood: true))
      _ = try? writing.write(disk)
      guard disk.files["ledger.json"] != nil else { continue }
      let ledger = Ledger(folder: "/ledger", files: disk, writing.migrations)
      let comment = Comment(rawValue: "\(writing.name), step \(step)")
      let faults = try ledger.verify().faults
      #expect(faults == before || faults.isEmpty, comment)
      #expect(try ledger.verify(isThorough: true).faults == faults, comment)
      if faults.isEmpty { #expect(throws: Never.self, comment) { try ledger.vouch() } }
      let chained = try ledger.check([.chained], on: try Samples.day())
      if faults.isEmpty { #expect(chained == [], comment) }
    }
  }
}
