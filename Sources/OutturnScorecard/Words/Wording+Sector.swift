import OutturnModel

extension Wording {
  /// A sector of the catalogue in words, or its id where the table has no words for it.
  public func sector(_ id: String) -> String {
    SectorTable.shipped.name(id)?.text(in: language) ?? id
  }
}
