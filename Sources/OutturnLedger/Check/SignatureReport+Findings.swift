import OutturnJSON
import OutturnModel

extension SignatureReport {
  /// What is wanting, in the order of the files. That an entry is not signed is no fault.
  public var findings: [Finding] {
    let all =
      wrong.map { entry in
        Self.finding(
          entry,
          Bilingual(
            zh: "第 \(entry.number) 条的签名不对", en: "a signature on entry \(entry.number) does not fit"),
          Bilingual(
            zh: "由 \(entry.by) 用 outturn sign 重签，并从 signatures.jsonl 中删去旧的",
            en:
              "have \(entry.by) sign it again with \"outturn sign\", and take the old one out of signatures.jsonl"
          ))
      }
      + unlisted.map { entry in
        Self.finding(
          entry,
          Bilingual(
            zh: "第 \(entry.number) 条的签名出自名单之外的密钥，或那一天它不是 \(entry.by) 的",
            en:
              "entry \(entry.number) is signed by a key that is not listed, or was not that of \(entry.by) on that day"
          ),
          Bilingual(
            zh: "若密钥属实，用 outturn people add '\(entry.by)' --key 列入",
            en: "if the key is theirs, list it: outturn people add '\(entry.by)' --key FILE"))
      }
      + unvouched.map { entry in
        Self.finding(
          entry,
          Bilingual(
            zh: "第 \(entry.number) 条列入新的密钥，而没有用此前列入的密钥签名",
            en:
              "entry \(entry.number) lists a new key and is not signed with one that was listed before"
          ),
          Bilingual(
            zh: "由持有此前密钥的 \(entry.by) 用 outturn sign 为它签名",
            en: "have \(entry.by) sign it with a key that was listed before: outturn sign"))
      }
    return all.sorted(by: Finding.precedes)
  }

  private static func finding(
    _ entry: WrittenEntry, _ what: Bilingual, _ mend: Bilingual
  ) -> Finding {
    Finding(
      .signed, entry.journal,
      position: SourcePosition(offset: 0, line: entry.number, column: 1), what: what, mend: mend)
  }
}
