import OutturnModel
import OutturnSeed
import Testing

@testable import OutturnLedger

/// Makes records of every kind with every field now there, now not, from a seed.
struct AnyRecord {
  var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  mutating func commitment() throws -> Commitment {
    var draft = Commitment.Draft(
      id: try id(), indicator: try name(), period: try period(), target: try target())
    draft.due = try perhaps { random in
      random.flip()
        ? .month(random.number(1...9000), random.one(of: Period.Month.allCases))
        : .day(try random.day())
    }
    draft.force = one(of: Force.allCases)
    draft.direction = perhaps { $0.one(of: Direction.allCases) }
    draft.split = perhaps { $0.text() }
    draft.evidence = try perhaps { try $0.evidence() }
    draft.responsible = perhaps { $0.text() }
    draft.support = perhaps { $0.text() }
    draft.order = perhaps { $0.number(1...1_000_000) }
    draft.baseline = try perhaps {
      Baseline(try $0.figure(), period: try $0.perhaps { try $0.period() })
    }
    draft.partOf = try perhaps { try $0.id() }
    draft.towards = try perhaps { try $0.id() }
    draft.restatements = try some {
      Restatement(
        target: try $0.target(), date: try $0.day(), source: try $0.perhaps { try $0.id() },
        why: $0.text())
    }
    draft.withdrawal = try perhaps { try $0.withdrawal() }
    draft.version = number(1...1_000_000_000)
    return Commitment(draft)
  }

  mutating func mention() throws -> Mention {
    let start = number(0...100_000)
    return Mention(
      commitment: try id(), source: try id(),
      span: try #require(Evidence.Span(start: start, end: start + number(1...400))),
      clause: text(), score: number(0...100), rule: text(), decided: perhaps { $0.flip() })
  }

  mutating func search() throws -> Search {
    Search(
      source: try id(), sha256: digest().hex, commitments: try some { try $0.id() })
  }

  mutating func outcome() throws -> Outcome {
    let split = perhaps { $0.text() }
    let measure = one(of: [Measure.other, .milestone, .relative, .growth, .level, .rank])
    return try Outcome(
      id: try id(), indicator: try name(), period: try period(), measure: measure,
      finding: try finding(under: measure), status: one(of: Outcome.Status.allCases),
      evidence: try perhaps { try $0.evidence() },
      vintages: try some {
        Outcome.Vintage(
          finding: try $0.finding(under: measure), status: $0.one(of: Outcome.Status.allCases),
          date: try $0.day(), evidence: try $0.perhaps { try $0.evidence() })
      },
      withdrawal: try perhaps { try $0.withdrawal() }, version: number(1...1_000_000_000)
    ).copy { $0.split = split }
  }

  mutating func link() throws -> Link {
    Link(
      commitment: try id(), outcome: try id(), standing: one(of: Link.Standing.allCases),
      basis: flip() ? .person(text()) : .rule(text(), version: number(0...99)),
      confidence: number(0...100), reasons: some { $0.text() })
  }

  mutating func opinion() throws -> Opinion {
    Opinion(
      commitment: try id(), by: text(), verdict: one(of: Verdict.allCases), why: text(),
      date: try day(), isPublished: flip())
  }

  mutating func source() throws -> Source {
    var draft = Source.Draft(id: try id(), title: text())
    draft.publisher = text()
    draft.date = try perhaps { try $0.period() }
    draft.place = try perhaps { try Samples.place($0.one(of: ["cn", "cn/yunan/linhai"])) }
    draft.planYear = perhaps { $0.number(1...9999) }
    draft.about = try perhaps { try $0.period() }
    draft.sha256 = perhaps { SHA256.hash($0.text()).hex }
    draft.url = perhaps { $0.text() }
    draft.archived = perhaps { $0.text() }
    draft.extent = perhaps { $0.one(of: Source.Extent.allCases) }
    draft.readBy = perhaps { $0.one(of: Source.ReadBy.allCases) }
    draft.voice = perhaps { $0.one(of: Source.Voice.allCases) }
    draft.aliases = some { $0.text() }
    return Source(draft)
  }

  mutating func indicator() throws -> Indicator {
    Indicator(
      id: try id(), name: try localizedName(), aliases: some { $0.text() }, sector: text(),
      direction: perhaps { $0.one(of: Direction.allCases) }, kind: one(of: Indicator.Kind.allCases),
      basis: perhaps { $0.one(of: Indicator.Basis.allCases) }, units: some { $0.text() })
  }

  mutating func place() throws -> Place {
    Place(
      path: try Samples.place("cn/yunan/p\(number(1...99))"), name: try localizedName(),
      code: perhaps { $0.text() })
  }

  mutating func settings() throws -> LedgerSettings {
    var policy = Policy.Draft()
    policy.aboutPercent = decimal()
    policy.exceedMargin = decimal()
    policy.partlyFloor = decimal()
    policy.softRatio = decimal()
    policy.nominalAnswersReal = flip()
    for _ in 0..<number(0...3) {
      var exception = Policy.Exception()
      exception.tolerance = perhaps { $0.decimal() }
      exception.exceedMargin = perhaps { $0.decimal() }
      exception.partlyFloor = perhaps { $0.decimal() }
      policy.exceptions[try id()] = exception
    }
    var aliases: [String: IndicatorID] = [:]
    for _ in 0..<number(0...3) { aliases[text()] = try id() }
    return LedgerSettings(
      name: text(), language: one(of: Language.allCases),
      policy: Policy(policy),
      people: some { Signatory(name: $0.text(), key: $0.perhaps { $0.text() }) },
      aliases: aliases, yearStart: perhaps { $0.one(of: Period.Month.allCases) })
  }

  mutating func change() throws -> RecordChange {
    let edit: RecordEdit =
      switch number(0...9) {
      case 0: try edit { .commitment(try $0.commitment()) }
      case 1: .added(.outcome(try outcome()))
      case 2: .removed(.link(try link()))
      case 3: .added(.opinion(try opinion()))
      case 4: .added(.source(try source()))
      case 5: .added(.indicator(try indicator()))
      case 6: .removed(.place(try place()))
      case 7: .added(.mention(try mention()))
      case 8: try edit { .search(try $0.search()) }
      default: try edit { .settings(try $0.settings()) }
      }
    return RecordChange(one(of: Action.allCases), edit)
  }

  mutating func entry() throws -> JournalEntry {
    JournalEntry(
      number: number(1...1_000_000_000), time: try Samples.minute(number(0...100_000)), by: text(),
      why: text(), changes: try some { try $0.change() }, previous: digest(), files: try files(),
      transaction: perhaps { $0.text() },
      former: try some {
        JournalEntry.Former(
          number: $0.number(1...1_000_000_000), time: try Samples.minute($0.number(0...100_000)),
          previous: $0.digest(), files: try $0.files(),
          changes: try $0.perhaps { try $0.some { try $0.change() } })
      })
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
}
