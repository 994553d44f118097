// What a paragraph may hold that gives rules reason to look, and which characters say so.

import OutlineText
package import OutlineWords

/// What a paragraph holds that may concern a rule.
public struct Signals: OptionSet, Sendable {
    /// The set as bits.
    public let rawValue: UInt128
    /// A set from its bits.
    @inlinable
    public init(rawValue: UInt128) { self.rawValue = rawValue }

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
    package static func words(_ lists: WordLists) -> Signals { Signals(rawValue: UInt128(lists.rawValue) << 64) }

    /// How many bits there are: 64 for what is named above, 64 for word lists.
    static let bitWidth = 128
}

extension Signals {
    /// What one character that is not Chinese says. A mark of punctuation carries `adjacentMarks`.
    init(of value: CodePoint) {
        switch value {
        case "0"..."9": self = .digit
        case "A"..."Z", "a"..."z": self = .latin
        case ",", ";", "?", "!": self = [.asciiPunctuation, .adjacentMarks]
        case ":": self = [.asciiPunctuation, .adjacentMarks, .colon]
        case ".": self = [.asciiPunctuation, .adjacentMarks]
        case "\"", "'": self = .asciiQuote
        case "“", "”", "‘", "’", "「"..."』": self = .quote
        case "(", ")", "（", "）", "【", "】", "〔", "〕", "［", "］", "{", "}": self = .bracket
        case "[", "]": self = [.bracket, .markdown]
        case "《", "》", "〈", "〉": self = .bookTitle
        case "<", ">": self = [.bookTitle, .markdown]
        case " ", "\t", .noBreakSpace, .ideographicSpace, .enSpace, .emSpace, .thinSpace: self = .space
        case "…", "⋯": self = [.ellipsis, .adjacentMarks]
        case "。", "，", "；", "？", "！", "．": self = .adjacentMarks
        case "、": self = [.adjacentMarks, .pause]
        case "：": self = [.adjacentMarks, .colon]
        case "-", "–", "—", "―", "－", "~", "～", "─", "−": self = .dash
        case "%", "‰", "％": self = .percent
        case "０"..."９", "Ａ"..."Ｚ", "ａ"..."ｚ", "＋": self = .fullWidth
        case "×", "✕", "✖", "●", "○", "△", "□", "■", "◎", "＿", "＊", "※":
            self = .placeholder
        case "*", "_": self = [.placeholder, .markdown]
        case "#", "`", "|", "\\": self = .markdown
        case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", .softHyphen, "\u{200B}"..."\u{200F}", "\u{2028}"..."\u{202E}",
            "\u{2060}"..."\u{206F}", .byteOrderMark, "\u{FFF9}"..."\u{FFFD}",
            "\u{E000}"..."\u{F8FF}", "\u{F0000}"..."\u{10FFFF}":
            self = .invisible
        case "〇": self = .chineseZero
        case "々", "㐀"..."䶿", "𠀀"..."\u{3FFFF}": self = []
        default: self = .symbol
        }
    }
}
