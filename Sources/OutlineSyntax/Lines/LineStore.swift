// The text as chunks of lines. An edit changes one chunk (some kilobytes) and shares all others, so a keystroke
// costs the same in a file of 10 KB and of 10 MB.

import OutlineText

/// Lines with their bytes, in chunks. The lines with their ends join up to the text.
struct LineStore: Sendable {
    /// Some lines that lie one behind the other in one array of bytes.
    struct Chunk: Sendable {
        /// The text. Each chunk has bytes of its own, so that threads which read different chunks do not count references to one
        /// and the same array.
        private(set) var bytes: [UInt8]
        /// The lines.
        private(set) var lines: [Line]
        /// The characters of its lines that are not spaces.
        private(set) var characters: Int

        init(bytes: [UInt8], lines: [Line]) {
            self.bytes = bytes
            self.lines = lines
            characters = lines.reduce(0) { $0 + Int($1.characters) }
        }

        /// The content of a line without its end.
        @inline(__always)
        func content(_ line: Line) -> Bytes { Bytes(bytes, Int(line.start)..<Int(line.start) &+ Int(line.length)) }

        /// Where a line starts, or would start behind the last one.
        private func offset(of line: Int) -> Int { line < lines.count ? Int(lines[line].start) : bytes.count }

        /// Some of the lines.
        func part(_ range: Range<Int>) -> Chunk {
            let start = offset(of: range.lowerBound)
            var kept = Array(lines[range])
            for index in kept.indices { kept[index].start -= UInt32(clamping: start) }
            return Chunk(bytes: Array(bytes[start..<offset(of: range.upperBound)]), lines: kept)
        }

        /// Replaces lines by others with their text, in place.
        mutating func replace(_ range: Range<Int>, by fresh: [Line], _ text: [UInt8]) {
            let (start, end) = (offset(of: range.lowerBound), offset(of: range.upperBound))
            for line in lines[range] { characters -= Int(line.characters) }
            for line in fresh { characters += Int(line.characters) }
            bytes.replaceSubrange(start..<end, with: text)
            lines.replaceSubrange(range, with: fresh)
            let behind = range.lowerBound + fresh.count
            for index in range.lowerBound..<behind { lines[index].start &+= UInt32(clamping: start) }
            let shift = UInt32(truncatingIfNeeded: text.count - (end - start))
            for index in behind..<lines.count { lines[index].start &+= shift }
        }

        /// Sets or clears the trait that tells a line to continue the paragraph before it.
        mutating func setContinuation(_ line: Int, _ value: Bool) {
            guard lines[line].isContinuation != value else { return }
            if value {
                lines[line].traits.insert(.continuation)
            } else {
                lines[line].traits.remove(.continuation)
            }
        }
    }

    /// The chunks; never empty, and no chunk is empty.
    private(set) var chunks: [Chunk] = []
    /// The number of the first line of each chunk.
    private(set) var firsts: [Int] = []
    /// The characters before each chunk, and those of all as the last.
    private var charactersBefore: [Int] = []
    private(set) var lineCount = 0

    /// A chunk is closed when it holds this many lines or bytes, and split when an edit makes it twice as long.
    static let chunkLines = 64
    static let chunkBytes = 8_192

    /// The lines of the pieces of a text.
    init(_ pieces: [TextPiece]) {
        for piece in pieces { chunks += piece.chunks }
        renumber(from: 0)
    }

    // MARK: Reading

    /// The line with a number, which must be one of the document's; a number past the end gives the last line.
    func line(_ number: Int) -> Line {
        let (chunk, index) = locate(number)
        return chunks[chunk].lines[index]
    }

    /// The content of a line without its end.
    func content(_ number: Int) -> Bytes {
        let (chunk, index) = locate(number)
        return chunks[chunk].content(chunks[chunk].lines[index])
    }

    /// The lines of a range, one after the other, which is faster than asking for each.
    func lines(in range: Range<Int>) -> Walk {
        Walk(chunks, locate(range.lowerBound), range.clamped(to: 0..<lineCount))
    }

    /// A walk over lines.
    struct Walk: Sequence, IteratorProtocol {
        private let chunks: [Chunk]
        private var chunk: Int
        private var index: Int
        private var number: Int
        private let end: Int
        private var current: Chunk

        fileprivate init(_ chunks: [Chunk], _ start: (chunk: Int, index: Int), _ range: Range<Int>) {
            self.chunks = chunks
            (chunk, index) = start
            (number, end) = (range.lowerBound, range.upperBound)
            current = chunks[chunk]
        }

        /// The next line, the one behind it (nil at the end of the text) and its content.
        mutating func next() -> (number: Int, line: Line, next: Line?, content: Bytes)? {
            guard number < end else { return nil }
            if index == current.lines.count {
                chunk += 1
                index = 0
                current = chunks[chunk]
            }
            let line = current.lines[index]
            index += 1
            number += 1
            let isLast = index == current.lines.count
            let next = isLast ? (chunk + 1 < chunks.count ? chunks[chunk + 1].lines.first : nil) : current.lines[index]
            return (number - 1, line, next, current.content(line))
        }
    }

    /// Whether no line holds bytes that are no UTF-8.
    var isWellFormed: Bool { !chunks.contains { $0.lines.contains { $0.traits.contains(.illFormed) } } }

    /// Appends the text, byte for byte as it was read.
    func append(to text: inout [UInt8]) {
        for chunk in chunks { text.append(contentsOf: chunk.bytes) }
    }

