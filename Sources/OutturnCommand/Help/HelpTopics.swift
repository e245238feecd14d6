import OutturnTables

/// The texts behind `outturn help TOPIC`: topics.en.txt and topics.zh.txt in OutturnTables.
///
/// A topic begins with a line `# name: title` and goes to the next such line.
struct HelpTopic: Sendable, Equatable {
  let name: String
  let title: String
  let text: String
}

enum HelpTopics {
  static func all(_ language: Language) -> [HelpTopic] {
    let table =
      switch language {
      case .zh: outturn_table_topics_zh()
      case .en: outturn_table_topics_en()
      }
    let bytes = UnsafeBufferPointer(start: table.bytes, count: table.count)
    return topics(in: String(decoding: bytes, as: UTF8.self))
  }

  static func topics(in text: String) -> [HelpTopic] {
    var topics: [HelpTopic] = []
    var heading: (name: String, title: String)?
    var lines: [Substring] = []
    func close() {
      guard let heading else { return }
      while lines.first?.isEmpty == true { lines.removeFirst() }
      while lines.last?.isEmpty == true { lines.removeLast() }
      topics.append(
        HelpTopic(name: heading.name, title: heading.title, text: lines.joined(separator: "\n")))
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# "), let colon = line.firstIndex(of: ":") {
        close()
        heading = (
          String(line[..<colon].dropFirst(2)),
          String(line[line.index(after: colon)...].drop { $0 == " " })
        )
        lines = []
      } else {
        lines.append(line)
      }
    }
    close()
    return topics
  }

  static func print(_ topic: HelpTopic, to output: inout Output) {
    output.write(topic.title, .strong)
    output.line()
    output.line()
    TextLayout.paragraphs(topic.text, indent: 0, &output)
  }
}
