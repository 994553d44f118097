// What a paragraph may hold that gives rules reason to look, and which characters say so.

/// What a paragraph holds that may concern a rule.
public struct Signals: OptionSet, Sendable {
    /// The set as bits.
    public let rawValue: UInt64
    /// A set from its bits.
    @inlinable
    public init(rawValue: UInt64) { self.rawValue = rawValue }

    /// Every paragraph that is not blank carries this.
    public static let any = Signals(rawValue: 1 << 0)
    /// Half-width marks: , . ; : ? !
    public static let asciiPunctuation = Signals(rawValue: 1 << 1)
    /// " or '
    public static let asciiQuote = Signals(rawValue: 1 << 2)
    /// “ ” ‘ ’ 「 」 『 』
    public static let quote = Signals(rawValue: 1 << 3)
    /// Round, square, corner and lenticular brackets of any width.
    public static let bracket = Signals(rawValue: 1 << 4)
    /// 《 》 〈 〉 < >
    public static let bookTitle = Signals(rawValue: 1 << 5)
    /// 0–9
    public static let digit = Signals(rawValue: 1 << 6)
    /// A–Z a–z
    public static let latin = Signals(rawValue: 1 << 7)
    /// Full-width digits, letters and % ＋ －
    public static let fullWidth = Signals(rawValue: 1 << 8)
    /// A space of any kind that is not at the start of the paragraph.
    public static let space = Signals(rawValue: 1 << 9)
    /// Two equal Chinese characters, or two to four characters that stand twice in a row.
    public static let doubled = Signals(rawValue: 1 << 10)
    /// … ⋯ or two and more dots or 。
    public static let ellipsis = Signals(rawValue: 1 << 11)
    /// — – ― － - ~ ～ ─
    public static let dash = Signals(rawValue: 1 << 12)
    /// Two marks of punctuation side by side, quotation marks and brackets not counted.
    public static let adjacentMarks = Signals(rawValue: 1 << 13)
    /// Zero-width, control, bidirectional and private-use characters, U+FFFD.
    public static let invisible = Signals(rawValue: 1 << 14)
    /// × ✕ * _ ＿ ＊ ● ○ △ □ ■ 某 and xx, XX: what may stand for something still to be filled in.
    public static let placeholder = Signals(rawValue: 1 << 15)
    /// # ` * _ [ > | \ at a place where Markdown has them.
    public static let markdown = Signals(rawValue: 1 << 16)
    /// A paragraph that starts with a heading's or item's marker.
    public static let marked = Signals(rawValue: 1 << 18)
    /// 的 地 得
    public static let de = Signals(rawValue: 1 << 19)
    /// Spaces at the end of a line of the paragraph.
    public static let trailingSpace = Signals(rawValue: 1 << 20)
    /// % ‰ ％
    public static let percent = Signals(rawValue: 1 << 21)
    /// ： or :
    public static let colon = Signals(rawValue: 1 << 22)
    /// The first character is a mark of punctuation.
    public static let opensWithMark = Signals(rawValue: 1 << 23)
    /// 、
    public static let pause = Signals(rawValue: 1 << 24)
    /// A symbol of another kind: an emoji, a box, an arrow, …
    public static let symbol = Signals(rawValue: 1 << 25)
    /// 〇
    public static let chineseZero = Signals(rawValue: 1 << 26)
    /// The text ends in a Chinese character, a digit or a comma.
    public static let openEnd = Signals(rawValue: 1 << 27)
    /// A clause stands twice in the paragraph.
    public static let repeatedClause = Signals(rawValue: 1 << 28)
    /// A line ends otherwise than the one before it, or the paragraph has several lines.
    public static let lineEnds = Signals(rawValue: 1 << 29)
    /// A blank line stands behind the paragraph.
    public static let blankBehind = Signals(rawValue: 1 << 30)
    /// Quotation marks, brackets or book-title marks that are not plain pairs side by side: something is unpaired, nested, turned or mixed.
    public static let untidyPairs = Signals(rawValue: 1 << 31)

    /// An entry of some word lists; see `ParagraphScan.words`.
    static func words(_ lists: WordLists) -> Signals { Signals(rawValue: UInt64(lists.rawValue) << 32) }
}

extension Signals {
    /// What one character that is not Chinese says. A mark of punctuation carries `adjacentMarks`.
    init(of value: UInt32) {
        switch value {
        case 0x30...0x39: self = .digit
        case 0x41...0x5A, 0x61...0x7A: self = .latin
        case 0x2C, 0x3B, 0x3F, 0x21: self = [.asciiPunctuation, .adjacentMarks]
        case 0x3A: self = [.asciiPunctuation, .adjacentMarks, .colon]
        case 0x2E: self = [.asciiPunctuation, .adjacentMarks]
        case 0x22, 0x27: self = .asciiQuote
        case 0x201C, 0x201D, 0x2018, 0x2019, 0x300C...0x300F: self = .quote
        case 0x28, 0x29, 0xFF08, 0xFF09, 0x3010, 0x3011, 0x3014, 0x3015, 0xFF3B, 0xFF3D, 0x7B, 0x7D: self = .bracket
        case 0x5B, 0x5D: self = [.bracket, .markdown]
        case 0x300A, 0x300B, 0x3008, 0x3009: self = .bookTitle
        case 0x3C, 0x3E: self = [.bookTitle, .markdown]
        case 0x20, 0x09, 0xA0, 0x3000, 0x2002, 0x2003, 0x2009: self = .space
        case 0x2026, 0x22EF: self = [.ellipsis, .adjacentMarks]
        case 0x3002, 0xFF0C, 0xFF1B, 0xFF1F, 0xFF01, 0xFF0E: self = .adjacentMarks
        case 0x3001: self = [.adjacentMarks, .pause]
        case 0xFF1A: self = [.adjacentMarks, .colon]
        case 0x2D, 0x2013, 0x2014, 0x2015, 0xFF0D, 0x7E, 0xFF5E, 0x2500, 0x2212: self = .dash
        case 0x25, 0x2030, 0xFF05: self = .percent
        case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF0B: self = .fullWidth
        case 0xD7, 0x2715, 0x2716, 0x25CF, 0x25CB, 0x25B3, 0x25A1, 0x25A0, 0x25CE, 0xFF3F, 0xFF0A, 0x203B:
            self = .placeholder
        case 0x2A, 0x5F: self = [.placeholder, .markdown]
        case 0x23, 0x60, 0x7C, 0x5C: self = .markdown
        case 0...0x1F, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFD,
            0xE000...0xF8FF, 0xF0000...0x10FFFF:
            self = .invisible
        case 0x3007: self = .chineseZero
        case 0x3005, 0x3400...0x4DBF, 0x20000...0x3FFFF: self = []
        default: self = .symbol
        }
    }
}
