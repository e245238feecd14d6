import OutturnJSON
import OutturnModel

extension TrustFault {
  /// What is not as it was, without the file.
  public var what: Bilingual {
    switch kind {
    case .journal(let fault): fault.what
    case .doesNotReplay(let entry):
      Bilingual(
        zh: "重做日志，到第 \(entry) 条时与该条所记的不符",
        en: "making its changes again does not lead to what entry \(entry) says")
    case .differs: Bilingual(zh: "被直接改动过，或已损坏", en: "edited by hand or damaged")
    case .isBehind(let entry):
      Bilingual(
        zh: "停留在第 \(entry) 条之后的样子，日志中还有更新的",
        en: "as it was after entry \(entry), and its journal has later ones")
    case .missing: Bilingual(zh: "文件不见了", en: "missing")
    case .unknown: Bilingual(zh: "没有日志提到它", en: "no journal speaks of it")
    case .stray(path.name): Bilingual(zh: "不是账本的文件", en: "this is no file of a ledger")
    case .stray(let name):
      Bilingual(
        zh: "这个文件夹里的\(VisibleText.quoted(name))不是账本的文件",
        en: "\(VisibleText.quoted(name)) in this folder is no file of a ledger")
    case .incomplete(let transaction, let found, let count):
      Bilingual(
        zh: "变更 \(transaction) 同时改了 \(count) 份日志，如今只有 \(found) 份有它：其余的条目被删去，或整份日志不见了",
        en:
          "the change \(transaction) was made to \(count) journals together, and \(found) "
          + "\(found == 1 ? "has" : "have") it: entries were removed from the others, or whole "
          + "journals are missing, such as new ones that git clean took away")
    case .lineEnds(let files):
      Bilingual(
        zh: "\(files) 个文件的换行符被改成了 CRLF（git 的 core.autocrlf 会这样做）",
        en: files == 1
          ? "its line ends were changed to CRLF, as git does with core.autocrlf"
          : "the line ends of \(files) files, this one first, were changed to CRLF, as git does with "
            + "core.autocrlf")
    case .seal(let fault): fault.what
    case .unreadable(let failure): failure.what
    }
  }

