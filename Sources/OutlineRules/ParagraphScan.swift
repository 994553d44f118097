// One pass over a paragraph which notes all that is not a plain Chinese character, and which rules have reason to look.
// Most rules see none of a clean text: they run only where their signal was noticed.

public import OutlineSyntax

/// What a paragraph holds that may concern a rule.
public struct Signals: OptionSet, Sendable {
    /// The set as bits.
    public let rawValue: UInt32
    /// A set from its bits.
    @inlinable
    public init(rawValue: UInt32) { self.rawValue = rawValue }

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
    /// A pair of characters with which an entry of the lexicon starts; see `ParagraphScan.words`.
    public static let word = Signals(rawValue: 1 << 17)
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
    /// Quotation marks, brackets or book-title marks that are not plain pairs side by side: something is unpaired, nested, turned or mixed.
    public static let untidyPairs = Signals(rawValue: 1 << 31)
}

/// The characters of a paragraph that are not plain Chinese ones, and what they signal.
public struct ParagraphScan: Sendable {
    /// A character and where it stands.
    public struct Token: Sendable {
        /// The byte offset in the paragraph.
        public let offset: Int
        /// The scalar.
        public let value: UInt32
        /// Its length in bytes.
        public let length: Int
        /// The offset behind it.
        @inlinable
        public var end: Int { offset + length }
    }

    /// A place where an entry of some word lists may start.
    struct WordStart: Sendable {
        /// The byte offset in the paragraph.
        let offset: Int
        /// The lists.
        let lists: WordLists
    }

    /// Every character that is not Chinese, in the order of the text.
    public private(set) var tokens: [Token] = []
    /// The offset of each Chinese character that equals the one before it.
    public private(set) var doubles: [Int] = []
    /// The places at which two characters stand that are the start of an entry of the lexicon.
    private(set) var words: [WordStart] = []
    /// The word lists that these may be entries of.
    private(set) var lists: WordLists = []
    /// Where two, three or four Chinese characters stand twice in a row: the offset of the second time, and how many they are.
    public private(set) var repeats: [(offset: Int, count: Int)] = []
    /// The offsets of 的, 地 and 得.
    public private(set) var particles: [Int] = []
    /// The offset of each 个 点 条 项 件 that stands right behind a numeral.
    private(set) var counters: [Int] = []
    /// What was noticed.
    public private(set) var signals: Signals = []

    /// An empty scan, to be filled again and again so that its storage is reused.
    public init() {}

    /// Scans a paragraph's text.
    public mutating func scan(_ text: Bytes, marked: Bool, trailingSpace: Bool) {
        tokens.removeAll(keepingCapacity: true)
        doubles.removeAll(keepingCapacity: true)
        words.removeAll(keepingCapacity: true)
        lists = []
        repeats.removeAll(keepingCapacity: true)
        particles.removeAll(keepingCapacity: true)
        counters.removeAll(keepingCapacity: true)
        signals = .any
        if marked { signals.insert(.marked) }
        if trailingSpace { signals.insert(.trailingSpace) }
        var at = text.skippingSpace(from: 0)
        let opening = at
        // The last four Chinese characters in a row, 16 bits for each, the last one lowest; 0 where there was none.
        var history: UInt64 = 0
        // How many characters in a row, up to the last that equals any of the four, equal the one two, three and four before.
        var runs = (two: 0, three: 0, four: 0)
        var runEnd = -1
        var previousMark = false
        var pairs = OpenPairs()
        if opening > 0, text.holdsInvisible(before: opening) { signals.insert(.invisible) }
        // Looked up once: a static value is asked for anew at each use.
        let starts = Lexicon.starts
        let allKinds = ParagraphScan.kinds
        var noticed = signals
        text.withSpan { bytes in
            let (filter, kinds) = (starts.filter.span, allKinds.span)
            while at < bytes.count {
                let start = at
                while true {
                    let value = Scalar.ideograph(in: bytes, at: at)
                    guard value != 0 else { break }
                    let difference = history ^ UInt64(value) &* 0x0001_0001_0001_0001
                    // Whether any of the four is 0, that is equal.
                    if (difference &- 0x0001_0001_0001_0001) & ~difference & 0x8000_8000_8000_8000 != 0 {
                        if difference & 0xFFFF == 0 {
                            doubles.append(at)
                            noticed.insert(.doubled)
                        }
                        if at != runEnd { runs = (0, 0, 0) }
                        runEnd = at &+ 3
                        runs.two = difference >> 16 & 0xFFFF == 0 ? runs.two &+ 1 : 0
                        runs.three = difference >> 32 & 0xFFFF == 0 ? runs.three &+ 1 : 0
                        runs.four = difference >> 48 == 0 ? runs.four &+ 1 : 0
                        if runs.two == 2 || runs.three == 3 || runs.four == 4 {
                            let count = runs.two == 2 ? 2 : runs.three == 3 ? 3 : 4
                            repeats.append((at &- 3 &* (count &- 1), count))
                            noticed.insert(.doubled)
                        }
                    }
                    let previous = UInt32(truncatingIfNeeded: history & 0xFFFF)
                    switch kinds[Int(value &- 0x4E00)] {
                    case .plain: break
                    case .particle:
                        particles.append(at)
                        noticed.insert(.de)
                    case .placeholder: noticed.insert(.placeholder)
                    case .counter: if StatedCount.endsNumeral(previous, text, at) { counters.append(at) }
                    }
                    if previous != 0, StartTable.mayStart(previous, value, in: filter) {
                        let own = starts.lists(previous, value)
                        if !own.isEmpty {
                            words.append(WordStart(offset: at &- 3, lists: own))
                            lists.formUnion(own)
                            noticed.insert(.word)
                        }
                    }
                    history = history &<< 16 | UInt64(value)
                    at &+= 3
                }
                if at > start { previousMark = false }
                let scalar = Scalar(in: bytes, at: at)
                guard scalar.length > 0 else { break }
                let value = scalar.value
                let own = ParagraphScan.signals(of: value)
                // The bit adjacentMarks of a single character says that it is a mark of punctuation.
                let isMark = own.contains(.adjacentMarks)
                noticed.formUnion(isMark && !previousMark ? own.subtracting(.adjacentMarks) : own)
                if !own.isDisjoint(with: [.quote, .bracket, .bookTitle]) { pairs.take(value) }
                if isMark, at == opening { noticed.insert(.opensWithMark) }
                if previousMark, value == 0x3002 || value == 0x2E, tokens.last?.value == value {
                    noticed.insert(.ellipsis)
                }
                previousMark = isMark
                if value == 0x78 || value == 0x58, history == 0, let last = tokens.last, last.value | 0x20 == 0x78 {
                    noticed.insert(.placeholder)
                }
                tokens.append(Token(offset: at, value: value, length: scalar.length))
                history = 0
                at &+= scalar.length
            }
        }
        signals = noticed
        if pairs.isUntidy { signals.insert(.untidyPairs) }
    }

