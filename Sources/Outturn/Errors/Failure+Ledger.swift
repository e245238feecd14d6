import OutturnJSON
import OutturnLedger
import OutturnModel

/// What went wrong with a ledger, as a failure in both languages.
extension Failure {
  package init(_ error: LedgerError) {
    switch error {
    case .unreadable(let error): self.init(error)
    case .file(let error): self.init(error)
    case .refused(let refusal): self.init(refusal)
    case .brokenJournal(let fault):
      if case .unreadable(let error) = fault.kind { self.init(error) } else { self.init(fault) }
    case .noLedger(let folder):
      self.init(
        zh: "“\(folder)”里没有账本", en: "there is no ledger in \"\(folder)\"",
        hint: Localized(
          zh: "用 outturn init \(folder) 可在那里新建。", en: "Make one with: outturn init \(folder)"))
    case .alreadyALedger(let folder):
      self.init(
        zh: "“\(folder)”里已经有账本", en: "there is a ledger in \"\(folder)\" already",
        hint: Localized(zh: "请换一个文件夹。", en: "Choose another folder."))
    case .newerFormat(let file, let version):
      self.init(
        zh: "它是第 \(version) 版格式写成的，本程序还不认识",
        en: "it is written in version \(version) of the format, which this program does not know",
        at: Spot(file: file),
        hint: Localized(zh: "请换用新版的 outturn。", en: "Use a newer outturn."))
    case .olderFormat(let file, let version):
      self.init(
        zh: "它是旧版 outturn 以第 \(version) 版格式写成的",
        en: "it is written in version \(version) of the format, by an older outturn",
        at: Spot(file: file),
        hint: Localized(
          zh: "用 outturn migrate 把账本转为现行格式。", en: "Carry the ledger over with: outturn migrate"))
    case .locked(let holder):
      let who = holder.map { " (\($0))" } ?? ""
      self.init(
        zh: "别人正在写这个账本\(who)", en: "somebody else is writing to the ledger\(who)",
        hint: Localized(zh: "等那边写完再试。", en: "Try again when that is done."))
    case .differsFromJournal(let file):
      self.init(
        zh: "内容与日志所记的不符：有人直接改过这个文件",
        en: "it is not what its journal says it is: somebody edited the file",
        at: Spot(file: file),
        hint: Localized(
          zh: "用 outturn check 看哪里不符，再用 outturn adopt 采纳改动或从备份恢复。",
          en: """
            See where with: outturn check; then take the edit in with: outturn adopt, or put the \
            file back.
            """))
    case .uncertain(let failure):
      self.init(
        zh: "正要写入变更时磁盘出错，变更可能已写入，也可能没有",
        en: "the disk failed just as the change was made: it may stand or not",
        at: Spot(file: failure.path),
        hint: Localized(
          zh: "重做之前，先用 outturn log 看它是否已写入。",
          en: "Look with outturn log whether it stands before you make it again."))
    case .unsound(let fault):
      self.init(
        fault,
        hint: Localized(zh: "用 outturn verify 看全部问题。", en: "See all of it with: outturn verify"))
    case .altered(let fault):
      self.init(
        fault,
        hint: Localized(
          zh: "用 outturn verify 看全部问题；加 --unverified 可照样显示，但不印封印。",
          en: """
            See all of it with: outturn verify; with --unverified it is shown all the same, without \
            a seal.
            """))
    case .unknownSeal(let root):
      self.init(
        zh: "seals/ 中没有根为 \(root) 的封印", en: "no seal with the root \(root) is kept in seals/",
        hint: Localized(
          zh: "请给出封印的全文，或取回它的文件。",
          en: "Give the whole text of the seal, or bring its file back."))
    case .tooBusy:
      self.init(
        zh: "读账本时别人一直在改它", en: "the ledger kept being changed while it was read",
        hint: Localized(zh: "请再试一次。", en: "Try again."))
    }
  }

