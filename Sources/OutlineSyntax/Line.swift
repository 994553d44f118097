// What is known of one line by looking at that line alone: its length, its width, how it begins and ends.
// Everything that joins lines (paragraphs, sections) is built from these values.

/// The end of a line: nothing (the last line), LF, CR or CR LF. Other separators of Unicode do not end a line in the protocol.
public enum LineEnding: UInt8, Sendable {
    /// The last line of a document that does not end in a line end.
    case none
    /// \n
    case lf
    /// \r
    case cr
    /// \r\n
    case crlf

    /// The length in bytes.
    @inlinable
    public var length: Int { self == .none ? 0 : self == .crlf ? 2 : 1 }
}

/// A line as it lies in its chunk, with what a single look at it tells.
public struct Line: Sendable, Equatable {
    /// Where it starts in the chunk's bytes.
    @usableFromInline var start: UInt32
    /// The length of the content in bytes, without the line end.
    @usableFromInline var length: UInt32
    /// How many characters are not spaces.
    public var characters: UInt32
    /// The width in columns of a Chinese font, at most 255.
    public var cells: UInt8
    /// The width of the indentation in columns, at most 255.
    public var indent: UInt8
    /// What the line is like.
    public var traits: Traits
    /// How the line ends.
    public var ending: LineEnding

    /// What a line is like.
    public struct Traits: OptionSet, Sendable {
        /// The set as bits.
        public let rawValue: UInt8
        /// A set from its bits.
        @inlinable
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// Nothing but spaces.
        public static let blank = Traits(rawValue: 1)
        /// Does not end in a mark that ends a sentence or clause, so a hard-wrapped paragraph may go on in the next line.
        public static let open = Traits(rawValue: 2)
        /// Starts with a heading's or item's marker.
        public static let marked = Traits(rawValue: 4)
        /// May hold an item behind 。；：！？ or ，.
        public static let inlineItems = Traits(rawValue: 8)
        /// Continues the paragraph of the line before.
        public static let continuation = Traits(rawValue: 16)
        /// Ends in spaces.
        public static let trailingSpace = Traits(rawValue: 32)
        /// Holds bytes that are no UTF-8, or a character outside the basic plane.
        public static let intricate = Traits(rawValue: 64)
    }

    /// Whether the line holds nothing but spaces.
    @inlinable
    public var isBlank: Bool { traits.contains(.blank) }
    /// Whether the line continues the paragraph of the line before.
    @inlinable
    public var isContinuation: Bool { traits.contains(.continuation) }
    /// The length of the content in bytes, without the line end.
    @inlinable
    public var byteCount: Int { Int(length) }

    /// Looks once at the line that starts at an offset of a text, up to its end.
    init(in text: [UInt8], at start: Int) {
        let look = Look(at: start, in: text.span)
        self.start = UInt32(clamping: start)
        length = UInt32(clamping: look.end - start)
        ending = look.ending
        characters = UInt32(clamping: look.count)
        cells = UInt8(clamping: look.width)
        indent = UInt8(clamping: look.indent)
        traits = []
        if look.count == 0 { traits.insert(.blank) }
        if look.endsInSpace { traits.insert(.trailingSpace) }
        if look.mayHoldItems { traits.insert(.inlineItems) }
        if look.isIntricate { traits.insert(.intricate) }
        if look.count > 0, !Line.endsClause(look.last) { traits.insert(.open) }
        if Opening.isMarked(Bytes(text, start..<look.end)) { traits.insert(.marked) }
    }

    /// Where the next line starts.
    var next: Int { Int(start) + Int(length) + ending.length }

    /// What one pass over the characters of a line tells.
    private struct Look {
        var end: Int
        var ending = LineEnding.none
        var count = 0
        var width = 0
        var indent = 0
        /// The last character that is neither space nor closing mark.
        var last: UInt32 = 0
        var mayHoldItems = false
        var endsInSpace = false
        var isIntricate = false

        init(at start: Int, in text: Span<UInt8>) {
            // Kept in variables of the loop, which the compiler holds in registers.
            var (at, count, width, last) = (start, 0, 0, UInt32(0))
            var (isBehindBoundary, endsInSpace, mayHoldItems) = (false, false, false)
            while at < text.count {
                // Nine of ten characters are two columns wide, and neither space nor mark.
                let end = Scalar.skippingIdeographs(in: text, from: at)
                if end > at {
                    if isBehindBoundary {
                        mayHoldItems = mayHoldItems || Line.opensItem(Scalar(in: text, at: at).value)
                        isBehindBoundary = false
                    }
                    count &+= (end &- at) / 3
                    width &+= (end &- at) / 3 &* 2
                    last = 0x4E00
                    endsInSpace = false
                    at = end
                    continue
                }
                let byte = text[at]
                if byte == 0x0A || byte == 0x0D {
                    let isPair = byte == 0x0D && at &+ 1 < text.count && text[at &+ 1] == 0x0A
                    ending = isPair ? .crlf : byte == 0x0A ? .lf : .cr
                    break
                }
                let scalar = Scalar(in: text, at: at)
                let value = scalar.value
                if scalar.length == 4 || (value == 0xFFFD && scalar.length == 1) { isIntricate = true }
                at &+= scalar.length
                width &+= Char.cells(value)
                if Char.isSpace(value) {
                    endsInSpace = true
                    if count == 0 { indent = width }
                    continue
                }
                endsInSpace = false
                count &+= 1
                if isBehindBoundary, Line.opensItem(value) { mayHoldItems = true }
                if !Char.isCloser(value) {
                    last = value
                    isBehindBoundary = Line.isBoundary(value)
                }
            }
            end = at
            (self.count, self.width, self.last) = (count, width, last)
            (self.mayHoldItems, self.endsInSpace) = (mayHoldItems, endsInSpace)
        }
    }

    fileprivate static func isBoundary(_ value: UInt32) -> Bool {
        Char.isItemBoundary(value) || value == 0xFF0C || value == 0x2C
    }

    /// A character with which an item's marker may start: a numeral, 第 其 首 再 最.
    static func opensItem(_ value: UInt32) -> Bool {
        switch value {
        case 0x7B2C, 0x5176, 0x9996, 0x518D, 0x6700: true
        default: Numeral.chinese(value) != nil
        }
    }

    /// Marks behind which a line is complete: 。！？；： and their half-width forms, and …. A comma leaves it open.
    private static func endsClause(_ value: UInt32) -> Bool {
        switch value {
        case 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0xFF1A, 0x2026, 0x21, 0x3F, 0x3B, 0x3A, 0x2E: true
        default: false
        }
    }
}
