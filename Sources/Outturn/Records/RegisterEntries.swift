/// What stands outside the volumes, with more told of it: what nobody tells stays as it is.

extension Place {
  /// A place; where nobody names it, it is called by its path's last part.
  package init?(_ path: PlacePath, zh: String?, en: String?, code: String?, over old: Place?) {
    let told = LocalizedName(zh: zh ?? old?.name.zh ?? "", en: en ?? old?.name.en ?? "")
    guard let name = told ?? LocalizedName(en: path.name) else { return nil }
    self.init(path: path, name: name, code: code ?? old?.code)
  }
}

extension Catalogue {
  /// An indicator with more told of it: names and units are added to those it has.
  ///
  /// - Throws: ``Failure`` where it has no name, or another indicator has one of its names.
  package func indicator(
    _ id: IndicatorID, zh: String?, en: String?, aliases: [String] = [], units: [Unit] = [],
    sector: String? = nil, direction: Direction? = nil, kind: Indicator.Kind? = nil,
    basis: Indicator.Basis? = nil
  ) throws(Failure) -> Indicator {
    func joined(_ old: [String]?, _ new: [String]) -> [String] {
      (old ?? []) + new.filter { old?.contains($0) != true }
    }
    let old = self[id]
    let told = LocalizedName(zh: zh ?? old?.name.zh ?? "", en: en ?? old?.name.en ?? "")
    guard let name = told else { throw Failure("newIndicatorNoName", id) }
    var symbols: [String] = []
    for unit in units where !symbols.contains(unit.symbol) { symbols.append(unit.symbol) }
    let indicator = Indicator(
      id: id, name: name, aliases: joined(old?.aliases, aliases),
      sector: sector ?? old?.sector ?? "other", direction: direction ?? old?.direction ?? .higher,
      kind: kind ?? old?.kind ?? .flow, basis: basis ?? old?.basis,
      units: joined(old?.units, symbols))
    for name in indicator.allNames.dropFirst() {
      guard let other = self.indicator(named: name), other.id != id else { continue }
      throw Failure("nameTaken", name, other.id)
    }
    return indicator
  }
}

extension LedgerSettings {
  /// The settings with a person listed, or with more told of one who is: a key that is another than that
  /// listed stands beside it.
  ///
  /// - Throws: ``Failure`` where who changes the list would not stand in it.
  package func listing(
    _ name: String, key: String?, from: Day?, to: Day?, by signer: String
  ) throws(Failure) -> LedgerSettings {
    var people = people
    let place = people.firstIndex {
      $0.name == name && (key == nil || $0.key == key || $0.key == nil)
    }
    let old = place.map { people[$0] }
    let person = Signatory(
      name: name, key: key ?? old?.key, from: from ?? old?.from, to: to ?? old?.to)
    if let place { people[place] = person } else { people.append(person) }
    guard people.contains(where: { $0.name == signer }) else {
      throw Failure("wouldLockOut", signer)
    }
    return with(people: people)
  }
}
