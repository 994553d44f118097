// The operating system, part one: streams, the process and its surroundings. With the other files named so
// this is the only place with system calls and so with unsafe code; another operating system is one more set of these files.

import OutlineSyntax
import OutlineText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The operating system as this program uses it. Descriptors are the numbers of POSIX: 0 input, 1 output, 2 errors.
public enum Platform {
    /// How many bytes one read asks for when the caller does not say.
    public static let readSize = 1 << 16

    /// Makes a write to a closed pipe an error of `write` in place of a signal which ends the process. Called once at start-up.
    public static func ignoreBrokenPipes() {
        _ = signal(SIGPIPE, SIG_IGN)
    }

    /// Lets the process outlive an interrupt from the keyboard (SIGINT), which is meant for the program that started it and reaches
    /// all that belong to one terminal.
    public static func ignoreInterrupts() {
        _ = signal(SIGINT, SIG_IGN)
    }

    /// Reads what is there, at most `limit` bytes, and appends it to `buffer`; waits when nothing is there yet.
    /// - Returns: the number of bytes appended; 0 at the end of the stream.
    public static func read(
        _ descriptor: Int32, appendingTo buffer: inout [UInt8], limit: Int = readSize
    ) throws(FileError) -> Int {
        var got = 0
        var failure: Int32 = 0
        repeat {
            failure = 0
            buffer.append(addingCapacity: max(1, limit)) { room in
                unsafe room.withUnsafeMutableBufferPointer { bytes, count in
                    unsafe useLargePages(for: UnsafeMutableRawBufferPointer(bytes))
                    got = unsafe systemRead(descriptor, UnsafeMutableRawBufferPointer(bytes))
                    // So many bytes have been set.
                    count = max(0, got)
                }
            }
            if got < 0 { failure = errno }
            if failure == EAGAIN { _ = waitUntil(descriptor, is: Int16(POLLIN), milliseconds: -1) }
        } while failure == EINTR || failure == EAGAIN
        if failure != 0 { throw FileError(path: streamName(descriptor), code: errorCode(failure)) }
        return got
    }

    /// Asks the system to map new memory for some megabytes in large pages, where it has them: one by one, the thousands of
    /// small ones take longer than reading the file.
    static func useLargePages(for room: UnsafeMutableRawBufferPointer) {
        #if os(Linux)
            let page = 4096
            guard room.count >= 4 << 20, let start = room.baseAddress else { return }
            let skipped = (page - Int(bitPattern: start) % page) % page
            // A hint: where it is refused, nothing changes.
            _ = unsafe madvise(start + skipped, (room.count - skipped) / page * page, MADV_HUGEPAGE)
        #endif
    }

    /// Reads a stream to its end, such as standard input or a FIFO.
    /// - Throws: `tooLarge` when there is more than `limit` bytes.
    public static func readToEnd(_ descriptor: Int32, limit: Int = fileSizeLimit) throws(FileError) -> [UInt8] {
        var bytes: [UInt8] = []
        while try read(descriptor, appendingTo: &bytes, limit: max(readSize, bytes.count)) > 0 {
            if bytes.count > limit { throw FileError(path: streamName(descriptor), code: .tooLarge) }
        }
        return bytes
    }

    /// Lets a write to a pipe or a socket return when there is no room, so that `write` can look now and then whether anybody is
    /// still there. Tells whether that was changed.
    @discardableResult
    public static func makeNonblocking(_ descriptor: Int32, _ isOn: Bool = true) -> Bool {
        var data = stat()
        guard unsafe fstat(descriptor, &data) == 0, [0o010000, 0o140000].contains(data.st_mode & 0o170000) else {
            return false
        }
        let flags = fcntl(descriptor, F_GETFL)
        guard flags >= 0, (flags & O_NONBLOCK != 0) != isOn else { return false }
        return fcntl(descriptor, F_SETFL, isOn ? flags | O_NONBLOCK : flags & ~O_NONBLOCK) == 0
    }

