/// A file of the user's cache folder that holds something worked out of one ledger. It may be deleted
/// at any time.
struct CacheFile: Sendable {
  let path: String

  /// - Returns: `nil` where there is no folder to keep it in.
  init?(_ name: String, _ ending: String, of ledger: String, _ environment: Environment) {
    guard let folder = CacheFile.folder(environment) else { return nil }
    let id = SHA256.hash(environment.path(ledger)).hex.prefix(16)
    path = "\(folder)/\(name)-\(id)\(ending)"
  }

  /// `OUTTURN_CACHE`, else `outturn` in `XDG_CACHE_HOME`, else in `~/.cache`; none if
  /// `OUTTURN_CACHE` is empty.
  private static func folder(_ environment: Environment) -> String? {
    if let own = environment.variables["OUTTURN_CACHE"] {
      return own.isEmpty ? nil : environment.path(own)
    }
    if let cache = environment.variables["XDG_CACHE_HOME"], cache.hasPrefix("/") {
      return "\(cache)/outturn"
    }
    guard let home = environment.variables["HOME"], home.hasPrefix("/") else { return nil }
    return "\(home)/.cache/outturn"
  }
}

extension CacheFile: HeadKeeper {
  /// - Returns: `nil` also for what somebody else could have written, or what is not as it was written.
  func kept() -> [UInt8]? {
    guard Files.isPrivate(path), let bytes = try? Files.read(path, named: path),
      let end = bytes.firstIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    let content = Array(bytes[(end + 1)...])
    // Against accident: whoever may write here can make it fit.
    return SHA256.hash(content).hex.utf8.elementsEqual(bytes[..<end]) ? content : nil
  }

  /// Where that cannot be done nothing is lost but time.
  func keep(_ bytes: [UInt8]) {
    let folder = String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.endIndex))
    let text = Array("\(SHA256.hash(bytes).hex)\n".utf8) + bytes
    guard Files.makeFolders(folder),
      (try? OutputFile.write(text, to: path, named: path)) != nil
    else { return }
    Files.makePrivate(path)
  }
}