  private init(_ refusal: ChangeRefusal) {
    switch refusal {
    case .empty: self.init(zh: "没有要改的", en: "there is nothing to change")
    case .unsigned:
      self.init(
        zh: "变更要有署名（--by），更正已有记录还要有理由（--why），都须是普通文字",
        en:
          "a change needs plain words for who makes it (--by) and, if it alters a record, why (--why)"
      )
    case .notASignatory(let name):
      self.init(
        zh: "“\(name)”不在可以签署此账本变更的人之列",
        en: "\"\(name)\" is not among those who may sign changes to this ledger",
        hint: Localized(
          zh: "名单见 ledger.json 的 people。", en: "They are listed under people in ledger.json."))
    case .exists(let id):
      self.init(
        zh: "账本中已有 \(id)", en: "\(id) is in the ledger already",
        hint: Localized(zh: "要改它请用 outturn amend。", en: "To change it use: outturn amend"))
    case .unknown(let id):
      self.init(
        zh: "账本中没有 \(id)", en: "\(id) is not in the ledger",
        hint: Localized(zh: "用 outturn list 查看记录。", en: "See the records with: outturn list"))
    case .changedMeanwhile(let id):
      self.init(
        zh: "别人刚刚改过 \(id)", en: "somebody else has just changed \(id)",
        hint: Localized(zh: "请重新看过再决定。", en: "Look at it again and decide anew."))
    case .noDifference(let id):
      self.init(zh: "\(id) 本来就是这样，没有要改的", en: "\(id) says just that already")
    case .withdrawn(let id):
      self.init(
        zh: "\(id) 已撤回，不能再改", en: "\(id) was withdrawn and can no longer be changed")
    case .wrongVolume(let id, let address):
      self.init(
        zh: "\(id) 不是卷 \(address) 的编号", en: "\(id) is no id of the volume \(address)")
    case .wrongPeriod(let id, let period, let address):
      self.init(
        zh: "\(id) 的时期 \(period) 不在 \(address.year) 年结束，而它的编号属于该年",
        en: "the period \(period) of \(id) does not end in \(address.year), the year its id tells",
        hint: Localized(
          zh: "撤回它，再按正确的时期重新记录。", en: "Withdraw it and record it anew for the right period."))
    case .dangling(let id, let names):
      self.init(
        zh: "\(id) 提到的 \(names) 不在账本中",
        en: "\(id) speaks of \(names), which is not in the ledger",
        hint: Localized(zh: "请先加入它。", en: "Add that first."))
    case .notTellable(let id, let why):
      self.init(
        zh: "\(id) 无法写入账本：\(why)", en: "\(id) cannot be written to the ledger: \(why)")
    case .stillNamed(let id, let by):
      self.init(
        zh: "\(by) 提到 \(id)，所以不能去掉它", en: "\(id) cannot be removed: \(by) speaks of it",
        hint: Localized(zh: "请先处理 \(by)。", en: "See to \(by) first."))
    case .stays(let id):
      self.init(
        zh: "\(id) 可以改，不能去掉", en: "\(id) can be changed but not removed")
    case .unrelated:
      self.init(
        zh: "两个账本的第一条不同，不是同一账本的分支",
        en: "the two ledgers do not begin with the same entry: they are no branches of one ledger")
    case .olderBranch(let journal):
      self.init(
        zh: "那边在分开之后还有以旧格式写的变更",
        en: "the other branch has changes in an older format that came after the two parted",
        at: Spot(file: journal),
        hint: Localized(
          zh: "请先用写下它们的 outturn 合并两边，再用 outturn migrate。",
          en: "Join the branches with the outturn that wrote them, then run: outturn migrate"))
    case .notMergeable(let path):
      self.init(zh: "“\(path)”不是账本的文件", en: "\"\(path)\" is not a file of a ledger")
    case .unsealed:
      self.init(
        zh: "此账本还没有封印", en: "this ledger has no seal yet",
        hint: Localized(zh: "用 outturn seal 封印。", en: "Make one with: outturn seal"))
    case .notSealed(let id):
      self.init(
        zh: "封印时账本中还没有 \(id)", en: "\(id) was not in the ledger when it was sealed",
        hint: Localized(zh: "用 outturn seal 重新封印。", en: "Seal it anew with: outturn seal"))
    case .sealedElsewhere(let id):
      self.init(
        zh: "封印 \(id) 的是后来并入的分支",
        en: "\(id) was sealed in a branch that was joined since",
        hint: Localized(zh: "用 outturn seal 重新封印。", en: "Seal it anew with: outturn seal"))
    case .otherLog:
      self.init(
        zh: "这枚封印的日志在此没有更新的封印",
        en: "the log of this seal leads to no later one here",
        hint: Localized(
          zh: "它出自并入的分支；outturn verify 会核对它。",
          en: "It was made in a branch that was joined: outturn verify checks it."))
    case .cannotUndo(let id):
      self.init(
        zh: "\(id) 后来又改过，不能直接撤销", en: "\(id) was changed again since and cannot be undone",
        hint: Localized(zh: "请先撤销后面的变更。", en: "Undo the later change first."))
    case .otherDocument(let source, let told):
      self.init(
        zh: "来源 \(source) 是另一份文件（其 SHA-256 以 \(told.prefix(8)) 开头）",
        en: "the source \(source) is another document (its SHA-256 begins with \(told.prefix(8)))",
        hint: Localized(
          zh: "不指明来源，或另用一个编号：一个来源只是一份文件。",
          en: "Name no source, or give this one an id of its own: a source is one document."))
    case .sameDocument(let source, let other):
      self.init(
        zh: "来源 \(source)：这份文件已在账本中，编号为 \(other)",
        en: "the source \(source): this document is in the ledger already, as \(other)",
        hint: Localized(zh: "请用那个来源。", en: "Use that source."))
    }
  }

  private init(_ fault: TrustFault, hint usual: Localized) {
    var hint = usual
    // All there is to see is said.
    if case .lineEnds = fault.kind {
      hint = Localized(zh: "\(fault.mend.zh)。", en: "To mend it: \(fault.mend.en).")
    }
    self.init(
      zh: "账本不再是程序留下的样子：\(fault.what.zh)",
      en: "the ledger is not as the program left it: \(fault.what.en)",
      at: Spot(file: fault.path.text, line: fault.line), hint: hint)
    kind = .wanting
  }

  private init(_ fault: JournalFault) {
    self.init(
      zh: fault.what.zh, en: fault.what.en, at: Spot(file: fault.file, line: fault.line),
      hint: Localized(zh: "\(fault.mend.zh)。", en: "To mend it: \(fault.mend.en)."))
  }
}
