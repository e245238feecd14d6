import OutturnModel

/// The promises that are due and have no answer, by what the sources say of them.
public struct Silence: Sendable {
  /// What the sources say.
  public let telling: Telling
  /// Whether a person read the sources that say nothing.
  public let isReadByPerson: Bool
  /// The promises; empty where only their number is kept.
  public let assessments: [Assessment]
  /// How many.
  public let count: Int

  init(telling: Telling, isReadByPerson: Bool, assessments: [Assessment]) {
    self.telling = telling
    self.isReadByPerson = isReadByPerson
    self.assessments = assessments
    count = assessments.count
  }

  /// Their number alone.
  init(telling: Telling, isReadByPerson: Bool, count: Int) {
    self.telling = telling
    self.isReadByPerson = isReadByPerson
    assessments = []
    self.count = count
  }
}

extension ScorecardSection {
  /// The promises that are due and have no answer, by what the sources say of them: silence first,
  /// then what is only mentioned, what was not found and what nobody could read.
  public var silences: [Silence] {
    let silent = self.silent
    return [Telling.silent, .mentioned, .notFound, .unread, .told].flatMap { telling in
      [true, false].compactMap { isReadByPerson in
        let own = silent.filter {
          $0.telling == telling && $0.isSilenceReadByPerson == isReadByPerson
        }
        return own.isEmpty
          ? nil : Silence(telling: telling, isReadByPerson: isReadByPerson, assessments: own)
      }
    }
  }
}
