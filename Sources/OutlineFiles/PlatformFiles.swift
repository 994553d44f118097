// The operating system, part two: files and folders by name. How a file is written is in PlatformReplacement.swift.

import OutlineSyntax
import OutlineText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// What stands behind a name.
public enum FileKind: Equatable, Sendable {
    case regular, directory, symbolicLink
    /// A pipe, a device, a socket.
    case other
}

/// What the system knows of a file.
public struct FileStatus: Equatable, Sendable {
    /// What it is.
    public var kind: FileKind
    /// Size in bytes; meaningful for regular files.
    public var size: Int
    /// The permission bits, such as 0o644.
    public var permissions: UInt32
    /// Two names with equal device and number are the same file.
    public var device: UInt64
    /// The number of the file on its device.
    public var number: UInt64
    /// When the content and when anything of the file was changed last, in nanoseconds of the system's clock.
    public var times: [Int]
}

/// One name in a folder.
public struct DirectoryEntry: Equatable, Sendable {
    /// The name alone, without the folder.
    public var name: FilePath
    /// What it is, links not followed; nil when the file system does not say and `status` must be asked.
    public var kind: FileKind?
}

extension Platform {
    /// The largest file that is read, in bytes: 1 GiB. No outline is near it, and `/dev/zero` has no end.
    public static let fileSizeLimit = 1 << 30

    /// What stands at `path`.
    /// - Parameter followingLinks: whether a symbolic link stands for its target.
    public static func status(_ path: FilePath, followingLinks: Bool = true) throws(FileError) -> FileStatus {
        let name = try cName(path)
        var data = stat()
        let result = unsafe followingLinks ? stat(name, &data) : lstat(name, &data)
        guard result == 0 else { throw FileError(path: path, code: errorCode(errno)) }
        return fileStatus(data)
    }

    /// Reads a whole file. Pipes and devices are read to their end.
    /// - Throws: `isDirectory`, `notFound`, `notPermitted`, `tooLarge` (more than `limit` bytes) …
    public static func readFile(_ path: FilePath, limit: Int = fileSizeLimit) throws(FileError) -> [UInt8] {
        try PlatformReader(path).readAll(limit: limit)
    }

    /// Reads a whole file that must be one: a pipe or a device, which may never end or be somebody else's, is not touched.
    /// - Throws: `notRegular`, `tooLarge` (more than `limit` bytes) …
    public static func readRegularFile(_ path: FilePath, limit: Int) throws(FileError) -> [UInt8] {
        // What stands there may have been changed for a pipe since somebody looked, so it is opened without waiting for a writer.
        let reader = try PlatformReader(path, waitsForWriter: false)
        guard reader.status.kind == .regular else { throw FileError(path: path, code: .notRegular) }
        return try reader.readAll(limit: limit)
    }

    /// The names in a folder without `.` and `..`, in byte order.
    public static func list(_ directory: FilePath) throws(FileError) -> [DirectoryEntry] {
        guard let stream = unsafe opendir(try cName(directory)) else {
            throw FileError(path: directory, code: errorCode(errno))
        }
        defer { unsafe closedir(stream) }
        guard let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) else { return [] }
        var entries: [DirectoryEntry] = []
        while true {
            errno = 0
            guard let entry = unsafe readdir(stream) else {
                let failure = errno
                if failure != 0 { throw FileError(path: directory, code: errorCode(failure)) }
                break
            }
            // A record may be shorter than the structure, so the name is reached by its offset and the whole is never copied.
            let start = unsafe UnsafeRawPointer(entry).advanced(by: nameOffset).assumingMemoryBound(to: CChar.self)
            let name = unsafe FilePath(bytes: bytes(ofCString: start))
            if name == "." || name == ".." { continue }
            entries.append(DirectoryEntry(name: name, kind: unsafe fileKind(type: entry.pointee.d_type)))
        }
        return entries.sorted { $0.name < $1.name }
    }

    // MARK: - Details

    static func cName(_ path: FilePath) throws(FileError) -> [CChar] {
        if path.bytes.isEmpty || path.bytes.contains(0) { throw FileError(path: path, code: .invalidName) }
        return path.bytes.map { CChar(bitPattern: $0) } + [0]
    }

    static func fileStatus(_ data: stat) -> FileStatus {
        let kind: FileKind =
            switch data.st_mode & 0o170000 {
            case 0o100000: .regular
            case 0o040000: .directory
            case 0o120000: .symbolicLink
            default: .other
            }
        return FileStatus(
            kind: kind, size: Int(data.st_size), permissions: UInt32(data.st_mode & 0o7777),
            device: UInt64(truncatingIfNeeded: data.st_dev), number: UInt64(truncatingIfNeeded: data.st_ino),
            times: [data.st_mtim, data.st_ctim].map { Int($0.tv_sec) &* 1_000_000_000 &+ Int($0.tv_nsec) })
    }

    /// The kind from the type of a directory record (`DT_…`); 0 is "unknown".
    private static func fileKind(type: UInt8) -> FileKind? {
        switch type {
        case 0: nil
        case 4: .directory
        case 8: .regular
        case 10: .symbolicLink
        default: .other
        }
    }
}
