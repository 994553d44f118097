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
        var threads: [UInt] = []
        for _ in 1..<max(1, min(jobs, count)) {
            guard let thread = startThread(range) else { break }
            threads.append(thread)
        }
        range.run()
        for thread in threads { join(thread) }
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

    /// A thread is kept as a number, since `pthread_t` is a number in one C library and a pointer in the other.
    private static func startThread(_ range: WorkRange) -> UInt? {
        var attributes = pthread_attr_t()
        guard unsafe pthread_attr_init(&attributes) == 0 else { return nil }
        defer { _ = unsafe pthread_attr_destroy(&attributes) }
        // Musl gives a thread 128 KiB of stack; the main thread has 8 MiB, and what runs there must run here.
        _ = unsafe pthread_attr_setstacksize(&attributes, 8 << 20)
        let argument = unsafe Unmanaged.passRetained(range)
        #if canImport(Glibc)
            var thread = pthread_t()
        #else
            var thread: pthread_t?
        #endif
        let failure = unsafe pthread_create(
            &thread, &attributes,
            { argument in
                if let argument = unsafe argument {
                    unsafe Unmanaged<WorkRange>.fromOpaque(argument).takeRetainedValue().run()
                }
                return nil
            }, argument.toOpaque())
        if failure != 0 {
            unsafe argument.release()
            return nil
        }
        #if canImport(Glibc)
            return UInt(thread)
        #else
            return unsafe UInt(bitPattern: thread)
        #endif
    }

    private static func join(_ thread: UInt) {
        #if canImport(Glibc)
            pthread_join(pthread_t(thread), nil)
        #else
            unsafe pthread_join(OpaquePointer(bitPattern: thread), nil)
        #endif
    }
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
private final class WorkRange: Sendable {
    private let count: Int
    private let work: @Sendable (Int) -> Void
    private let next = Atomic<Int>(0)

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
