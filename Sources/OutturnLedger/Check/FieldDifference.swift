/// One field in which two versions of a record differ.
public struct FieldDifference: Equatable, Sendable {
  /// The keys and numbers that lead to it.
  let steps: [JSONPath.Step]
  /// Which field: `target.value`, `restatements[1].why`.
  public var field: String {
    String(JSONPath(steps).description.drop { $0 == "$" || $0 == "." })
  }
  /// What it was, as JSON; `nil` if it was not there.
  public let before: String?
  /// What it is, as JSON; `nil` if it is not there.
  public let after: String?
  /// The fields in which two versions of a record differ, in the order of the file.
  public static func between(_ edit: RecordEdit) -> [FieldDifference] {
    guard let before = edit.before.flatMap(tree), let after = edit.after.flatMap(tree) else {
      return []
    }
    var differences: [FieldDifference] = []
    compare(before, after, [], &differences)
    return differences
  }

  private typealias Place = (node: JSONNode, bytes: [UInt8])

  private static func tree(_ record: LedgerRecord) -> Place? {
    do {
      let bytes = try record.canonical()
      return (try JSONDocument(bytes, file: "").node, bytes)
    } catch {
      return nil
    }
  }

  private static func compare(
    _ before: Place?, _ after: Place?, _ steps: [JSONPath.Step],
    _ found: inout [FieldDifference]
  ) {
    if let before, let after {
      if before.bytes[before.node.range].elementsEqual(after.bytes[after.node.range]) { return }
      switch (before.node.value, after.node.value) {
      case (.object(let old), .object(let new)):
        for key in Set(old.map(\.key)).union(new.map(\.key)).sorted() {
          compare(
            old.first { $0.key == key }.map { ($0.node, before.bytes) },
            new.first { $0.key == key }.map { ($0.node, after.bytes) }, steps + [.key(key)],
            &found)
        }
        return
      case (.array(let old), .array(let new)):
        for index in 0..<max(old.count, new.count) {
          compare(
            index < old.count ? (old[index], before.bytes) : nil,
            index < new.count ? (new[index], after.bytes) : nil, steps + [.index(index)], &found)
        }
        return
      default: break
      }
    }
    func text(_ place: Place?) -> String? {
      place.map { String(decoding: $0.bytes[$0.node.range], as: UTF8.self) }
    }
    found.append(FieldDifference(steps: steps, before: text(before), after: text(after)))
  }
}
