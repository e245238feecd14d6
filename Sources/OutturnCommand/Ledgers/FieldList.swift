/// One thing for people: a name and a value a line, the values aligned.
struct FieldList {
  private let language: Language
  private var fields: [(name: String, value: String)] = []

  init(_ language: Language) {
    self.language = language
  }

  /// Adds a line; none for nil and empty values.
  mutating func add(_ name: Localized, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    fields.append((name[language], SafeText.oneLine(value)))
  }

  mutating func add(zh: String, en: String, _ value: String?) {
    add(Localized(zh: zh, en: en), value)
  }

  func print(to output: inout Output) {
    let width = fields.map { DisplayWidth.of($0.name) }.max() ?? 0
    for field in fields {
      let gap = String(repeating: " ", count: width - DisplayWidth.of(field.name) + 2)
      output.write(field.name + gap, .faint)
      output.line(field.value)
    }
  }
}
