// Relations of paths that need no look at the disk: absolute, without dots, seen from a folder.

public import OutlineFiles

extension FilePath {
    /// The path from the root on, without `.` and `..` and doubled slashes. Symbolic links are not followed.
    public func absolute(from folder: @autoclosure () -> FilePath) -> FilePath {
        var parts: [ArraySlice<UInt8>] = []
        let whole = isAbsolute ? self : folder().appending(self)
        for part in whole.bytes.split(separator: UInt8(ascii: "/")) {
            if part.elementsEqual(".".utf8) { continue }
            if part.elementsEqual("..".utf8) { _ = parts.popLast() } else { parts.append(part) }
        }
        return FilePath(bytes: parts.isEmpty ? [UInt8(ascii: "/")] : parts.flatMap { [UInt8(ascii: "/")] + $0 })
    }

    /// The path seen from a folder; nil where it does not lie in it. Both are absolute and without dots.
    public func relative(to folder: FilePath) -> FilePath? {
        let prefix = folder == "/" ? folder.bytes : folder.bytes + [UInt8(ascii: "/")]
        guard bytes.count > prefix.count, bytes.starts(with: prefix) else { return nil }
        return FilePath(bytes: Array(bytes[prefix.count...]))
    }
}