  /// How to mend it.
  public var mend: Bilingual {
    switch kind {
    case .journal(let fault): fault.mend
    case .differs:
      Bilingual(
        zh: "用 outturn check 看何处，再用 outturn adopt 采纳，或用 outturn restore 放回原样",
        en:
          "\"outturn check\" shows where, \"outturn adopt\" takes it in, \"outturn restore\" puts "
          + "it back")
    case .isBehind:
      Bilingual(zh: "用 outturn restore 更新", en: "\"outturn restore\" brings it up to date")
    case .missing:
      Bilingual(zh: "用 outturn restore 由日志重建", en: "\"outturn restore\" makes it from its journal")
    case .unknown:
      Bilingual(
        zh: "从备份中取回它的日志；若它不属于账本，请移到别处存好：它可能是唯一的一份",
        en:
          "bring its journal back from a copy, or, if it does not belong here, move it elsewhere and "
          + "keep it: it may be the only copy")
    case .stray(let name): StrayFile(name).mend
    case .lineEnds:
      Bilingual(
        zh: "用 outturn restore --line-ends 改回；再把 * -text 写入 .gitattributes，git 就不再改动",
        en:
          "\"outturn restore --line-ends\" puts them back; with \"* -text\" in .gitattributes git leaves "
          + "them alone")
    case .seal(.sealMissing), .seal(.earlierMissing):
      Bilingual(
        zh: "用 outturn restore 由日志重建，或从备份或 git 中取回 seals 文件夹",
        en:
          "\"outturn restore\" makes it from the journals; else bring the folder seals back from a copy "
          + "or from git")
    case .seal(.noSuchState), .seal(.textAltered):
      Bilingual(
        zh: "取封印所发表的原文再核对；若仍不符，从备份或 git 中取回当时的账本比对",
        en:
          "compare with the seal as it was published; if that agrees, hold the ledger against a copy "
          + "of that time")
    case .incomplete:
      Bilingual(
        zh: "从备份中取回缺少的日志；若没有备份，用 git 把此文件与同一变更所改的文件退回到变更之前，再重做这次变更",
        en:
          "bring the missing journals back from a copy; where there is none, take this file and those that "
          + "changed with it back to before the change with git, and make the change again")
    case .doesNotReplay, .seal: .fromCopy
    case .unreadable(let failure): failure.mend
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

extension Bilingual {
  static let fromCopy = Bilingual(
    zh: "从备份或 git 中取回此文件", en: "bring the file back from a copy or from git")
}

extension SealFault {
  /// What happened.
  public var what: Bilingual {
    switch self {
    case .detailsAltered:
      Bilingual(
        zh: "封印的明细与其根不符：被改动过",
        en: "the details of the seal do not lead to its root: they were altered")
    case .textAltered:
      Bilingual(
        zh: "封印文本中的名称、大小或时刻被改动过",
        en: "the origin, the size or the time in the text of the seal was altered")
    case .noSuchState:
      Bilingual(
        zh: "这个账本从来不是此封印所代表的样子：它此后被改动过，或封印属于别的账本或分支",
        en:
          "this ledger never was what the seal stands for: it was altered since, or the seal is of "
          + "another ledger or branch")
    case .earlierMissing:
      Bilingual(
        zh: "它之前的那枚封印不见了，或被改动过，无从核对",
        en: "the seal that it was made after is missing or was altered, so it cannot be checked")
    case .sealMissing(let entry):
      Bilingual(
        zh: "第 \(entry) 条说那时加了封印，而 seals/ 中没有这枚封印",
        en: "entry \(entry) tells of a seal that is not in seals/ any more")
    case .journalMissing:
      Bilingual(zh: "这份日志封印过，如今不见了", en: "this journal was sealed and is not there any more")
    case .altered(let entry):
      Bilingual(
        zh: "第 \(entry) 条不是封印时的样子", en: "entry \(entry) is not what it was when it was sealed")
    case .removed(let entry):
      Bilingual(zh: "第 \(entry) 条封印过，已被删去", en: "entry \(entry) was sealed and has been removed")
    case .inserted(let entry):
      Bilingual(
        zh: "第 \(entry) 条是封印之后插到封印过的条目之前的",
        en: "entry \(entry) was put in after the sealing, before sealed entries")
    case .reordered(let entry):
      Bilingual(
        zh: "从第 \(entry) 条起，封印过的条目换了次序",
        en: "from entry \(entry) on the sealed entries stand in another order")
    }
  }
}

extension JournalFault {
  /// What is wrong, without the file and the line.
  public var what: Bilingual {
    switch kind {
    case .missing:
      Bilingual(zh: "日志或其第 \(line) 条不见了", en: "the journal or its entry \(line) is missing")
    case .empty: Bilingual(zh: "日志中没有条目", en: "the journal has no entry")
    case .unfinished: Bilingual(zh: "日志的最后一行没有写完", en: "the last line was never finished")
    case .lostFeed:
      Bilingual(
        zh: "第 \(line) 条完整无缺，只是丢了行末的换行符",
        en: "entry \(line) is whole, and only the line feed at its end was lost")
    case .unreadable(let error):
      Bilingual(zh: "第 \(line) 条不能读：\(error.problem.sentence)", en: error.problem.sentence)
    case .altered: Bilingual(zh: "第 \(line) 条被改动过", en: "entry \(line) was altered")
    case .wrongNumber(let found) where found > line:
      Bilingual(
        zh: "第 \(line) 条被删去：其位置上是第 \(found) 条",
        en: "entry \(line) was removed: entry \(found) stands in its place")
    case .wrongNumber(let found):
      Bilingual(
        zh: "第 \(line) 条的位置上是第 \(found) 条：有的行是加入或移动的",
        en: "entry \(found) stands where entry \(line) should: lines were added or moved")
    case .wrongPrevious:
      Bilingual(
        zh: "第 \(line) 条与前一行接不上：两者之一被改动过",
        en: "entry \(line) does not follow the line before it: one of the two was altered")
    case .doesNotApply(let record):
      Bilingual(
        zh: "第 \(line) 条所改的\(VisibleText.quoted(record))与当时不符",
        en: "entry \(line) changes \(VisibleText.quoted(record)) as it was not")
    case .runsBackward:
      Bilingual(zh: "第 \(line) 条早于前一条", en: "entry \(line) is older than the one before it")
    case .notCanonical:
      Bilingual(
        zh: "第 \(line) 条不是本程序的写法", en: "entry \(line) is not written as the program writes it")
    }
  }

  /// How to mend it.
  public var mend: Bilingual {
    if case .unfinished = kind {
      return Bilingual(
        zh: "下一次变更此文件时会自动清理", en: "the next change to this file mends it")
    }
    if case .lostFeed = kind {
      return Bilingual(
        zh: "用 outturn restore 补上；下一次变更此文件时也会自动补上",
        en: "\"outturn restore\" puts it back, and so does the next change to this file")
    }
    return .fromCopy
  }
}

extension JournalFault: CustomStringConvertible {
  /// Where, what is wrong and what to do, in English.
  public var description: String {
    if case .unreadable(let error) = kind { return error.description }
    return "\(file):\(line): \(what.en): \(mend.en)"
  }
}
