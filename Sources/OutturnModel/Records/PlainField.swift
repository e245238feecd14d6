/// A field of a record that one short text tells: tables, JSON output, imports, `amend` and the other
/// formats go by these lists, so that a new one is told everywhere once it stands here.
public struct PlainField<Draft>: Sendable {
  /// Its name: a key of JSON output and a column of tables.
  public let name: String
  /// What sort of text it is.
  public let kind: Kind
  /// What it means.
  public let meaning: Localized
  private let read: @Sendable (Draft) -> String?
  private let write: @Sendable (inout Draft, String?) -> Void
  private let fits: @Sendable (String) -> Bool

  /// The sorts of texts.
  public enum Kind: Hashable, Sendable {
    /// Any text.
    case text
    /// A whole number.
    case number
    /// One of some words.
    case words([String])
  }

  fileprivate init(
    _ name: String, _ kind: Kind = .text, zh: String, en: String,
    read: @escaping @Sendable (Draft) -> String?,
    write: @escaping @Sendable (inout Draft, String?) -> Void,
    fits: @escaping @Sendable (String) -> Bool
  ) {
    self.name = name
    self.kind = kind
    meaning = Localized(zh: zh, en: en)
    self.read = read
    self.write = write
    self.fits = fits
  }

  /// What a record says in it.
  public func text(of draft: Draft) -> String? { read(draft) }

  /// Whether a text can stand there.
  public func takes(_ text: String) -> Bool { fits(text) }

  /// Puts a text there that can; nil empties the field.
  public func put(_ text: String?, in draft: inout Draft) { write(&draft, text) }
}

extension PlainField {
  /// A field whose value is made of its text.
  private static func made<Value>(
    _ name: String, _ kind: Kind = .text,
    at path: any WritableKeyPath<Draft, Value?> & Sendable, zh: String, en: String,
    make: @escaping @Sendable (String) -> Value?, tell: @escaping @Sendable (Value) -> String
  ) -> PlainField {
    PlainField(
      name, kind, zh: zh, en: en, read: { $0[keyPath: path].map(tell) },
      write: { $0[keyPath: path] = $1.flatMap(make) }, fits: { make($0) != nil })
  }

  fileprivate static func text(
    _ name: String, at path: any WritableKeyPath<Draft, String?> & Sendable, zh: String, en: String
  ) -> PlainField {
    made(name, at: path, zh: zh, en: en, make: { $0 }, tell: { $0 })
  }

  fileprivate static func record(
    _ name: String, at path: any WritableKeyPath<Draft, RecordID?> & Sendable, zh: String,
    en: String
  ) -> PlainField {
    made(name, at: path, zh: zh, en: en, make: { RecordID(rawValue: $0) }, tell: { $0.rawValue })
  }

  fileprivate static func split(
    at path: any WritableKeyPath<Draft, String?> & Sendable
  ) -> PlainField {
    text("split", at: path, zh: "同一指标中的哪一部分", en: "which part of one indicator")
  }
}

extension PlainField<Commitment.Draft> {
  /// Those of a commitment.
  public static let commitment: [PlainField] = [
    made(
      "due", at: \.due, zh: "期限：月或日", en: "month or day by whose end it is to be done",
      make: { text in
        switch Period(text) {
        case .month(let year, let month): .month(year, month)
        case .day(let day): .day(day)
        default: nil
        }
      }, tell: { $0.description }),
    made(
      "direction", .words(Direction.allCases.map(\.rawValue)), at: \.direction, zh: "何者为好",
      en: "which way is good", make: { Direction(rawValue: $0) }, tell: { $0.rawValue }),
    split(at: \.split),
    text("responsible", at: \.responsible, zh: "责任单位", en: "who is to do it"),
    text("support", at: \.support, zh: "配合单位", en: "who is to help"),
    made(
      "order", .number, at: \.order, zh: "序号", en: "number in the list it was published in",
      make: { Int($0).flatMap { (1...1_000_000).contains($0) ? $0 : nil } },
      tell: { String($0) }),
    record("partOf", at: \.partOf, zh: "所属总目标", en: "commitment that this is a part of"),
    record("towards", at: \.towards, zh: "所趋的远期目标", en: "later target that this is on the way to"),
  ]
}

extension PlainField<Outcome.Draft> {
  /// Those of an outcome.
  public static let outcome: [PlainField] = [split(at: \.split)]
}
