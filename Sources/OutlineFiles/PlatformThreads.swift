// The operating system, part three: a range of independent pieces of work on several threads. Plain POSIX threads, because the start-up
// of Dispatch or of Swift's tasks costs a static executable milliseconds.

import OutlineSyntax
public import OutlineText
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

extension Platform {
    /// Calls `work` once for every index below `count` on up to `jobs` threads, this one included, and returns when all are done.
    /// Indices are handed out in ascending order. When the system has no more threads, the work is done by those there are.
    /// Work that `takesMuchMemory`, tens of megabytes on each thread, gets it in large pages where the system has them.
    public static func parallel(
        count: Int, jobs: Int, takesMuchMemory: Bool = false, _ work: @escaping @Sendable (Int) -> Void
    ) {
        let range = WorkRange(count: count, takesMuchMemory: takesMuchMemory, work: work)
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
        count: Int, jobs: Int, takesMuchMemory: Bool = false, _ work: @escaping @Sendable (Int) -> Result
    ) -> [Result] {
        if min(jobs, count) <= 1 { return (0..<max(0, count)).map(work) }
        let results = Results<Result>(count: count)
        parallel(count: count, jobs: jobs, takesMuchMemory: takesMuchMemory) { results.set($0, to: work($0)) }
        return results.all
    }

    /// Has the allocator take memory for this thread that is mapped in large pages. All by what the C library promises: a block
    /// that was mapped by itself and is freed raises the size from which blocks are (mallopt(3), M_MMAP_THRESHOLD), so that the
    /// next one comes from what the thread keeps. An allocator of another kind does nothing of the sort, and nothing changes.
    fileprivate static func useLargePagesForThisThread() {
        let megabyte = 1 << 20
        unsafe free(malloc(31 * megabyte))
        let block = unsafe malloc(24 * megabyte)
        if let block = unsafe block {
            unsafe useLargePages(for: UnsafeMutableRawBufferPointer(start: block, count: 24 * megabyte))
        }
        unsafe free(block)
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
            CoreSet.startElsewhere(&attributes)
            var thread = pthread_t()
        #else
            var thread: pthread_t?
        #endif
        let run: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { argument in
            if let argument = unsafe argument {
                unsafe Unmanaged<WorkRange>.fromOpaque(argument).takeRetainedValue().run()
            }
            return nil
        }
        var failure = unsafe pthread_create(&thread, &attributes, run, argument.toOpaque())
        #if canImport(Glibc)
            // Where the choice of a core is forbidden, as in some containers, the system chooses.
            if failure != 0 {
                CoreSet.startAnywhere(&attributes)
                failure = unsafe pthread_create(&thread, &attributes, run, argument.toOpaque())
            }
        #endif
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

    private let takesMuchMemory: Bool

    /// So many threads, by default one for each core; see `Platform.parallel`.
    public init(_ count: Int = Platform.coreCount, takesMuchMemory: Bool = false) {
        self.count = count
        self.takesMuchMemory = takesMuchMemory
    }

    /// See `WorkRunner`.
    public func map<Result: Sendable>(_ count: Int, _ work: @escaping @Sendable (Int) -> Result) -> [Result] {
        Platform.parallelMap(count: count, jobs: self.count, takesMuchMemory: takesMuchMemory, work)
    }
}

/// What the threads share: the work and the next index nobody has taken.
private final class WorkRange: Sendable {
    private let count: Int
    private let takesMuchMemory: Bool
    private let work: @Sendable (Int) -> Void
    private let next = Atomic<Int>(0)

    init(count: Int, takesMuchMemory: Bool, work: @escaping @Sendable (Int) -> Void) {
        self.count = count
        self.takesMuchMemory = takesMuchMemory
        self.work = work
    }

    func run() {
        if takesMuchMemory { Platform.useLargePagesForThisThread() }
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
