// How far a long run of `check` has come, on standard error and only where that is a terminal: nobody else wants to read it.

import OutlineFiles
import OutlineRules
import Synchronization

/// Counts files that are done and tells now and then how many.
final class Progress: Sendable {
    private let total: Int
    private let language: Language
    private let isShown: Bool
    private let done = Atomic<Int>(0)
    /// When it was told last; a run that is over at once tells nothing.
    private let told: Mutex<ContinuousClock.Instant>
    private let wasTold = Atomic<Bool>(false)

    init(total: Int, language: Language) {
        self.total = total
        self.language = language
        isShown = total > 1 && Platform.isTerminal(2)
        told = Mutex(.now + .milliseconds(700))
    }

    /// One more file is done. May be called from any thread.
    func step() {
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
        Console.progress("\r" + (language == .zh ? "检查 \(count)/\(total)" : "checking \(count)/\(total)"))
    }

    /// Takes the line away again.
    func finish() {
        if wasTold.load(ordering: .relaxed) { Console.progress("\r\u{1B}[K") }
    }
}
