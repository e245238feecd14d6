/// All commands as JSON, for tools that make menus, manuals or checks from them.
enum MachineDescription {
  static func json(_ specs: [CommandSpec]) -> String {
    var json = JSONText()
    json.object {
      $0.member("version") { $0.string(Version.current) }
      $0.member("commands") { $0.array(specs) { $0.command($1) } }
    }
    return json.text + "\n"
  }
}

/// Writes JSON text piece by piece.
struct JSONText {
  private(set) var text = ""

  mutating func object(_ members: (inout JSONText) -> Void) {
    text += "{"
    members(&self)
    text += "}"
  }

  mutating func member(_ key: String, _ value: (inout JSONText) -> Void) {
    if !text.hasSuffix("{") { text += "," }
    string(key)
    text += ":"
    value(&self)
  }

  mutating func array<Element>(
    _ elements: [Element], _ write: (inout JSONText, Element) -> Void
  ) {
    text += "["
    for (index, element) in elements.enumerated() {
      if index > 0 { text += "," }
      write(&self, element)
    }
    text += "]"
  }

  mutating func bool(_ value: Bool) {
    text += value ? "true" : "false"
  }

  mutating func string(_ value: String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\r": text += "\\r"
      default:
        if scalar.value < 0x20 {
          let digits = String(scalar.value, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    text += "\""
  }

  fileprivate mutating func localized(_ value: Localized) {
    object {
      $0.member("en") { $0.string(value.en) }
      $0.member("zh") { $0.string(value.zh) }
    }
  }

  fileprivate mutating func command(_ spec: CommandSpec) {
    object {
      $0.member("name") { $0.string(spec.name) }
      $0.member("hidden") { $0.bool(spec.isHidden) }
      $0.member("summary") { $0.localized(spec.summary) }
      $0.member("description") { $0.localized(spec.description) }
      $0.member("usage") { $0.string(spec.usage) }
      $0.member("positionals") { $0.array(spec.positionals) { $0.positional($1) } }
      $0.member("options") { $0.array(spec.options) { $0.option($1) } }
      $0.member("examples") {
        $0.array(spec.examples) { json, example in
          json.object {
            $0.member("line") { $0.string(example.line) }
            $0.member("explanation") { $0.localized(example.explanation) }
          }
        }
      }
    }
  }

  private mutating func positional(_ spec: PositionalSpec) {
    object {
      $0.member("name") { $0.string(spec.name) }
      $0.member("required") { $0.bool(spec.count == .one || spec.count == .atLeastOne) }
      $0.member("repeatable") { $0.bool(spec.count == .any || spec.count == .atLeastOne) }
      $0.member("help") { $0.localized(spec.help) }
    }
  }

  private mutating func option(_ spec: OptionSpec) {
    object {
      $0.member("long") { $0.string(spec.long) }
      if let short = spec.short { $0.member("short") { $0.string(String(short)) } }
      if case .value(let name, _) = spec.value { $0.member("value") { $0.string(name) } }
      if case .choice(let words) = spec.value {
        $0.member("choices") { $0.array(words) { $0.string($1) } }
      }
      $0.member("repeatable") { $0.bool(spec.isRepeatable) }
      if let standard = spec.standard { $0.member("default") { $0.localized(standard) } }
      $0.member("help") { $0.localized(spec.help) }
    }
  }
}
