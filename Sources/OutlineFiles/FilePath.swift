// A file name as the system has it: bytes. A name which is not valid UTF-8 can still be opened; only what is shown is repaired.

import OutlineSyntax
import OutlineText

/// The path of a file or folder: any bytes but NUL, as the operating system keeps them.
public struct FilePath: Hashable, Comparable, Sendable, ExpressibleByStringLiteral {
    /// The bytes of the path, without a closing NUL.
    public var bytes: [UInt8]

    /// A path of these bytes, taken as they are.
    public init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// A path of the UTF-8 bytes of `string`.
    public init(_ string: String) {
        bytes = Array(string.utf8)
    }

    /// A path written in the source.
    public init(stringLiteral value: String) {
        self.init(value)
    }

    /// The path for people: bytes which are not UTF-8 are shown as U+FFFD.
    public var display: String {
        String(decoding: bytes, as: UTF8.self)
    }

    /// The path for a terminal or a log: as `display`, with symbols for characters that these would obey.
    public var shown: String { display.visible }

    /// Whether `display` shows exactly this path, with nothing repaired.
    public var isValidUTF8: Bool {
        firstInvalidUTF8(bytes, from: 0) == nil
    }

    /// The last component, `c` of `a/b/c` and of `a/b/c/`; empty for `/` and for the empty path.
    public var name: FilePath {
        FilePath(bytes: Array(lastComponent))
    }

    /// The folder which holds the last component: `a/b` of `a/b/c`, `.` of `c`, `/` of `/c`.
    public var parent: FilePath {
        let body = trimmed
        guard let slash = body.lastIndex(of: slashByte) else { return body.isEmpty && !bytes.isEmpty ? "/" : "." }
        var end = slash
        while end > body.startIndex, body[body.index(before: end)] == slashByte { end = body.index(before: end) }
        return end == body.startIndex ? "/" : FilePath(bytes: Array(body[..<end]))
    }

    /// Whether the path begins at the root.
    public var isAbsolute: Bool { bytes.first == slashByte }

    /// `component` inside this folder; an absolute `component` stands for itself.
    public func appending(_ component: FilePath) -> FilePath {
        if component.isAbsolute || bytes.isEmpty { return component }
        return FilePath(bytes: bytes + (bytes.last == slashByte ? [] : [slashByte]) + component.bytes)
    }

    /// Order by bytes: the same on every machine, whatever the locale.
    public static func < (left: FilePath, right: FilePath) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }

    private var trimmed: ArraySlice<UInt8> {
        var body = bytes[...]
        while body.last == slashByte { body.removeLast() }
        return body
    }

    private var lastComponent: ArraySlice<UInt8> {
        let body = trimmed
        guard let slash = body.lastIndex(of: slashByte) else { return body }
        return body[body.index(after: slash)...]
    }
}

private let slashByte = UInt8(ascii: "/")
