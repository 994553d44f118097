// A text to be checked: where it came from, how it was encoded, and what was read.

import OutlineFiles
import OutlineSyntax

/// A text read from a file or from standard input.
struct SourceText: Sendable {
    /// The name it is reported under.
    let path: FilePath
    /// Its bytes as they were.
    let bytes: [UInt8]
    /// What was read.
    let decoded: DecodedText
    /// The same as a document.
    let document: Document

    /// Reads a file, on up to `jobs` threads; `-` is standard input.
    init(path: FilePath, name: FilePath? = nil, jobs: Int = 1) throws(FileError) {
        self.path = name ?? path
        bytes = try path == "-" ? Platform.readToEnd(0) : Platform.readFile(path)
        // Reading a text tells whether it is UTF-8, as most are, so that this need not be found out first.
        if TextDecoder.startsAsUTF8(bytes) {
            let document = Document(bytes, runner: Threads(jobs))
            if document.isWellFormed {
                self.document = document
                decoded = TextDecoder.decodeWellFormed(bytes)
                return
            }
        }
        decoded = TextDecoder.decode(bytes)
        document = Document(decoded.utf8, runner: Threads(jobs))
    }

    /// Writes a changed text back to where it came from, in its own encoding. Refuses where that would lose anything.
    func replace(by utf8: [UInt8]) throws(FileError) -> Bool {
        guard decoded.problems == nil, let unchanged = encode(decoded.utf8), unchanged == bytes,
            let encoded = encode(utf8)
        else {
            return false
        }
        try Platform.writeFile(encoded, to: path)
        return true
    }

    private func encode(_ utf8: [UInt8]) -> [UInt8]? {
        do throws(TextEncodingError) { return try TextEncoder.encode(utf8, as: decoded.encoding) } catch { return nil }
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
        }
        let target = min(max(place.column, 0), content.count)
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
