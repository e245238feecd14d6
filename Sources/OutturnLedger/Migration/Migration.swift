/// A step that carries records from one version of the format to the next.
///
/// Lines of journals are never written anew, since later lines and seals vouch for their bytes. What was
/// written in an older version is read through the steps that lead from it to the current one; a volume
/// is carried over by being made from its journal so read. Around its records (number, time, digests) a
/// line is the same in all versions.
struct Migration: Sendable {
  /// What a record is, by the name that a change in a journal has it under.
  enum Kind: String, Sendable, CaseIterable {
    case commitment, indicator, ledger, link, mention, opinion, outcome, place, search, source
  }

  /// The version it leads from, to the one after.
  let from: Int
  /// What it does, in a few words: journals tell it.
  let name: String
  /// What becomes of a record. It is a function of the record alone, so that the same comes of it in a
  /// journal's every line and in the file.
  let record: @Sendable (Kind, JSONValue) -> JSONValue

  init(from: Int, _ name: String, record: @escaping @Sendable (Kind, JSONValue) -> JSONValue) {
    self.from = from
    self.name = name
    self.record = record
  }

  /// What journals call the step: `0 to 1: force has its name`.
  var told: String { "\(from) to \(from + 1): \(name)" }
}

/// The steps that a program knows.
struct Migrations: Sendable {
  /// Those of this program: one for each version before the current one, never taken out again.
  static let shipped = Migrations([.oneToTwo])

  private let steps: [Int: Migration]

  init(_ steps: [Migration]) {
    self.steps = Dictionary(steps.map { ($0.from, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var isEmpty: Bool { steps.isEmpty }

  /// The steps that lead from a version to the current one; `nil` where one is not known.
  func way(from version: Int) -> [Migration]? {
    guard version <= FileFormat.currentVersion else { return nil }
    var way: [Migration] = []
    for version in version..<FileFormat.currentVersion {
      guard let step = steps[version] else { return nil }
      way.append(step)
    }
    return way
  }
}
