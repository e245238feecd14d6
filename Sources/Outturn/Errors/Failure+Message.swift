import OutturnTables

extension Messages {
  /// The sentences of messages.tsv.
  fileprivate static let shipped = Messages(Table(outturn_table_messages(), columns: 5))
}

extension Localized {
  /// A sentence of messages.tsv by its name, about some things.
  package init(_ name: String, _ parts: Messages.Part?...) { self.init(name, parts: parts) }

  /// The same of things in a list.
  package init(_ name: String, parts: [Messages.Part?]) {
    self = Messages.shipped.told(name, parts).what
  }
}

extension Failure {
  /// A failure that messages.tsv tells by its name, with what to do where the row says so.
  package init(
    _ name: String, _ parts: Messages.Part?..., at spot: Spot? = nil, excerpt: String? = nil,
    hint: Localized? = nil
  ) {
    let told = Messages.shipped.told(name, parts)
    self.init(
      zh: told.what.zh, en: told.what.en, at: spot, excerpt: excerpt, hint: hint ?? told.mend)
  }
}
