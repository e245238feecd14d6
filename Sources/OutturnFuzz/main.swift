#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

// OutturnFuzz TARGET [INPUTS [SEED [KEEP]]]
//
// Gives a reader that many hostile inputs. Build it with address checking:
//   swift build -c release --sanitize=address --product OutturnFuzz --scratch-path .build/fuzz
// A crash ends it; then the same line with a file's name for KEEP leaves the last input there.

let usage =
  "usage: OutturnFuzz \(FuzzTarget.all.map(\.name).joined(separator: "|")) [INPUTS [SEED [KEEP]]]"
let words = CommandLine.arguments.dropFirst()
if try Trials.run(Array(words)) { exit(0) }
guard let target = FuzzTarget.all.first(where: { $0.name == words.first }) else {
  print(usage)
  print(Trials.usage)
  exit(2)
}
let rest = Array(words.dropFirst())
let inputs = rest.first.flatMap { Int($0) } ?? 100_000
let seed = rest.dropFirst().first.flatMap { UInt64($0) } ?? 1
let keep = rest.dropFirst(2).first

/// No input may take longer, even on a busy machine.
let patience = Duration.seconds(5)

var mutator = Mutator(target, seed: seed)
var answers: Set<String> = []
var slowest = Duration.zero
let clock = ContinuousClock()
let start = clock.now
for number in 0..<inputs {
  let input =
    number < mutator.corpus.count && number < target.seeds.count
    ? target.seeds[number] : mutator.next()
  if let keep, let file = fopen(keep, "wb") {
    input.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, file) }
    fclose(file)
  }
  let begun = clock.now
  let answer = target.answer(input)
  let took = clock.now - begun
  slowest = max(slowest, took)
  if answers.insert(answer).inserted { mutator.keep(input) }
  if took > patience {
    print("\(target.name): input \(number) of seed \(seed) took \(took)")
    exit(1)
  }
}
var usageNow = rusage()
#if canImport(Glibc)
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usageNow)
#else
  getrusage(RUSAGE_SELF, &usageNow)
#endif
print(
  "\(target.name): \(inputs) inputs of seed \(seed), \(answers.count) different answers, "
    + "\(clock.now - start) in all, \(slowest) the slowest, \(usageNow.ru_maxrss >> 10) MiB at most"
)
