/// The checks by name.
public enum CheckName: String, Hashable, Sendable, CaseIterable {
  /// Every file can be read.
  case readable
  /// Every journal is sound and leads to the files that are there.
  case chained
  /// Every file is written as the program writes it.
  case canonical
  /// What records speak of is there.
  case linked
  /// No two things have one id or one name.
  case unique
  /// Figures are in units that their indicators can have.
  case units
  /// Periods fit volumes and sources.
  case periods
  /// Clauses hold the figures that are said to be from them, at the place that is told.
  case evidence
  /// What was promised for a time that is over has an outcome.
  case overdue
  /// Parts do not come to more than the whole, and what was reported adds up.
  case sums
  /// No figure is one that cannot well be.
  case plausible
  /// Nothing is told twice with different values.
  case doubles
  /// Changes are signed by those who may.
  case signed
  /// No change is stamped before the one before it, or in time to come.
  case clock

  /// What it looks at, in both languages.
  public var summary: Localized { Messages.errors.told("check \(rawValue)", []).what }
}

/// What a finding says.
struct Told {
  let what: Localized
  let mend: Localized

  init(what: Localized, mend: Localized) {
    self.what = what
    self.mend = mend
  }

  /// What a row of errors.tsv says of some things.
  init(_ name: String, _ parts: Messages.Part?...) {
    let told = Messages.errors.told(name, parts)
    self.init(what: told.what, mend: told.mend ?? Localized(same: ""))
  }
}

/// Something that a check found wanting.
public struct Finding: Equatable, Sendable {
  /// The check.
  public let check: CheckName
  /// The file.
  public let path: LedgerPath
  /// Where in the file, where that can be told.
  public let position: SourcePosition?
  /// The line with the place marked.
  public let excerpt: SourceExcerpt?
  /// The record it is about.
  public let record: String?
  /// What is wrong.
  public let what: Localized
  /// How to mend it.
  public let mend: Localized

  init(
    _ check: CheckName, _ path: LedgerPath, position: SourcePosition? = nil,
    excerpt: SourceExcerpt? = nil, record: String? = nil, _ told: Told
  ) {
    self.check = check
    self.path = path
    self.position = position
    self.excerpt = excerpt
    self.record = record
    what = told.what
    mend = told.mend
  }

  /// The line, from 1.
  public var line: Int? { position?.line }
}

extension Finding {
  /// How findings are told: by file, line and check.
  static func precedes(_ left: Finding, _ right: Finding) -> Bool {
    let a = (left.path, left.position?.offset ?? -1, left.check.rank)
    let b = (right.path, right.position?.offset ?? -1, right.check.rank)
    return a == b ? left.what.en < right.what.en : a < b
  }
}

extension CheckName {
  fileprivate var rank: Int { CheckName.allCases.firstIndex(of: self) ?? 0 }
}
