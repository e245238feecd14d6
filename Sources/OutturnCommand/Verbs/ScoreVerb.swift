import OutturnLedger
import OutturnModel
import OutturnScorecard

/// `outturn score`: which commitments were kept.
enum ScoreVerb: Verb {
  static let name = "score"
  static let format = Options.format([.text, .json, .jsonl, .csv, .markdown])
  static let strict = OptionKey.flag(
    "strict", Localized(zh: "等同于 --profile strict", en: "The same as --profile strict"))
  static let bars = OptionKey.flag(
    "bars", Localized(zh: "画出带目标线的条形", en: "Draw bars with a mark at the target"))
  static let only = OptionKey.choice(
    "only", of: ScorecardPart.allCases,
    Localized(zh: "只要记分卡的这一部分", en: "Only this part of the scorecard"))
  static let sensitivity = OptionKey.flag(
    "sensitivity",
    Localized(
      zh: "加上敏感性：δ = 0、δ、2δ 时的完成率，以及因此改变的判定",
      en: "Add how much rests on \"about\": fulfilment at δ = 0, δ and 2δ, and what flips"))
  static let profiles = OptionKey.text(
    "profile", "NAME[,NAME…]",
    completion: .suggestions(Profile.allCases.map(\.rawValue)),
    standard: Localized(same: Profile.standard.rawValue),
    Localized(
      zh: "评分口径：default、strict、cpp、psa；给出几个则列出其间的不同",
      en: "How data is turned into verdicts: default, strict, cpp, psa; of several, what changes"))
  static let summary = OptionKey.flag(
    "summary", Localized(zh: "只给出各地各年的计数", en: "Only the counts by place and year"))

  static let thorough = OptionKey.flag(
    "thorough",
    Localized(
      zh: "全部重新核对、重新计数，不用缓存中的结果",
      en: "Check and count everything anew, and use nothing that was kept of earlier runs"))

  static let weights = OptionKey.text(
    "weights", "FILE",
    Localized(
      zh: "权重表，每行“编号,权重”；等权与加权的完成率都列出",
      en: "Weights, a line each: ID,WEIGHT; fulfilment is told with and without them"))
  static let voice = OptionKey.choice(
    "voice", of: Source.Voice.allCases,
    Localized(
      zh: "只要仅凭承诺方自己的话、或有独立来源印证的判定",
      en: "Only verdicts that rest on the promiser's own word alone, or on an independent one"))

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .score,
      summary: Localized(zh: "给承诺评分", en: "Score commitments"),
      description: Localized(
        zh: """
          逐条对照承诺与其关联的结果，给出判定、差距与一句可手工验算的算式；按地方与年份汇总：\
          覆盖（到期的有多少见诸报告）、兑现（可判定的有多少做到）、沉默（无人再提的目标，逐一列名）。另列未到期者的序时进度、对不上的数字、调整过的目标、\
          目标与上年实绩之比、由人给出的判定；用 --only 只看其中一部分，各种格式均可。
          """,
        en: """
          Holds every commitment against the outcomes linked to it: a verdict, the gap and one \
          sentence of arithmetic that can be checked by hand; then by place and year coverage (of \
          what was due, how much was reported), fulfilment (of what can be assessed, how much was \
          met) and silence (the targets nobody mentioned again, by name). Beside them stand the pace of \
          what is open, sums that do not add up, moved goalposts, ambition against last year's \
          outturn, and verdicts given by hand; --only shows one of these, in any format.
          """),
      options: Options.reading + RecordChoice.options + [
        profiles.spec, ScoredLedger.on.spec, strict.spec, only.spec, sensitivity.spec, bars.spec,
        summary.spec, weights.spec, voice.spec, thorough.spec, RecordChoice.unverified.spec,
        format.spec,
        Options.output.spec,
      ],
      examples: [
        .init(
          line: "outturn score --place cn/henan/zhengzhou --period 2020",
          explanation: Localized(zh: "郑州2020年的记分卡", en: "The scorecard of Zhengzhou for 2020")),
        .init(
          line: "outturn score --on 2020-09-30 --period 2020",
          explanation: Localized(
            zh: "到三季度末的序时进度", en: "How things stood at the end of the third quarter")),
        .init(
          line: "outturn score --profile default,strict",
          explanation: Localized(zh: "两种口径有何不同", en: "What changes between two profiles")),
        .init(
          line: "outturn score --only sums",
          explanation: Localized(zh: "只看对不上的数字", en: "Only the sums that do not add up")),
        .init(
          line: "outturn score --format csv -o scorecard.csv",
          explanation: Localized(zh: "全部判定，供表格软件使用", en: "Every verdict, for a spreadsheet")),
      ])
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let profiles = try chosenProfiles(arguments)
    let format = arguments[format] ?? .text
    let isThorough = arguments[thorough]
    let open = try OpenLedger(
      arguments, environment, &output, for: isThorough ? .readingAnew : .reading)
    let choice = try RecordChoice(arguments, in: open.ledger.file())
    let day = try ScoredLedger.day(arguments, choice, environment)
    let printer = ScorePrinter(
      format: format, hasBars: arguments[bars], hasSensitivity: arguments[sensitivity])
    if arguments[summary], profiles.count == 1, arguments[only] == nil, arguments[voice] == nil {
      let tallied = try TalliedLedger(
        open.ledger, choice, profile: profiles[0], on: day, isSealed: format == .text,
        cache: isThorough ? nil : TallyCache(open.ledger, environment))
      printer.write(tallied, to: &output)
      return .fine
    }
    let needsMore = arguments[only].map { $0 != .verdicts } ?? (format != .csv && format != .jsonl)
    let documents = try profiles.map { profile in
      let document = try ScoredLedger(
        open.ledger, choice, profile: profile, on: day,
        isScrutinized: needsMore && profiles.count == 1
      ).document
      return arguments[voice].map { document.resting(on: $0) } ?? document
    }
    guard let document = documents.first else { return .fine }
    let weighted = try arguments[weights].map {
      WeightedCard(Array(document.assessments), weights: try readWeights($0))
    }
    if documents.count > 1 {
      printer.compare(documents, to: &output)
    } else if let part = arguments[only], part != .verdicts {
      printer.write(part, of: document, to: &output)
    } else {
      printer.write(document, weighted: weighted, to: &output)
    }
    if let weighted, format == .text || format == .markdown {
      output.line(weighted.sentence(Wording(output.language)))
    }
    return .fine
  }

  private static func readWeights(_ path: String) throws -> [RecordID: ExactDecimal] {
    let bytes = try Files.read(path, named: path)
    let read = WeightedCard.weights(of: String(decoding: bytes, as: UTF8.self))
    if let line = read.wrong {
      throw Failure(
        zh: "第 \(line) 行不是“编号,权重”", en: "line \(line) is not ID,WEIGHT",
        at: Failure.Spot(file: path),
        hint: Localized(
          zh: "每行写一个承诺的编号与一个不为负的数。", en: "Write a commitment's id and a number, a line each."))
    }
    return read.weights
  }

  /// The profiles asked for, in order, each once.
  private static func chosenProfiles(
    _ arguments: ParsedArguments
  ) throws(Failure) -> [Profile] {
    if arguments[strict] { return [.strict] }
    guard let text = arguments[profiles] else { return [.standard] }
    var chosen: [Profile] = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
      guard let profile = Profile(rawValue: word) else {
        throw Failure.notAChoice(
          word, of: "--profile", words: Profile.allCases.map(\.rawValue))
      }
      if !chosen.contains(profile) { chosen.append(profile) }
    }
    return chosen
  }
}
