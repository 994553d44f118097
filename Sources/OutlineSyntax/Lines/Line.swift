// What is known of one line by looking at that line alone: its length, its width, how it begins and ends.
// Everything that joins lines (paragraphs, sections) is built from these values.

import OutlineText

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
        /// Ends in ：, which introduces what follows.
        public static let colon = Traits(rawValue: 1)
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
    public var isBlank: Bool { characters == 0 }
    /// Whether it is too long to belong to a tail.
    var isLong: Bool { characters > 60 }
    /// What of the structure it may bound: a preamble or a tail by being blank, a tail by being long, a list by
    /// ending in ：, nothing.
    var bound: Int8 { (isBlank ? 0 : isLong ? 2 : 1) + (traits.contains(.colon) ? 4 : 0) }
    /// Whether the line continues the paragraph of the line before.
    @inlinable
    public var isContinuation: Bool { traits.contains(.continuation) }
    /// The length of the content in bytes, without the line end.
    @inlinable
    public var byteCount: Int { Int(length) }

    /// The line that a look was taken at, of a chunk that starts at an offset of the text.
    init(_ look: LineLook, isMarked: Bool, from first: Int) {
        start = UInt32(clamping: look.start - first)
        length = UInt32(clamping: look.end - look.start)
        ending = look.ending
        characters = UInt32(clamping: look.count)
        cells = UInt8(clamping: look.width)
        indent = UInt8(clamping: look.indent)
        traits = look.traits
        if isMarked { traits.insert(.marked) }
    }

    /// Where the next line starts.
    var next: Int { Int(start) + Int(length) + ending.length }
}
