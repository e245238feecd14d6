extension Ledger {
  /// Notes when an entry, and the others of the same command, were really made, where a clock was wrong.
  /// What the entry says stays; looking back goes by the time told here.
  ///
  /// - Parameters:
  ///   - journal: The journal the entry stands in.
  ///   - number: The entry's number.
  ///   - moment: When it was made.
  @discardableResult
  public func restamp(
    _ journal: LedgerPath, _ number: Int, to moment: Timestamp, by: String, why: String,
    time: Timestamp, patience: Patience = .usual
  ) throws(LedgerError) -> Receipt {
    try writing(at: time, patience: patience) { (mended) throws(LedgerError) in
      let transaction = Transaction(by: by, why: why, time: time, changes: [])
      guard !why.isEmpty else { throw .refused(.unsigned) }
      try Draft.checkSignature(transaction, try view().file().settings)
      var drafts: [any JournalDraft] = []
      let entries = try command(of: journal, number)
      for (path, own) in Dictionary(grouping: entries, by: \.journal).sorted(by: { $0.key < $1.key }
      ) {
        let restamps = own.map { JournalEntry.Restamp(line: $0.digest, time: moment) }
        if let address = VolumeAddress(path: path) {
          var draft = try VolumeDraft(address, on: files, migrations)
          draft.restamps = restamps
          drafts.append(draft)
        } else {
          var draft = try RegisterDraft(on: files, migrations)
          draft.restamps = restamps
          drafts.append(draft)
        }
      }
      return try Draft.commit(drafts, transaction, on: files, after: mended)
    }
  }
}