    /// Writes all bytes, however many calls it takes, and waits while the other side is slow.
    /// - Parameter isAwaited: asked every three seconds while a descriptor that does not block has no room; false to give up.
    /// - Throws: `brokenPipe` when nobody reads any more (`ignoreBrokenPipes` must have been called), or what the system says.
    public static func write(
        _ bytes: [UInt8], to descriptor: Int32, isAwaited: () -> Bool = { true }
    ) throws(FileError) {
        var done = 0
        while done < bytes.count {
            let start = done
            let count = unsafe bytes.withUnsafeBytes { all in
                unsafe systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: all[start...]))
            }
            if count >= 0 {
                done += count
                continue
            }
            let failure = errno
            if failure == EINTR { continue }
            guard failure == EAGAIN else { throw FileError(path: streamName(descriptor), code: errorCode(failure)) }
            while !waitUntil(descriptor, is: Int16(POLLOUT), milliseconds: 3000) {
                if !isAwaited() { throw FileError(path: streamName(descriptor), code: .brokenPipe) }
            }
        }
    }

    /// Makes room for a whole long message in a pipe, so that its writer need not wait for its reader every 64 KiB. Where that
    /// cannot be had, or the descriptor is no pipe, nothing changes.
    public static func widenPipe(_ descriptor: Int32) {
        #if os(Linux)
            // F_SETPIPE_SZ, whose name only the system's own headers have.
            _ = fcntl(descriptor, 1031, 1 << 20)
        #endif
    }

    /// Waits until a read would not block: there are bytes, or the other side has closed.
    /// - Parameter milliseconds: how long to wait; 0 only looks, a negative number waits for ever.
    /// - Returns: whether a read is due; false when the time has run out.
    public static func waitUntilReadable(_ descriptor: Int32, milliseconds: Int) -> Bool {
        waitUntil(descriptor, is: Int16(POLLIN), milliseconds: milliseconds)
    }

    /// Waits for some time, in milliseconds.
    public static func sleep(milliseconds: Int) { _ = poll(nil, 0, Int32(clamping: milliseconds)) }

    /// Whether a process of this number exists. A process of another user counts; numbers below 1 do not.
    public static func isAlive(process: Int) -> Bool {
        guard process > 0, let number = pid_t(exactly: process) else { return false }
        return kill(number, 0) == 0 || errno == EPERM
    }

    /// The number of this process.
    public static var processID: Int { Int(getpid()) }

    /// Whether a person sits at the other end of `descriptor`.
    public static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// Nanoseconds on a clock which never goes back. Only differences mean anything.
    public static var nanoseconds: UInt64 {
        var time = timespec()
        guard unsafe clock_gettime(CLOCK_MONOTONIC, &time) == 0 else { return 0 }
        return UInt64(clamping: time.tv_sec) &* 1_000_000_000 &+ UInt64(clamping: time.tv_nsec)
    }

    /// The arguments after the program's name, as bytes, since a file name need not be UTF-8.
    public static var arguments: [FilePath] {
        let all = unsafe CommandLine.unsafeArgv
        return (0..<Int(CommandLine.argc)).dropFirst().compactMap { index in
            unsafe all[index].map { unsafe FilePath(bytes: bytes(ofCString: $0)) }
        }
    }

    /// The value of an environment variable; nil when it is not set.
    public static func environment(_ name: String) -> String? {
        unsafe getenv(name).map { unsafe String(cString: $0) }
    }

    /// The working folder; `.` when the system cannot say (it has been deleted).
    public static var currentDirectory: FilePath {
        guard let text = unsafe getcwd(nil, 0) else { return "." }
        defer { unsafe free(text) }
        return unsafe FilePath(bytes: bytes(ofCString: text))
    }

    /// On how many processor cores this program may run, at least 1.
    public static let coreCount: Int = {
        #if canImport(Glibc)
            if let cores = CoreSet() { return max(1, cores.count) }
        #endif
        return max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    }()

    /// Ends the process with a status (0 success).
    public static func exit(_ status: Int32) -> Never {
        systemExit(status)
    }

    // MARK: - Shared by the platform files

    static func bytes(ofCString start: UnsafePointer<CChar>) -> [UInt8] {
        unsafe Array(UnsafeRawBufferPointer(start: start, count: strlen(start)))
    }

    static func errorCode(_ number: Int32) -> FileError.Code {
        switch number {
        case ENOENT: .notFound
        case EISDIR: .isDirectory
        case ENOTDIR: .notDirectory
        case EACCES, EPERM: .notPermitted
        case EROFS: .readOnly
        case ENOSPC, EDQUOT: .noSpace
        case EFBIG, EOVERFLOW: .tooLarge
        case EMFILE, ENFILE: .tooManyOpen
        case ENAMETOOLONG: .nameTooLong
        case ELOOP: .linkLoop
        case EPIPE: .brokenPipe
        default: .system(number)
        }
    }

    private static func streamName(_ descriptor: Int32) -> FilePath {
        switch descriptor {
        case 0: "<stdin>"
        case 1: "<stdout>"
        case 2: "<stderr>"
        default: FilePath("<descriptor \(descriptor)>")
        }
    }

    private static func waitUntil(_ descriptor: Int32, is events: Int16, milliseconds: Int) -> Bool {
        let start = nanoseconds
        var left = milliseconds
        while true {
            var entry = pollfd(fd: descriptor, events: events, revents: 0)
            let count = unsafe poll(&entry, 1, Int32(clamping: left))
            // An error of the descriptor itself counts as ready, so that the read or write which follows can report it.
            if count > 0 || (count < 0 && errno != EINTR) { return true }
            if milliseconds < 0 { continue }
            left = milliseconds - Int(clamping: (nanoseconds &- start) / 1_000_000)
            if left <= 0 { return false }
        }
    }
}

// The names of the C library, which the methods above would otherwise hide.

private func systemRead(_ descriptor: Int32, _ room: UnsafeMutableRawBufferPointer) -> Int {
    unsafe read(descriptor, room.baseAddress, room.count)
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    unsafe write(descriptor, bytes.baseAddress, bytes.count)
}

private func systemExit(_ status: Int32) -> Never {
    exit(status)
}
