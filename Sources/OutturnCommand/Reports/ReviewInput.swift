/// What a person answers in a review: keys at a terminal, else lines.
struct ReviewInput {
  private var lines: LineInput
  private let keys: KeyInput?

  init(_ source: StandardInput) {
    lines = LineInput(source)
    keys = KeyInput(source)
  }

  /// The next answer as a line (`a`, `e value=6`); nil at the end.
  mutating func next(_ output: inout Output) -> String? {
    guard let keys else { return lines.next() }
    guard let byte = keys.next() else { return nil }
    let letter = String(Unicode.Scalar(byte))
    guard letter == "e" else {
      output.line((0x21...0x7E).contains(byte) ? letter : "?")
      return letter
    }
    output.write("e ")
    output.flush()
    return lines.next().map { "e \($0)" }
  }
}
