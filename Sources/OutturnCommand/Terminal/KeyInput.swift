#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Single keys typed at a terminal, without waiting for return.
///
/// The terminal is as it was whenever no key is awaited, and before any signal that ends or stops
/// the process is heard: those are held back while a key is awaited.
struct KeyInput {
  private let descriptor: Int32

  /// Nil where the input is no terminal.
  init?(_ source: StandardInput) {
    guard case .descriptor(let descriptor) = source, CLibrary.isTerminal(descriptor) else {
      return nil
    }
    self.descriptor = descriptor
  }

  private enum Outcome {
    case key(UInt8)
    case end
    case signal
  }

  /// The next key as its (first) byte; nil at the end, which is Ctrl-D or a terminal that is gone.
  func next() -> UInt8? {
    var usual = termios()
    guard tcgetattr(descriptor, &usual) == 0 else { return nil }
    var held = sigset_t()
    sigemptyset(&held)
    for number in Self.heldSignals { sigaddset(&held, number) }
    while true {
      var before = sigset_t()
      pthread_sigmask(SIG_BLOCK, &held, &before)
      var keys = usual
      keys.c_lflag &= ~tcflag_t(ICANON | ECHO)
      tcsetattr(descriptor, TCSANOW, &keys)
      let outcome = wait(besides: before)
      tcsetattr(descriptor, TCSANOW, &usual)
      pthread_sigmask(SIG_SETMASK, &before, nil)
      switch outcome {
      case .key(let byte): return byte
      case .end: return nil
      case .signal: continue
      }
    }
  }

  private static let heldSignals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP]

  /// - Parameter blocked: The signals that were held back already and are nobody's business here.
  private func wait(besides blocked: sigset_t) -> Outcome {
    var blocked = blocked
    while true {
      if isReady(within: 100) {
        guard let byte = read(), byte != 4 else { return .end }
        // An arrow key or a character is several bytes.
        if byte == 0x1B || byte >= 0x80 { while isReady(within: 0), read() != nil {} }
        return .key(byte)
      }
      var pending = sigset_t()
      sigpending(&pending)
      let isSignalled = Self.heldSignals.contains {
        sigismember(&pending, $0) == 1 && sigismember(&blocked, $0) == 0
      }
      if isSignalled { return .signal }
    }
  }

  private func isReady(within milliseconds: Int32) -> Bool {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&wanted, 1, milliseconds) > 0
  }

  private func read() -> UInt8? {
    var byte: UInt8 = 0
    return DescriptorIO.read(descriptor, &byte, 1) == 1 ? byte : nil
  }
}
