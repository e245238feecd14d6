import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Threads that share the items of one job.
///
/// The results are the same, and in the same order, with one worker and with many.
public struct Workers: Hashable, Sendable {
  /// How many threads work, the calling one among them.
  public let count: Int

  /// As many workers as asked for, at least one.
  public init(_ count: Int) { self.count = min(max(1, count), 64) }

  /// One for each processor that is there, at most eight: beyond that the disk sets the pace.
  public static let standard = Workers(min(8, sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// What `work` makes of each of the numbers below `count`, in their order.
  ///
  /// - Throws: What the lowest number failed with, whichever failed first.
  public func map<Result: Sendable, Failure: Error>(
    _ count: Int, _ work: @Sendable (Int) throws(Failure) -> Result
  ) throws(Failure) -> [Result] {
    let board = Board<Result, Failure>(count)
    let helpers = min(self.count, count) - 1
    if helpers > 0 {
      withoutActuallyEscaping(work) { work in
        let threads = (0..<helpers).compactMap { _ in HelpingThread { board.run(work) } }
        board.run(work)
        for thread in threads { thread.join() }
      }
    } else {
      board.run(work)
    }
    return try board.results()
  }
}

/// What is left to do of a job, and what was made.
private final class Board<Result: Sendable, Failure: Error>: Sendable {
  private struct State {
    var made: [(index: Int, result: Result)] = []
    var failed: (index: Int, failure: Failure)?
  }

  private let count: Int
  private let next = Atomic<Int>(0)
  private let state = Mutex(State())

  init(_ count: Int) { self.count = count }

  /// Works until nothing is left, or something failed.
  func run(_ work: (Int) throws(Failure) -> Result) {
    var made: [(index: Int, result: Result)] = []
    var failed: (index: Int, failure: Failure)?
    while failed == nil {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      if index >= count { break }
      do throws(Failure) {
        made.append((index, try work(index)))
      } catch {
        failed = (index, error)
        next.store(count, ordering: .relaxed)
      }
    }
    let (results, failure) = (made, failed)
    state.withLock { state in
      state.made += results
      if let failure, state.failed.map({ $0.index > failure.index }) ?? true {
        state.failed = failure
      }
    }
  }

  func results() throws(Failure) -> [Result] {
    let state = state.withLock { $0 }
    if let failed = state.failed { throw failed.failure }
    return state.made.sorted { $0.index < $1.index }.map(\.result)
  }
}

/// A thread that does one piece of work and is waited for.
private struct HelpingThread {
  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  private let thread: pthread_t

  /// `nil` when the system gives no thread: the others then do the work.
  init?(_ body: @escaping @Sendable () -> Void) {
    let work = Unmanaged.passRetained(Work(body))
    var thread = pthread_t()
    let outcome = unsafe pthread_create(
      &thread, nil,
      { context in
        if let context = unsafe context {
          unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
        }
        return nil
      }, work.toOpaque())
    guard outcome == 0 else {
      unsafe work.release()
      return nil
    }
    self.thread = thread
  }

  func join() { _ = pthread_join(thread, nil) }
}
