#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a ledger tells git about itself: that its files are kept byte for byte, and that changes under way
/// are nobody else's.
package enum GitFiles {
  package static let attributes = "* -text\nsignatures.jsonl merge=union\n"
  package static let ignored = ".outturn/\n"

  /// Writes them where there are none. A ledger is whole without them.
  package static func write(in folder: String) {
    for (name, text) in [(".gitattributes", attributes), (".gitignore", ignored)] {
      let file = open("\(folder)/\(name)", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      guard file >= 0 else { continue }
      _ = Files.write(text, to: file)
      close(file)
    }
  }
}

/// What of a ledger's folder is the ledger's own.
package enum LedgerFiles {
  /// The file by which a folder is known as a ledger.
  package static let marker = "ledger.json"
  package static let own: Set<String> = [
    marker, "indicators.json", "journal.jsonl", "sources", "places", "seals", ".outturn",
    "signatures.jsonl",
  ]
}
