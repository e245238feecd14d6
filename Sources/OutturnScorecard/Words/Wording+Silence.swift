import OutturnModel

extension Wording {
  /// What the list of promises without an answer is called.
  func title(_ silence: Silence) -> String {
    switch silence.telling {
    case .silent:
      silence.isReadByPerson
        ? pick("再未提及", "Never mentioned again") : pick("通读未见提及", "Our reading found nothing")
    case .mentioned: pick("有所提及，未见结果", "Mentioned, without a result")
    case .notFound: pick("所读部分未见", "Not found in what was read")
    case .unread: pick("尚无来源可查", "No source on the year yet")
    case .told: pick("已有报告，不能评价", "Told, but not to be assessed")
    }
  }

  /// How many promises have no answer, as a part of a sentence.
  func told(_ silence: Silence) -> String {
    told(silence.telling, silence.isReadByPerson, silence.count)
  }

  /// The same of several lists.
  func told(_ silences: [Silence]) -> String { silences.map(told).joined(separator: comma) }

  private func told(_ telling: Telling, _ isReadByPerson: Bool, _ count: Int) -> String {
    switch telling {
    case .silent:
      isReadByPerson
        ? pick("\(count)项再未提及", "\(count) never mentioned again")
        : pick("\(count)项通读未见提及", "of \(count) our reading found nothing")
    case .mentioned: pick("\(count)项仅有提及", "\(count) only mentioned")
    case .notFound: pick("\(count)项在所读部分未见", "\(count) not found in what was read")
    case .unread: pick("\(count)项尚无来源可查", "\(count) without a source on the year yet")
    case .told: pick("\(count)项有报告而不能评价", "\(count) told but not to be assessed")
    }
  }

  /// What the lack of an answer says.
  func note(_ silence: Silence) -> String {
    switch silence.telling {
    case .silent:
      silence.isReadByPerson
        ? pick(
          "期限已过，通读过的来源中没有一处再提到它们。这不等于没有做。",
          "Due, and no source that was read whole speaks of them again. That does not mean nothing was done."
        )
        : pick(
          "期限已过，程序通读来源而未见提及。公布之前请由人核对。",
          "Due, and the program read the sources whole and found nothing. Have a person look before you publish it."
        )
    case .mentioned:
      pick(
        "期限已过，来源中有一句话说到它们，但没有可据以评价的结果。",
        "Due; a sentence of a source speaks of them, but tells no result that decides.")
    case .notFound:
      pick(
        "期限已过，来源只读了一部分，或尚未在其中查找它们。",
        "Due; the sources were read in part only, or these were not looked for in them.")
    case .unread:
      pick(
        "期限已过，但台账中还没有任何来源报告这一年的结果。",
        "Due, but this ledger holds no source yet that reports on the year.")
    case .told:
      pick("期限已过，有报告，但缺少可比的数。", "Due and told, but what it is to be held against is missing.")
    }
  }
}
