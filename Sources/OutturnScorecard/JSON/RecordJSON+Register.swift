import OutturnJSON
import OutturnModel

/// What stands outside the volumes, as output has it.
extension RecordJSON {
  /// A source.
  public static func object(_ source: Source) -> JSONValue {
    [
      "id": .text(source.id), "title": .string(source.title),
      "publisher": .string(source.publisher), "date": .text(source.date),
      "place": .text(source.place), "planYear": .whole(source.planYear),
      "sha256": .text(source.sha256), "url": .text(source.url),
    ]
  }

  /// An indicator.
  public static func object(_ indicator: Indicator) -> JSONValue {
    [
      "id": .text(indicator.id), "zh": .string(indicator.name.zh),
      "en": .string(indicator.name.en), "aliases": .array(indicator.aliases.map { .string($0) }),
      "sector": .string(indicator.sector), "direction": .text(indicator.direction?.rawValue),
      "kind": .string(indicator.kind.rawValue), "basis": .text(indicator.basis?.rawValue),
      "units": .array(indicator.units.map { .string($0) }),
    ]
  }
}
