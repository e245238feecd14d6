// Shared with Tests/Fuzzing, where all is one module.
#if !FUZZING
  import OutturnJSON
#endif

/// What holds for any bytes whatever. The mutation test and the fuzzer both ask it.
enum JSONInvariants {
  /// The first law that the bytes break, or nil.
  static func broken(by source: [UInt8]) -> String? {
    switch (tree(source), skipped(source)) {
    case (.success(let document), .success): readBroken(document) ?? fieldsBroken(document)
    case (.failure(let tree), .failure(let skipped)):
      // Skipping does not look for keys that stand twice, so it may get further.
      tree == skipped || isTwice(tree) ? sayingBroken(tree) : "tree and cursor say different things"
    case (.failure(let tree), .success):
      isTwice(tree) ? sayingBroken(tree) : "the tree refuses what the cursor takes"
    case (.success, .failure): "the cursor refuses what the tree takes"
    }
  }

  private static func tree(_ source: [UInt8]) -> Result<JSONDocument, JSONError> {
    Result { () throws(JSONError) in try JSONDocument(source, file: "f") }
  }

  private static func skipped(_ source: [UInt8]) -> Result<Void, JSONError> {
    Result { () throws(JSONError) in
      var cursor = try JSONCursor(source, file: "f")
      try cursor.skip()
      try cursor.finish()
    }
  }

  private static func isTwice(_ error: JSONError) -> Bool {
    if case .duplicateKey = error.problem { true } else { false }
  }

  /// What was read can be written, and is the same when it is read again.
  private static func readBroken(_ document: JSONDocument) -> String? {
    let value = JSONValue(document.node)
    for written in [value.compact(), value.pretty()] {
      guard case .success(let again) = tree(written) else { return "what is written is not read" }
      if JSONValue(again.node) != value { return "what is written is read as something else" }
    }
    guard let canonical = try? value.canonical() else { return nil }
    guard case .success(let again) = tree(canonical) else { return "canonical text is not read" }
    guard let twice = try? JSONValue(again.node).canonical(), twice == canonical else {
      return "canonical text is not canonical"
    }
    return nil
  }

  private enum Field: String, CaseIterable { case a, b, id, 指标, commitments }
  private static let fields = JSONWords<Field>()

  /// An object is read by its known keys as far as the first that is not known.
  private static func fieldsBroken(_ document: JSONDocument) -> String? {
    guard case .object(let members) = document.node.value else { return nil }
    var expected = members.map(\.key)[...]
    do throws(JSONError) {
      var cursor = document.root.cursor()
      var object = try cursor.object(of: fields)
      while let field = try cursor.next(&object) {
        if expected.popFirst() != field.rawValue { return "a key is taken for another" }
        try cursor.skip()
      }
      return expected.isEmpty ? nil : "keys are left out"
    } catch {
      guard case .unknownKey(let key, _) = error.problem, key == expected.first,
        Field(rawValue: key) == nil
      else { return "a key is refused wrongly" }
      return sayingBroken(error)
    }
  }

  /// An error says where it is, within the text, in few and harmless words.
  private static func sayingBroken(_ error: JSONError) -> String? {
    let lines = error.description.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.count != 3 { return "a message has \(lines.count) lines" }
    if !lines.allSatisfy({ $0.unicodeScalars.allSatisfy(VisibleText.isHarmless) }) {
      return "a message is not harmless"
    }
    if DisplayWidth.of(lines[1]) > 120 || lines[0].utf8.count > 2000 { return "a message is long" }
    if !lines[2].hasSuffix("^") { return "a message has no caret" }
    return nil
  }
}
