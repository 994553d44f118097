// One pass over a paragraph which notes all that is not a plain Chinese character, and which rules have reason to look.
// Most rules see none of a clean text: they run only where their signal was noticed.

import OutlineSyntax
public import OutlineText
package import OutlineWords

/// The characters of a paragraph that are not plain Chinese ones, and what they signal.
public struct ParagraphScan: Sendable {
    /// A character and where it stands.
    public struct Token: Sendable {
        private let offset32: UInt32
        /// The value in 21 bits, the length in those above.
        private let scalar: UInt32

        /// A character at a byte offset in the paragraph.
        package init(_ scalar: Scalar, at offset: Int) {
            offset32 = UInt32(clamping: offset)
            self.scalar = scalar.value.rawValue | UInt32(truncatingIfNeeded: scalar.length) << 24
        }

        /// The byte offset in the paragraph.
        public var offset: Int { Int(offset32) }
        /// The scalar.
        public var value: CodePoint { CodePoint(scalar & 0x1F_FFFF) }
        /// Its length in bytes.
        public var length: Int { Int(scalar >> 24) }
        /// The offset behind it.
        public var end: Int { offset &+ length }
    }

    /// A place where an entry of some word lists stands.
    package struct WordStart: Sendable {
        /// The byte offset in the paragraph.
        package let offset: Int
        /// The lists.
        package let lists: WordLists
    }

    /// Where the text starts and ends, without spaces around it.
    public private(set) var (start, end) = (0, 0)
    /// Every character that is not Chinese, in the order of the text.
    public private(set) var tokens: [Token] = []
    /// The offset of each Chinese character that equals the one before it.
    public private(set) var doubles: [Int] = []
    /// The places of the two characters by which an entry of the lexicon that stands there is found.
    package private(set) var words: [WordStart] = []
    /// The word lists that these are entries of.
    package private(set) var lists: WordLists = []
    /// Where two, three or four Chinese characters stand twice in a row: the offset of the second time, and how many they are.
    public private(set) var repeats: [(offset: Int, count: Int)] = []
    /// The offsets of 的, 地 and 得.
    public private(set) var particles: [Int] = []
    /// The offset of each 个 点 条 项 件 that stands right behind a numeral.
    package private(set) var counters: [Int] = []
    /// What was noticed.
    public internal(set) var signals: Signals = []

    // What the scan has to remember.
    private var pairs = OpenPairs()
    /// How many characters in a row, up to the last that equals any of the four before it, equal the one two, three and four before.
    private var runs = (two: 0, three: 0, four: 0)
    private var runEnd = -1

    /// The entries of word lists that it looks for.
    let starts: StartTable

    /// An empty scan for some words, to be filled again and again so that its storage is reused.
    package init(_ words: StartTable) { starts = words }

    /// Scans a paragraph's text.
    public mutating func scan(_ text: Bytes, marked: Bool, trailingSpace: Bool) {
        reset()
        if marked { signals.insert(.marked) }
        if trailingSpace { signals.insert(.trailingSpace) }
        start = text.skippingSpace(from: 0)
        if start > 0, text.holdsInvisible(before: start) { signals.insert(.invisible) }
        // Looked up once: a static value is asked for anew at each use.
        let (starts, kinds) = (starts, ParagraphScan.kinds)
        text.withSpan { bytes in
            var cursor = Cursor(at: start)
            while true {
                // Nine of ten characters need nothing but this.
                cursor.skipPlain(in: bytes, kinds: kinds.span, starts: starts)
                let at = cursor.at
                let value = Scalar.ideograph(in: bytes, at: at)
                guard value != 0 else {
                    let scalar = Scalar(in: bytes, at: at)
                    guard scalar.length > 0 else { break }
                    note(Token(scalar, at: at))
                    cursor = Cursor(at: at &+ scalar.length)
                    continue
                }
                let before = UInt32(truncatingIfNeeded: cursor.history & 0xFFFF)
                let product = StartTable.product(value)
                noteEqual(cursor.difference(value), at)
                note(kinds[Int(value &- Scalar.firstIdeograph)], at, behind: CodePoint(before), text)
                if before != 0, StartTable.mayHold(cursor.product, product, in: starts.filter.span) {
                    noteWord(starts.lists(before, value, in: text, at: at &- 3), at &- 3)
                }
                cursor.take(value, product)
            }
        }
        if pairs.isUntidy { signals.insert(.untidyPairs) }
        noteEnd(text)
    }

