/// Looks at files from outside, as of one moment.
struct StampWatch: Sendable {
  let files: any FileSystem
  /// Nanoseconds since 1970.
  let moment: Int64

  /// A digest of the stamps of a place's volumes; `nil` if one of them would not show every later
  /// change.
  func digest(of addresses: [VolumeAddress]) throws(LedgerError) -> Digest? {
    guard let folder = addresses.first?.path.folder else {
      return FileStamp.digest(of: [], at: moment)
    }
    let listed = try LedgerError.wrapping(try files.list(folder, stamping: ".json"))
    let stamps = Dictionary(listed.map { ($0.name, $0.stamp) }, uniquingKeysWith: { $1 })
    return FileStamp.digest(
      of: addresses.map { ($0.path, stamps[$0.path.name].flatMap(\.self)) }, at: moment)
  }

  /// A digest of the stamps of files outside the volumes.
  func digest(of paths: [LedgerPath]) throws(LedgerError) -> Digest? {
    var stamps: [(path: LedgerPath, stamp: FileStamp?)] = []
    for path in paths {
      let stamp = try LedgerError.wrapping(try files.stamp(path))
      stamps.append((path, stamp))
    }
    return FileStamp.digest(of: stamps, at: moment)
  }
}
