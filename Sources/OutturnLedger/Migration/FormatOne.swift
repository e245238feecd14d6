extension Migration {
  /// From version 1 to version 2: what a report says of a deed is a saying, a month or a day that a
  /// commitment was for is when it is due, and an indicator's polarity is its direction.
  static let oneToTwo = Migration(from: 1, "sayings, due and direction have their names") {
    kind, record in
    guard case .object(var object) = record else { return record }
    switch kind {
    case .commitment: FormatOne.due(&object)
    case .outcome:
      FormatOne.saying(&object)
      if case .array(let vintages)? = object["vintages"] {
        object["vintages"] = .array(
          vintages.map { vintage in
            guard case .object(var vintage) = vintage else { return vintage }
            FormatOne.saying(&vintage)
            return .object(vintage)
          })
      }
    case .indicator: FormatOne.rename(&object, "polarity", "direction")
    case .ledger, .link, .opinion, .place, .source, .mention, .search: break
    }
    return .object(object)
  }
}

/// What version 1 of the format called things.
private enum FormatOne {
  static func rename(_ object: inout JSONObject, _ old: String, _ new: String) {
    guard let value = object[old] else { return }
    object[old] = nil
    object[new] = value
  }

  static func saying(_ object: inout JSONObject) {
    guard case .object(var finding)? = object["finding"] else { return }
    rename(&finding, "deed", "said")
    object["finding"] = .object(finding)
  }

  static func due(_ object: inout JSONObject) {
    guard case .string(let told)? = object["period"], let period = Period(told) else { return }
    switch period {
    case .month, .day:
      object["due"] = .string(told)
      object["period"] = .string(Period.year(period.volumeYear).description)
    case .year, .half, .quarter, .months, .years: break
    }
  }
}