    /// The offsets at which an entry of a word list may start.
    func words(of list: WordLists) -> WordOffsets {
        WordOffsets(starts: lists.contains(list) ? words[...] : [], list: list)
    }

    /// The offsets of the starts of one list.
    struct WordOffsets: Sequence, IteratorProtocol {
        fileprivate var starts: ArraySlice<WordStart>
        fileprivate let list: WordLists

        mutating func next() -> Int? {
            while let start = starts.popFirst() {
                if start.lists.contains(list) { return start.offset }
            }
            return nil
        }
    }

    /// What a Chinese character is to the scan.
    private enum Kind: UInt8 {
        case plain
        /// 的 地 得
        case particle
        /// 某
        case placeholder
        /// 个 点 条 项 件
        case counter
    }

    /// The kinds of U+4E00 to U+9FFF.
    private static let kinds: [Kind] = (0x4E00...0x9FFF).map { (value: UInt32) in
        switch value {
        case 0x7684, 0x5730, 0x5F97: .particle
        case 0x67D0: .placeholder
        default: StatedCount.isCounter(value) ? .counter : .plain
        }
    }

    /// What one character that is not Chinese signals. A mark of punctuation carries `adjacentMarks`.
    static func signals(of value: UInt32) -> Signals {
        switch value {
        case 0x30...0x39: return .digit
        case 0x41...0x5A, 0x61...0x7A: return .latin
        case 0x2C, 0x3B, 0x3F, 0x21: return [.asciiPunctuation, .adjacentMarks]
        case 0x3A: return [.asciiPunctuation, .adjacentMarks, .colon]
        case 0x2E: return [.asciiPunctuation, .adjacentMarks]
        case 0x22, 0x27: return .asciiQuote
        case 0x201C, 0x201D, 0x2018, 0x2019, 0x300C...0x300F: return .quote
        case 0x28, 0x29, 0xFF08, 0xFF09, 0x3010, 0x3011, 0x3014, 0x3015, 0xFF3B, 0xFF3D, 0x7B, 0x7D: return .bracket
        case 0x5B, 0x5D: return [.bracket, .markdown]
        case 0x300A, 0x300B, 0x3008, 0x3009: return .bookTitle
        case 0x3C, 0x3E: return [.bookTitle, .markdown]
        case 0x20, 0x09, 0xA0, 0x3000, 0x2002, 0x2003, 0x2009: return .space
        case 0x2026, 0x22EF: return [.ellipsis, .adjacentMarks]
        case 0x3002, 0xFF0C, 0xFF1B, 0xFF1F, 0xFF01, 0xFF0E: return .adjacentMarks
        case 0x3001: return [.adjacentMarks, .pause]
        case 0xFF1A: return [.adjacentMarks, .colon]
        case 0x2D, 0x2013, 0x2014, 0x2015, 0xFF0D, 0x7E, 0xFF5E, 0x2500, 0x2212: return .dash
        case 0x25, 0x2030, 0xFF05: return .percent
        case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF0B: return .fullWidth
        case 0xD7, 0x2715, 0x2716, 0x25CF, 0x25CB, 0x25B3, 0x25A1, 0x25A0, 0x25CE, 0xFF3F, 0xFF0A, 0x203B:
            return .placeholder
        case 0x2A, 0x5F: return [.placeholder, .markdown]
        case 0x23, 0x60, 0x7C, 0x5C: return .markdown
        case 0...0x1F, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFD,
            0xE000...0xF8FF, 0xF0000...0x10FFFF:
            return .invisible
        case 0x3007: return .chineseZero
        case 0x3005, 0x3400...0x4DBF, 0x20000...0x3FFFF: return []
        default: return .symbol
        }
    }
}