    private mutating func reset() {
        signals = .any
        lists = []
        pairs = OpenPairs()
        runEnd = -1
        tokens.removeLast(tokens.count)
        // Most paragraphs have none of these.
        if !doubles.isEmpty { doubles.removeLast(doubles.count) }
        if !words.isEmpty { words.removeLast(words.count) }
        if !repeats.isEmpty { repeats.removeLast(repeats.count) }
        if !particles.isEmpty { particles.removeLast(particles.count) }
        if !counters.isEmpty { counters.removeLast(counters.count) }
    }

    /// Notes that a Chinese character equals some of the four before it: those whose 16 bits are 0, the last one lowest.
    private mutating func noteEqual(_ difference: UInt64, _ at: Int) {
        guard Cursor.hasEqual(difference) else { return }
        if difference & 0xFFFF == 0 {
            doubles.append(at)
            signals.insert(.doubled)
        }
        if at != runEnd { runs = (0, 0, 0) }
        runEnd = at &+ 3
        runs.two = difference >> 16 & 0xFFFF == 0 ? runs.two &+ 1 : 0
        runs.three = difference >> 32 & 0xFFFF == 0 ? runs.three &+ 1 : 0
        runs.four = difference >> 48 == 0 ? runs.four &+ 1 : 0
        if runs.two == 2 || runs.three == 3 || runs.four == 4 {
            let count = runs.two == 2 ? 2 : runs.three == 3 ? 3 : 4
            repeats.append((at &- 3 &* (count &- 1), count))
            signals.insert(.doubled)
        }
    }

    /// Notes a Chinese character that is more than plain, and the one before it, 0 for none.
    private mutating func note(_ kind: Kind, _ at: Int, behind previous: CodePoint, _ text: Bytes) {
        switch kind {
        case .plain: break
        case .particle:
            particles.append(at)
            signals.insert(.de)
        case .placeholder: signals.insert(.placeholder)
        case .counter: if StatedCount.endsNumeral(previous, text, at) { counters.append(at) }
        }
    }

    /// Notes the lists of which an entry stands at an offset.
    private mutating func noteWord(_ own: WordLists, _ at: Int) {
        guard !own.isEmpty else { return }
        words.append(WordStart(offset: at, lists: own))
        lists.formUnion(own)
        signals.formUnion(.words(own))
    }

    /// Notes a character that is not Chinese.
    private mutating func note(_ token: Token) {
        let value = token.value
        let own = Signals(of: value)
        // What stands right before it, if that is no Chinese character.
        let last = tokens.last.flatMap { $0.end == token.offset ? $0.value : nil }
        // The bit adjacentMarks of a single character says that it is a mark of punctuation.
        let isMark = own.contains(.adjacentMarks)
        let isBehindMark = isMark && last.map { Signals(of: $0).contains(.adjacentMarks) } ?? false
        signals.formUnion(isMark && !isBehindMark ? own.subtracting(.adjacentMarks) : own)
        if !own.isDisjoint(with: [.quote, .bracket, .bookTitle]) { pairs.take(value) }
        if isMark, token.offset == start { signals.insert(.opensWithMark) }
        if isBehindMark, last == value, value == "。" || value == "." { signals.insert(.ellipsis) }
        if value == "x" || value == "X", last == "x" || last == "X" { signals.insert(.placeholder) }
        tokens.append(token)
    }

