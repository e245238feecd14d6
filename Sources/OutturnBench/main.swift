import OutturnSeed

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Measurements and trials, each named by its first argument.
let usage = """
  usage: OutturnBench MEASUREMENT
    score                          assessments a second, and the time to link 500 with 500
    read-speed [REPORT]            MB/s of the reader's stages, and its memory
    read-hostile [BYTES]           how its time grows on texts of one token
    ledger [SIZE …]                whole commands on made-up ledgers
    export [PLACES …]              exports of made-up ledgers
    confidence REPORT REFERENCE …  how often statements are right, by confidence
    generate FOLDER COUNT [SIZE]   a made-up ledger of volumes of a size, and its pairs as JSON Lines
  """

/// The program that stands beside this one.
let outturn =
  CommandLine.arguments[0].lastIndex(of: "/").map { CommandLine.arguments[0][...$0] + "outturn" }
  ?? "./outturn"
let given = Array(CommandLine.arguments.dropFirst(2))
let numbers = given.compactMap { Int($0) }

switch (CommandLine.arguments.dropFirst().first, given.count) {
case ("score", 0): if try !ScoreBench.run() { exit(1) }
case ("read-speed", 0...1): try ReadBench.speed(given.first.flatMap(Scratch.read))
case ("read-hostile", 0...1): ReadBench.hostile(bytes: numbers.first ?? 1_000_000)
case ("ledger", _):
  try LedgerBench.run(
    sizes: numbers.isEmpty ? [1_000, 10_000, 100_000] : numbers, outturn: String(outturn))
case ("export", _):
  try ExportBench.run(places: numbers.isEmpty ? [30, 300] : numbers, outturn: String(outturn))
case ("confidence", 2...):
  var table = ConfidenceTable()
  for pair in stride(from: 0, to: given.count - 1, by: 2) {
    if let report = Scratch.read(given[pair]), let reference = Scratch.read(given[pair + 1]) {
      try table.add(report: report, reference: reference)
    }
  }
  table.print()
case ("generate", 2...3):
  try LedgerBench.generate(
    in: given[0], count: Int(given[1]) ?? 1_000,
    volumeSize: given.count == 3 ? Int(given[2]) : nil)
default:
  print(usage)
  exit(2)
}
