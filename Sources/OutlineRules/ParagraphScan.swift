// One pass over a paragraph which notes all that is not a plain Chinese character, and which rules have reason to look.
// Most rules see none of a clean text: they run only where their signal was noticed.

public import OutlineSyntax

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
                let own = Signals(of: value)
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
}
