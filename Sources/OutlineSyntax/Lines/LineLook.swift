// One pass over the characters of a line, which tells all that is known of it alone, and where points may start in it.

import OutlineText

/// A place where a point may start: behind a mark of punctuation stands a character that opens a marker.
struct ItemStart {
    /// The offset of the mark.
    let boundary: Int
    /// The offset of the character.
    let offset: Int
    /// Whether the mark is a comma, behind which only a point may start that goes on with the one before.
    let isComma: Bool
}

/// What one pass over the characters of a line tells. Offsets are those of the text.
struct LineLook {
    let start: Int
    /// Where the content ends, and how.
    private(set) var end: Int
    private(set) var ending = LineEnding.none
    /// How many characters are not spaces.
    private(set) var count = 0
    /// The columns of the line, and those of its indentation.
    private(set) var width = 0
    private(set) var indent = 0
    /// All traits that need no look at markers.
    private(set) var traits: Line.Traits = []
    /// Whether the first character that is no space is a Chinese one with which no marker starts.
    private(set) var opensPlainly = false

    /// Looks at the line that starts at an offset, up to its end. `table` is `CharClasses.table`. The places where points may start
    /// are added to `starts`, counted from the start of the line.
    @inline(__always)
    init(at start: Int, in text: Span<UInt8>, _ table: StaticTable<CharClasses>, starts: inout [ItemStart]) {
        self.start = start
        let startsBefore = starts.count
        // Kept in variables of the loop, which the compiler holds in registers.
        var (at, ideographs, others, narrow, indent) = (start, 0, 0, 0, 0)
        var found: Line.Traits = []
        // Whether the last character that is neither space nor closing mark leaves the line open.
        var isOpen = true
        // Where the mark stands behind which a point may start here, −1 for none; and whether spaces came since.
        var (boundary, isComma, isSpaced) = (-1, false, false)
        while true {
            // Nine of ten characters are two columns wide, and neither space nor mark.
            let end = Scalar.skippingIdeographs(in: text, from: at)
            if end > at {
                if boundary >= 0 {
                    if Self.opensItem(Scalar(in: text, at: at).value) {
                        starts.append(ItemStart(boundary: boundary &- start, offset: at &- start, isComma: isComma))
                    }
                    boundary = -1
                }
                if ideographs == 0, others == 0 { opensPlainly = !Self.opensItem(Scalar(in: text, at: at).value) }
                isOpen = true
                found.remove(.trailingSpace)
                ideographs &+= end &- at
                at = end
            }
            guard at < text.count else { break }
            let byte = text[at]
            if byte == 0x0A || byte == 0x0D {
                let isPair = byte == 0x0D && at &+ 1 < text.count && text[at &+ 1] == 0x0A
                ending = isPair ? .crlf : byte == 0x0A ? .lf : .cr
                break
            }
            let scalar = Scalar(in: text, at: at)
            if scalar.length == 4 { found.insert(.intricate) }
            if scalar.value == .replacement, scalar.length == 1 { found.formUnion([.intricate, .illFormed]) }
            let classes = CharClasses(of: scalar.value, in: table)
            narrow &+= classes.cells
            if classes.contains(.space) {
                found.insert(.trailingSpace)
                if ideographs == 0, others == 0 { indent = narrow }
                isSpaced = true
            } else {
                found.remove(.trailingSpace)
                others &+= 1
                // Between the mark and the point stand closing marks, and spaces behind these.
                if boundary >= 0, !classes.contains(.closer) || isSpaced {
                    if Self.opensItem(scalar.value) {
                        starts.append(ItemStart(boundary: boundary &- start, offset: at &- start, isComma: isComma))
                    }
                    boundary = -1
                }
                if !classes.contains(.closer) {
                    isOpen = !classes.contains(.clauseEnd)
                    if classes.contains(.boundary) {
                        (boundary, isSpaced) = (at, false)
                        isComma = scalar.value == "，" || scalar.value == ","
                    }
                }
            }
            at &+= scalar.length
        }
        if starts.count > startsBefore { found.insert(.inlineItems) }
        end = at
        count = ideographs / 3 &+ others
        if isOpen, count > 0 { found.insert(.open) }
        // Behind the last mark nothing stands but closing marks.
        if boundary >= 0, Self.isColon(Scalar(in: text, at: boundary).value) { found.insert(.colon) }
        width = ideographs / 3 &* 2 &+ narrow
        self.indent = indent
        traits = found
    }

    private static func isColon(_ value: CodePoint) -> Bool { value == "：" || value == ":" }

    /// A character with which an item's marker may start: a numeral, 第 其 首 再 最.
    static func opensItem(_ value: CodePoint) -> Bool {
        switch value {
        case "第", "其", "首", "再", "最": true
        default: Numeral.chinese(value) != nil
        }
    }
}
