// A document: its lines, and the marks found in them. An edit re-reads the paragraphs it touches and nothing else.

public import OutlineText

/// A text with everything that is known of its lines. A value: copies share what they have in common.
public struct Document: Sendable {
    private(set) var store: LineStore
    /// Headings, items and short lines in the order of the text.
    public private(set) var marks: [Mark] = []
    private var wrap = WrapWidth()
    /// The width in columns at which the file is hard-wrapped; 0 where a line is a paragraph.
    public private(set) var wrapWidth = 0

    /// What an edit changed.
    public struct Change: Sendable {
        /// The lines, by their old numbers, whose paragraphs were read anew.
        public var removed: Range<Int>
        /// The lines, by their new numbers, that stand there now.
        public var inserted: Range<Int>
        /// Whether headings, items or short lines came, went or changed apart from their columns and words. The outline is made
        /// anew then.
        public var structureChanged: Bool
        /// Whether headings have other words.
        public var wordsChanged: Bool

        /// By how many lines the text behind moved.
        public var shift: Int { inserted.count - removed.count }
    }

    /// Reads a text of any bytes; UTF-8 is expected, and what is broken is read as U+FFFD. No byte order mark is removed. `runner`
    /// may read parts of a long text at once.
    public init(_ text: [UInt8], runner: some WorkRunner = InTurn()) {
        self.init(TextPiece.read(text, runner: runner), runner: runner)
    }

    /// Reads a text of so many bytes that lies elsewhere, in pieces, so that it is never in memory as a whole. `fetch` gives the
    /// bytes of a range, fewer where the text ends before; nil where that fails.
    public init?(
        byteCount: Int, runner: some WorkRunner, fetch: @escaping @Sendable (Range<Int>) -> [UInt8]?
    ) {
        guard let pieces = TextPiece.read(byteCount: byteCount, runner: runner, fetch: fetch) else { return nil }
        self.init(pieces, runner: runner)
    }

    private init(_ pieces: [TextPiece], runner: some WorkRunner) {
        store = LineStore(pieces)
        for (index, piece) in pieces.enumerated() {
            wrap.add(piece.widths)
            let next = index + 1 < pieces.count ? pieces[index + 1].firstLine : nil
            if let last = piece.lastLine { wrap.count(last, next: next, sign: 1) }
        }
        if wrap.width == 0 {
            marks = Self.marks(of: pieces)
        } else {
            readAll(runner: runner)
        }
    }

    /// Reads a text.
    public init(_ text: String) { self.init(Array(text.utf8)) }

    // MARK: Reading

    /// The number of lines, at least 1. A text that ends in a line end has an empty last line.
    public var lineCount: Int { store.lineCount }

    /// What is known of a line; a number outside is taken to the nearest line.
    public func line(_ number: Int) -> Line { store.line(number) }

    /// The content of a line without its end; a number outside is taken to the nearest line.
    public func content(_ number: Int) -> Bytes { store.content(number) }

    /// The characters of some lines that are not spaces; the same cost in any document.
    public func characters(in lines: Range<Int>) -> Int { store.characters(in: lines) }

    /// Whether the text is UTF-8 throughout.
    public var isWellFormed: Bool { store.isWellFormed }

    /// The characters of the document that are not spaces.
    public var characterCount: Int { store.characters(in: 0..<lineCount) }

    /// The whole text, byte for byte as it was given.
    public var text: [UInt8] {
        var text: [UInt8] = []
        store.append(to: &text)
        return text
    }

    /// The text between two places of the document; a line end inside it counts.
    public func text(from start: Place, to end: Place) -> [UInt8] {
        let start = clamp(start)
        let end = max(start, clamp(end))
        guard start.line < end.line else { return Array(content(start.line)[start.column..<end.column].slice) }
        var text = Array(content(start.line)[start.column..<Int.max].slice)
        text += ending(start.line)
        for number in start.line + 1..<end.line { text += Array(content(number).slice) + ending(number) }
        return text + Array(content(end.line)[0..<end.column].slice)
    }

    private func ending(_ number: Int) -> [UInt8] {
        switch store.line(number).ending {
        case .none: []
        case .lf: [0x0A]
        case .cr: [0x0D]
        case .crlf: [0x0D, 0x0A]
        }
    }

