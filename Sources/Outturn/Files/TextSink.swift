#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where text goes: a file descriptor through a buffer, or memory for tests.
package struct TextSink {
  package enum Target {
    case descriptor(Int32)
    case memory
  }

  private let target: Target
  package private(set) var buffer: [UInt8] = []
  /// The reader is gone (a pipe was closed): nothing more need be made.
  package private(set) var isClosed = false
  /// The first error of writing other than a closed pipe, as `errno`.
  package private(set) var failure: Int32?

  private static let capacity = 1 << 16

  package init(_ target: Target) {
    self.target = target
    if case .descriptor = target { buffer.reserveCapacity(4096) }
  }

  /// What was written, for a sink in memory.
  package var text: String { String(decoding: buffer, as: UTF8.self) }

  package mutating func write(_ text: String) {
    guard !isClosed, failure == nil else { return }
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= TextSink.capacity { flush() }
  }

  package mutating func write(bytes: [UInt8]) {
    guard !isClosed, failure == nil else { return }
    buffer.append(contentsOf: bytes)
    if buffer.count >= TextSink.capacity { flush() }
  }

  package mutating func flush() {
    guard case .descriptor(let descriptor) = target, !buffer.isEmpty else { return }
    var done = 0
    while done < buffer.count, !isClosed, failure == nil {
      let written = buffer.withUnsafeBytes { bytes in
        #if canImport(Glibc)
          Glibc.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
        #else
          Darwin.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
        #endif
      }
      if written > 0 {
        done += written
      } else if written < 0 {
        switch errno {
        case EINTR: continue
        case EAGAIN:
          // A descriptor that someone else made non-blocking: wait until it takes more.
          var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          _ = poll(&waiting, 1, -1)
        case EPIPE: isClosed = true
        default: failure = errno
        }
      } else {
        failure = EIO
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
