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
        /// Holds bytes that are no UTF-8.
        public static let illFormed = Traits(rawValue: 128)
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

    /// Looks once at the line that starts at an offset of a text, up to its end. `classes` is `CharClasses.table`.
    init(in text: [UInt8], at start: Int, classes: StaticTable<CharClasses>) {
        let look = Look(at: start, in: text.span, classes)
        self.start = UInt32(clamping: start)
        length = UInt32(clamping: look.end - start)
        ending = look.ending
        characters = UInt32(clamping: look.count)
        cells = UInt8(clamping: look.width)
        indent = UInt8(clamping: look.indent)
        traits = look.traits
        if look.count == 0 { traits.insert(.blank) }
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
        var traits: Traits = []

        @inline(__always)
        init(at start: Int, in text: Span<UInt8>, _ table: StaticTable<CharClasses>) {
            // Kept in variables of the loop, which the compiler holds in registers.
            var (at, ideographs, others, narrow, indent) = (start, 0, 0, 0, 0)
            var found: Traits = []
            // Whether the last character that is neither space nor closing mark leaves the line open, and allows an item behind it.
            var (isOpen, isBehindBoundary) = (true, false)
            while true {
                // Nine of ten characters are two columns wide, and neither space nor mark.
                let end = Scalar.skippingIdeographs(in: text, from: at)
                if end > at {
                    if isBehindBoundary, Line.opensItem(Scalar(in: text, at: at).value) { found.insert(.inlineItems) }
                    (isOpen, isBehindBoundary) = (true, false)
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
                if scalar.value == 0xFFFD, scalar.length == 1 { found.formUnion([.intricate, .illFormed]) }
                at &+= scalar.length
                let classes = CharClasses(of: scalar.value, in: table)
                narrow &+= classes.cells
                if classes.contains(.space) {
                    found.insert(.trailingSpace)
                    if ideographs == 0, others == 0 { indent = narrow }
                    continue
                }
                found.remove(.trailingSpace)
                others &+= 1
                if isBehindBoundary, Line.opensItem(scalar.value) { found.insert(.inlineItems) }
                if !classes.contains(.closer) {
                    isOpen = !classes.contains(.clauseEnd)
                    isBehindBoundary = classes.contains(.boundary)
                }
            }
            end = at
            count = ideographs / 3 &+ others
            if isOpen, count > 0 { found.insert(.open) }
            width = ideographs / 3 &* 2 &+ narrow
            self.indent = indent
            traits = found
        }
    }

    /// A character with which an item's marker may start: a numeral, 第 其 首 再 最.
    static func opensItem(_ value: UInt32) -> Bool {
        switch value {
        case 0x7B2C, 0x5176, 0x9996, 0x518D, 0x6700: true
        default: Numeral.chinese(value) != nil
        }
    }
}
