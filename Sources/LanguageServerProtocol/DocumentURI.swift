// The name of a document: the very string the client uses, and the file path it stands for.

public import JSON
import OutlineText

/// A document's URI. Two are equal when they stand for the same path, however they are spelled (`%e7` and `%E7`, `:`
/// and `%3A`, `/` and `//`, `localhost` and no host); those that are no file when their strings are.
public struct DocumentURI: Hashable, Sendable {
    /// The string exactly as the client sent it; answers must use it.
    public let string: String
    /// The bytes of the file path, without doubled slashes; nil where the scheme is not `file` or the path holds a NUL. A Windows
    /// drive is `C:/…`, a path on another machine is `//machine/…`.
    public let pathBytes: [UInt8]?

    /// The file path as text; bytes that are not UTF-8 become U+FFFD.
    public var path: String? { pathBytes.map { String(decoding: $0, as: UTF8.self) } }

    /// Takes a URI as it is.
    public init(_ string: String) {
        self.string = string
        pathBytes = decodePath(Array(string.utf8))
    }

    /// Makes the URI of an absolute path.
    public init(path: String) {
        self.init(pathBytes: Array(path.utf8))
    }

    /// Makes the URI of an absolute path given as bytes, which need not be UTF-8.
    public init(pathBytes: [UInt8]) {
        var uri = Array("file:".utf8)
        if !pathBytes.starts(with: "//".utf8) { uri += "//".utf8 }
        if pathBytes.first != UInt8(ascii: "/") { uri.append(UInt8(ascii: "/")) }
        uri += Self.escaped(pathBytes)
        self.init(String(decoding: uri, as: UTF8.self))
    }

    /// The URI of a file in the folder of this one or in a folder above, spelled like this one: with its host, its slashes and its
    /// escapes.
    /// - Parameter pathBytes: the path of that file.
    public func neighbour(pathBytes: [UInt8]) -> DocumentURI {
        let plain = DocumentURI(pathBytes: pathBytes)
        guard let own = self.pathBytes, let wanted = plain.pathBytes else { return plain }
        let slash = UInt8(ascii: "/")
        let name = wanted[(wanted.lastIndex(of: slash).map { $0 + 1 } ?? 0)...]
        let depth = own.split(separator: slash).count - wanted.split(separator: slash).count
        guard depth >= 0 else { return plain }
        var spelled = Array(string.utf8)[...]
        for _ in 0..<depth + 1 {
            while spelled.last == slash { spelled.removeLast() }
            guard let end = spelled.lastIndex(of: slash) else { return plain }
            spelled = spelled[...end]
        }
        let uri = DocumentURI(String(decoding: spelled + DocumentURI.escaped(name), as: UTF8.self))
        return uri == plain ? uri : plain
    }

    private static func escaped(_ path: some Sequence<UInt8>) -> [UInt8] {
        path.flatMap { byte in
            isUnreserved(byte) ? [byte] : [UInt8(ascii: "%"), upperHexDigit(byte >> 4), upperHexDigit(byte & 0xF)]
        }
    }

    /// Reads a URI; nil where the value is no string.
    public init?(_ value: JSONValue) {
        guard let string = value.stringValue else { return nil }
        self.init(string)
    }

    /// Writes the string.
    public func write(to writer: inout JSONWriter) {
        writer.string(string)
    }

    /// Compares paths, or strings where there is no path: both by their bytes, since Unicode holds strings for equal that name two
    /// documents.
    public static func == (left: DocumentURI, right: DocumentURI) -> Bool {
        left.pathBytes == right.pathBytes
            && (left.pathBytes != nil || left.string.utf8.elementsEqual(right.string.utf8))
    }

    /// Hashes what `==` compares.
    public func hash(into hasher: inout Hasher) {
        if let pathBytes { hasher.combine(pathBytes) } else { hasher.combine(Array(string.utf8)) }
    }
}

/// The path of a `file:` URI (RFC 8089). `?` and `#` are taken for letters of the path: clients that forget to escape
/// them exist, documents with a query or fragment do not, and two files must never be taken for one.
private func decodePath(_ uri: [UInt8]) -> [UInt8]? {
    let scheme = Array("file:".utf8)
    guard uri.count >= scheme.count, zip(uri, scheme).allSatisfy({ $0 | 0x20 == $1 }) else { return nil }
    var rest = uri[scheme.count...]
    var host: [UInt8] = []
    if rest.starts(with: "//".utf8) {
        let authority = rest.dropFirst(2).prefix { $0 != UInt8(ascii: "/") }
        // The name of a machine is written as one likes.
        host = authority.map { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 ? $0 | 0x20 : $0 }
        if host == Array("localhost".utf8) { host = [] }
        rest = rest[authority.endIndex...]
    }
    guard rest.first == UInt8(ascii: "/") else { return nil }
    var path: [UInt8] = []
    path.reserveCapacity(rest.count)
    var at = rest.startIndex
    while at < rest.endIndex {
        var byte = rest[at]
        if byte == UInt8(ascii: "%"), at + 2 < rest.endIndex, let high = hexValue(rest[at + 1]),
            let low = hexValue(rest[at + 2])
        {
            byte = high << 4 | low
            at += 2
        }
        at += 1
        // Slashes in a row are one to the system.
        if byte != UInt8(ascii: "/") || path.last != byte { path.append(byte) }
    }
    if path.contains(0) || host.contains(0) { return nil }
    if !host.isEmpty { return Array("//".utf8) + host + path }
    // VS Code writes the drive letter small, other clients as a capital.
    if path.count >= 3, path[2] == UInt8(ascii: ":"), path.count == 3 || path[3] == UInt8(ascii: "/"),
        case let letter = path[1] & 0xDF,
        UInt8(ascii: "A")...UInt8(ascii: "Z") ~= letter
    {
        path.removeFirst()
        path[0] = letter
    }
    return path
}

private func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
}

private func upperHexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + (value - 10)
}

/// The characters that stand for themselves (RFC 3986, 2.3), and the slash.
private func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
    default: "-._~/".utf8.contains(byte)
    }
}
