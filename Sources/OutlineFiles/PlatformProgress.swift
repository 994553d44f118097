// The operating system, part four: how far a long run has come, on standard error and only where that is a terminal, since
// nobody else wants to read it.

import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Counts pieces of work that are done and tells now and then how many.
public final class Progress: Sendable {
    private let total: Int
    private let message: @Sendable (_ done: Int) -> String
    private let isShown: Bool
    private let done = Atomic<Int>(0)
    /// When it is to be told next; a run that is over at once tells nothing.
    private let due: Mutex<Int>
    private let wasTold = Atomic<Bool>(false)

    /// Counts up to a total; `message` says in one short line how far it is.
    public init(total: Int, message: @escaping @Sendable (_ done: Int) -> String) {
        self.total = total
        self.message = message
        isShown = total > 1 && Platform.isTerminal(2)
        due = Mutex(Platform.milliseconds + 800)
    }

    /// One more piece is done. May be called from any thread.
    public func step() {
        let count = done.wrappingAdd(1, ordering: .relaxed).newValue
        guard isShown else { return }
        let isDue = due.withLock { due in
            let now = Platform.milliseconds
            guard now > due else { return false }
            due = now + 100
            return true
        }
        guard isDue else { return }
        wasTold.store(true, ordering: .relaxed)
        write("\r" + message(count))
    }

    /// Takes the line away again.
    public func finish() {
        if wasTold.load(ordering: .relaxed) { write("\r\u{1B}[K") }
    }

    private func write(_ text: String) {
        // A terminal that is gone needs no progress.
        do throws(FileError) { try Platform.write(Array(text.utf8), to: 2) } catch {}
    }
}

extension Platform {
    /// Milliseconds since some moment that no change of the clock moves.
    fileprivate static var milliseconds: Int {
        var time = timespec()
        guard unsafe clock_gettime(CLOCK_MONOTONIC, &time) == 0 else { return 0 }
        return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
    }
}
