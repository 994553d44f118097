// The encodings a text file may have, by the names that reports show.

/// The encoding of a file, its byte order mark included.
public enum TextEncoding: String, CaseIterable, Sendable {
    case utf8 = "utf-8"
    /// UTF-8 behind a byte order mark, as some Windows editors write it.
    case utf8BOM = "utf-8-bom"
    /// Little-endian UTF-16 with byte order mark ("Unicode" in Windows).
    case utf16LE = "utf-16le"
    /// Big-endian UTF-16 with byte order mark.
    case utf16BE = "utf-16be"
    /// GB 18030, which holds GBK and GB 2312 (a Windows "ANSI" file in Chinese).
    case gb18030 = "gb18030"

    /// The name in reports: "utf-8", "utf-8-bom", "utf-16le", "utf-16be", "gb18030".
    public var name: String { rawValue }

    /// The byte order mark a file in this encoding begins with; empty when it has none.
    public var byteOrderMark: [UInt8] {
        switch self {
        case .utf8, .gb18030: []
        case .utf8BOM: [0xEF, 0xBB, 0xBF]
        case .utf16LE: [0xFF, 0xFE]
        case .utf16BE: [0xFE, 0xFF]
        }
    }
}

/// A file's text as UTF-8, and what was found on the way.
public struct DecodedText: Equatable, Sendable {
    /// Bytes of the file which mean nothing in its encoding; each ill-formed sequence stands as one U+FFFD in the text.
    public struct Problems: Equatable, Sendable {
        /// How many bytes of the file are ill-formed.
        public var invalidByteCount: Int
        /// The offset of the first of them in the file, in bytes from 0, byte order mark counted.
        public var firstInvalidOffset: Int
    }

    /// The text: well-formed UTF-8 without byte order mark.
    public var utf8: [UInt8]
    /// The encoding of the file.
    public var encoding: TextEncoding
    /// What could not be decoded; nil when everything could. Such a file must not be written back.
    public var problems: Problems?
    /// Whether the bytes look like no text at all: many NUL bytes, or mostly control characters.
    public var looksBinary: Bool
}

/// What cannot be written in an encoding.
public struct TextEncodingError: Error, Equatable, Sendable {
    /// The offset of the first ill-formed sequence in the UTF-8 text, in bytes from 0.
    public var offset: Int
}
