// The operating system, part five: a file is written anew beside the old one and put in its place, so that a person's text is either
// the old one or the new one, never half of each, and never over what somebody else has written meanwhile.

import OutlineText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

extension Platform {
    /// Replaces the content of a file, or makes it: a new file beside it is written, brought to the disk and renamed over the old one.
    /// Permissions, access lists and extended attributes stay, and the owner where the system lets us; a symbolic link stays a link
    /// and its target is replaced. Further hard links keep the old content.
    /// - Parameter read: the file as it was when it was read, which it must still be; nil to replace whatever stands there.
    /// - Throws: `changedMeanwhile`; `attributesLost` when something of the old file cannot be kept; `notPermitted` when the old file
    ///   may not be written (although its folder would allow the renaming), `notRegular` …
    public static func writeFile(
        _ bytes: [UInt8], to path: FilePath, readAs read: FileStatus? = nil
    ) throws(FileError) {
        let target = try resolvingLinks(path)
        let targetName = try cName(target)
        let old = unsafe open(targetName, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY)
        defer { if old >= 0 { close(old) } }
        var data = stat()
        let isThere = unsafe stat(targetName, &data) == 0
        if isThere {
            let kind = fileStatus(data).kind
            if kind == .directory { throw FileError(path: path, code: .isDirectory) }
            if kind != .regular { throw FileError(path: path, code: .notRegular) }
            guard unsafe access(targetName, W_OK) == 0 else { throw FileError(path: path, code: errorCode(errno)) }
        } else if errno != ENOENT {
            throw FileError(path: path, code: errorCode(errno))
        }
        // Nobody else reads it before it has the permissions of the file whose place it takes.
        let temporary = try Temporary(beside: target, mode: isThere ? 0o600 : 0o666, reportedAs: path)
        defer { temporary.remove() }
        do throws(FileError) {
            defer { close(temporary.descriptor) }
            try write(bytes, to: temporary.descriptor)
            if isThere {
                // Another owner can be given only by an administrator; failing to is no reason to refuse the text. The owner comes
                // first because changing it clears special bits.
                _ = fchown(temporary.descriptor, data.st_uid, data.st_gid)
                guard fchmod(temporary.descriptor, mode_t(data.st_mode & 0o7777)) == 0 else {
                    throw FileError(path: path, code: errorCode(errno))
                }
                guard old < 0 || ExtendedAttributes.copy(from: old, to: temporary.descriptor) else {
                    throw FileError(path: path, code: .attributesLost)
                }
            }
            guard fsync(temporary.descriptor) == 0 else { throw FileError(path: path, code: errorCode(errno)) }
        } catch {
            throw FileError(path: path, code: error.code)
        }
        if let read, try !isSame(read, targetName) { throw FileError(path: path, code: .changedMeanwhile) }
        guard unsafe rename(temporary.name, targetName) == 0 else {
            throw FileError(path: path, code: errorCode(errno))
        }
        // The new name lives in the folder, which has to reach the disk too; some file systems refuse, and the text is safe either way.
        let folder = unsafe open(try cName(target.parent), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if folder >= 0 {
            _ = fsync(folder)
            close(folder)
        }
    }

    /// Whether what stands under a name is still the very file that was read.
    private static func isSame(_ read: FileStatus, _ name: [CChar]) throws(FileError) -> Bool {
        var data = stat()
        return unsafe lstat(name, &data) == 0 && fileStatus(data) == read
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
}

/// A file that is being written and has no name of its own yet. A signal that ends the process removes it.
private struct Temporary {
    let name: [CChar]
    let descriptor: Int32
    private let slot: Int?

    init(beside target: FilePath, mode: mode_t, reportedAs path: FilePath) throws(FileError) {
        for attempt in 0..<100 {
            // A short name of its own: the target's name may already be as long as the file system allows.
            let own = FilePath(".outline-ls-\(Platform.processID)-\(Platform.nanoseconds)-\(attempt).tmp")
            let name = try Platform.cName(target.parent.appending(own))
            let slot = CleanUp.add(name)
            let descriptor = unsafe open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
            if descriptor >= 0 {
                (self.name, self.descriptor, self.slot) = (name, descriptor, slot)
                return
            }
            let failure = errno
            CleanUp.remove(slot)
            if failure != EEXIST { throw FileError(path: path, code: Platform.errorCode(failure)) }
        }
        throw FileError(path: path, code: .system(EEXIST))
    }

    /// Takes the file away, unless it has been renamed.
    func remove() {
        _ = unsafe unlink(name)
        CleanUp.remove(slot)
    }
}
