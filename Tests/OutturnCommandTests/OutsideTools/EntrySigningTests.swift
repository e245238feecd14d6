import Testing

/// Entries signed through ssh-keygen, as docs/how-to/prove.md tells.
@Suite(.enabled(if: hasTool("ssh-keygen"), "ssh-keygen is not at hand")) struct EntrySigningTests {
  private static let begin = """
    set -e
    for name in li new strange; do ssh-keygen -q -t ed25519 -N '' -C '' -f $name; done
    export OUTTURN_LEDGER=book OUTTURN_BY=Li; outturn init book -q > /dev/null
    outturn people add Li --key li.pub --from 2026-01-01 > /dev/null
    outturn people add Wu > /dev/null
    outturn record commitment 'GDP +6%' -p cn/lake/chenghu -t 2024 -q > /dev/null
    outturn record outcome 'GDP +5.8%' -p cn/lake/chenghu -t 2024 -q --by Wu > /dev/null

    """

  @Test func whoSignedWhatIsTold() throws {
    try withTemporaryFolder { folder in
      let finished = try runShell(
        Self.begin + """
          outturn check signed; echo $?
          outturn sign --key li
          outturn sign --key li
          outturn check signed; echo $?
          : by a key of somebody else, after the change
          outturn sign --key strange --by Wu 2> /dev/null
          outturn check signed | tail -n 2
          : the signature of another line does not fit
          outturn seal -q > /dev/null; outturn verify | tail -n 1
          first=$(head -n 1 book/signatures.jsonl | sed 's/.*"signature"//')
          sed -i.bak "s|\\"signature\\".*|\\"signature\\"$first|" book/signatures.jsonl
          outturn check signed | grep -c 'does not fit'
          """, cwd: folder)
      #expect(
        finished.stdout == """
          Not signed, 6 entries:
            journal.jsonl: 1, 2, 3, 4
            places/cn/lake/chenghu/2024.journal.jsonl: 1, 2
          0
          Li signed 5 entries.
          Li has no change without a signature.
          Li: signed 5 entries, with a listed key.
          Not signed, 1 entry:
            places/cn/lake/chenghu/2024.journal.jsonl: 2
          0
          Wu signed 1 entry.
          places/cn/lake/chenghu/2024.journal.jsonl:2:1: signed: entry 2 is signed by a key that is not listed, or was not that of Wu on that day
            → if the key is theirs, list it: outturn people add 'Wu' --key FILE
          Held against its own seal, of 2026-01-02.
          5

          """, "\(finished.stderr)")
    }
  }

  /// Whoever takes the ledger over cannot list a key of their own under another's name unseen.
  @Test func aNewKeyIsSignedWithOneThatWasListed() throws {
    try withTemporaryFolder { folder in
      let finished = try runShell(
        Self.begin + """
          outturn sign --key li > /dev/null
          export OUTTURN_NOW=2026-07-01
          outturn people add Li --key new.pub --from 2026-07-01 > /dev/null
          outturn sign --key new
          outturn check signed | tail -n 2 || true
          outturn sign "$(outturn log -n 1 | head -n 1 | cut -c1-8)" --key li
          outturn check signed | head -n 1
          """, cwd: folder)
      #expect(
        finished.stdout == """
          Li signed 1 entry.
          journal.jsonl:5:1: signed: entry 5 lists a new key and is not signed with one that was listed before
            → have Li sign it with a key that was listed before: outturn sign
          Li signed 1 entry.
          Li: signed 6 entries, with a listed key.

          """, "\(finished.stderr)")
    }
  }

  /// The line stays as it was first written, whatever it has to follow after branches were joined.
  @Test func signaturesOutliveJoiningAndGoWithIt() throws {
    try withTemporaryFolder { folder in
      let finished = try runShell(
        Self.begin + """
          cp -r book branch
          outturn amend "$(outturn list --format jsonl | sed -n 's/.*"id":"\\([^"]*-c[^"]*\\)".*/\\1/p' | head -n 1)" value=7 --why misread > /dev/null
          outturn -L branch record commitment 'CPI <= 3%' -p cn/lake/chenghu -t 2024 -q > /dev/null
          outturn -L branch sign --key li
          outturn merge branch | tail -n 1
          grep -c '"was"' book/places/cn/lake/chenghu/2024.journal.jsonl
          outturn check signed | head -n 1
          line() { sed -n "$1p" "$2" | tr -d '\\n'; }
          line 1 book/places/cn/lake/chenghu/2024.journal.jsonl > line
          { echo '-----BEGIN SSH SIGNATURE-----'
            grep "$(sha256sum < line | cut -c1-64)" book/signatures.jsonl | sed 's/.*signature":"//; s/"}$//'
            echo '-----END SSH SIGNATURE-----'; } > line.sig
          echo "li $(cut -d' ' -f1,2 li.pub)" > allowed
          ssh-keygen -Y verify -n outturn -f allowed -I li -s line.sig < line > /dev/null && echo good
          """, cwd: folder)
      #expect(
        finished.stdout == """
          Li signed 6 entries.
          Joined 1 journal entry.
          1
          Li: signed 6 entries, with a listed key.
          good

          """, "\(finished.stderr)")
    }
  }
}
