import OutturnModel

/// A place's volumes as bytes: digested at once, made into records when that is asked for.
struct PlaceBytes: Sendable {
  /// The records.
  let volumes: Lazily<[Volume]>
  private let digests: [(address: VolumeAddress, digest: Digest)]

  /// - Parameters:
  ///   - isDigested: Whether a digest is wanted; there is none of an older state.
  ///   - workers: Who share the volumes.
  init(
    _ addresses: [VolumeAddress], _ view: LedgerView, _ asOf: Timestamp?, _ isDigested: Bool,
    _ workers: Workers
  ) throws(LedgerError) {
    var digests: [(VolumeAddress, Digest)] = []
    guard isDigested else {
      self.digests = []
      volumes = Lazily { () throws(LedgerError) in
        try workers.map(addresses.count) { (index) throws(LedgerError) in
          try view.volume(addresses[index], asOf: asOf)
        }.compactMap(\.self)
      }
      return
    }
    var files: [(address: VolumeAddress, bytes: [UInt8])] = []
    for address in addresses {
      guard let bytes = try view.bytes(address.path, limit: LedgerLimits.volume) else { continue }
      files.append((address, bytes))
      digests.append((address, SHA256.hash(bytes)))
    }
    self.digests = digests
    let read = files
    volumes = Lazily { () throws(LedgerError) in
      try workers.map(read.count) { (index) throws(LedgerError) in
        try VolumeFile.read(read[index].bytes, at: read[index].address)
      }
    }
  }

  /// A digest of all that the volumes were read from, and of `frame`.
  static func fingerprint(_ places: [PlaceBytes], _ frame: Digest) -> Digest {
    var hash = SHA256()
    hash.update(frame.bytes)
    for (address, digest) in places.lazy.flatMap(\.digests) {
      hash.update(Array("\(address)\n".utf8))
      hash.update(digest.bytes)
    }
    return hash.finish()
  }
}
