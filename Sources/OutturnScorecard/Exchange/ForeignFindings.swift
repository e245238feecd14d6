import OutturnFormats
import OutturnModel

/// What is taken in of a foreign file, as it is found.
struct ForeignFindings {
  var promises: [ImportedPromise] = []
  var tellings: [ImportedTelling] = []
  var skipped: [ImportedPromises.Skipped] = []

  /// Takes in what can be put together; what cannot be is skipped, with why.
  mutating func take<Found>(
    into found: WritableKeyPath<ForeignFindings, [Found]>, _ name: String, _ line: Int,
    _ make: () throws(ImportProblem) -> Found
  ) {
    do throws(ImportProblem) {
      self[keyPath: found].append(try make())
    } catch {
      skip(line, name, error)
    }
  }

  /// Takes in a promise for each split that some targets are of. What was found of a split that
  /// nothing was promised for answers nothing.
  mutating func take(
    _ targets: [XMLNode], _ actuals: [XMLNode], _ name: String, _ line: Int,
    split: (XMLNode) -> String?, promise: (String?) throws(ImportProblem) -> ImportedPromise
  ) {
    let splits = targets.map(split).grouped { $0 }.map(\.key)
    for split in splits.isEmpty ? [nil] : splits {
      take(into: \.promises, name, line) { () throws(ImportProblem) in try promise(split) }
    }
    for actual in actuals {
      guard let own = split(actual), !splits.contains(own) else { continue }
      skip(actual.line, name, .unpromisedSplit(own))
    }
  }

  private mutating func skip(_ line: Int, _ name: String, _ problem: ImportProblem) {
    skipped.append(.init(line: line, name: name, problem: problem))
  }

  /// The split that a statement is of: those of its names and values that are none of ours.
  static func split(_ told: [(name: String?, value: String?)]) -> String? {
    let named = told.compactMap { name, value -> (String, String)? in
      guard let name, let value, !Facts.names.contains(name) else { return nil }
      return (name, value)
    }
    return named.isEmpty
      ? nil : named.sorted { $0 < $1 }.map { "\($0.0)=\($0.1)" }.joined(separator: ", ")
  }
}
