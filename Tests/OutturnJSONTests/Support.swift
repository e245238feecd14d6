import OutturnJSON
import OutturnSeed

/// The bytes of a text.
func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// The text of bytes.
func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

/// Reads a text as a tree under the name `file.json`.
func read(_ text: String, limits: JSONLimits = .standard) throws(JSONError) -> JSONDocument {
  try JSONDocument(bytes(text), file: "file.json", limits: limits)
}

/// Steps over a text with the cursor, as a check of its grammar alone.
func skip(_ bytes: [UInt8], limits: JSONLimits = .standard) throws(JSONError) {
  var cursor = try JSONCursor(bytes, file: "file.json", limits: limits)
  try cursor.skip()
  try cursor.finish()
}

/// The error that something throws, or nil.
func failure(_ body: () throws(JSONError) -> Void) -> JSONError? {
  do throws(JSONError) {
    try body()
    return nil
  } catch {
    return error
  }
}

/// A small generator of numbers that repeats for the same seed (SeededGenerator).
struct Dice: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
