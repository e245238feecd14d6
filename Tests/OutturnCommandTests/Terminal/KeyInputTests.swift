import Foundation
import Testing

@testable import OutturnCommand

#if os(Linux)
  import Glibc

  /// Keys at a terminal of the test's own making.
  @Suite(.serialized) struct KeyInputTests {
    /// Both ends of a pseudo-terminal.
    private struct Pair {
      let master: Int32
      let slave: Int32

      init?() {
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
        // TIOCSPTLCK and TIOCGPTN, which the module of the C library leaves out.
        var lock: Int32 = 0
        var number: UInt32 = 0
        guard master >= 0, ioctl(master, 0x4004_5431, &lock) == 0,
          ioctl(master, 0x8004_5430, &number) == 0
        else { return nil }
        slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
        guard slave >= 0 else { return nil }
      }

      func type(_ keys: String) { _ = keys.withCString { write(master, $0, strlen($0)) } }

      /// Whether the terminal gathers lines and shows what is typed.
      var isUsual: Bool {
        var state = termios()
        tcgetattr(slave, &state)
        return state.c_lflag & tcflag_t(ICANON) != 0 && state.c_lflag & tcflag_t(ECHO) != 0
      }
    }

    @Test func aKeyIsReadWithoutReturnAndTheTerminalIsAsBefore() throws {
      let pair = try #require(Pair())
      let keys = try #require(KeyInput(.descriptor(pair.slave)))
      pair.type("a")
      #expect(keys.next() == UInt8(ascii: "a"))
      #expect(pair.isUsual)
      pair.type("\u{1B}[D")
      #expect(keys.next() == 0x1B)
      pair.type("b")
      #expect(keys.next() == UInt8(ascii: "b"))
      // Ctrl-D counts while a key is awaited; before, the terminal itself would take it.
      DispatchQueue.global().asyncAfter(deadline: .now() + 0.5) { pair.type("\u{4}") }
      #expect(keys.next() == nil)
      #expect(pair.isUsual)
    }

    @Test func aPipeHasNoKeys() {
      #expect(KeyInput(.bytes([])) == nil)
    }

    @Test func aReviewAtATerminalTakesKeysAndASignalLeavesItAsItWas() throws {
      try withTemporaryFolder { folder in
        let report = "2031年云州市政府工作报告\n一、2030年工作回顾\n新建学校3所、公园5个、医院2家。\n"
        try Data(report.utf8).write(to: folder.appendingPathComponent("r.txt"))
        let made = try runShell(
          "outturn init book && outturn read r.txt -L book -p cn/lake/yunzhou", cwd: folder)
        #expect(made.code == 0)
        let pair = try #require(Pair())
        let process = Process()
        process.executableURL = buildFolder.appendingPathComponent("outturn")
        process.arguments = ["review", "-L", "book"]
        process.environment = testVariables(folder)
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle(fileDescriptor: pair.slave, closeOnDealloc: false)
        let out = Pipe()
        process.standardOutput = out
        process.standardError = FileHandle.nullDevice
        // A worker thread holds signals back, and a child takes that over.
        var all = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_UNBLOCK, &all, nil)
        try process.run()
        pair.type("as")
        var shown = ""
        while !shown.contains("[3/3]") {
          let more = out.fileHandleForReading.availableData
          if more.isEmpty { break }
          shown += String(decoding: more, as: UTF8.self)
        }
        #expect(shown.contains("> a\n") && shown.contains("> s\n"))
        for _ in 0..<100 where pair.isUsual { usleep(50_000) }
        #expect(!pair.isUsual)
        process.terminate()
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal)
        #expect(pair.isUsual)
      }
    }
  }
#endif
