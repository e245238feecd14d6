import Foundation
import Testing

/// A seal signed by an outside tool, as docs/how-to/prove.md tells.
@Suite struct SealSigningTests {
  private static let begin = """
    set -e
    outturn init book -q > /dev/null; export OUTTURN_LEDGER=book
    outturn record commitment 'GDP +6%' -p cn/lake/chenghu -t 2024 -q > /dev/null
    outturn seal -o seal.txt

    """

  @Test(.enabled(if: hasTool("ssh-keygen"), "ssh-keygen is not at hand"))
  func sshKeygenSignsASeal() throws {
    try withTemporaryFolder { folder in
      let finished = try runShell(
        Self.begin + """
          ssh-keygen -q -t ed25519 -N '' -C '' -f key
          ssh-keygen -q -Y sign -n outturn -f key seal.txt 2> /dev/null
          echo "li@example.org $(cut -d' ' -f1,2 key.pub)" > allowed
          check() { ssh-keygen -Y verify -n outturn -f allowed -I li@example.org -s seal.txt.sig < "$1" > /dev/null 2>&1; }
          check seal.txt && echo good
          sed '2s/.*/9/' seal.txt > other.txt
          check other.txt || echo bad
          outturn verify --seal seal.txt
          """, cwd: folder)
      #expect(
        finished.stdout == "good\nbad\nSound: 1 volumes, 3 journal entries.\n", "\(finished.stderr)"
      )
    }
  }

  @Test(.enabled(if: hasTool("minisign"), "minisign is not at hand"))
  func minisignSignsASeal() throws {
    try withTemporaryFolder { folder in
      let finished = try runShell(
        Self.begin + """
          minisign -GWf -p key.pub -s key.sec > /dev/null
          minisign -Sm seal.txt -s key.sec > /dev/null
          minisign -Vqm seal.txt -p key.pub && echo good
          """, cwd: folder)
      #expect(finished.stdout == "good\n", "\(finished.stderr)")
    }
  }

  /// A note's signatures stand behind an empty line in the same file: they are no part of the seal.
  @Test func signaturesBehindTheTextAreLeftAlone() throws {
    try withTemporaryFolder { folder in
      let finished = try runShell(
        Self.begin + """
          printf '\\n— example.org/log AAAA\\n' >> seal.txt
          outturn verify --seal seal.txt
          """, cwd: folder)
      #expect(finished.stdout == "Sound: 1 volumes, 3 journal entries.\n", "\(finished.stderr)")
    }
  }
}
