/// Line ends of a ledger's files that something changed on the way, as git does with `core.autocrlf`. The
/// program writes line feeds alone, and no text in a file holds a carriage return as it is.
struct LineEnds {
  private let view: LedgerView

  init(_ view: LedgerView) { self.view = view }

  /// Whether a file has changed ones.
  func areChanged(_ path: LedgerPath) -> Bool {
    guard let bytes = try? view.bytes(path, limit: LedgerLimits.journal) else { return false }
    return Self.search.isIn(bytes.span)
  }

  /// Whether a volume or its journal has changed ones, or a file or the ledger's own journal.
  func areChanged(around path: LedgerPath) -> Bool {
    if areChanged(path) { return true }
    if let address = VolumeAddress(path: path) {
      return areChanged(address.path) || areChanged(address.journal)
    }
    return areChanged(.journal)
  }

  /// The bytes as the program wrote them; `nil` if they are so already.
  static func mended(_ bytes: [UInt8]) -> [UInt8]? {
    guard search.isIn(bytes.span) else { return nil }
    var mended: [UInt8] = []
    mended.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      let isBeforeFeed = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
      if byte == UInt8(ascii: "\r"), isBeforeFeed { continue }
      mended.append(byte)
    }
    return mended
  }

  /// All files of the ledger that have changed ones.
  func changed() throws(LedgerError) -> [LedgerPath] {
    var paths = [LedgerPath.ledger, .indicators, .journal]
    for folder in [LedgerPath.sources, .places, SealDetails.folder] {
      try view.walk(folder) { path, kind, stray in
        let isOwn = [".json", ".jsonl", ".log", ".txt"].contains { path.name.hasSuffix($0) }
        if kind == .file, stray == nil, isOwn { paths.append(path) }
      }
    }
    return paths.filter { areChanged($0) }.sorted()
  }

  /// The same faults, with one in place of all that come from changed line ends: they say nothing more.
  func told(_ faults: [TrustFault]) throws(LedgerError) -> [TrustFault] {
    guard let first = faults.first(where: { areChanged(around: $0.path) }) else { return faults }
    let files = try changed()
    let rest = faults.filter { fault in
      switch fault.kind {
      // Follow from journals that cannot be read.
      case .incomplete, .seal: false
      default: !areChanged(around: fault.path)
      }
    }
    let path = files.first ?? first.path
    return [TrustFault(path, .lineEnds(files: files.count))] + rest
  }

  /// The error, told as what it comes from.
  func told(_ error: LedgerError) -> LedgerError {
    let path: LedgerPath?
    switch error {
    case .brokenJournal(let fault): path = LedgerPath(fault.file)
    case .differsFromJournal(let file): path = LedgerPath(file)
    case .unsound(let fault), .altered(let fault):
      if case .lineEnds = fault.kind { return error }
      path = fault.path
    default: return error
    }
    guard let path, areChanged(around: path), let files = try? changed(), let first = files.first
    else { return error }
    let fault = TrustFault(first, .lineEnds(files: files.count))
    if case .altered = error { return .altered(fault) }
    return .unsound(fault)
  }

  private static let search = ByteSearch("\r\n")
}

extension Ledger {
  /// Puts back line ends that something changed on the way. Nothing is recorded, and nothing else in the
  /// files is touched.
  ///
  /// - Returns: The files.
  @discardableResult
  public func restoreLineEnds(
    at time: Timestamp, isTrial: Bool = false, patience: Patience = .usual
  ) throws(LedgerError) -> [LedgerPath] {
    if isTrial { return try LineEnds(try view()).changed() }
    return try writing(at: time, patience: patience) { (_) throws(LedgerError) in
      let view = try view()
      let paths = try LineEnds(view).changed()
      // Each by itself: however many there are, one at a time is held.
      for path in paths {
        guard let bytes = try view.bytes(path, limit: LedgerLimits.journal),
          let mended = LineEnds.mended(bytes)
        else { continue }
        try apply([.replace(path, bytes: mended)])
      }
      return paths
    }
  }
}
