/// A new record for the person who makes it: how it was understood.
struct RecordCard {
  let record: NewRecord
  let catalogue: Catalogue
  let places: [Place]

  func print(_ id: RecordID, to output: inout Output) {
    let words = Wording(output.language)
    var fields = FieldList(output.language)
    fields.add(zh: "编号", en: "id", id.rawValue)
    fields.add(zh: "地方", en: "place", place(output.language))
    fields.add(zh: "时期", en: "period", "\(record.period)")
    fields.add(zh: "指标", en: "indicator", indicator(output.language))
    switch record.content {
    case .commitment(let promise):
      let target = promise.target
      fields.add(zh: "目标", en: "target", words.target(target))
      fields.add(zh: "计量", en: "measure", RecordCard.kind(target.measure, target.bound))
      fields.add(zh: "力度", en: "force", words.force(promise.force))
      if let baseline = promise.baseline {
        let period = baseline.period.map { " (\($0))" } ?? ""
        fields.add(
          zh: "基数", en: "baseline", words.finding(.figure(baseline.figure), .level) + period)
      }
      for field in PlainField.commitment {
        fields.add(zh: field.meaning.zh, en: field.name, promise.plain[field.name])
      }
    case .outcome(let report):
      fields.add(zh: "结果", en: "outcome", words.finding(report.finding, report.measure))
      let bound = if case .figure(let figure) = report.finding { figure.bound } else { Bound.none }
      fields.add(zh: "计量", en: "measure", RecordCard.kind(report.measure, bound))
      fields.add(zh: "状态", en: "status", words.status(report.status))
    }
    fields.add(
      zh: "来源", en: "source", record.evidence?.sources.map(\.rawValue).joined(separator: ", "))
    fields.add(zh: "原文", en: "quote", record.evidence?.clause?.text)
    fields.print(to: &output)
    if record.indicator.id == nil, !isDeed { output.note(unknownIndicator) }
  }

  func json(_ id: RecordID) throws(TargetError) -> JSONValue {
    switch record.content {
    case .commitment(let promise):
      RecordJSON.object(record.commitment(id, promise), place: record.place)
    case .outcome(let report):
      RecordJSON.object(try record.outcome(id, report), place: record.place)
    }
  }

  private var isDeed: Bool {
    switch record.content {
    case .commitment(let promise): promise.target.measure == .milestone
    case .outcome(let report): report.measure == .milestone
    }
  }

  private static func kind(_ measure: Measure, _ bound: Bound) -> String {
    bound == .none ? measure.rawValue : "\(measure.rawValue), \(bound.rawValue)"
  }

  private func place(_ language: Language) -> String {
    let name = places.first { $0.path == record.place }?.name.text(in: language)
    return "\(record.place)" + (name.map { " (\($0))" } ?? "")
  }

  private func indicator(_ language: Language) -> String {
    guard let id = record.indicator.id else { return record.indicator.told }
    let name = catalogue[id].map { ": \($0.name.text(in: language))" } ?? ""
    return "\(record.indicator.told) (\(id)\(name))"
  }

  private var unknownIndicator: Localized {
    let told = record.indicator.told
    let near = NearestWord.to(told, in: catalogue.indicators.lazy.flatMap(\.allNames))
    return Localized("noIndicatorOfName", told, near)
  }
}
