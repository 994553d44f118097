// The operating system, part four: an open file, read as a whole or by several threads in pieces.

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A file that is open for reading.
public final class PlatformReader: Sendable {
    private let path: FilePath
    private let descriptor: Int32
    /// What stood there when it was opened.
    public let status: FileStatus

    /// Opens a file.
    /// - Parameter waitsForWriter: whether a pipe that nobody writes to yet is waited for.
    /// - Throws: `isDirectory`, `notFound`, `notPermitted` …
    public init(_ path: FilePath, waitsForWriter: Bool = true) throws(FileError) {
        let name = try Platform.cName(path)
        self.path = path
        descriptor = unsafe open(name, O_RDONLY | O_CLOEXEC | O_NOCTTY | (waitsForWriter ? 0 : O_NONBLOCK))
        guard descriptor >= 0 else { throw FileError(path: path, code: Platform.errorCode(errno)) }
        var data = stat()
        let failure = unsafe fstat(descriptor, &data) == 0 ? 0 : errno
        status = Platform.fileStatus(data)
        if failure != 0 { throw FileError(path: path, code: Platform.errorCode(failure)) }
        if status.kind == .directory { throw FileError(path: path, code: .isDirectory) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// The whole file; once. Pipes and devices are read to their end.
    /// - Throws: `tooLarge` (more than `limit` bytes) …
    public func readAll(limit: Int = Platform.fileSizeLimit) throws(FileError) -> [UInt8] {
        if status.kind == .regular, status.size > limit { throw FileError(path: path, code: .tooLarge) }
        do throws(FileError) {
            guard status.kind == .regular, status.size > 0 else {
                return try Platform.readToEnd(descriptor, limit: limit)
            }
            // One byte more than the size, so that the end is seen without a second buffer.
            var bytes: [UInt8] = []
            bytes.reserveCapacity(status.size + 1)
            var got = try Platform.read(descriptor, appendingTo: &bytes, limit: status.size + 1)
            while got > 0 {
                if bytes.count > limit { throw FileError(path: path, code: .tooLarge) }
                let room = bytes.count == status.size ? 1 : Platform.readSize
                got = try Platform.read(descriptor, appendingTo: &bytes, limit: room)
            }
            return bytes
        } catch {
            throw FileError(path: path, code: error.code)
        }
    }

    /// The bytes of a range of a regular file, fewer where the file ends before; nil where they cannot be read. Any thread may
    /// ask.
    public func bytes(_ range: Range<Int>) -> [UInt8]? {
        var isRead = true
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: range.count) { room, count in
            while count < range.count {
                let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(room)[count...])
                let got = unsafe pread(descriptor, rest.baseAddress, rest.count, off_t(range.lowerBound + count))
                if got < 0, errno == EINTR { continue }
                isRead = got >= 0
                if got <= 0 { return }
                count += got
            }
        }
        return isRead ? bytes : nil
    }
}
