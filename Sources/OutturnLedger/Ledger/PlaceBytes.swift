import OutturnModel

/// A place's volumes as bytes: digested at once, made into records when that is asked for.
struct PlaceBytes: Sendable {
  /// The records.
  let volumes: Lazily<[Volume]>
  private let digests: [(address: VolumeAddress, digest: Digest)]

  /// - Parameter isDigested: Whether a digest is wanted; there is none of an older state.
  init(
    _ addresses: [VolumeAddress], _ view: LedgerView, _ asOf: Timestamp?, _ isDigested: Bool
  ) throws(LedgerError) {
    var digests: [(VolumeAddress, Digest)] = []
    guard isDigested else {
      self.digests = []
      volumes = Lazily { () throws(LedgerError) in
        var volumes: [Volume] = []
        for address in addresses {
          if let volume = try view.volume(address, asOf: asOf) { volumes.append(volume) }
        }
        return volumes
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
      var volumes: [Volume] = []
      for (address, bytes) in read { volumes.append(try VolumeFile.read(bytes, at: address)) }
      return volumes
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
