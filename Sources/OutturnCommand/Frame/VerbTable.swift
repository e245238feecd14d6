/// Finds commands by what a person typed.
struct VerbTable {
  let verbs: [any Verb.Type]

  enum Match {
    /// The command, and the words after its name.
    case verb(any Verb.Type, rest: ArraySlice<String>)
    /// Only the first word of a family such as `place`, with what followed.
    case family(String, rest: ArraySlice<String>)
  }

  /// The commands of a family, in the table's order; empty when there is no such family.
  func family(_ head: String) -> [any Verb.Type] {
    verbs.filter { $0.name.hasPrefix("\(head) ") }
  }

  /// Takes the command's name off the front of `words`. A name may be cut short as long as only
  /// one command begins so.
  ///
  /// - Throws: `Failure` when no command or more than one is meant.
  func match(_ words: ArraySlice<String>) throws(Failure) -> Match? {
    guard let first = words.first else { return nil }
    // The usual case, without looking at the other names.
    if let verb = verbs.first(where: { $0.name == first }) {
      return .verb(verb, rest: words.dropFirst())
    }
    let head = try VerbTable.pick(first, among: heads)
    if let verb = verbs.first(where: { $0.name == head }) {
      return .verb(verb, rest: words.dropFirst())
    }
    let rest = words.dropFirst()
    guard let second = rest.first, !second.hasPrefix("-") else { return .family(head, rest: rest) }
    let members = family(head)
    let name = try VerbTable.pick(second, among: members.map { tail(of: $0.name) }, after: head)
    guard let verb = members.first(where: { tail(of: $0.name) == name }) else {
      return .family(head, rest: rest)
    }
    return .verb(verb, rest: rest.dropFirst())
  }

  /// The first words of all names, each once.
  var heads: [String] {
    var heads: [String] = []
    for verb in verbs {
      let head = String(verb.name.prefix { $0 != " " })
      if heads.last != head { heads.append(head) }
    }
    return heads
  }

  private func tail(of name: String) -> String {
    String(name.drop { $0 != " " }.dropFirst())
  }

  private static func pick(
    _ word: String, among names: [String], after head: String = ""
  ) throws(Failure) -> String {
    if names.contains(word) { return word }
    let prefix = head.isEmpty ? "" : "\(head) "
    let begun = word.isEmpty ? [] : names.filter { $0.hasPrefix(word) }
    if begun.count == 1 { return begun[0] }
    if begun.count > 1 {
      throw Failure("severalCommands", prefix + word, begun.map { prefix + $0 })
    }
    let near = NearestWord.to(prefix + word, in: names.map { prefix + $0 })
    throw Failure("noSuchCommand", prefix + word, near)
  }
}
