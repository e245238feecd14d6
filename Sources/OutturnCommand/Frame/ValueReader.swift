/// Reads one kind of value from what a person typed, and tells how it is written.
struct ValueReader<Value>: Sendable {
  /// What the value is called: `period`.
  let name: Localized
  /// How it is written, for the hint.
  let form: Localized
  let read: @Sendable (String) -> Value?
  /// What is wrong with a text, where more can be said than that it is no such value.
  var complaint: @Sendable (String) -> Localized? = { _ in nil }

  /// - Parameter source: what the value was given to: `--period`, `PLACE`.
  /// - Throws: `Failure` that names the source, the value and the form.
  func value(_ text: String, of source: String) throws(Failure) -> Value {
    guard let value = read(text) else {
      if let complaint = complaint(text) {
        throw Failure(zh: "\(source)：\(complaint.zh)", en: "\(source): \(complaint.en)", hint: form)
      }
      throw Failure("notAValue", source, text, Both(name), hint: form)
    }
    return value
  }
}

extension ParsedArguments {
  /// The option's value, or nil when it is not given.
  func value<Value>(
    _ key: OptionKey<String?>, as reader: ValueReader<Value>
  ) throws(Failure) -> Value? {
    guard let text = self[key] else { return nil }
    return try reader.value(text, of: "--\(key.spec.long)")
  }

  /// All values of a repeatable option.
  func values<Value>(
    _ key: OptionKey<[String]>, as reader: ValueReader<Value>
  ) throws(Failure) -> [Value] {
    var values: [Value] = []
    for text in self[key] { values.append(try reader.value(text, of: "--\(key.spec.long)")) }
    return values
  }

  func value<Value>(
    _ key: PositionalKey<String>, as reader: ValueReader<Value>
  ) throws(Failure) -> Value {
    try reader.value(self[key], of: key.spec.name)
  }
}

extension ValueReader where Value == Period {
  static var period: Self {
    Self(
      name: Localized(zh: "时期", en: "period"),
      form: Localized("writePeriod"),
      read: { Period($0) }, complaint: { backward($0) })
  }

  /// That years run backward.
  private static func backward(_ text: String) -> Localized? {
    let ends = text.split(separator: "/").compactMap { Period(String($0)) }
    guard ends.count == 2, ends[1] < ends[0] else { return nil }
    return Localized(zh: "“\(text)”未始先终", en: "\"\(text)\" ends before it begins")
  }
}

extension ValueReader where Value == PlacePath {
  static var place: Self {
    Self(name: PlaceFinder.name, form: PlaceFinder.form) { PlacePath($0) }
  }
}

extension ValueReader where Value == Day {
  static var day: Self {
    Self(
      name: Localized(zh: "日期", en: "date"),
      form: Localized(zh: "写作 2026-01-02。", en: "Write 2026-01-02.")
    ) { Day($0) }
  }
}

extension ValueReader where Value == Timestamp {
  /// A day stands for its end, so that `--as-of` takes in what was done on it.
  static var moment: Self {
    Self(
      name: Localized(zh: "日期或时间", en: "date or time"),
      form: Localized("writeMoment")
    ) { Timestamp($0) ?? Day($0).map(Timestamp.init(endOf:)) }
  }
}

extension ValueReader where Value == Int {
  static var year: Self {
    Self(
      name: Localized(zh: "年份", en: "year"),
      form: Localized(zh: "写作 2020。", en: "Write 2020.")
    ) { text in
      guard case .year(let year) = Period(text) else { return nil }
      return year
    }
  }
}

extension ValueReader {
  /// An id of a record, source or indicator.
  static func id<Owner>() -> Self where Value == Identifier<Owner> {
    Self(
      name: Localized(zh: "编号", en: "id"),
      form: Localized("writeRecordID")
    ) { Identifier<Owner>(rawValue: $0) }
  }
}
