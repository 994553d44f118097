// Reads a piece of a text in one go: its lines, and the marks in them. Pieces know nothing of each other, so that several can be
// read at once.

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
        if ranges.count == 1 { return [TextPiece(text, isEnd: true)] }
        // A thread has a copy of its own: all would count references to the text.
        return runner.map(ranges.count) { TextPiece(Array(text[ranges[$0]]), isEnd: $0 == ranges.count - 1) }
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

    /// Reads a piece. Behind the line end of the last piece stands an empty line.
    private init(_ text: [UInt8], isEnd: Bool) {
        let classes = CharClasses.table
        chunks.reserveCapacity(text.count / LineStore.chunkBytes * 5 / 4 + 1)
        var lines: [Line] = []
        lines.reserveCapacity(LineStore.chunkLines)
        var starts: [ItemStart] = []
        var previous: Line?
        var first = 0
        var at = 0
        while true {
            let look = LineLook(at: at, in: text.span, classes, starts: &starts)
            var line = Line(look, isMarked: false)
            // Most lines are long, and neither open with a marker nor hold one.
            if !look.opensPlainly || ParagraphReader.mayMark(line) {
                let content = Bytes(text, at..<look.end)
                let opening = Opening(content)
                line = Line(look, isMarked: opening.isMarked)
                if ParagraphReader.mayMark(line) {
                    let paragraph = Paragraph(line: lineCount, text: content)
                    ParagraphReader(paragraph, characters: look.count).read(opening, starts, into: &marks)
                }
            }
            if let previous { widths.count(previous, next: line, sign: 1) }
            previous = line
            lineCount += 1
            at = line.next
            let isLast = line.ending == .none || at == text.count && !isEnd
            line.move(to: look.start - first)
            lines.append(line)
            if isLast || lines.count == LineStore.chunkLines || at - first >= LineStore.chunkBytes {
                chunks.append(LineStore.Chunk(bytes: Array(text[first..<at]), lines: Array(lines)))
                lines.removeAll(keepingCapacity: true)
                first = at
            }
            if isLast { return }
        }
    }
}
