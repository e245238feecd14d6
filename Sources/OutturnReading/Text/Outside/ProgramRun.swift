#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// One run of another program: no shell, no input, its messages thrown away, its output bounded in
/// size and time.
package struct ProgramRun {
  /// What came of it.
  package enum Outcome: Equatable {
    case printed([UInt8])
    case notStarted(errorNumber: Int32)
    case failed(status: Int32)
    case tooSlow
    case tooLong
  }

  let program: String
  let arguments: [String]
  /// In seconds.
  let timeLimit: Int
  /// In bytes.
  let sizeLimit: Int

  /// A run of the program at a path.
  package init(program: String, arguments: [String], timeLimit: Int, sizeLimit: Int) {
    self.program = program
    self.arguments = arguments
    self.timeLimit = timeLimit
    self.sizeLimit = sizeLimit
  }

  package func output() -> Outcome {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return .notStarted(errorNumber: errno) }
    // No other program that is started meanwhile may inherit the pipe and keep it open.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let (reading, writing) = (ends[0], ends[1])
    defer { close(reading) }
    let started = start(output: writing)
    close(writing)
    switch started {
    case .failure(let error): return .notStarted(errorNumber: error.number)
    case .success(let process): return collect(from: reading, of: process)
    }
  }

  private struct StartError: Error {
    let number: Int32
  }

  private func start(output: Int32) -> Result<pid_t, StartError> {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)

    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let result = posix_spawn(&process, program, &actions, nil, words, environ)
    return result == 0 ? .success(process) : .failure(StartError(number: result))
  }

  private func collect(from reading: Int32, of process: pid_t) -> Outcome {
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let deadline = now() + timeLimit * 1000
    var early: Outcome?
    while early == nil {
      var wait = pollfd(fd: reading, events: Int16(POLLIN), revents: 0)
      let left = deadline - now()
      guard left > 0 else {
        early = .tooSlow
        break
      }
      let ready = poll(&wait, 1, Int32(clamping: left))
      if ready == 0 { continue }
      if ready < 0 {
        if errno == EINTR { continue }
        early = .failed(status: errno)
        break
      }
      let count = read(reading, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      output.append(contentsOf: chunk[..<count])
      if output.count > sizeLimit { early = .tooLong }
    }
    if early != nil { kill(process, SIGKILL) }
    let status = reap(process, until: deadline)
    if let early { return early }
    guard let status else { return .tooSlow }
    // The low seven bits tell a signal, the next eight the exit status.
    let exit = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    return exit == 0 ? .printed(output) : .failed(status: exit)
  }

  /// Waits for the end of a program that has closed its output; kills it at the deadline.
  private func reap(_ process: pid_t, until deadline: Int) -> Int32? {
    var status: Int32 = 0
    while true {
      let result = waitpid(process, &status, WNOHANG)
      if result == process { return status }
      if result < 0, errno != EINTR { return nil }
      if now() >= deadline {
        kill(process, SIGKILL)
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return nil
      }
      usleep(2000)
    }
  }

  /// Milliseconds of a clock that only goes forward.
  private func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
