import Foundation
import Testing

/// Every command that writes, on a disk that is full: refused whole with one sentence, or done; and
/// afterwards, with room again, the ledger is sound and the command works.
@Suite(.enabled(if: FullDisk.isThere, "a small disk cannot be mounted here: it takes root"))
struct FullDiskTests {
  private static let verbs: [(name: String, line: String)] = [
    ("init", "outturn init \"$disk/new\""),
    ("record commitment", "outturn record commitment 'CPI <= 3%' -p cn/lake/chenghu -t 2024"),
    ("record into a new volume", "outturn record commitment 'GDP +5%' -p cn/lake/chenghu -t 2025"),
    ("record outcome", "outturn record outcome 'CPI +2%' -p cn/lake/chenghu -t 2024"),
    ("import", "outturn import ../table.jsonl"),
    ("place add", "outturn place add cn/lake/minghe --name Minghe"),
    ("source add", "outturn source add --title Report --id report"),
    (
      "indicator add",
      "outturn indicator add clarity --name clarity --sector environment --direction higher --kind stock"
    ),
    ("amend", "outturn amend $c value=6.5 --why x"),
    ("restate", "outturn restate $c '+5%' --why x"),
    ("revise", "outturn revise $o '+5.5%' --why x"),
    ("withdraw", "outturn withdraw $c --why x"),
    ("link", "outturn link $c $o"),
    ("unlink", "outturn unlink $c $o"),
    ("read", "outturn read ../report.txt --accept -p cn/lake/chenghu --year 2024"),
    ("judge", "outturn judge $c met --why x"),
    ("policy set", "outturn policy set aboutPercent=6 --why x"),
    ("undo", "outturn undo"),
    ("seal", "outturn seal"),
    ("restore", "outturn restore"),
    ("adopt", "outturn adopt --why x"),
    ("merge", "outturn merge ../branch"),
  ]

  /// What is there before each command; `$disk` is the small disk.
  private static let prepare = """
    export OUTTURN_LEDGER="$disk/book"
    outturn init "$disk/book" -q > /dev/null
    c=$(outturn record commitment 'GDP +6%' -p cn/lake/chenghu -t 2024 -q | sed -n 's/^id *//p')
    export OUTTURN_NOW=2026-01-03
    o=$(outturn record outcome 'GDP +5.8%' -p cn/lake/chenghu -t 2024 -q | sed -n 's/^id *//p')
    cp -r "$disk/book" branch
    OUTTURN_LEDGER=branch outturn record commitment 'retail sales +7%' -p cn/lake/chenghu -t 2024 -q > /dev/null
    outturn list --format jsonl | sed 's/2024/2026/g; s/"id":"[^"]*",*//' > table.jsonl
    mkdir -p work; cd work

    """

  /// KiB that are left, in turn.
  private static let sizes =
    ProcessInfo.processInfo.environment["OUTTURN_LONG_TESTS"] == nil ? "0 8" : "0 4 8 16 64 256"

  @Test(arguments: verbs.map(\.name)) func isRefusedWholeOrDone(_ name: String) throws {
    let line = try #require(Self.verbs.first { $0.name == name }?.line)
    let edit =
      switch name {
      case "restore", "adopt":
        "sed -i 's/\"value\":\"6\"/\"value\":\"7\"/' \"$disk\"/book/places/cn/lake/chenghu/2024.json"
      case "unlink": "outturn link $c $o > /dev/null"
      case "read": "echo '2024年政府工作报告。二、2024年工作安排。全市城镇新增就业6万人以上。' > ../report.txt"
      default: ":"
      }
    try withTemporaryFolder { folder in
      let script =
        "disk=\"$PWD/disk\"; mkdir disk; mount -t tmpfs -o size=4m tmpfs disk || exit 77\n"
        + "trap 'umount -l \"$disk\"' EXIT\n" + Self.prepare
          + """
          \(edit)
          sum() { (cd "$disk/book"; find . -path ./.outturn -prune -o -type f -exec sha256sum {} + | sort); }
          before=$(sum)
          for left in \(Self.sizes); do
            dd if=/dev/zero of="$disk/filler" bs=4096 2> /dev/null
            truncate -s $(( $(stat -c %s "$disk/filler") - left * 1024 )) "$disk/filler"
            \(line) > out.txt 2> err.txt; code=$?
            rm "$disk/filler"
            if [ $code = 0 ]; then echo "done with $left KiB"; break; fi
            [ $code = 2 ] || echo "exit $code with $left KiB: $(cat out.txt err.txt)"
            grep -q 'disk is full' err.txt || echo "other words with $left KiB: $(cat err.txt)"
            [ "$(sum)" = "$before" ] || echo "half done with $left KiB"
          done
          [ $code = 0 ] || { \(line) > out.txt 2> err.txt || echo "not with room either: $(cat err.txt)"; }
          outturn verify --thorough | head -1 | cut -d: -f1
          """
      let finished = try runShell(script, cwd: folder)
      let words = finished.stdout.split(separator: "\n").filter { !$0.hasPrefix("done with") }
      #expect(words == ["Sound"], "\(finished.stdout)\(finished.stderr)")
    }
  }
}

enum FullDisk {
  static let isThere: Bool = {
    let line = "d=$(mktemp -d) && mount -t tmpfs -o size=1m tmpfs $d && umount $d && rmdir $d"
    return (try? runShell("[ $(uname) = Linux ] && \(line)"))?.code == 0
  }()
}
