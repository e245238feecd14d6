#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// One run of a program as a process of its own: what it took from start to end.
struct ChildRun {
  let milliseconds: Double
  /// Time the processors worked for it, which a busy machine changes little.
  let processorMilliseconds: Double
  let peakMegabytes: Double

  /// Runs a program with its output thrown away.
  init(_ program: String, _ arguments: [String]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    words.append(nil)
    defer { words.forEach { free($0) } }
    let clock = ContinuousClock()
    let start = clock.now
    var child = pid_t()
    guard posix_spawn(&child, program, &actions, nil, &words, environ) == 0 else {
      throw BenchError.child(program)
    }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(child, &status, 0, &usage) == child, status == 0 else {
      throw BenchError.child(([program] + arguments).joined(separator: " "))
    }
    milliseconds = (clock.now - start) / .milliseconds(1)
    processorMilliseconds = Self.milliseconds(usage.ru_utime) + Self.milliseconds(usage.ru_stime)
    #if canImport(Darwin)
      peakMegabytes = Double(usage.ru_maxrss) / 1_048_576
    #else
      peakMegabytes = Double(usage.ru_maxrss) / 1024
    #endif
  }

  private static func milliseconds(_ time: timeval) -> Double {
    Double(time.tv_sec) * 1000 + Double(time.tv_usec) / 1000
  }

  /// The run with the median time of several.
  static func median(of count: Int, _ program: String, _ arguments: [String]) throws -> ChildRun {
    var runs: [ChildRun] = []
    for _ in 0..<count { runs.append(try ChildRun(program, arguments)) }
    return runs.sorted { $0.milliseconds < $1.milliseconds }[count / 2]
  }
}
