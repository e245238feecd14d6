#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// This program run once more, as a process of its own that can be killed at any moment.
final class Child {
  private let process: pid_t
  private var isOver = false

  /// - Parameter output: The file its standard output is added to.
  init(_ words: [String], output: String) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_APPEND, 0o644)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let program = Self.program
    var list: [UnsafeMutablePointer<CChar>?] = ([program] + words).map { strdup($0) } + [nil]
    defer { list.forEach { free($0) } }
    var process = pid_t()
    if posix_spawn(&process, program, &actions, nil, &list, environ) != 0 {
      fault("cannot run \(program)")
    }
    self.process = process
  }

  func kill() {
    #if canImport(Glibc)
      Glibc.kill(process, SIGKILL)
    #else
      Darwin.kill(process, SIGKILL)
    #endif
  }

  /// Waits for its end; whether that was a good one.
  @discardableResult
  func wait() -> Bool {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    isOver = true
    return status == 0
  }

  private static let program: String = {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0 else { return CommandLine.arguments[0] }
    return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }()
}

/// Files outside ledgers, as the trials need them.
enum Scratch {
  /// A new folder, in memory where the machine has such a place.
  static func folder() -> String {
    var path = Array((access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp").utf8CString.dropLast())
    path += Array("/outturn-trial-XXXXXX".utf8CString)
    guard mkdtemp(&path) != nil else { fault("no folder for the trial") }
    return String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  static func read(_ path: String) -> [UInt8]? {
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

  static func write(_ path: String, _ bytes: [UInt8]) {
    guard let file = fopen(path, "wb") else { fault("cannot write \(path)") }
    bytes.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, file) }
    fclose(file)
  }

  static func lines(_ path: String) -> [String] {
    String(decoding: read(path) ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Takes a folder away that ``folder()`` made.
  static func remove(_ path: String) {
    guard path.contains("/outturn-trial-") else { return }
    let entries = opendir(path)
    while let entries, let entry = readdir(entries) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name == "." || name == ".." { continue }
      let inner = "\(path)/\(name)"
      if entry.pointee.d_type == UInt8(DT_DIR) { remove(inner) } else { unlink(inner) }
    }
    if let entries { closedir(entries) }
    rmdir(path)
  }
}
