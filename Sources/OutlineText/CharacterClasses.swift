// The classes of characters that the grammar and the rules speak of: one table for all.
// Unicode's own properties are not used: isNumber is true for 一 and ①, isNewline for U+2028.

/// Classes of characters.
extension CodePoint {
    /// Space, tab, no-break space, ideographic space, the zero-width space and the byte order mark: what may indent a line.
    @inlinable
    public var isSpace: Bool {
        switch self {
        case " ", "\t", "\u{B}", "\u{C}", .noBreakSpace, .ideographicSpace, .byteOrderMark, .zeroWidthSpace, .enSpace,
            .emSpace, .thinSpace:
            true
        default: false
        }
    }

    /// A Chinese character: the unified ideographs with their extensions, 〇 and 々.
    @inlinable
    public var isHan: Bool {
        switch self {
        case "\u{4E00}"..."\u{9FFF}", "\u{3400}"..."\u{4DBF}", "〇", "々", "\u{20000}"..."\u{3FFFF}",
            "\u{F900}"..."\u{FAFF}":
            true
        default: false
        }
    }

    /// One of U+4E00 to U+9FFF: nearly all Chinese characters of a text, each three bytes long.
    @inlinable
    public var isIdeograph: Bool { rawValue &- 0x4E00 < 0x5200 }

    /// 0–9.
    @inlinable
    public var isDigit: Bool { self >= "0" && self <= "9" }

    /// ０–９.
    @inlinable
    public var isFullWidthDigit: Bool { self >= "０" && self <= "９" }

    /// A–Z or a–z.
    @inlinable
    public var isLatin: Bool { (rawValue | 0x20) &- 0x61 < 26 }

    /// A letter or digit of ASCII.
    @inlinable
    public var isLatinOrDigit: Bool { isLatin || isDigit }

    /// 。！？ and their half-width forms `!` and `?`.
    @inlinable
    public var isSentenceEnd: Bool {
        switch self {
        case "。", "！", "？", "!", "?": true
        default: false
        }
    }

    /// The marks after which an item may start inside a line: 。；：！？ and the half-width ; : that slip in.
    @inlinable
    public var isItemBoundary: Bool {
        switch self {
        case "。", "；", "：", "！", "？", ";", ":": true
        default: false
        }
    }

    /// The marks that end a clause: ，。；：！？ and the half-width , and ;. A 、 does not.
    @inlinable
    public var isClauseEnd: Bool {
        switch self {
        case "，", "。", "；", "：", "！", "？", ",", ";": true
        default: false
        }
    }

    /// The marks of Chinese text that divide it: ，。、；：？！
    @inlinable
    public var isStop: Bool {
        switch self {
        case "，", "。", "、", "；", "：", "？", "！": true
        default: false
        }
    }

    /// A closing mark that may stand between a sentence end and what follows: ” ’ ） 】 》 〉 」 』 ) ] " '.
    @inlinable
    public var isCloser: Bool {
        switch self {
        case "”", "’", "）", "】", "》", "〉", "」", "』", ")", "]", "\"", "'": true
        default: false
        }
    }

    /// An opening mark: “ ‘ （ 【 《 〈 「 『 ( [.
    @inlinable
    public var isOpener: Bool {
        switch self {
        case "“", "‘", "（", "【", "《", "〈", "「", "『", "(", "[": true
        default: false
        }
    }

    /// An opening mark of Chinese text: （ 《 〈 【 〔 「 『 “ ‘.
    @inlinable
    public var isChineseOpener: Bool {
        switch self {
        case "（", "《", "〈", "【", "〔", "「", "『", "“", "‘": true
        default: false
        }
    }

    /// A closing mark of Chinese text: ） 》 〉 】 〕 」 』 ” ’.
    @inlinable
    public var isChineseCloser: Bool {
        switch self {
        case "）", "》", "〉", "】", "〕", "」", "』", "”", "’": true
        default: false
        }
    }

    /// A mark that stands between the ends of a range: — - – ～ ~ and 至.
    @inlinable
    public var isRangeMark: Bool {
        switch self {
        case "—", "-", "–", "～", "~", "至": true
        default: false
        }
    }

    /// A Chinese character or a mark of Chinese text.
    @inlinable
    public var isChinese: Bool {
        isHan || isStop || isChineseOpener || isChineseCloser || self == "…" || self == "—"
    }

    /// Zero-width, control and bidirectional characters, and what stands for broken bytes. Tab is none.
    @inlinable
    public var isInvisible: Bool {
        switch self {
        case "\0"..."\u{8}", "\u{B}"..."\u{1F}", "\u{7F}"..."\u{9F}", .softHyphen, "\u{200B}"..."\u{200F}",
            "\u{2028}"..."\u{202E}", "\u{2060}"..."\u{206F}", .byteOrderMark, "\u{FFF9}"..."\u{FFFD}":
            true
        default: false
        }
    }

    /// A character that Unicode leaves to private use, such as a pay mark of a site's own font.
    @inlinable
    public var isPrivateUse: Bool {
        switch self {
        case "\u{E000}"..."\u{F8FF}", "\u{F0000}"..."\u{10FFFF}": true
        default: false
        }
    }

    /// The columns that it takes in a text set in a Chinese font: 2 for ideographs and full-width marks (“ ” … — among them), 0
    /// for combining and zero-width ones, else 1.
    @inlinable
    public var cells: Int {
        if self < "\u{300}" { return self < " " ? 0 : 1 }
        switch self {
        case "\u{300}"..."\u{36F}", "\u{200B}"..."\u{200F}", "\u{202A}"..."\u{202E}", "\u{2060}"..."\u{2064}",
            "\u{FE00}"..."\u{FE0F}", .byteOrderMark:
            return 0
        case "\u{1100}"..."\u{115F}", "—"..."…", "\u{2E80}"..."\u{A4CF}", "\u{AC00}"..."\u{D7A3}",
            "\u{F900}"..."\u{FAFF}", "\u{FE30}"..."\u{FE6F}", "\u{FF00}"..."\u{FF60}", "\u{FFE0}"..."\u{FFE6}",
            "\u{1F300}"..."\u{1F64F}", "\u{1F900}"..."\u{1F9FF}", "\u{20000}"..."\u{3FFFD}":
            return 2
        default: return 1
        }
    }
}