    /// The nearest place that the document has: past the end becomes the end of the line or of the text.
    public func clamp(_ place: Place) -> Place {
        guard place.line >= 0 else { return Place(line: 0, column: 0) }
        guard place.line < lineCount else { return end }
        return Place(line: place.line, column: min(max(place.column, 0), store.line(place.line).byteCount))
    }

    /// The place behind the last byte.
    public var end: Place { Place(line: lineCount - 1, column: store.line(lineCount - 1).byteCount) }

    /// The first line of the paragraph that a line belongs to.
    public func paragraphStart(_ number: Int) -> Int {
        var first = min(max(number, 0), lineCount - 1)
        if wrapWidth == 0 { return first }
        while first > 0, store.line(first).isContinuation { first -= 1 }
        return first
    }

    /// The number of the first line behind the paragraph that starts at a line.
    public func paragraphEnd(_ first: Int) -> Int {
        var end = min(max(first, 0), lineCount - 1) + 1
        if wrapWidth == 0 { return end }
        while end < lineCount, store.line(end).isContinuation { end += 1 }
        return end
    }

    /// Ranges of whole paragraphs, of at least so many lines each, that make up the document.
    public func parts(ofLines lines: Int) -> [Range<Int>] {
        let count = max(1, lineCount / max(1, lines))
        let starts = (0..<count).map { paragraphStart(lineCount * $0 / count) } + [lineCount]
        return (0..<count).map { starts[$0]..<max(starts[$0], starts[$0 + 1]) }
    }

    /// The paragraph that starts at a line.
    public func paragraph(at first: Int) -> Paragraph {
        let end = paragraphEnd(first)
        guard end - first > 1 else { return Paragraph(line: first, text: content(first)) }
        return Paragraph(line: first, joining: (first..<end).map { content($0) })
    }

    /// The index of the first mark at or behind a line.
    public func firstMark(atLine line: Int) -> Int { marks.partitioningIndex { $0.start.line >= line } }

    // MARK: Editing

    /// Replaces the text between two places. Places past the end are taken to the end; a start behind the end is exchanged with it.
    /// A bound between CR and LF cannot be named, since a column never lies behind the content of its line.
    public mutating func replace(from first: Place, to second: Place, with text: [UInt8]) -> Change {
        let start = clamp(min(first, second))
        let end = clamp(max(first, second))
        var lines = start.line..<end.line + 1
        var bytes = Array(content(start.line)[0..<start.column].slice)
        bytes += text
        bytes += content(end.line)[end.column..<Int.max].slice
        bytes += ending(end.line)
        // A CR and a LF that come to stand side by side are one line end.
        if bytes.first == 0x0A, lines.lowerBound > 0, store.line(lines.lowerBound - 1).ending == .cr {
            let before = lines.lowerBound - 1
            bytes = Array(content(before).slice) + ending(before) + bytes
            lines = before..<lines.upperBound
        }
        if bytes.last == 0x0D, lines.upperBound < lineCount, store.line(lines.upperBound).byteCount == 0,
            store.line(lines.upperBound).ending == .lf
        {
            bytes += ending(lines.upperBound)
            lines = lines.lowerBound..<lines.upperBound + 1
        }
        // Where all up to the end is replaced by text that ends in a line end, or nothing is left, the last line is empty.
        return replaceLines(lines, with: bytes)
    }

    private mutating func replaceLines(_ lines: Range<Int>, with bytes: [UInt8]) -> Change {
        let countBefore = lineCount
        // The width counts look one line ahead, so the line before the edit is counted anew as well.
        let firstCounted = max(0, lines.lowerBound - 1)
        for number in firstCounted..<lines.upperBound { countWidth(number, sign: -1) }
        let boundsBefore = lines.map { store.line($0).bound }
        let inserted = store.replace(lines, with: bytes)
        let newEnd = lines.lowerBound + inserted
        for number in firstCounted..<max(firstCounted, newEnd) { countWidth(number, sign: 1) }
        // The preamble and the tail are bounded by blank and by long lines, and one that ends in ： introduces a list, so a line that
        // becomes one or stops being one counts as structure.
        let boundsChanged = boundsBefore != (lines.lowerBound..<newEnd).map { store.line($0).bound }

        let width = wrap.width
        guard width == wrapWidth else {
            let before = marks
            marks = []
            readAll()
            return Change(
                removed: 0..<countBefore, inserted: 0..<lineCount, structureChanged: before != marks,
                wordsChanged: before != marks)
        }
        if width == 0 {
            return read(removed: lines, inserted: lines.lowerBound..<newEnd, boundsChanged: boundsChanged)
        }
        for number in lines.lowerBound..<min(newEnd + 1, lineCount) { setContinuation(number) }
        let first = paragraphStart(max(0, lines.lowerBound - 1))
        var last = min(newEnd + 1, lineCount)
        while last < lineCount, store.line(last).isContinuation { last += 1 }
        let shift = lineCount - countBefore
        return read(removed: first..<last - shift, inserted: first..<last, boundsChanged: boundsChanged)
    }

