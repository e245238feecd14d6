#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files outside ledgers, as trials and measurements need them.
public enum Scratch {
  /// Why there is no folder or file.
  public struct Failure: Error {}

  /// A new folder, in memory where that is wanted and the machine has such a place.
  public static func folder(inMemory: Bool = true) throws(Failure) -> String {
    let place = inMemory && access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    var path = Array("\(place)/outturn-scratch-XXXXXX".utf8CString)
    guard mkdtemp(&path) != nil else { throw Failure() }
    return String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The bytes of a file.
  public static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[0..<count]
    }
  }

  /// The lines of a file; none where there is no file.
  public static func lines(_ path: String) -> [String] {
    String(decoding: read(path) ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Writes a file.
  public static func write(_ path: String, _ bytes: [UInt8]) throws(Failure) {
    guard let file = fopen(path, "wb") else { throw Failure() }
    bytes.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, file) }
    fclose(file)
  }

  /// Takes away what stands in a folder of ``folder(inMemory:)``, or such a folder itself.
  public static func remove(_ path: String) {
    guard path.contains("/outturn-scratch-") else { return }
    for (name, isFolder, _) in entries(path) {
      if isFolder { remove("\(path)/\(name)") } else { unlink("\(path)/\(name)") }
    }
    if rmdir(path) != 0 { unlink(path) }
  }

  /// What stands in a folder: names, whether each is a folder, and its size.
  public static func entries(_ path: String) -> [(name: String, isFolder: Bool, size: Int)] {
    guard let entries = opendir(path) else { return [] }
    defer { closedir(entries) }
    var found: [(name: String, isFolder: Bool, size: Int)] = []
    while let entry = readdir(entries) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      var status = stat()
      guard name != ".", name != "..", lstat("\(path)/\(name)", &status) == 0 else { continue }
      found.append((name, status.st_mode & S_IFMT == S_IFDIR, Int(status.st_size)))
    }
    return found
  }
}