    /// Notes where the text ends, and whether in a Chinese character, a digit or a comma.
    private mutating func noteEnd(_ text: Bytes) {
        end = text.count
        var last = tokens.count - 1
        while last >= 0, tokens[last].end == end, (tokens[last].value).isSpace {
            end = tokens[last].offset
            last -= 1
        }
        end = max(start, end)
        guard end > start else { return }
        let value = last >= 0 && tokens[last].end == end ? tokens[last].value : "一"
        if value == "，" || value == "、" || value.isDigit || value.isHan { signals.insert(.openEnd) }
    }

    /// The offsets of the two characters by which the entries of a word list that stand here are found.
    package func words(of list: WordLists) -> WordOffsets {
        WordOffsets(starts: lists.contains(list) ? words[...] : [], list: list)
    }

    /// The offsets of the starts of one list.
    package struct WordOffsets: Sequence, IteratorProtocol {
        fileprivate var starts: ArraySlice<WordStart>
        fileprivate let list: WordLists

        package mutating func next() -> Int? {
            while let start = starts.popFirst() {
                if start.lists.contains(list) { return start.offset }
            }
            return nil
        }
    }

    /// Where a scan stands.
    private struct Cursor {
        /// The byte offset of the next character.
        private(set) var at: Int
        /// The last four Chinese characters in a row, 16 bits for each, the last one lowest; 0 where there was none.
        private(set) var history: UInt64 = 0
        /// What the last one adds to the hash of a pair.
        private(set) var product: UInt32 = 0

        init(at: Int) { self.at = at }

        /// Sixteen bits for each of the last four characters, 0 for those that equal another one.
        @inline(__always)
        func difference(_ value: UInt32) -> UInt64 { history ^ UInt64(value) &* 0x0001_0001_0001_0001 }

        /// Whether any sixteen bits are 0.
        @inline(__always)
        static func hasEqual(_ difference: UInt64) -> Bool {
            (difference &- 0x0001_0001_0001_0001) & ~difference & 0x8000_8000_8000_8000 != 0
        }

        /// Passes over a Chinese character.
        @inline(__always)
        mutating func take(_ value: UInt32, _ product: UInt32) {
            history = history &<< 16 | UInt64(value)
            self.product = product
            at &+= 3
        }

        /// Passes over Chinese characters up to one that is more than plain, equals one of the four before it or may belong to
        /// an entry of the lexicon, or up to another character. A function of its own, so that all it needs stays in registers.
        @inline(never)
        mutating func skipPlain(in bytes: Span<UInt8>, kinds: Span<Kind>, starts: StartTable) {
            var cursor = self
            let filter = starts.filter.span
            // The last character of a text is left to the slower way, which asks for each byte.
            while let value = Scalar.ideograph(of: bytes.fourBytes(at: cursor.at)) {
                let product = StartTable.product(value)
                // An ideograph lies in the table of their kinds.
                guard unsafe kinds[unchecked: Int(value &- Scalar.firstIdeograph)] == .plain,
                    !Self.hasEqual(cursor.difference(value))
                else { break }
                if StartTable.mayHold(cursor.product, product, in: filter),
                    starts.mayHold(cursor.product, product, before: cursor.at &+ 3, of: bytes)
                {
                    break
                }
                cursor.take(value, product)
            }
            self = cursor
        }
    }

    /// What a Chinese character is to the scan.
    private enum Kind: UInt8, BitwiseCopyable {
        case plain
        /// 的 地 得
        case particle
        /// 某
        case placeholder
        /// 个 点 条 项 件
        case counter
    }

    /// The kinds of U+4E00 to U+9FFF.
    private static let kinds = StaticTable(
        (0..<Scalar.ideographCount).map { index -> Kind in
            let value = CodePoint(Scalar.firstIdeograph + index)
            return switch value {
            case "的", "地", "得": .particle
            case "某": .placeholder
            default: StatedCount.isCounter(value) ? .counter : .plain
            }
        })
}
