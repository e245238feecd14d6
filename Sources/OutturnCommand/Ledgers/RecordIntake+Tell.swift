extension RecordIntake {
  /// Says which places are made, or would be.
  func tellPlaces(isTrial: Bool = false, _ output: inout Output) {
    for place in newPlaces { output.note(RecordIntake.placeNote(place.path, isTrial: isTrial)) }
  }

  static func placeNote(_ path: PlacePath, isTrial: Bool = false) -> Localized {
    isTrial
      ? Localized(zh: "说明：将加入新的地方 \(path)。", en: "note: the new place \(path) would be added.")
      : Localized(
        zh: "说明：加入新的地方 \(path)；名称可用 outturn place add 给出。",
        en: "note: added the new place \(path); name it with: outturn place add")
  }
}
