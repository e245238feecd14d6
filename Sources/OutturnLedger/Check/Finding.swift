import OutturnJSON
import OutturnModel

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
  public var summary: Bilingual {
    switch self {
    case .readable: Bilingual(zh: "每个文件都能读", en: "every file can be read")
    case .chained:
      Bilingual(zh: "每份日志都完好，且与文件相符", en: "every journal is sound and fits its files")
    case .canonical:
      Bilingual(zh: "每个文件都是程序的写法", en: "every file is written as the program writes it")
    case .linked: Bilingual(zh: "记录所提到的都在账本中", en: "what records speak of is there")
    case .unique: Bilingual(zh: "编号与名称不重复", en: "no two things have one id or one name")
    case .units: Bilingual(zh: "数字的单位合乎其指标", en: "units fit their indicators")
    case .periods: Bilingual(zh: "时期合乎卷册与来源", en: "periods fit volumes and sources")
    case .evidence: Bilingual(zh: "证据与所引数字相符", en: "clauses hold the figures taken from them")
    case .overdue: Bilingual(zh: "到期的承诺都有结果", en: "what was due has an outcome")
    case .sums:
      Bilingual(
        zh: "分项之和不超过总项，所报数字互相对得上",
        en: "parts do not come to more than the whole, and reported figures agree")
    case .plausible:
      Bilingual(
        zh: "没有不合情理的数字：占比过百、件数带小数、与上年相差千倍",
        en: "no share above 100%, no fraction of a thing, no thousandfold jump against last year")
    case .doubles:
      Bilingual(zh: "没有说法不一的重复数字", en: "nothing is told twice with different values")
    case .signed:
      Bilingual(
        zh: "变更由有权者署名，签名出自列出的密钥",
        en: "changes are by those who may make them, and signatures on them fit listed keys")
    case .clock:
      Bilingual(
        zh: "变更的时刻不倒退，也不在将来", en: "no change is stamped out of order or in time to come")
    }
  }
}

/// What texts of this room were called.
public typealias Bilingual = Localized

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
  public let what: Bilingual
  /// How to mend it.
  public let mend: Bilingual

  init(
    _ check: CheckName, _ path: LedgerPath, position: SourcePosition? = nil,
    excerpt: SourceExcerpt? = nil, record: String? = nil, what: Bilingual, mend: Bilingual
  ) {
    self.check = check
    self.path = path
    self.position = position
    self.excerpt = excerpt
    self.record = record
    self.what = what
    self.mend = mend
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
