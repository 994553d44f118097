// Reads a piece of a text in one go: its lines, and the marks in them. Pieces know nothing of each other, so that several can be
// read at once.

import OutlineText

/// What is read of a piece of a text.
struct TextPiece: Sendable {
    /// Its lines.
    private(set) var chunks: [LineStore.Chunk] = []
    /// The marks, if every line is a paragraph; their lines count from the first one of the piece.
    private(set) var marks: [Mark] = []
    /// The widths of its lines but the last, for which that behind it has to be known.
    private(set) var widths = WrapWidth()
    private(set) var lineCount = 0

    /// The last line.
    var lastLine: Line? { chunks.last?.lines.last }
    /// The first line.
    var firstLine: Line? { chunks.first?.lines.first }

    /// A text of so many bytes is read in several pieces at once.
    private static let byteCount = 262_144

    /// The pieces of a text. A text of no bytes has one line; a text that ends in a line end has an empty last line.
    static func read(_ text: [UInt8], runner: some WorkRunner) -> [TextPiece] {
        let ranges = ranges(of: text)
        return withEnd(runner.map(ranges.count) { TextPiece(text, ranges[$0]) })
    }

    /// The pieces of a text of so many bytes that lies elsewhere; `fetch` gives the bytes of a range, fewer where the text ends
    /// before. Nil where that fails.
    static func read(
        byteCount: Int, runner: some WorkRunner, fetch: @escaping @Sendable (Range<Int>) -> [UInt8]?
    ) -> [TextPiece]? {
        let count = max(1, (byteCount + Self.byteCount - 1) / Self.byteCount)
        let read = runner.map(count) { index in
            let start = index * Self.byteCount
            return TextPiece(linesFrom: start, to: index < count - 1 ? start + Self.byteCount : .max, fetch)
        }
        let pieces = read.compactMap { $0 }
        guard pieces.count == count else { return nil }
        // Where a line is longer than a piece, some have none.
        return withEnd(pieces.filter { $0.lineCount > 0 })
    }

    /// All pieces of a text: behind the last line end stands an empty line.
    private static func withEnd(_ pieces: [TextPiece]) -> [TextPiece] {
        pieces.last?.lastLine?.ending ?? .lf == .none ? pieces : pieces + [TextPiece([], 0..<0)]
    }

    /// No lines.
    private init() {}

    /// Reads the lines that start between two offsets of a text; nil where that cannot be read. Behind the last line end of the text
    /// no line is read.
    private init?(linesFrom start: Int, to end: Int, _ fetch: (Range<Int>) -> [UInt8]?) {
        // The byte before tells whether a line starts here, and the last line may go on for a while.
        let base = max(0, start - 1)
        var wanted = start + Self.byteCount + 4096
        guard var text = fetch(base..<wanted) else { return nil }
        guard let first = start == 0 ? 0 : text.firstIndex(of: 0x0A).map({ $0 + 1 }), first < text.count,
            base + first < end
        else {
            self.init()
            return
        }
        var searched = end - 1 - base
        while true {
            if searched < text.count, let last = text[searched...].firstIndex(of: 0x0A) {
                self.init(text, first..<last + 1)
                return
            }
            // Fewer bytes than asked for: the text ends there.
            guard base + text.count == wanted else { break }
            searched = max(searched, text.count)
            guard let more = fetch(wanted..<wanted + Self.byteCount) else { return nil }
            text += more
            wanted += Self.byteCount
        }
        self.init(text, first..<text.count)
    }

    /// Ranges of a text that end behind an LF, which ends a line whatever stands behind it; the last one ends with the text.
    private static func ranges(of text: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        while text.count - start > byteCount, let end = text[(start + byteCount)...].firstIndex(of: 0x0A),
            end + 1 < text.count
        {
            ranges.append(start..<end + 1)
            start = end + 1
        }
        return ranges + [start..<text.count]
    }

    /// Reads a range of a text that ends with a line or with the text; an empty range is an empty line.
    private init(_ text: [UInt8], _ range: Range<Int>) {
        let classes = CharClasses.table
        chunks.reserveCapacity(range.count / LineStore.chunkBytes * 5 / 4 + 1)
        // What is seen of the lines of a chunk, and how many places for points there are up to the end of each.
        var looks: [(look: LineLook, starts: Int)] = []
        var starts: [ItemStart] = []
        var previous: Line?
        var at = range.lowerBound
        var isLast = false
        while !isLast {
            let first = at
            looks.removeLast(looks.count)
            starts.removeLast(starts.count)
            repeat {
                let look = LineLook(at: at, in: text.span, classes, starts: &starts)
                looks.append((look, starts.count))
                at = look.end + look.ending.length
                isLast = look.ending == .none || at == range.upperBound
            } while !isLast && looks.count < LineStore.chunkLines && at - first < LineStore.chunkBytes
            // Each chunk has its own bytes, from which its marks are read: all threads count references to the text.
            let bytes = Array(text[first..<at])
            var lines: [Line] = []
            lines.reserveCapacity(looks.count)
            var firstStart = 0
            for (look, endStart) in looks {
                let line = read(look, in: bytes, from: first, starts[firstStart..<endStart])
                firstStart = endStart
                if let previous { widths.count(previous, next: line, sign: 1) }
                previous = line
                lines.append(line)
                lineCount += 1
            }
            chunks.append(LineStore.Chunk(bytes: bytes, lines: lines))
        }
    }

    /// Reads the marks of the next line, which lies in the bytes of its chunk; these start at an offset of the text.
    private mutating func read(
        _ look: LineLook, in bytes: [UInt8], from first: Int, _ starts: ArraySlice<ItemStart>
    ) -> Line {
        let line = Line(look, isMarked: false, from: first)
        // Most lines are long, and neither open with a marker nor hold one.
        if look.opensPlainly, !ParagraphReader.mayMark(line) { return line }
        let content = Bytes(bytes, look.start - first..<look.end - first)
        let opening = Opening(content)
        let marked = Line(look, isMarked: opening.isMarked, from: first)
        if ParagraphReader.mayMark(marked) {
            let paragraph = Paragraph(line: lineCount, text: content)
            ParagraphReader(paragraph, characters: look.count).read(opening, starts, into: &marks)
        }
        return marked
    }
}
