import OutturnFormats
import OutturnModel

/// A piece of HTML. Text that is put into it is escaped; only other HTML goes in as it is.
///
///     let cell: HTML = "<td title=\"\(clause)\">\(name)</td>"
struct HTML: Sendable {
  private(set) var text: String

  init() { text = "" }

  /// Takes markup written in this program, never text from a ledger.
  init(trusted: String) { text = trusted }

  static func += (left: inout HTML, right: HTML) { left.text += right.text }
}

extension HTML: ExpressibleByStringInterpolation {
  init(stringLiteral value: String) { text = value }
  init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text: String

    init(literalCapacity: Int, interpolationCount: Int) {
      text = ""
      text.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    mutating func appendLiteral(_ literal: String) { text += literal }
    mutating func appendInterpolation(_ value: String) {
      text += Markup.withoutDirections(Markup.escaped(value))
    }
    mutating func appendInterpolation(_ value: Int) { text += String(value) }
    mutating func appendInterpolation(_ value: HTML) { text += value.text }
    mutating func appendInterpolation(_ value: Day) { text += value.description }
    mutating func appendInterpolation(_ value: Verdict) { text += value.rawValue }
  }
}

extension HTML {
  /// The heads of a table's columns; those of figures stand at the right.
  static func heads(_ names: [String], right: Set<Int> = []) -> HTML {
    names.enumerated().map { column, name -> HTML in
      "<th scope=\"col\"\(right.contains(column) ? " class=\"num\"" as HTML : HTML())>\(name)</th>"
    }.joined()
  }
}

extension Sequence<HTML> {
  /// The pieces one after the other, with something between them.
  func joined(by separator: HTML = "") -> HTML {
    var out = HTML()
    for (index, piece) in enumerated() {
      if index > 0 { out += separator }
      out += piece
    }
    return out
  }
}
