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
          outturn verify --seal "$(ls data/seals | cut -d. -f1)"
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
