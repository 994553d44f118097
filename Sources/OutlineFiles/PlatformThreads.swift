// The operating system, part three: a range of independent pieces of work on several threads. Plain POSIX threads, because the start-up
// of Dispatch or of Swift's tasks costs a static executable milliseconds.

public import OutlineSyntax
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

extension Platform {
    /// Calls `work` once for every index below `count` on up to `jobs` threads, this one included, and returns when all are done.
    /// Indices are handed out in ascending order. When the system has no more threads, the work is done by those there are.
    public static func parallel(count: Int, jobs: Int, _ work: @escaping @Sendable (Int) -> Void) {
        let range = WorkRange(count: count, work: work)
        let helpers = min(jobs, count) - 1
        helpers > 0 ? Workers.shared.run(range, helpers: helpers) : range.run()
    }

    /// The results of `work` for every index below `count`, in order, made on up to `jobs` threads.
    public static func parallelMap<Result: Sendable>(
        count: Int, jobs: Int, _ work: @escaping @Sendable (Int) -> Result
    ) -> [Result] {
        if min(jobs, count) <= 1 { return (0..<max(0, count)).map(work) }
        let results = Results<Result>(count: count)
        parallel(count: count, jobs: jobs) { results.set($0, to: work($0)) }
        return results.all
    }
}

/// Threads that wait for work. They are started when they are first needed and kept, since starting one takes as long as checking
/// some pages of text.
private final class Workers: @unchecked Sendable {
    static let shared = Workers()

    // What follows is read and changed only while the monitor is held.
    private let monitor = Monitor()
    /// Work that waits for a helper, once for each that is wanted.
    private var queue: [WorkRange] = []
    /// How many threads wait for work.
    private var idle = 0

    /// Does the work on this thread and up to so many others.
    func run(_ range: WorkRange, helpers: Int) {
        monitor.enter()
        let free = idle - queue.count
        for _ in 0..<helpers { queue.append(range) }
        monitor.wakeAll()
        monitor.leave()
        for _ in max(0, free)..<max(helpers, free) {
            guard startThread() else { break }
        }
        range.run()
        monitor.enter()
        // Who has not come by now is not needed any more.
        queue.removeAll { $0 === range }
        while range.helpers > 0 { monitor.wait() }
        monitor.leave()
    }

    /// What a thread does, for ever.
    fileprivate func serve() -> Never {
        monitor.enter()
        while true {
            guard let range = queue.first else {
                idle += 1
                monitor.wait()
                idle -= 1
                continue
            }
            queue.removeFirst()
            range.helpers += 1
            monitor.leave()
            range.run()
            monitor.enter()
            range.helpers -= 1
            if range.helpers == 0 { monitor.wakeAll() }
        }
    }

    /// Starts a thread; tells whether there was one to be had.
    private func startThread() -> Bool {
        var attributes = pthread_attr_t()
        guard unsafe pthread_attr_init(&attributes) == 0 else { return false }
        defer { _ = unsafe pthread_attr_destroy(&attributes) }
        // Musl gives a thread 128 KiB of stack; the main thread has 8 MiB, and what runs there must run here.
        _ = unsafe pthread_attr_setstacksize(&attributes, 8 << 20)
        _ = unsafe pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        #if canImport(Glibc)
            var thread = pthread_t()
        #else
            var thread: pthread_t?
        #endif
        return unsafe pthread_create(&thread, &attributes, { _ in Workers.shared.serve() }, nil) == 0
    }
}

/// A lock with a condition to wait for. It lives as long as the program.
@safe
private final class Monitor: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    init() {
        unsafe mutex.initialize(to: pthread_mutex_t())
        unsafe condition.initialize(to: pthread_cond_t())
        _ = unsafe pthread_mutex_init(mutex, nil)
        _ = unsafe pthread_cond_init(condition, nil)
    }

    func enter() { _ = unsafe pthread_mutex_lock(mutex) }

    func leave() { _ = unsafe pthread_mutex_unlock(mutex) }

    /// Leaves, and enters again behind a `wakeAll`, or for no reason.
    func wait() { _ = unsafe pthread_cond_wait(condition, mutex) }

    func wakeAll() { _ = unsafe pthread_cond_broadcast(condition) }
}

/// Does pieces of work on several threads.
public struct Threads: WorkRunner {
    /// How many threads, this one included.
    public let count: Int

    /// So many threads, by default one for each core.
    public init(_ count: Int = Platform.coreCount) { self.count = count }

    /// See `WorkRunner`.
    public func map<Result: Sendable>(_ count: Int, _ work: @escaping @Sendable (Int) -> Result) -> [Result] {
        Platform.parallelMap(count: count, jobs: self.count, work)
    }
}

/// What the threads share: the work and the next index nobody has taken.
private final class WorkRange: @unchecked Sendable {
    private let count: Int
    private let work: @Sendable (Int) -> Void
    private let next = Atomic<Int>(0)
    /// How many threads of `Workers` are at it; theirs to change.
    var helpers = 0

    init(count: Int, work: @escaping @Sendable (Int) -> Void) {
        self.count = count
        self.work = work
    }

    func run() {
        while true {
            let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
            if index >= count { return }
            work(index)
        }
    }
}

/// Results by index, filled in any order.
private final class Results<Value: Sendable>: Sendable {
    private let values: Mutex<[Value?]>

    init(count: Int) {
        values = Mutex(Array(repeating: nil, count: count))
    }

    func set(_ index: Int, to value: Value) {
        values.withLock { $0[index] = value }
    }

    /// All results. Every index has been set once the threads are joined, so none is left out.
    var all: [Value] {
        values.withLock { $0.compactMap { $0 } }
    }
}
