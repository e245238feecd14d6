import OutturnModel
import Testing

@testable import OutturnLedger

@Suite("Signed notes as the C2SP has them")
struct SignedNoteTests {
  /// The example that the form is published with.
  private static let key = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
  private static let note = """
    If you think cryptography is the answer to your problem,
    then you don't know what your problem is.

    — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=

    """

  @Test("a key reads back, in the form of notes, of OpenSSH and of DER")
  func keys() throws {
    let key = try #require(VerifierKey(Self.key))
    #expect(key.text(for: "PeterNeumann") == Self.key)
    #expect(VerifierKey(der: key.der) == key)
    let ssh = [0, 0, 0, 11] + Array("ssh-ed25519".utf8) + [0, 0, 0, 32] + key.bytes
    #expect(VerifierKey("ssh-ed25519 \(Base64.text(ssh)) li@example.org") == key)
    #expect(try #require(VerifierKey(key.text(for: "The Auditor + General"))) == key)
  }

  @Test(
    "what is no Ed25519 key, or whose mark does not fit, is none",
    arguments: [
      "", "PeterNeumann", "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
      "Peter+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "x+c74f20a3+AAAA",
      "ssh-rsa AAAAB3NzaC1yc2E=", "ssh-ed25519 AAAA",
    ])
  func noKeys(_ text: String) {
    #expect(VerifierKey(text) == nil)
  }

  @Test("a note's text and signatures, and who claims them")
  func notes() throws {
    let note = SignedNote(Self.note)
    #expect(note.text.hasSuffix("your problem is.\n"))
    #expect(note.signatures.map(\.name) == ["PeterNeumann"])
    let signature = try #require(note.signatures.first)
    #expect(signature.bytes.count == 64)
    let key = try #require(VerifierKey(Self.key))
    #expect(
      Self.note == note.text + "\n" + SignedNote.line(signature.bytes, by: key, of: "PeterNeumann"))
    #expect(Signatory(name: "PeterNeumann", key: Self.key).claims(signature) == key)
    #expect(Signatory(name: "Li", key: key.text(for: "Li")).claims(signature) == nil)
    #expect(Signatory(name: "PeterNeumann").claims(signature) == nil)
    #expect(SignedNote("a\n").signatures.isEmpty)
    #expect(SignedNote("a\n\n— x AAAA\n- x y\n").signatures.isEmpty)
  }

  @Test("a key is theirs from one day to another")
  func days() throws {
    func has(_ from: String?, _ to: String?) throws -> Bool {
      Signatory(
        name: "Li", key: Self.key, from: try from.map { try Samples.day($0) },
        to: try to.map { try Samples.day($0) }
      ).hasKey(on: try Samples.day("2026-03-01"))
    }
    #expect(try has(nil, nil))
    #expect(try has("2026-03-01", "2026-03-01"))
    #expect(try !has("2026-03-02", nil))
    #expect(try !has(nil, "2026-02-28"))
    #expect(try !Signatory(name: "Li").hasKey(on: Samples.day("2026-03-01")))
  }

  @Test("people with their keys are kept, and another policy leaves them and the rest as they are")
  func settings() throws {
    let disk = SimulatedDisk()
    let ledger = try Samples.ledger(on: disk)
    let people = [
      Signatory(name: "Li", key: Self.key, from: try Samples.day("2026-01-01")),
      Signatory(name: "Li", key: nil, to: try Samples.day("2027-01-01")), Signatory(name: "Wu"),
    ]
    let old = LedgerSettings(
      name: "x", aliases: ["growth": try #require(IndicatorID(rawValue: "gdp"))],
      yearStart: Period.Month(rawValue: 4))
    try ledger.commit(try Samples.transaction([.settings(old.with(people: people))]))
    let read = try ledger.file().settings
    #expect(read == old.with(people: people))
    #expect(read.with(policy: .standard) == read)
    #expect(try ledger.verify().isSound)
  }
}
