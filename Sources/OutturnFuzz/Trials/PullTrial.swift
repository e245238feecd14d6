import OutturnLedger
import OutturnSeed

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Kills a process that records, brings a branch that went on in place of the files, as `git checkout` and
/// `git pull` do, and lets the next command mend: what the branch brought must stand.
enum PullTrial {
  private static let brought = 3

  static func run(kills: Int, seed: UInt64) throws {
    let scratch = try Scratch.folder()
    defer { Scratch.remove(scratch) }
    let (folder, branch) = ("\(scratch)/ledger", "\(scratch)/branch")
    // The very same beginning, since all that it is made of is.
    var ledger = try TrialLedger.begin(folder)
    let other = try TrialLedger.begin(branch)
    var random = SeededGenerator(seed: seed)
    var mended = 0
    for run in 0..<kills {
      let told = "\(scratch)/told"
      unlink(told)
      let child = Child(["record", folder, "r\(run)", "0", "1000000", "2020"], output: told)
      while access(told, F_OK) != 0 || Scratch.lines(told).isEmpty { usleep(200) }
      usleep(UInt32.random(in: 0..<20_000, using: &random))
      child.kill()
      child.wait()
      for number in 0..<brought { try TrialLedger.record("b\(run)-\(number)", 2020, in: other) }
      for path in try other.verify().heads.flatMap({ head in
        [head.path.text, VolumeAddress(path: head.path)?.path.text ?? "ledger.json"]
      }) {
        guard let bytes = Scratch.read("\(branch)/\(path)") else { fault("no file \(path)") }
        try Scratch.write("\(folder)/\(path)", bytes)
      }
      ledger = try Ledger.open(folder)
      mended += ledger.mended.isEmpty ? 0 : 1
      let there = try TrialLedger.names(ledger)
      for run in 0...run {
        for number in 0..<brought where there["b\(run)-\(number)"] != [1, 1] {
          fault("lost or half there: b\(run)-\(number)")
        }
      }
      if let first = try ledger.verify().faults.first { fault("after kill \(run + 1): \(first)") }
    }
    print(
      "pull: killed \(kills) times, \(kills * brought) changes brought, lost 0, \(mended) times "
        + "something was mended")
  }
}
