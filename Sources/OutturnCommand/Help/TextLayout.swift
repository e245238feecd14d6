/// Running text and lists of terms, broken to fit the width.
enum TextLayout {
  /// Paragraphs, each filled to the width and indented. Lines that begin with a space stay as
  /// they are.
  static func paragraphs(_ text: String, indent: Int, _ output: inout Output) {
    let margin = String(repeating: " ", count: indent)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        output.line()
      } else if line.hasPrefix(" ") {
        output.line(margin + line)
      } else {
        let width = output.presentation.textWidth - indent
        for part in TextWrap.lines(String(line), to: width) { output.line(margin + part) }
      }
    }
  }

  /// Terms with their explanations in a second column, which hangs below itself.
  static func terms(_ terms: [(term: String, text: String)], _ output: inout Output) {
    let indent = 2
    let widest = terms.map { DisplayWidth.of($0.term) }.max() ?? 0
    let column = indent + min(widest, 26) + 2
    let width = max(output.presentation.textWidth - column, 24)
    let margin = String(repeating: " ", count: column)
    for (term, text) in terms {
      output.write("  ")
      output.write(term, .strong)
      let used = indent + DisplayWidth.of(term)
      var lines = TextWrap.lines(text, to: width)[...]
      if used + 2 <= column, let first = lines.popFirst() {
        output.line(String(repeating: " ", count: column - used) + first)
      } else {
        output.line()
      }
      for line in lines { output.line(margin + line) }
    }
  }
}
