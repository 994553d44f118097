// From the paths of a command line to the files to be checked, in an order that is the same on every machine.

/// Finds the files that a command is to work on.
public struct DirectoryWalk: Sendable {
    /// A file to be read, or a place that could not be looked at; the rest goes on.
    public enum Item: Equatable, Sendable {
        case file(FilePath)
        case problem(FileError)
    }

    /// What is taken from a folder when nobody says otherwise. Files from Windows may be called `.TXT`.
    public static let defaultPatterns: [Glob] = ["*.outline", "*.提纲", "*.[tT][xX][tT]"]

    private var items: [Item] = []
    private var seen: Set<Identity> = []

    /// The files for `paths`, in the order of the paths and, within a folder, in byte order of the names.
    ///
    /// A file is taken as it is named, whatever its name. A folder is searched to any depth for files that match one of `patterns` (a pattern
    /// with `/` is matched with the path from that folder on). Hidden files and folders and `node_modules` are left out, pipes and devices
    /// too. Symbolic links are followed; a file or folder that is met again, by whatever name, is not taken twice.
    public static func items(_ paths: [FilePath], patterns: [Glob] = defaultPatterns) -> [Item] {
        items(paths) { _ in patterns }
    }

    /// The same with patterns that depend on the folder that was named.
    public static func items(_ paths: [FilePath], patterns: (FilePath) -> [Glob]) -> [Item] {
        var walk = DirectoryWalk()
        for path in paths { walk.take(path, patterns) }
        return walk.items
    }

    private init() {}

    /// The same file under two names has the same identity.
    private struct Identity: Hashable {
        var device: UInt64
        var number: UInt64

        init(_ status: FileStatus) {
            (device, number) = (status.device, status.number)
        }
    }

    private mutating func take(_ path: FilePath, _ patterns: (FilePath) -> [Glob]) {
        do throws(FileError) {
            let status = try Platform.status(path)
            if status.kind == .directory {
                walk(path, status, patterns(path))
            } else if seen.insert(Identity(status)).inserted {
                items.append(.file(path))
            }
        } catch {
            items.append(.problem(error))
        }
    }

    /// A name that waits to be looked at: its path for opening, its path from the folder that was named, and its kind where known.
    private struct Pending {
        var path: FilePath
        var relative: FilePath
        var kind: FileKind?
    }

    private mutating func walk(_ root: FilePath, _ status: FileStatus, _ patterns: [Glob]) {
        guard seen.insert(Identity(status)).inserted else { return }
        // A stack of names in descending order in place of recursion, so that no depth of folders can exhaust the thread's stack.
        var pending: [Pending] = []
        open(root, relative: "", into: &pending)
        while let next = pending.popLast() {
            let matches = patterns.contains { $0.matches(next.relative) }
            // What cannot be a folder and has no name we want needs no system call.
            if !matches, next.kind == .regular || next.kind == .other { continue }
            do throws(FileError) {
                let status = try Platform.status(next.path)
                if status.kind == .directory {
                    if next.relative.name == "node_modules" || !seen.insert(Identity(status)).inserted { continue }
                    open(next.path, relative: next.relative, into: &pending)
                } else if matches, status.kind == .regular, seen.insert(Identity(status)).inserted {
                    items.append(.file(next.path))
                }
            } catch {
                // A link that leads nowhere is somebody else's matter, unless its name says that an outline was meant.
                if matches || next.kind == .directory { items.append(.problem(error)) }
            }
        }
    }

    private mutating func open(_ folder: FilePath, relative: FilePath, into pending: inout [Pending]) {
        do throws(FileError) {
            // `a.txt` reads better than `./a.txt`.
            let prefix: FilePath = folder == "." || folder == "./" ? "" : folder
            for entry in try Platform.list(folder).reversed() where entry.name.bytes.first != UInt8(ascii: ".") {
                pending.append(
                    Pending(
                        path: prefix.appending(entry.name), relative: relative.appending(entry.name), kind: entry.kind))
            }
        } catch {
            items.append(.problem(error))
        }
    }
}
