extension Wording {
  /// What the list of promises without an answer is called.
  func title(_ silence: Silence) -> String {
    switch silence {
    case .unmentioned: pick("再未提及", "Never mentioned again")
    case .unread: pick("尚无来源可查", "No source on the year yet")
    }
  }

  /// How many promises have no answer, as a part of a sentence.
  func told(_ silence: Silence, count: Int) -> String {
    switch silence {
    case .unmentioned: pick("\(count)项再未提及", "\(count) never mentioned again")
    case .unread: pick("\(count)项尚无来源可查", "\(count) without a source on the year yet")
    }
  }

  /// What the lack of an answer says.
  func note(_ silence: Silence) -> String {
    switch silence {
    case .unmentioned:
      pick(
        "期限已过，所收来源中没有一处再提到它们。这不等于没有做。",
        "Due, and no source of this ledger speaks of them again. That does not mean nothing was done."
      )
    case .unread:
      pick(
        "期限已过，但台账中还没有任何来源报告这一年的结果。",
        "Due, but this ledger holds no source yet that reports on the year.")
    }
  }
}
