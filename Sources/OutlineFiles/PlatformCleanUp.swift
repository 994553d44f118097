// The operating system, part six: what a process that is told to end (SIGTERM, SIGINT, SIGHUP) takes away before it goes.

import OutlineText
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Files that are removed when a signal ends the process.
enum CleanUp {
    /// The addresses of the names. Whoever takes one out owns it, so that a signal may come at any moment.
    private static let names = InlineArray<64, Atomic<UInt>> { _ in Atomic(0) }

    /// Signals that end a process and are caught, unless they are ignored, as by `nohup`.
    private static let isWatching: Bool = {
        for number in [SIGTERM, SIGINT, SIGHUP] {
            let old = signal(number) { number in
                CleanUp.removeAll()
                // Behind the handler the signal does what it always does.
                _ = signal(number, SIG_DFL)
                _ = raise(number)
            }
            if unsafe unsafeBitCast(old, to: UInt.self) == 1 { _ = signal(number, SIG_IGN) }
        }
        return true
    }()

    /// Remembers a name; nil where there is no room for it.
    static func add(_ name: [CChar]) -> Int? {
        guard isWatching, let copy = unsafe strdup(name) else { return nil }
        let address = UInt(bitPattern: copy)
        for slot in 0..<names.count
        where names[slot].compareExchange(expected: 0, desired: address, ordering: .sequentiallyConsistent).exchanged {
            return slot
        }
        unsafe free(copy)
        return nil
    }

    /// Forgets a name.
    static func remove(_ slot: Int?) {
        guard let slot, (0..<names.count).contains(slot) else { return }
        let address = names[slot].exchange(0, ordering: .sequentiallyConsistent)
        unsafe free(UnsafeMutableRawPointer(bitPattern: address))
    }

    /// Removes the files. Nothing here takes memory or a lock, which a signal handler must not.
    static func removeAll() {
        for slot in 0..<names.count {
            let address = names[slot].exchange(0, ordering: .sequentiallyConsistent)
            if let name = unsafe UnsafePointer<CChar>(bitPattern: address) { _ = unsafe unlink(name) }
        }
    }
}
