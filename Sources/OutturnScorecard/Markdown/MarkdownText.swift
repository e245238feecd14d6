import OutturnJSON

/// Text made safe to stand in Markdown: nothing of it is taken for markup, HTML or a table's edge.
public enum MarkdownText {
  static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "|", "~", "#", "!", "$":
        out += "\\"
        out.unicodeScalars.append(scalar)
      case "&": out += "&amp;"
      case "\n", "\r", "\t": out += " "
      default: out += VisibleText.of(scalar).replacingAngles
      }
    }
    return out
  }

  /// A table's row.
  public static func row(_ cells: [String]) -> String {
    "| " + cells.map(escaped).joined(separator: " | ") + " |\n"
  }

  /// The line under a table's header; `right` holds the columns of figures.
  public static func rule(columns: Int, right: Set<Int> = []) -> String {
    "|" + (0..<columns).map { right.contains($0) ? " ---: |" : " --- |" }.joined() + "\n"
  }
}

extension String {
  /// Angle brackets that ``VisibleText`` put around a number, escaped.
  fileprivate var replacingAngles: String {
    utf8.first == UInt8(ascii: "<") ? "\\" + dropLast() + "\\>" : self
  }
}
