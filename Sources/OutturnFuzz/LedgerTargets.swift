import OutturnJSON
import OutturnLedger

extension FuzzTarget {
  private static let jsonWords = [
    "{", "}", "[", "]", ":", ",", "\"", "\\u0000", "\\ud800", "\\udc00", "\\n", "null", "true",
    "false", "-0", "1e999", "0.1", "9223372036854775808", "\u{FEFF}", "\u{0}", "[[[[[[[[[[[[[[[[[",
    "{\"a\":{\"a\":{\"a\":",
  ]

  /// Any JSON, as a tree and line by line, and written again.
  static let json = FuzzTarget(
    "json",
    seeds: [
      #"{"a":[1,-2.5e3,"\u00e9\n",true,null,{"b":{}}],"c":"增长8.5%左右"}"#,
      "[]\n{\"x\":1}\n\"y\"\n", #"{"k":"\ud83d\ude00","n":12345678901234567890}"#,
    ], words: jsonWords
  ) { bytes in
    var told = ""
    do throws(JSONError) {
      let document = try JSONDocument(bytes, file: "fuzz")
      let written = JSONValue(document.node).compact()
      let again = try JSONDocument(written, file: "fuzz")
      guard JSONValue(again.node) == JSONValue(document.node) else {
        fault("what was written does not read back")
      }
      told = "read \(bytes.count / 64)"
    } catch {
      told = summary(error)
    }
    do throws(JSONError) {
      var lines = 0
      for line in try JSONLines(bytes, file: "fuzz") {
        _ = try line.document()
        lines += 1
      }
      return told + " lines \(min(lines, 3))"
    } catch {
      return told + " " + summary(error)
    }
  }

  private static let ledgerWords =
    jsonWords + [
      "\"before\":", "\"after\":", "\"what\":\"amend\"", "\"commitment\":", "\"seq\":2",
      "\"resolution\":\"1000\"", "\"upper\":\"9\"", "\"period\":\"2017/2018\"", "\"was\":[", "\n",
      "\"withdrawn\":{\"date\":\"2020-02-30\",\"why\":\"x\"}", "\"parts\":true",
      "\"said\":\"done\"", "\"migration\":[\"0 to 1: x\"],", "\"version\":0,",
    ]

  private static let commitment =
    #"{"baseline":{"bound":"exactly","unit":"%","value":"7"},"evidence":{"clause":"增长8.5%左右","end":9,"source":"plan","start":0},"force":"expected","id":"linhai-2020-c4k7qz","indicator":"GDP","indicatorID":"gdp","period":"2020","restatements":[{"date":"2020-06-01","target":{"bound":"about","measure":"growth","unit":"%","value":"6"},"why":"x"}],"target":{"bound":"about","measure":"growth","text":"8.5%","unit":"%","value":"8.5"},"version":2}"#

  private static let outcome =
    #"{"finding":{"relation":{"kind":"above","margin":"1","than":{"place":"全省"},"words":"高于全省"}},"id":"linhai-2020-o4k7qz","indicator":"GDP","measure":"relative","period":"2020","status":"final","version":1,"vintages":[{"date":"2021-01-01","finding":{"on":"2020-12-31","said":"done"},"status":"revised"}]}"#

  /// A journal: entries with changes of every kind.
  static let journal = FuzzTarget(
    "journal",
    seeds: [
      #"{"by":"Li","changes":[{"commitment":{"after":\#(commitment)},"id":"linhai-2020-c4k7qz","what":"record"}],"check":"0000000000000000","files":{"ledger.json":"\#(zeros)"},"previous":"\#(zeros)","seq":1,"time":"2026-11-20T08:00:00Z","why":""}"#
        + "\n",
      #"{"by":"Li","changes":[{"id":"linhai-2020-o4k7qz","outcome":{"after":\#(outcome),"before":\#(outcome)},"what":"amend"}],"check":"0000000000000000","files":{},"previous":"\#(zeros)","seq":1,"time":"2026-11-20T08:00:00Z","transaction":"2-a","was":[{"files":{},"previous":"\#(zeros)","seq":1,"time":"2026-11-20T08:00:00Z"}],"why":"x"}"#
        + "\n",
    ], words: ledgerWords
  ) { ReaderProbe.journal($0) }

  private static let zeros = String(repeating: "0", count: 64)

  /// A volume.
  static let volume = FuzzTarget(
    "volume",
    seeds: [
      #"{"commitments":[\#(commitment)],"format":"outturn-volume","links":[{"commitment":"linhai-2020-c4k7qz","confidence":95,"outcome":"linhai-2020-o4k7qz","reasons":["same"],"rule":"r","ruleVersion":1,"standing":"accepted"}],"opinions":[{"by":"Li","commitment":"linhai-2020-c4k7qz","date":"2021-01-01","published":true,"verdict":"met","why":"x"}],"outcomes":[\#(outcome)],"place":"cn/yunan/linhai","revision":1,"version":2,"year":2020}"#
    ], words: ledgerWords
  ) { ReaderProbe.volume($0) }

  /// The texts that come back from outside: a seal, its signature's lines behind it, a proof.
  static let seal = FuzzTarget(
    "seal",
    seeds: [
      "outturn/6f1c0a9be2201234\n17\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\ntime 2026-11-21T08:30:00Z\ndetails \(zeros)\n",
      "outturn proof 1\nrecord linhai-2020-c4k7qz\nentry {\"previous\":\"\(zeros)\"}\nleaf journal.jsonl 1 \(zeros)\nright \(zeros)\nleft \(zeros)\nroot \(zeros)\n",
      "outturn proof 2\nrecord linhai-2020-c4k7qz\nentry {\"previous\":\"\(zeros)\"}\nleaf journal.jsonl 1 \(zeros)\nright \(zeros)\nheads 2026-11-20T08:00:00Z 1 \(zeros)\nleft \(zeros)\nroot \(zeros)\n",
      "old 3\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\noutturn/6f1c0a9be2201234/log\n17\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— Li AAAA\n",
      "after 3 \(zeros)\nentry journal.jsonl 4 \(zeros)\njoin 2 \(zeros)\nheads 2026-11-20T08:00:00Z 1 \(zeros)\nhead journal.jsonl 4 \(zeros)\n",
      zeros,
    ],
    words: [
      "\n", "after ", "heads ", "head ", "join ", "old ", "left ", "right ", "entry ", "root ", " ",
      "=", zeros, "-1", "99999999999999999999",
    ]
  ) { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    let seal = Seal(text)
    if let seal, Seal(seal.text)?.text != seal.text { fault("a seal does not read back") }
    let grown = ConsistencyProof(text)
    if let grown, ConsistencyProof(grown.text) != grown { fault("a proof does not read back") }
    ReaderProbe.seal(bytes)
    let proof = Proof(text)
    if let proof, Proof(proof.text) != proof { fault("a proof does not read back") }
    let failure = proof.map { "\($0.failure(against: $0.root).map(\.description) ?? "holds")" }
    return "\(seal != nil) \(SealReference(text) != nil) \(failure ?? "none")"
  }

  /// What is wrong, without the words and places of the one input.
  static func summary(_ error: JSONError) -> String {
    String(String(describing: error.problem).prefix { $0 != "(" })
  }
}