    /// Reads the marks of some lines anew, which stand where `removed` stood.
    private mutating func read(removed: Range<Int>, inserted: Range<Int>, boundsChanged: Bool) -> Change {
        let firstMark = firstMark(atLine: removed.lowerBound)
        var lastMark = firstMark
        while lastMark < marks.count, marks[lastMark].start.line < removed.upperBound { lastMark += 1 }
        let fresh = readMarks(in: inserted)
        let shift = inserted.count - removed.count
        var structureChanged = boundsChanged || shift != 0 || fresh.count != lastMark - firstMark
        var wordsChanged = false
        if !structureChanged {
            for index in fresh.indices {
                let before = marks[firstMark + index]
                structureChanged = structureChanged || !fresh[index].hasSameStructure(as: before)
                wordsChanged = wordsChanged || fresh[index].wordsHash != before.wordsHash
            }
        }
        if fresh.count == lastMark - firstMark {
            for index in fresh.indices { marks[firstMark + index] = fresh[index] }
        } else {
            marks.replaceSubrange(firstMark..<lastMark, with: fresh)
        }
        if shift != 0 {
            for index in firstMark + fresh.count..<marks.count { marks[index].shift(by: shift) }
        }
        return Change(
            removed: removed, inserted: inserted, structureChanged: structureChanged,
            wordsChanged: structureChanged || wordsChanged)
    }

    /// Reads all marks anew, by the width at which the file is wrapped now.
    private mutating func readAll(runner: some WorkRunner = InTurn()) {
        wrapWidth = wrap.width
        for number in 0..<lineCount { setContinuation(number) }
        let (document, parts) = (self, parts(ofLines: 1024))
        marks = Array(runner.map(parts.count) { document.readMarks(in: parts[$0]) }.joined())
    }

    /// The marks of all pieces.
    private static func marks(of pieces: [TextPiece]) -> [Mark] {
        if pieces.count == 1 { return pieces[0].marks }
        var marks: [Mark] = []
        marks.reserveCapacity(pieces.reduce(0) { $0 + $1.marks.count })
        var line = 0
        for piece in pieces {
            let first = marks.count
            marks += piece.marks
            for index in first..<marks.count { marks[index].shift(by: line) }
            line += piece.lineCount
        }
        return marks
    }

    private func readMarks(in lines: Range<Int>) -> [Mark] {
        var found: [Mark] = []
        for (number, line, _, content) in store.lines(in: lines) where !line.isBlank && !line.isContinuation {
            if wrapWidth == 0 {
                guard ParagraphReader.mayMark(line) else { continue }
                ParagraphReader(Paragraph(line: number, text: content), characters: Int(line.characters)).read(
                    into: &found)
            } else {
                let paragraph = paragraph(at: number)
                var characters = 0
                for part in number..<number + paragraph.lineCount { characters += Int(store.line(part).characters) }
                ParagraphReader(paragraph, characters: characters).read(into: &found)
            }
        }
        return found
    }

    private mutating func countWidth(_ number: Int, sign: Int) {
        wrap.count(store.line(number), next: number + 1 < lineCount ? store.line(number + 1) : nil, sign: sign)
    }

    /// A line continues the one before it where that is as wide as the file is wrapped and ends in no closing mark.
    private mutating func setContinuation(_ number: Int) {
        store.setContinuation(number, continues(number))
    }

    private func continues(_ number: Int) -> Bool {
        guard wrapWidth > 0, number > 0 else { return false }
        let line = store.line(number)
        let before = store.line(number - 1)
        guard !line.isBlank, !before.isBlank, line.indent < 2, before.traits.contains(.open) else { return false }
        guard Int(before.cells) + WrapWidth.tolerance >= wrapWidth else { return false }
        // A heading that fills its line may be followed by the next heading.
        return !(line.traits.contains(.marked) && before.traits.contains(.marked))
    }
}
