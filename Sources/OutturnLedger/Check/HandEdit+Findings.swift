import OutturnJSON
import OutturnModel

extension HandEdit {
  private static let mend = Bilingual(
    zh: "用 outturn adopt 采纳，或用 outturn restore 放回原样",
    en: "take it in with \"outturn adopt\", or put it back with \"outturn restore\"")
  private static let restore = Bilingual(
    zh: "用 outturn restore 放回原样", en: "put it back with \"outturn restore\"")

  /// The edit as findings: one for each field of each record.
  ///
  /// - Parameter bytes: The file as it is.
  func findings(_ bytes: [UInt8]?) -> [Finding] {
    switch kind {
    case .missing:
      [
        Finding(
          .chained, path, what: Bilingual(zh: "文件不见了", en: "the file is missing"),
          mend: Self.restore)
      ]
    case .unreadable(.unreadable(let error)):
      [
        Finding(
          .chained, path, position: error.position, excerpt: error.excerpt,
          what: Bilingual(
            zh: "被改动过，已不能读：\(error.problem.sentence)",
            en: "edited, and cannot be read any more: \(error.problem.sentence)"),
          mend: Self.restore)
      ]
    case .unreadable(let error):
      [
        Finding(
          .chained, path,
          what: Bilingual(zh: "不能读：\(error)", en: "cannot be read: \(error)"),
          mend: Self.restore)
      ]
    case .isBehind(let entry):
      [
        Finding(
          .chained, path,
          what: Bilingual(
            zh: "停留在第 \(entry) 条之后的样子，日志中还有更新的",
            en: "as it was after entry \(entry), and its journal has later ones"),
          mend: Self.restore)
      ]
    case .layout:
      [
        Finding(
          .chained, path,
          what: Bilingual(
            zh: "记录未变，但写法或修订号变了",
            en: "the records are the same, the layout or the revision is not"),
          mend: Self.restore)
      ]
    // Told as a fault of the journal.
    case .lineFeed: []
    case .records(let edits):
      edits.flatMap { findings(of: $0, EditedFile(path, bytes ?? [])) }
    }
  }

  private func findings(of edit: RecordEdit, _ file: EditedFile) -> [Finding] {
    let differences = FieldDifference.between(edit)
    guard !differences.isEmpty else {
      let what =
        edit.isRemoval
        ? Bilingual(zh: "\(edit.id) 被删去", en: "\(edit.id) was taken out by hand")
        : Bilingual(zh: "\(edit.id) 被直接写入", en: "\(edit.id) was put in by hand")
      return [file.finding(edit, steps: [], what: what, mend: Self.mend)]
    }
    return differences.map { difference in
      func shown(_ text: String?) -> String { text.map { VisibleText.of($0, limit: 80) } ?? "–" }
      return file.finding(
        edit, steps: difference.steps,
        what: Bilingual(
          zh:
            "\(edit.id) 的 \(difference.field) 被改动：原为 \(shown(difference.before))，今为 \(shown(difference.after))",
          en:
            "\(edit.id): \(difference.field) was \(shown(difference.before)) and is \(shown(difference.after))"
        ), mend: Self.mend)
    }
  }
}

/// A file that was edited, in which the edited fields are to be pointed out.
private struct EditedFile {
  let path: LedgerPath
  private let bytes: [UInt8]
  private let root: JSONNode?

  init(_ path: LedgerPath, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    do throws(JSONError) {
      root = try JSONDocument(bytes, file: path.text, limits: LedgerLimits.json).node
    } catch {
      root = nil
    }
  }

  func finding(
    _ edit: RecordEdit, steps: [JSONPath.Step], what: Bilingual, mend: Bilingual
  ) -> Finding {
    guard let root, var node = record(edit, root) else {
      return Finding(.chained, path, record: edit.id, what: what, mend: mend)
    }
    // A field that is not there any more is told at what holds it.
    for step in steps {
      guard let next = Self.member(node, step) else { break }
      node = next
    }
    return Finding(
      .chained, path, position: SourcePosition(of: node.range.lowerBound, in: bytes.span),
      excerpt: SourceExcerpt(of: bytes.span, marking: node.range), record: edit.id, what: what,
      mend: mend)
  }

  private func record(_ edit: RecordEdit, _ root: JSONNode) -> JSONNode? {
    switch edit {
    case .commitment: item(root, "commitments", [("id", edit.id)])
    case .outcome: item(root, "outcomes", [("id", edit.id)])
    case .indicator: item(root, "indicators", [("id", edit.id)])
    case .place: item(root, "places", [("path", edit.id)])
    case .source, .settings: root
    case .link(let link):
      item(
        root, "links",
        [
          ("commitment", link.latest.commitment.rawValue),
          ("outcome", link.latest.outcome.rawValue),
        ])
    case .mention(let mention):
      item(
        root, "mentions",
        [
          ("commitment", mention.latest.commitment.rawValue),
          ("source", mention.latest.source.rawValue), ("clause", mention.latest.clause),
        ])
    case .search(let search):
      item(
        root, "searches",
        [("source", search.latest.source.rawValue), ("sha256", search.latest.sha256)])
    case .opinion(let opinion):
      item(
        root, "opinions",
        [
          ("commitment", opinion.latest.commitment.rawValue), ("by", opinion.latest.by),
          ("date", opinion.latest.date.description),
        ])
    }
  }

  private func item(
    _ root: JSONNode, _ key: String, _ wanted: [(String, String)]
  ) -> JSONNode? {
    guard case .array(let items) = Self.member(root, .key(key))?.value else { return nil }
    return items.first { item in
      wanted.allSatisfy { key, value in
        guard case .string(let text) = Self.member(item, .key(key))?.value else { return false }
        return text == value
      }
    }
  }

  private static func member(_ node: JSONNode, _ step: JSONPath.Step) -> JSONNode? {
    switch (step, node.value) {
    case (.key(let key), .object(let members)): members.first { $0.key == key }?.node
    case (.index(let index), .array(let items)) where index < items.count: items[index]
    default: nil
    }
  }
}
