#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A reader that must not crash, hang or grow without bound, whatever bytes it is given.
///
/// To add one, make a value of this in a file of its own and name it in ``all``.
struct FuzzTarget: Sendable {
  /// As typed: `json`.
  let name: String
  /// Inputs to begin from: some that are right, so that changes to them reach deep.
  let seeds: [[UInt8]]
  /// Pieces that its grammar knows, put in here and there.
  let words: [[UInt8]]
  /// Reads an input, and tells what came of it in a word or two: an input whose answer was not met
  /// before is kept and changed further.
  let answer: @Sendable ([UInt8]) -> String

  init(
    _ name: String, seeds: [String], words: [String],
    answer: @escaping @Sendable ([UInt8]) -> String
  ) {
    self.name = name
    self.seeds = seeds.map { Array($0.utf8) }
    self.words = words.map { Array($0.utf8) }
    self.answer = answer
  }

  /// Every target, in the order of the usage line.
  static let all: [FuzzTarget] = [
    json, journal, volume, seal, csv, notation, stratml, iati, report,
  ]
}

/// A law was broken: ends the run, as a crash does.
func fault(_ why: String) -> Never {
  print("fault: \(why)")
  exit(1)
}
