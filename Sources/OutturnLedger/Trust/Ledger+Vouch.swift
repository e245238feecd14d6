extension Ledger {
  /// Holds what a command is going to show against the journals it comes from: every volume against its
  /// journal's last line, and `ledger.json`, the catalogue and the sources against the ledger's own journal.
  ///
  /// Chains are not followed and no change is made again: that is ``verify(isThorough:workers:)``. It is
  /// enough that no figure is shown under a seal that does not stand for it. Nobody is waited for, and what
  /// was found in order and not touched since is not read again.
  ///
  /// - Parameter places: The places whose volumes are shown, with what lies in them; empty: all.
  /// - Throws: ``LedgerError/altered(_:)`` for the first file that is not what its journal says.
  public func vouch(
    for places: [PlacePath] = [], workers: Workers = .standard
  ) throws(LedgerError) {
    let memo = VouchMemo(vouched?.kept() ?? [])
    let found = try steadily { (view) throws(LedgerError) in
      do throws(LedgerError) {
        return try Vouching(view, memo, tails, workers).look(places)
      } catch {
        throw LineEnds(view).told(error)
      }
    }
    guard found.size >= leastHeadBytes, let bytes = memo.bytes(with: found.digests) else { return }
    vouched?.keep(bytes)
  }
}

/// One look at a ledger's files, folder by folder.
private struct Vouching: Sendable {
  private let view: LedgerView
  private let memo: VouchMemo
  private let tails: TailShelf
  private let workers: Workers
  /// Before the stamps are taken.
  private let moment: Int64
  init(_ view: LedgerView, _ memo: VouchMemo, _ tails: TailShelf, _ workers: Workers) {
    self.view = view
    self.memo = memo
    self.tails = tails
    self.workers = workers
    moment = view.files.now()
  }

  /// A folder with what its files look like from outside.
  private struct Folder: Sendable {
    let path: LedgerPath
    var files: [(path: LedgerPath, stamp: FileStamp?)] = []
    var folders: [LedgerPath] = []
  }

  /// - Returns: The digests of folders that are in order and whose files show every later change, and how
  ///   many bytes there are in all.
  func look(_ places: [PlacePath]) throws(LedgerError) -> (digests: [Digest], size: Int) {
    let isAtRest = view.pending.drafts.isEmpty
    let folders = try self.folders(places)
    let digests = try workers.map(folders.count) { (index) throws(LedgerError) -> Digest? in
      let folder = folders[index]
      let digest =
        isAtRest && !folder.files.isEmpty ? FileStamp.digest(of: folder.files, at: moment) : nil
      if let digest, memo.holds(digest) { return digest }
      try look(into: folder)
      return digest
    }
    let size = folders.lazy.flatMap(\.files).reduce(0) { $0 + Int($1.stamp?.size ?? 0) }
    return (digests.compactMap(\.self), size)
  }

  /// The folders of the places, and first what stands outside the volumes.
  private func folders(_ places: [PlacePath]) throws(LedgerError) -> [Folder] {
    var outside = try folder(.sources)
    for path in [LedgerPath.ledger, .indicators, .journal] {
      let stamp = try LedgerError.wrapping(try view.files.stamp(path))
      outside.files.append((path, stamp))
    }
    var found = [outside]
    var level = places.isEmpty ? [.places] : places.compactMap { LedgerPath("places/\($0)") }
    // The places above are looked up too.
    let above = Set(places.flatMap { Array(sequence(first: $0, next: \.parent).dropFirst()) })
    for place in above.sorted() where !places.contains(where: { place.isWithin($0) }) {
      if let path = LedgerPath("places/\(place)") { found.append(try folder(path)) }
    }
    while !level.isEmpty {
      let paths = level
      let next = try workers.map(paths.count) { (index) throws(LedgerError) in
        try folder(paths[index])
      }
      found += next
      level = next.flatMap(\.folders)
    }
    return found
  }

  private func folder(_ path: LedgerPath) throws(LedgerError) -> Folder {
    var folder = Folder(path: path)
    let names = try LedgerError.of { () throws(FileFailure) -> [StampedName] in
      do throws(FileFailure) {
        return try view.files.list(path, stamping: "")
      } catch {
        if error.reason == .missing { return [] }
        throw error
      }
    }
    for name in names {
      guard let inside = path.appending(name.name) else { continue }
      switch name.kind {
      case .folder: folder.folders.append(inside)
      case .file: folder.files.append((inside, name.stamp))
      // A link that others can turn elsewhere tells nothing, and readers refuse it.
      case .symbolicLink, .other: folder.files.append((inside, nil))
      }
    }
    return folder
  }

  private func look(into folder: Folder) throws(LedgerError) {
    if folder.path == .sources {
      if let fault = try view.registerFault() { throw .altered(fault) }
      return
    }
    let new = view.overlay.newNames(in: folder.path).compactMap { folder.path.appending($0) }
    let paths = (folder.files.map(\.path) + new).filter { !view.pending.hides($0) }
    let stamps = Dictionary(folder.files.map { ($0.path, $0.stamp) }, uniquingKeysWith: { $1 })
    for address in Set(paths.compactMap { VolumeAddress(path: $0) }).sorted() {
      let path = address.journal
      let stamp = stamps[path].flatMap(\.self).flatMap { $0.isSettled(at: moment) ? $0 : nil }
      let fault = try view.fault(in: address) { tail in
        if let stamp, view.pending.lengths[path] == nil { tails.note(tail, of: path, stamp) }
      }
      if let fault { throw .altered(fault) }
    }
  }
}
