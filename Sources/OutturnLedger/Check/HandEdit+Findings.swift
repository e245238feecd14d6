extension HandEdit {
  /// The edit as findings: one for each field of each record.
  ///
  /// - Parameter bytes: The file as it is.
  func findings(_ bytes: [UInt8]?) -> [Finding] {
    switch kind {
    case .missing: [Finding(.chained, path, Told("fileMissing"))]
    case .unreadable(.unreadable(let error)):
      [
        Finding(
          .chained, path, position: error.position, excerpt: error.excerpt,
          Told("editedUnreadable", error.problem.sentence))
      ]
    case .unreadable(let error): [Finding(.chained, path, Told("fileUnreadable", error))]
    case .isBehind(let entry): [Finding(.chained, path, Told("fileBehind", entry))]
    case .layout: [Finding(.chained, path, Told("layoutDiffers"))]
    // Told as a fault of the journal.
    case .lineFeed: []
    case .records(let edits): edits.flatMap { findings(of: $0, EditedFile(path, bytes ?? [])) }
    }
  }

  private func findings(of edit: RecordEdit, _ file: EditedFile) -> [Finding] {
    let differences = FieldDifference.between(edit)
    guard !differences.isEmpty else {
      let told = Told(edit.isRemoval ? "recordRemoved" : "recordPutIn", edit.id)
      return [file.finding(edit, steps: [], told)]
    }
    return differences.map { difference in
      func shown(_ text: String?) -> String { text.map { VisibleText.of($0, limit: 80) } ?? "–" }
      return file.finding(
        edit, steps: difference.steps,
        Told(
          "fieldEdited", edit.id, difference.field, shown(difference.before),
          shown(difference.after)))
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

  func finding(_ edit: RecordEdit, steps: [JSONPath.Step], _ told: Told) -> Finding {
    guard let root, var node = record(edit, root) else {
      return Finding(.chained, path, record: edit.id, told)
    }
    // A field that is not there any more is told at what holds it.
    for step in steps {
      guard let next = Self.member(node, step) else { break }
      node = next
    }
    return Finding(
      .chained, path, position: SourcePosition(of: node.range.lowerBound, in: bytes.span),
      excerpt: SourceExcerpt(of: bytes.span, marking: node.range), record: edit.id, told)
  }

  private func record(_ edit: RecordEdit, _ root: JSONNode) -> JSONNode? {
    let id = edit.id
    return switch edit.latest {
    case .commitment: item(root, "commitments", [("id", id)])
    case .outcome: item(root, "outcomes", [("id", id)])
    case .indicator: item(root, "indicators", [("id", id)])
    case .place: item(root, "places", [("path", id)])
    case .source, .settings: root
    case .link(let link):
      item(
        root, "links",
        [("commitment", link.commitment.rawValue), ("outcome", link.outcome.rawValue)])
    case .mention(let mention):
      item(
        root, "mentions",
        [
          ("commitment", mention.commitment.rawValue), ("source", mention.source.rawValue),
          ("clause", mention.clause),
        ])
    case .search(let search):
      item(root, "searches", [("source", search.source.rawValue), ("sha256", search.sha256)])
    case .opinion(let opinion):
      item(
        root, "opinions",
        [
          ("commitment", opinion.commitment.rawValue), ("by", opinion.by),
          ("date", opinion.date.description),
        ])
    }
  }

  private func item(_ root: JSONNode, _ key: String, _ wanted: [(String, String)]) -> JSONNode? {
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
