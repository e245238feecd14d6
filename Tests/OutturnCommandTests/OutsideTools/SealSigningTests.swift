import Foundation
import Testing

/// A seal signed by an outside tool, as docs/how-to/prove.md tells.
@Suite struct SealSigningTests {
  private static let sound =
    "Sound: 1 volumes, 4 journal entries.\nHeld against its own seal, of 2026-01-02.\n"
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
        finished.stdout == "good\nbad\n\(Self.sound)", "\(finished.stderr)"
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

  private static let hasOpenSSL =
    hasTool("openssl")
    && ((try? runShell("openssl version | grep -c '^OpenSSL [3-9]'"))?.stdout == "1\n")

  private static let listed = """
    set -e
    openssl genpkey -algorithm ed25519 -out li.pem 2> /dev/null
    openssl pkey -in li.pem -pubout -out li.pub.pem
    outturn init book -q > /dev/null; export OUTTURN_LEDGER=book OUTTURN_BY='Li Mu'
    outturn people add Wu || echo "exit $?"
    outturn people add 'Li Mu' --key li.pub.pem --from 2026-01-01
    outturn people list | tail -n 1 | sed -E 's/[+].*/+…/'
    outturn seal --key li.pem -o seal.txt

    """

  @Test(.enabled(if: hasOpenSSL, "OpenSSL 3 is not at hand"))
  func aListedKeySigns() throws {
    try withTemporaryFolder { folder in
      let finished = try runShell(
        Self.listed + """
          tail -n 2 seal.txt | sed -E 's/[A-Za-z0-9+/=]{80,}/…/'
          set +e
          outturn verify --seal seal.txt; echo $?
          sed '2s/.*/9/' seal.txt > other.txt
          outturn verify --seal other.txt | tail -n 1
          sed 's/— Li-Mu/— Wu/' seal.txt > wu.txt; outturn verify --seal wu.txt | tail -n 1; echo $?
          tail -n 1 seal.txt > last.txt; tail -n 1 book/seals/*.txt | cmp - last.txt && echo kept
          outturn people add 'Li Mu' --to 2026-01-01; outturn verify --seal seal.txt | tail -n 1
          outturn seal --key book/ledger.json || echo "exit $?"
          openssl genpkey -algorithm rsa -pkeyopt rsa_keygen_bits:1024 -out rsa.pem 2> /dev/null
          outturn seal --key rsa.pem || echo "exit $?"
          """, cwd: folder)
      #expect(
        finished.stdout == """
          exit 2
          Listed Li Mu.
          Li Mu  2026-01-01      Li-Mu+…

          — Li-Mu …
          Sound: 0 volumes, 3 journal entries.
          Held against its own seal, of 2026-01-02.
          Signed by Li Mu, whose key is listed.
          0
          The signature of Li Mu is wrong: the text was altered since it was signed.
          The signature of "Wu" was not checked: its key is not listed.
          0
          kept
          Listed Li Mu.
          The signature of Li Mu fits, but the key was not theirs on that day.
          exit 2
          exit 2

          """, "\(finished.stderr)")
      #expect(finished.stderr.contains("List yourself first"))
      #expect(finished.stderr.contains("\"rsa.pem\" is no Ed25519 key"))
    }
  }

  @Test(.enabled(if: hasOpenSSL, "OpenSSL 3 is not at hand"))
  func anAuthoritySaysWhenItSawASeal() throws {
    try withTemporaryFolder { folder in
      let finished = try runShell(
        Self.listed + """
          cat > tsa.cnf <<'END'
          [req]
          distinguished_name = dn
          [dn]
          [ext]
          extendedKeyUsage = critical,timeStamping
          [tsa]
          default_tsa = one
          [one]
          serial = ./serial
          crypto_device = builtin
          signer_digest = sha256
          default_policy = 1.2.3.4.1
          digests = sha256
          ess_cert_id_alg = sha256
          END
          echo 01 > serial
          openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj /CN=authority -keyout tsa.key \\
            -out tsa.pem -config tsa.cnf -extensions ext 2> /dev/null
          openssl ts -query -data seal.txt -sha256 -cert -out seal.tsq -config tsa.cnf 2> /dev/null
          openssl ts -reply -queryfile seal.tsq -signer tsa.pem -inkey tsa.key -out seal.tsr \\
            -config tsa.cnf 2> /dev/null
          set +e
          outturn verify --seal seal.txt --timestamp seal.tsr --authority tsa.pem | tail -n 1 \\
            | sed 's/: .*/: …/'
          sed 's/^— .*//' seal.txt > other.txt
          outturn verify --seal other.txt --timestamp seal.tsr --authority tsa.pem | tail -n 1
          openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=other -keyout other.key \\
            -out other.pem -config tsa.cnf -extensions ext 2> /dev/null
          outturn verify --seal seal.txt --timestamp seal.tsr --authority other.pem > got; echo $?
          outturn verify --timestamp seal.tsr || echo "exit $?"
          : or in one step, kept with the seal
          cat > ask.sh <<'END'
          cat > query; openssl ts -reply -queryfile query -signer tsa.pem -inkey tsa.key -config tsa.cnf
          END
          outturn seal --key li.pem --timestamp 'sh ask.sh' > again.txt; echo $?
          cmp seal.txt again.txt && ls book/seals | sed 's/.*[.]//' | sort | tr '\\n' ' '; echo
          outturn verify | tail -n 1
          outturn verify --authority tsa.pem | tail -n 1 | sed 's/: .*/: …/'
          outturn verify --authority other.pem > got; echo $?
          outturn seal --timestamp 'cat seal.tsq' > got || echo "exit $?"
          """, cwd: folder)
      #expect(
        finished.stdout.split(separator: "\n").suffix(10).joined(separator: "\n") == """
          Seen by the time-stamping authority: …
          The time stamp is wrong: it is not for this seal, or not by an authority that is trusted.
          1
          exit 2
          0
          log tsr txt 
          1 time stamp kept; check with --authority FILE.
          Seen by the time-stamping authority: …
          1
          exit 1
          """, "\(finished.stdout)\(finished.stderr)")
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
      #expect(finished.stdout == Self.sound, "\(finished.stderr)")
    }
  }
}