    /// The characters that are not spaces in some lines. Costs the same in any document.
    func characters(in range: Range<Int>) -> Int {
        let range = range.clamped(to: 0..<lineCount)
        return characters(before: range.upperBound) - characters(before: range.lowerBound)
    }

    private func characters(before number: Int) -> Int {
        guard number < lineCount else { return charactersBefore[chunks.count] }
        let (chunk, index) = locate(number)
        let lines = chunks[chunk].lines
        if index * 2 < lines.count {
            return lines[..<index].reduce(charactersBefore[chunk]) { $0 + Int($1.characters) }
        }
        return lines[index...].reduce(charactersBefore[chunk + 1]) { $0 - Int($1.characters) }
    }

    /// The chunk that holds a line, and the line's index in it; a number outside is taken to the nearest line.
    func locate(_ number: Int) -> (chunk: Int, index: Int) {
        let number = min(max(number, 0), lineCount - 1)
        let chunk = max(0, firsts.partitioningIndex { $0 > number } - 1)
        return (chunk, number - firsts[chunk])
    }

    // MARK: Editing

    /// Replaces whole lines by the lines of `text`. Where the text does not end in a line end, the last line must be among
    /// those replaced. Returns how many lines the text has become.
    mutating func replace(_ range: Range<Int>, with text: [UInt8]) -> Int {
        let range = range.clamped(to: 0..<lineCount)
        let (firstChunk, firstIndex) = locate(range.lowerBound)
        let (lastChunk, lastIndex) = range.isEmpty ? (firstChunk, firstIndex - 1) : locate(range.upperBound - 1)
        let inserted = Self.lines(of: text, isEnd: range.upperBound == lineCount)
        let joins = firstChunk != lastChunk
        let old = firstIndex..<(joins ? firstIndex : lastIndex + 1)
        if joins {
            // What is kept of the last chunk goes to the first one.
            let rest = chunks[lastChunk].part(lastIndex + 1..<chunks[lastChunk].lines.count)
            chunks.removeSubrange(firstChunk + 1..<lastChunk + 1)
            chunks[firstChunk].replace(firstIndex..<chunks[firstChunk].lines.count, by: rest.lines, rest.bytes)
        }
        let characters = chunks[firstChunk].characters
        chunks[firstChunk].replace(old, by: inserted, text)
        let (lines, bytes) = (chunks[firstChunk].lines.count, chunks[firstChunk].bytes.count)
        let isCut = lines == 0 || lines > 2 * Self.chunkLines || (bytes > 2 * Self.chunkBytes && lines > 1)
        if isCut {
            chunks.replaceSubrange(firstChunk..<firstChunk + 1, with: Self.cut(chunks[firstChunk]))
            if chunks.isEmpty { chunks = [Chunk(bytes: [], lines: Self.lines(of: [], isEnd: true))] }
        }
        if joins || isCut || inserted.count != range.count {
            renumber(from: firstChunk)
        } else {
            let growth = chunks[firstChunk].characters - characters
            for index in firstChunk + 1..<charactersBefore.count { charactersBefore[index] += growth }
        }
        return inserted.count
    }

    /// Sets or clears the trait that tells a line to continue the paragraph before it.
    mutating func setContinuation(_ number: Int, _ value: Bool) {
        let (chunk, index) = locate(number)
        chunks[chunk].setContinuation(index, value)
    }

    private mutating func renumber(from chunk: Int) {
        let chunk = min(chunk, chunks.count)
        firsts.removeLast(max(0, firsts.count - chunk))
        charactersBefore.removeLast(max(0, charactersBefore.count - chunk))
        var number = chunk > 0 ? firsts[chunk - 1] + chunks[chunk - 1].lines.count : 0
        var characters = chunk > 0 ? charactersBefore[chunk - 1] + chunks[chunk - 1].characters : 0
        for chunk in chunks[chunk...] {
            firsts.append(number)
            charactersBefore.append(characters)
            number += chunk.lines.count
            characters += chunk.characters
        }
        charactersBefore.append(characters)
        lineCount = number
    }

    // MARK: Splitting

    /// Cuts a chunk with too many lines into several.
    private static func cut(_ chunk: Chunk) -> [Chunk] {
        guard chunk.lines.count > chunkLines || chunk.bytes.count > 2 * chunkBytes else {
            return chunk.lines.isEmpty ? [] : [chunk]
        }
        var parts: [Chunk] = []
        var first = 0
        while first < chunk.lines.count {
            let start = Int(chunk.lines[first].start)
            var end = first
            while end < chunk.lines.count, end - first < chunkLines,
                end == first || Int(chunk.lines[end].start) - start < chunkBytes
            {
                end += 1
            }
            parts.append(chunk.part(first..<end))
            first = end
        }
        return parts
    }

    /// The lines of a text. `isEnd` says that the document ends with it, so that a last line without an end belongs to it
    /// even if it is empty.
    private static func lines(of text: [UInt8], isEnd: Bool) -> [Line] {
        let classes = CharClasses.table
        var starts: [ItemStart] = []
        var lines: [Line] = []
        var at = 0
        while at < text.count || isEnd && (lines.last?.ending ?? .lf) != .none {
            starts.removeLast(starts.count)
            let look = LineLook(at: at, in: text.span, classes, starts: &starts)
            let line = Line(look, isMarked: Opening(Bytes(text, at..<look.end)).isMarked, from: 0)
            lines.append(line)
            at = line.next
        }
        return lines
    }
}
