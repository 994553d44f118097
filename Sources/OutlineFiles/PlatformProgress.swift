// The operating system, part four: how far a long run has come, on standard error and only where that is a terminal, since
// nobody else wants to read it.

import Synchronization

/// Counts pieces of work that are done and tells now and then how many.
public final class Progress: Sendable {
    private let total: Int
    private let message: @Sendable (_ done: Int) -> String
    private let isShown: Bool
    private let done = Atomic<Int>(0)
    /// When it was told last; a run that is over at once tells nothing.
    private let told: Mutex<ContinuousClock.Instant>
    private let wasTold = Atomic<Bool>(false)

    /// Counts up to a total; `message` says in one short line how far it is.
    public init(total: Int, message: @escaping @Sendable (_ done: Int) -> String) {
        self.total = total
        self.message = message
        isShown = total > 1 && Platform.isTerminal(2)
        told = Mutex(.now + .milliseconds(700))
    }

    /// One more piece is done. May be called from any thread.
    public func step() {
        let count = done.wrappingAdd(1, ordering: .relaxed).newValue
        guard isShown else { return }
        let isDue = told.withLock { last in
            let now = ContinuousClock.now
            guard last.duration(to: now) > .milliseconds(100) else { return false }
            last = now
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
