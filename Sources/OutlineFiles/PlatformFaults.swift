// The operating system, part eight: a mistake of ours that ends the process while it works on one of many pieces must not take the
// others with it. The program starts itself anew in place of the process, and is told which piece to leave out.

import OutlineText
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Starts the program anew when it breaks over a piece of work.
public enum FaultGuard {
    /// The option by which the program is told what it broke over: numbers of pieces, separated by commas.
    public static let option = "--after-fault"
    /// More faults than these are not gone on from.
    private static let mostFaults = 200

    /// The threads at work and the pieces that they work on, and what the program is to be started with.
    private static let threads = InlineArray<256, Atomic<UInt>> { _ in Atomic(0) }
    private static let pieces = InlineArray<256, Atomic<Int>> { _ in Atomic(0) }
    private static let arguments = Atomic<UInt>(0)
    private static let faults = Atomic<UInt>(0)
    private static let faultsEnd = Atomic<Int>(0)

    /// Watches from now on.
    /// - Parameters:
    ///   - command: the argument behind which the option goes.
    ///   - known: what the option has told, empty at the first start.
    public static func watch(command: String, known: [Int]) {
        guard known.count < mostFaults else { return }
        var own = Platform.arguments.map(\.bytes).filter { !$0.starts(with: Array((option + "=").utf8)) }
        let place = own.firstIndex(of: Array(command.utf8)).map { $0 + 1 } ?? 0
        let told = Array((option + "=" + known.map(String.init).joined(separator: ",")).utf8)
        own.insert(told + [UInt8](repeating: 0, count: 32), at: place)
        let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: own.count + 2)
        for (index, argument) in ([Array("outline-ls".utf8)] + own).enumerated() {
            let copy = UnsafeMutablePointer<CChar>.allocate(capacity: argument.count + 1)
            for (at, byte) in (argument + [0]).enumerated() { unsafe copy[at] = CChar(bitPattern: byte) }
            unsafe list[index] = unsafe copy
            if index == place + 1 { faults.store(UInt(bitPattern: copy), ordering: .sequentiallyConsistent) }
        }
        unsafe list[own.count + 1] = nil
        faultsEnd.store(told.count, ordering: .sequentiallyConsistent)
        arguments.store(UInt(bitPattern: list), ordering: .sequentiallyConsistent)
        for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] {
            _ = signal(number) { number in
                FaultGuard.startAnew()
                _ = signal(number, SIG_DFL)
                _ = raise(number)
            }
        }
    }

    /// Takes notice that this thread works on a piece until `work` is done.
    public static func working<Result>(on piece: Int, _ work: () -> Result) -> Result {
        let own = thread
        var slot: Int?
        for index in 0..<threads.count
        where threads[index].compareExchange(expected: 0, desired: own, ordering: .sequentiallyConsistent).exchanged {
            slot = index
            break
        }
        guard let slot else { return work() }
        pieces[slot].store(piece, ordering: .sequentiallyConsistent)
        defer { threads[slot].store(0, ordering: .sequentiallyConsistent) }
        return work()
    }

    private static var thread: UInt {
        #if canImport(Glibc)
            UInt(pthread_self())
        #else
            unsafe UInt(bitPattern: pthread_self())
        #endif
    }

    /// Starts the program in place of this process; returns where nothing is known of what it was at. Nothing here takes memory or a
    /// lock, which a signal handler must not.
    private static func startAnew() {
        let own = thread
        var piece = -1
        for index in 0..<threads.count where threads[index].load(ordering: .sequentiallyConsistent) == own {
            piece = pieces[index].load(ordering: .sequentiallyConsistent)
        }
        let list = arguments.exchange(0, ordering: .sequentiallyConsistent)
        guard piece >= 0, list != 0,
            let told = unsafe UnsafeMutablePointer<CChar>(bitPattern: faults.load(ordering: .sequentiallyConsistent)),
            let argv = unsafe UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>(bitPattern: list)
        else { return }
        CleanUp.removeAll()
        var end = faultsEnd.load(ordering: .sequentiallyConsistent)
        unsafe told[end] = 0x2C
        end += 1
        var power = 1
        while power <= piece / 10 { power *= 10 }
        while power > 0 {
            unsafe told[end] = CChar(0x30 + piece / power % 10)
            end += 1
            power /= 10
        }
        unsafe told[end] = 0
        // The new process would inherit that the signal is held back.
        var none = sigset_t()
        unsafe sigemptyset(&none)
        _ = unsafe sigprocmask(SIG_SETMASK, &none, nil)
        _ = unsafe execv("/proc/self/exe", argv)
    }
}
