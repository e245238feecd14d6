/// A place's volumes as files: looked at from outside at once, read as bytes and made into records when
/// that is asked for.
struct PlaceBytes: Sendable {
  /// The records.
  let volumes: Lazily<[Volume]>
  /// A digest of the files' stamps; `nil` if they tell nothing.
  let stamps: Digest?
  private let files: Lazily<[File]>

  private struct File: Sendable {
    let address: VolumeAddress
    let bytes: [UInt8]
    let digest: Digest
  }

  /// - Parameters:
  ///   - watch: By which stamps are taken; without one there are no digests.
  ///   - workers: Who share the volumes.
  init(
    _ addresses: [VolumeAddress], _ view: LedgerView, _ asOf: Timestamp?, _ watch: StampWatch?,
    _ workers: Workers
  ) throws(LedgerError) {
    guard let watch else {
      stamps = nil
      files = Lazily { () throws(LedgerError) in [] }
      volumes = Lazily { () throws(LedgerError) in
        try workers.map(addresses.count) { (index) throws(LedgerError) in
          try view.volume(addresses[index], asOf: asOf)
        }.compactMap(\.self)
      }
      return
    }
    // A change that stands but is not in place yet does not show in the stamps.
    stamps = view.overlay.paths.isEmpty ? try watch.digest(of: addresses) : nil
    let files = Lazily { () throws(LedgerError) in
      var files: [File] = []
      for address in addresses {
        guard let bytes = try view.bytes(address.path, limit: LedgerLimits.volume) else { continue }
        files.append(File(address: address, bytes: bytes, digest: SHA256.hash(bytes)))
      }
      return files
    }
    self.files = files
    volumes = Lazily { () throws(LedgerError) in
      let read = try files.value()
      return try workers.map(read.count) { (index) throws(LedgerError) in
        try VolumeFile.read(read[index].bytes, at: read[index].address)
      }
    }
  }

  /// A digest of the stamps of all volumes, and of `frame`; `nil` if one of them tells nothing.
  static func stamps(_ places: [PlaceBytes], _ frame: Digest?) -> Digest? {
    guard let frame else { return nil }
    var hash = SHA256()
    hash.update(frame.bytes)
    for place in places {
      guard let stamps = place.stamps else { return nil }
      hash.update(stamps.bytes)
    }
    return hash.finish()
  }

  /// A digest of all that the volumes are read from, and of `frame`.
  static func bytes(_ places: [PlaceBytes], _ frame: Digest) throws(LedgerError) -> Digest {
    var hash = SHA256()
    hash.update(frame.bytes)
    for place in places {
      for file in try place.files.value() {
        hash.update(Array("\(file.address)\n".utf8))
        hash.update(file.digest.bytes)
      }
    }
    return hash.finish()
  }
}
