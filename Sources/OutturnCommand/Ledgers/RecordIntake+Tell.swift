extension RecordIntake {
  /// Says which places are made, or would be.
  func tellPlaces(isTrial: Bool = false, _ output: inout Output) {
    for place in newPlaces { output.note(RecordIntake.placeNote(place.path, isTrial: isTrial)) }
  }

  static func placeNote(_ path: PlacePath, isTrial: Bool = false) -> Localized {
    isTrial
      ? Localized("placeWouldBeAdded", path)
      : Localized("placeAdded", path)
  }
}
