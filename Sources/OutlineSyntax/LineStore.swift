// The text as chunks of lines. An edit copies one chunk (some ten kilobytes) and shares all others, so a keystroke
// costs the same in a file of 10 KB and of 10 MB.

/// Lines with their bytes, in chunks. The lines with their ends join up to the text.
struct LineStore: Sendable {
    /// Some lines that lie one behind the other in one array of bytes.
    struct Chunk: Sendable {
        var bytes: [UInt8]
        var lines: [Line]
        /// The characters of its lines that are not spaces.
        var characters: Int

        init(bytes: [UInt8], lines: [Line]) {
            self.bytes = bytes
            self.lines = lines
            characters = lines.reduce(0) { $0 + Int($1.characters) }
        }
    }

    /// The chunks; never empty, and no chunk is empty.
    private(set) var chunks: [Chunk] = []
    /// The number of the first line of each chunk.
    private var firsts: [Int] = []
    /// The characters before each chunk, and those of all as the last.
    private var charactersBefore: [Int] = []
    private(set) var lineCount = 0

    /// A chunk is closed when it holds this many lines or bytes, and split when an edit makes it twice as long.
    private static let chunkLines = 192
    private static let chunkBytes = 32_768

    /// Splits a text into lines. A text of no bytes has one line; a text that ends in a line end has an empty last line.
    init(_ text: [UInt8]) {
        chunks = Self.split(text)
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
        let line = chunks[chunk].lines[index]
        return Bytes(chunks[chunk].bytes, Int(line.start)..<(Int(line.start) + Int(line.length)))
    }

    /// Calls `body` with each line of a range and its content, chunk by chunk, which is faster than asking for each line.
    func forEachLine(in range: Range<Int>, _ body: (_ number: Int, _ line: Line, _ content: Bytes) -> Void) {
        let range = range.clamped(to: 0..<lineCount)
        guard !range.isEmpty else { return }
        var (chunk, index) = locate(range.lowerBound)
        for number in range {
            if index == chunks[chunk].lines.count {
                chunk += 1
                index = 0
            }
            let line = chunks[chunk].lines[index]
            body(number, line, Bytes(chunks[chunk].bytes, Int(line.start)..<(Int(line.start) + Int(line.length))))
            index += 1
        }
    }

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

    private func locate(_ number: Int) -> (chunk: Int, index: Int) {
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
        let isEnd = range.upperBound == lineCount
        let before = chunks[firstChunk].lines[..<firstIndex]
        let after = chunks[lastChunk].lines[(lastIndex + 1)...]
        let inserted = Self.lines(of: text, isEnd: isEnd)
        // The new chunk: what stood before in the first chunk, the new lines, what stood behind in the last one.
        let beforeEnd = before.last.map { Int($0.start) + Int($0.length) + $0.ending.length } ?? 0
        let afterStart = after.first.map { Int($0.start) } ?? chunks[lastChunk].bytes.count
        var bytes: [UInt8] = []
        bytes.reserveCapacity(beforeEnd + text.count + chunks[lastChunk].bytes.count - afterStart)
        bytes.append(contentsOf: chunks[firstChunk].bytes[..<beforeEnd])
        bytes.append(contentsOf: text)
        bytes.append(contentsOf: chunks[lastChunk].bytes[afterStart...])
        var lines: [Line] = []
        lines.reserveCapacity(before.count + inserted.count + after.count)
        lines.append(contentsOf: before)
        for var line in inserted {
            line.start = UInt32(clamping: Int(line.start) + beforeEnd)
            lines.append(line)
        }
        let shift = beforeEnd + text.count - afterStart
        for var line in after {
            line.start = UInt32(clamping: Int(line.start) + shift)
            lines.append(line)
        }
        let merged = Chunk(bytes: bytes, lines: lines)
        let replacement =
            lines.count > 2 * Self.chunkLines || (bytes.count > 2 * Self.chunkBytes && lines.count > 1)
            ? Self.cut(merged) : lines.isEmpty ? [] : [merged]
        if replacement.count == 1, firstChunk == lastChunk {
            let growth = merged.characters - chunks[firstChunk].characters
            chunks[firstChunk] = merged
            for index in firstChunk + 1..<charactersBefore.count { charactersBefore[index] += growth }
        } else {
            chunks.replaceSubrange(firstChunk...lastChunk, with: replacement)
        }
        if chunks.isEmpty { chunks = Self.split([]) }
        if inserted.count != range.count || replacement.count != 1 || firstChunk != lastChunk {
            renumber(from: firstChunk)
        }
        return inserted.count
    }

    /// Sets or clears the trait that tells a line to continue the paragraph before it.
    mutating func setContinuation(_ number: Int, _ value: Bool) {
        let (chunk, index) = locate(number)
        guard chunks[chunk].lines[index].isContinuation != value else { return }
        if value {
            chunks[chunk].lines[index].traits.insert(.continuation)
        } else {
            chunks[chunk].lines[index].traits.remove(.continuation)
        }
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

    /// The chunks of a whole text; each byte is looked at once and copied once.
    private static func split(_ text: [UInt8]) -> [Chunk] {
        var chunks: [Chunk] = []
        chunks.reserveCapacity(text.count / chunkBytes * 5 / 4 + 1)
        var lines: [Line] = []
        lines.reserveCapacity(chunkLines)
        var first = 0
        var line = Line(in: text, at: 0)
        while true {
            let next = line.next
            let isLast = line.ending == .none
            line.start -= UInt32(clamping: first)
            lines.append(line)
            if isLast || lines.count == chunkLines || next - first >= chunkBytes {
                chunks.append(Chunk(bytes: Array(text[first..<next]), lines: Array(lines)))
                lines.removeAll(keepingCapacity: true)
                first = next
            }
            if isLast { return chunks }
            line = Line(in: text, at: next)
        }
    }

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
            let byteEnd = end < chunk.lines.count ? Int(chunk.lines[end].start) : chunk.bytes.count
            var lines = Array(chunk.lines[first..<end])
            for index in lines.indices { lines[index].start -= UInt32(clamping: start) }
            parts.append(Chunk(bytes: Array(chunk.bytes[start..<byteEnd]), lines: lines))
            first = end
        }
        return parts
    }

    /// The lines of a text. `isEnd` says that the document ends with it, so that a last line without an end belongs to it
    /// even if it is empty.
    private static func lines(of text: [UInt8], isEnd: Bool) -> [Line] {
        var lines: [Line] = []
        var at = 0
        while at < text.count {
            let line = Line(in: text, at: at)
            lines.append(line)
            at = line.next
        }
        if isEnd, lines.isEmpty || lines[lines.count - 1].ending != .none {
            lines.append(Line(in: text, at: text.count))
        }
        return lines
    }
}
