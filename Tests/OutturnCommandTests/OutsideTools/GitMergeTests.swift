import Foundation
import Testing

/// `outturn merge --driver` under git itself, as docs/how-to/merge.md sets it up.
@Suite(.enabled(if: hasTool("git"), "git is not at hand")) struct GitMergeTests {
  private static let begin = """
    set -e
    git init -q -b main .
    git config user.name Tester; git config user.email tester@example.org
    git config merge.outturn.driver 'outturn merge --driver %O %A %B %P'
    printf '*.jsonl merge=outturn\\n*.json merge=outturn\\n' > .gitattributes
    outturn init data -q > /dev/null
    printf '.outturn\\n' > .gitignore
    export OUTTURN_LEDGER="$PWD/data"
    outturn record commitment 'GDP +6%' --place cn/lake/chenghu --period 2024 -q > /dev/null
    git add -A; git commit -qm begin
    git checkout -qb other
    """

  @Test func bothSidesOfABranchAreKept() throws {
    try withTemporaryFolder { folder in
      let finished = try runShell(
        Self.begin + """

          outturn record commitment 'CPI <= 3%' -p cn/lake/chenghu -t 2024 --by Wang -q > /dev/null
          outturn source add --title 'A report' --id report -q > /dev/null
          outturn record commitment 'GDP +5%' -p cn/lake/minghe -t 2025 --by Wang -q > /dev/null
          outturn seal -q > /dev/null
          git add -A; git commit -qm theirs; git checkout -q main
          outturn record outcome 'GDP +5.8%' -p cn/lake/chenghu -t 2024 --by Li -q > /dev/null
          outturn record commitment 'GDP +7%' -p cn/lake/yanhu -t 2024 --by Li -q > /dev/null
          git add -A; git commit -qm ours
          git merge -q other -m joined > /dev/null
          outturn verify --thorough
          outturn verify --seal "$(basename data/seals/*.log .log)"
          outturn log --format jsonl | wc -l | tr -d ' '
          """, cwd: folder)
      #expect(finished.code == 0, "\(finished.stderr)")
      #expect(
        finished.stdout == """
          Sound: 3 volumes, 11 journal entries.
          Held against its own seal, of 2026-01-02.
          Sound: 3 volumes, 11 journal entries.
          Held against its own seal, of 2026-01-02.
          11

          """, "\(finished.stderr)")
    }
  }

  /// Sealing touches no file that the other side has, so git joins the seals by itself; the next one goes on
  /// with the log of the branch that took the other in, and names that. Both counted one entry up in
  /// `ledger.json`, which git takes for the same.
  @Test func twoBranchesThatWereBothSealed() throws {
    try withTemporaryFolder { folder in
      let finished = try runShell(
        Self.begin + """

          sed -i.bak '/seals/d' .gitattributes
          outturn record commitment 'CPI <= 3%' -p cn/lake/chenghu -t 2024 --by Wang -q > /dev/null
          outturn seal -q -o theirs.txt; git add data; git commit -qm theirs; git checkout -q main
          outturn record outcome 'GDP +5.8%' -p cn/lake/chenghu -t 2024 --by Li -q > /dev/null
          outturn seal -q -o ours.txt; git add data; git commit -qm ours
          git merge -q other -m joined > /dev/null
          outturn restore | tail -n 1; outturn verify
          for seal in ours theirs; do outturn verify --seal $seal.txt | head -n 1; done
          outturn seal -q -o joined.txt; outturn verify --seal joined.txt | tail -n 1
          outturn prove --from ours.txt -o grown.txt
          outturn verify --proof grown.txt --seal ours.txt | sed 's/: .*//'
          grep -h -c '^join ' data/seals/*.log | sort | tail -n 1
          outturn prove --from theirs.txt || echo "exit $?"
          """, cwd: folder)
      #expect(
        finished.stdout == """
          Put back 1 file.
          Sound: 1 volumes, 7 journal entries.
          Held against its own 2 seals, of 2026-01-02 to 2026-01-02.
          Sound: 1 volumes, 7 journal entries.
          Sound: 1 volumes, 7 journal entries.
          Held against its own 3 seals, of 2026-01-02 to 2026-01-02.
          It holds
          1
          exit 2

          """, "\(finished.stderr)")
    }
  }

  @Test func aRecordThatBothChangedIsLeftToAPerson() throws {
    try withTemporaryFolder { folder in
      let finished = try runShell(
        Self.begin + """

          id=$(outturn list --format jsonl | sed -n 's/.*"id":"\\([^"]*\\)".*/\\1/p')
          outturn amend "$id" value=5 --why read --by Wang > /dev/null
          git add -A; git commit -qm theirs; git checkout -q main
          outturn amend "$id" value=7 --why misprint --by Li > /dev/null
          git add -A; git commit -qm ours
          git merge -q other -m joined > merge.txt 2>&1 && exit 9
          grep -c '^Both branches changed 1 record' merge.txt
          outturn verify
          """, cwd: folder)
      #expect(finished.code == 0, "\(finished.stderr)")
      #expect(finished.stdout.hasSuffix("Sound: 1 volumes, 4 journal entries.\n"))
    }
  }
}

/// Whether a program is in the path of a test's commands.
func hasTool(_ name: String) -> Bool {
  (try? runShell("command -v \(name)"))?.code == 0
}
