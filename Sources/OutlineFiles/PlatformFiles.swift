// The operating system, part two: files and folders by name. Reading is whole files; writing is atomic, so that a person's text is
// either the old one or the new one, never half of each.

import OutlineSyntax

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

    /// Replaces the content of a file, or makes it: a new file beside it is written, brought to the disk and renamed over the old one.
    /// The permission bits stay, and the owner where the system lets us; a symbolic link stays a link and its target is replaced. Further
    /// hard links and extended attributes stay with the old content.
    /// - Throws: `notPermitted` when the old file may not be written (although its folder would allow the renaming), `notRegular` …
    public static func writeFile(_ bytes: [UInt8], to path: FilePath) throws(FileError) {
        let target = try resolvingLinks(path)
        let targetName = try cName(target)
        var old: FileStatus?
        var data = stat()
        if unsafe stat(targetName, &data) == 0 {
            let status = fileStatus(data)
            if status.kind == .directory { throw FileError(path: path, code: .isDirectory) }
            if status.kind != .regular { throw FileError(path: path, code: .notRegular) }
            guard unsafe access(targetName, W_OK) == 0 else { throw FileError(path: path, code: errorCode(errno)) }
            old = status
        } else if errno != ENOENT {
            throw FileError(path: path, code: errorCode(errno))
        }
        let (temporary, descriptor) = try makeTemporary(beside: target, reportedAs: path)
        do throws(FileError) {
            defer { close(descriptor) }
            try write(bytes, to: descriptor)
            if let old {
                // Another owner can be given only by an administrator; failing to is no reason to refuse the text. The owner comes
                // first because changing it clears special bits.
                _ = fchown(descriptor, data.st_uid, data.st_gid)
                guard fchmod(descriptor, mode_t(old.permissions)) == 0 else {
                    throw FileError(path: path, code: errorCode(errno))
                }
            }
            guard fsync(descriptor) == 0 else { throw FileError(path: path, code: errorCode(errno)) }
        } catch {
            _ = unsafe unlink(temporary)
            throw FileError(path: path, code: error.code)
        }
        guard unsafe rename(temporary, targetName) == 0 else {
            let code = errorCode(errno)
            _ = unsafe unlink(temporary)
            throw FileError(path: path, code: code)
        }
        // The new name lives in the folder, which has to reach the disk too; some file systems refuse, and the text is safe either way.
        let folder = unsafe open(try cName(target.parent), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if folder >= 0 {
            _ = fsync(folder)
            close(folder)
        }
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

    /// The name a chain of symbolic links ends at, whether or not a file stands there.
    private static func resolvingLinks(_ path: FilePath) throws(FileError) -> FilePath {
        var current = path
        for _ in 0..<40 {
            let name = try cName(current)
            var room = [CChar](repeating: 0, count: 4096)
            let length = unsafe readlink(name, &room, room.count)
            // Not a link (EINVAL), or not there: the name itself is meant. Anything else is reported by the calls which follow.
            if length < 0 { return current }
            if length >= room.count { throw FileError(path: path, code: .nameTooLong) }
            let target = FilePath(bytes: room[..<length].map { UInt8(bitPattern: $0) })
            current = target.isAbsolute ? target : current.parent.appending(target)
        }
        throw FileError(path: path, code: .linkLoop)
    }

    private static func makeTemporary(
        beside target: FilePath, reportedAs path: FilePath
    ) throws(FileError) -> (name: [CChar], descriptor: Int32) {
        for attempt in 0..<100 {
            // A short name of its own: the target's name may already be as long as the file system allows.
            let name = FilePath(".outline-ls-\(processID)-\(nanoseconds)-\(attempt).tmp")
            let temporary = try cName(target.parent.appending(name))
            let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if descriptor >= 0 { return (temporary, descriptor) }
            let failure = errno
            if failure != EEXIST { throw FileError(path: path, code: errorCode(failure)) }
        }
        throw FileError(path: path, code: .system(EEXIST))
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
            device: UInt64(truncatingIfNeeded: data.st_dev), number: UInt64(truncatingIfNeeded: data.st_ino))
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
