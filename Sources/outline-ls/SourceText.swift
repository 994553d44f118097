// A text to be checked: where it came from, how it was encoded, and what was read.

import OutlineFiles
import OutlineSyntax
import OutlineText

/// A text read from a file or from standard input.
struct SourceText: Sendable {
    /// The name it is reported under.
    let path: FilePath
    /// What was read.
    let document: Document
    /// How it is encoded.
    let encoding: TextEncoding
    /// What could not be decoded.
    let problems: DecodedText.Problems?
    /// Whether it looks like no text at all.
    let looksBinary: Bool
    /// Its bytes as they were; nil where they are those of the document.
    private let original: [UInt8]?
    /// The file as it was when it was read; nil for standard input.
    private let status: FileStatus?

    /// A file of so many bytes is read in pieces, so that it is not held in memory twice.
    private static let longFile = 1 << 20
    /// Reading and checking takes some three times the size of a file.
    private static let veryLongFile = 16 << 20

    /// Reads a file, on up to `jobs` threads; `-` is standard input.
    init(path: FilePath, name: FilePath? = nil, jobs: Int = 1) throws(FileError) {
        let reader = path == "-" ? nil : try PlatformReader(path)
        let name = name ?? path
        if let reader, let (document, start) = Self.readInPieces(reader, jobs) {
            self.init(name, document, TextDecoder.decodeWellFormed(start), reader.status)
            return
        }
        let bytes = if let reader { try reader.readAll() } else { try Platform.readToEnd(0) }
        if let document = Self.utf8(bytes, { Document(bytes, runner: Threads(jobs)) }) {
            self.init(name, document, TextDecoder.decodeWellFormed(bytes), reader?.status)
            return
        }
        let decoded = TextDecoder.decode(bytes)
        self.init(name, Document(decoded.utf8, runner: Threads(jobs)), decoded, reader?.status, original: bytes)
    }

    /// A text after fixes, under the name of the one it was.
    init(fixedCopyOf source: SourceText, _ utf8: [UInt8]) {
        self.init(
            source.path, Document(utf8), TextDecoder.decodeWellFormed(utf8), nil)
    }

    /// The bytes as they were read.
    var bytes: [UInt8] { original ?? document.text }

    private init(
        _ path: FilePath, _ document: Document, _ decoded: DecodedText, _ status: FileStatus?,
        original: [UInt8]? = nil
    ) {
        (self.path, self.document, self.status, self.original) = (path, document, status, original)
        (encoding, problems, looksBinary) = (decoded.encoding, decoded.problems, decoded.looksBinary)
    }

    /// The document of a long file in UTF-8, and the start of its text; nil for others.
    private static func readInPieces(_ reader: PlatformReader, _ jobs: Int) -> (document: Document, start: [UInt8])? {
        let size = reader.status.size
        guard reader.status.kind == .regular, (longFile...Platform.fileSizeLimit).contains(size),
            let start = reader.bytes(0..<8192)
        else { return nil }
        let runner = Threads(jobs, takesMuchMemory: size >= veryLongFile)
        return utf8(start) { Document(byteCount: size, runner: runner, fetch: reader.bytes) }.map { ($0, start) }
    }

    /// The document of a text that begins with some bytes, if it is UTF-8 without byte order mark, as most are: reading it tells
    /// that, so that it need not be found out first.
    private static func utf8(_ start: [UInt8], _ read: () -> Document?) -> Document? {
        guard TextDecoder.startsAsUTF8(start), let document = read(), document.isWellFormed else { return nil }
        return document
    }

    /// Writes a changed text back to where it came from, in its own encoding. Refuses where that would lose anything.
    func replace(by utf8: [UInt8]) throws(FileError) -> Bool {
        guard let encoded = replacement(utf8) else { return false }
        try Platform.writeFile(encoded, to: path, readAs: status)
        return true
    }

    /// Whether it was read as GB 18030 and does not look like Chinese then: Big5 has the same bytes.
    var isUncertain: Bool { encoding == .gb18030 && !GB18030Certainty.isChinese(document.text) }

    /// A changed text in the encoding of this one; nil where that would lose anything.
    func encoded(_ utf8: [UInt8]) -> [UInt8]? { replacement(utf8) }

    /// Whether a changed text could be written back.
    func canBeReplaced(by utf8: [UInt8]) -> Bool { replacement(utf8) != nil }

    /// The bytes to be written for a changed text; nil where they would lose anything, or would be written in an encoding that the
    /// file may not have.
    func replacement(_ utf8: [UInt8]) -> [UInt8]? {
        guard problems == nil, encoding != .gb18030 || GB18030Certainty.isChinese(document.text),
            original == nil || encode(document.text) == original
        else { return nil }
        return encode(utf8)
    }

    private func encode(_ utf8: [UInt8]) -> [UInt8]? {
        do throws(TextEncodingError) { return try TextEncoder.encode(utf8, as: encoding) } catch { return nil }
    }
}

/// Counts columns as the program shows them: scalars from 1. It remembers where it last was, so that many places of one
/// long line cost one walk over it.
final class Columns {
    private let document: Document
    private var line = -1
    private var at = 0
    private var column = 1
    private var content = Bytes([])
    private var marks: ColumnMarks?
    /// Whether every byte but those that continue a character starts one.
    private var isPlain = false

    init(_ document: Document) { self.document = document }

    /// The column of a place.
    func column(of place: Place) -> Int {
        if place.line != line {
            line = place.line
            content = document.content(place.line)
            isPlain = !document.line(place.line).traits.contains(.intricate)
            at = 0
            column = 1
            marks = nil
        }
        let target = min(max(place.column, 0), content.count)
        if abs(target - at) > ColumnMarks.distance {
            if marks == nil { marks = ColumnMarks(content) { _ in 1 } }
            if let mark = marks?.mark(before: target) { (at, column) = (mark.offset, mark.units + 1) }
        }
        if isPlain, target > at {
            column += content.characterCount(in: at..<target)
            at = target
        }
        while at > target {
            at -= max(1, content.scalar(before: at).length)
            column -= 1
        }
        while at < target {
            at += max(1, content.scalar(at: at).length)
            column += 1
        }
        return column
    }
}
