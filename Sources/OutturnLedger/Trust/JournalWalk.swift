/// The journals of all volumes with their stamps, found by listing folders and nothing more.
struct JournalWalk: Sendable {
  /// The ledger's own journal first; of a journal that is not there, no stamp.
  private(set) var journals: [(path: LedgerPath, stamp: FileStamp?)]
  /// A digest of all paths and stamps; `nil` if one of them would not show every later change.
  let fingerprint: Digest?

  static let ending = ".journal.jsonl"

  /// - Parameter moment: When the walk began, by the clock of the disk.
  init(_ view: LedgerView, at moment: Int64, _ workers: Workers) throws(LedgerError) {
    let files = view.files
    var journals = [
      (path: LedgerPath.journal, stamp: try LedgerError.wrapping(try files.stamp(.journal)))
    ]
    var level = [LedgerPath.places]
    while !level.isEmpty {
      let folders = level
      let found = try workers.map(folders.count) { (index) throws(LedgerError) in
        try JournalWalk.look(into: folders[index], files)
      }
      level = found.flatMap(\.folders)
      journals += found.lazy.flatMap(\.journals)
    }
    self.journals = journals
    fingerprint = FileStamp.digest(of: journals, at: moment)
  }

  private struct Folder: Sendable {
    var folders: [LedgerPath] = []
    var journals: [(path: LedgerPath, stamp: FileStamp?)] = []
  }

  private static func look(
    into folder: LedgerPath, _ files: any FileSystem
  ) throws(LedgerError) -> Folder {
    let names = try LedgerError.of { () throws(FileFailure) -> [StampedName] in
      do throws(FileFailure) {
        return try files.list(folder, stamping: ending)
      } catch {
        if error.reason == .missing { return [] }
        throw error
      }
    }
    let place = PlacePath(String(folder.text.dropFirst(LedgerPath.places.text.count + 1)))
    let isPlace = place.map { VolumeAddress(place: $0, year: 1) != nil } ?? false
    var found = Folder()
    var stamps: [Substring: FileStamp] = [:]
    for entry in names {
      switch entry.kind {
      case .folder: if let path = folder.appending(entry.name) { found.folders.append(path) }
      case .symbolicLink:
        if let path = folder.appending(entry.name) {
          throw .file(FileFailure(.list, path.text, .symbolicLink))
        }
      case .file:
        // A volume's journal stands before it: `2020.journal.jsonl`, `2020.json`.
        if let stamp = entry.stamp {
          stamps[entry.name.dropLast(ending.count)] = stamp
        } else if isPlace, let year = year(entry.name) {
          let path = LedgerPath(fixed: "\(folder.text)/\(year)\(ending)")
          found.journals.append((path, stamps[year]))
        }
      case .other: continue
      }
    }
    return found
  }

  /// The year that a volume's file is named by: `2020.json`.
  private static func year(_ name: String) -> Substring? {
    guard name.utf8.count == 9, name.hasSuffix(".json") else { return nil }
    let year = name.prefix(4)
    return year.utf8.allSatisfy { (0x30...0x39).contains($0) } && year != "0000" ? year : nil
  }
}
