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
