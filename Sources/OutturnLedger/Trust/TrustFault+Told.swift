extension TrustFault {
  /// What is not as it was, without the file.
  public var what: Localized { told.what }

  /// How to mend it.
  public var mend: Localized { told.mend }

  private var told: (what: Localized, mend: Localized) {
    let texts = Messages.errors
    return switch kind {
    case .journal(let fault): (fault.what, fault.mend)
    case .seal(let fault): (fault.what, fault.mend)
    case .unreadable(let failure): (failure.what, failure.mend)
    case .doesNotReplay(let entry): texts.fault("doesNotReplay", ["\(entry)"])
    case .differs: texts.fault("differs")
    case .isBehind(let entry): texts.fault("isBehind", ["\(entry)"])
    case .missing: texts.fault("missing")
    case .unknown: texts.fault("unspoken")
    case .stray(let name):
      (
        texts.fault(
          name == path.name ? "stray" : "strayIn", [VisibleText.quoted(name)]
        ).what, StrayFile(name).mend
      )
    case .incomplete(let transaction, let found, let count):
      texts.fault("incomplete", [transaction, "\(found)", "\(count)", found == 1 ? "has" : "have"])
    case .lineEnds(let files): texts.fault(files == 1 ? "lineEndsOfOne" : "lineEnds", ["\(files)"])
    }
  }
}

extension TrustFault: CustomStringConvertible {
  /// Where, what is wrong and what to do, in English.
  public var description: String {
    switch kind {
    case .journal(let fault): fault.description
    case .unreadable(let failure): failure.description
    default: "\(path): \(what.en): \(mend.en)"
    }
  }
}

extension Messages {
  /// What is wrong and how to mend it; where the table does not say, by a copy.
  fileprivate func fault(
    _ name: String, _ parts: [String] = []
  ) -> (what: Localized, mend: Localized) {
    let told = error(name, parts)
    let usual = error("fromCopy").mend
    return (told.what, told.mend ?? usual ?? Localized(same: ""))
  }
}

extension SealFault {
  /// What happened.
  public var what: Localized { told.what }

  fileprivate var mend: Localized { told.mend }

  private var told: (what: Localized, mend: Localized) {
    let texts = Messages.errors
    return switch self {
    case .detailsAltered: texts.fault("sealDetailsAltered")
    case .textAltered: texts.fault("sealTextAltered")
    case .noSuchState: texts.fault("sealNoSuchState")
    case .earlierMissing: texts.fault("sealEarlierMissing")
    case .sealMissing(let entry): texts.fault("sealMissing", ["\(entry)"])
    case .journalMissing: texts.fault("sealedJournalMissing")
    case .altered(let entry): texts.fault("sealedAltered", ["\(entry)"])
    case .removed(let entry): texts.fault("sealedRemoved", ["\(entry)"])
    case .inserted(let entry): texts.fault("sealedInserted", ["\(entry)"])
    case .reordered(let entry): texts.fault("sealedReordered", ["\(entry)"])
    }
  }
}

extension JournalFault {
  /// What is wrong, without the file and the line.
  public var what: Localized { told.what }

  /// How to mend it.
  public var mend: Localized { told.mend }

  private var told: (what: Localized, mend: Localized) {
    func fault(_ name: String, _ more: String = "") -> (what: Localized, mend: Localized) {
      Messages.errors.fault(name, ["\(line)", more])
    }
    return switch kind {
    case .missing: fault("journalMissing")
    case .empty: fault("journalEmpty")
    case .unfinished: fault("journalUnfinished")
    case .lostFeed: fault("journalLostFeed")
    case .unreadable(let error): fault("entryUnreadable", error.problem.sentence)
    case .altered: fault("entryAltered")
    case .wrongNumber(let found): fault(found > line ? "entryRemoved" : "entryMoved", "\(found)")
    case .wrongPrevious: fault("entryWrongPrevious")
    case .doesNotApply(let record): fault("entryDoesNotApply", VisibleText.quoted(record))
    case .runsBackward: fault("entryRunsBackward")
    case .notCanonical: fault("entryNotCanonical")
    }
  }
}

extension JournalFault: CustomStringConvertible {
  /// Where, what is wrong and what to do, in English.
  public var description: String {
    if case .unreadable(let error) = kind { return error.description }
    return "\(file):\(line): \(what.en): \(mend.en)"
  }
}
