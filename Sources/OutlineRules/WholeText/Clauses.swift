// Cuts a paragraph into clauses, and takes a key of each by which equal ones are found.

import OutlineSyntax

/// What stands between two of the marks ，。；：！？ of a paragraph, in bytes, and its key.
struct Clause {
    private let start: UInt32
    private let end: UInt32
    private var earlier32: Int32 = -1
    let key: UInt64

    fileprivate init(_ range: Range<Int>, key: UInt64) {
        (start, end) = (UInt32(clamping: range.lowerBound), UInt32(clamping: range.upperBound))
        self.key = key
    }

    var range: Range<Int> { Int(start)..<Int(max(start, end)) }

    /// The last clause of the paragraph before it that has the same key, as an index; nil for none.
    fileprivate(set) var earlier: Int? {
        get { earlier32 < 0 ? nil : Int(earlier32) }
        set { earlier32 = newValue.map { Int32(clamping: $0) } ?? -1 }
    }
}

/// The clauses of a paragraph.
enum Clauses {
    /// Reads the clauses of at least so many bytes of a paragraph that is not scanned.
    static func read(_ text: Bytes, shortest: Int) -> [Clause] {
        var marks: [ParagraphScan.Token] = []
        text.withSpan { bytes in
            var at = 0
            while true {
                at = Scalar.skippingIdeographs(in: bytes, from: at)
                let scalar = Scalar(in: bytes, at: at)
                guard scalar.length > 0 else { break }
                if bounds(scalar.value) { marks.append(ParagraphScan.Token(scalar, at: at)) }
                at &+= scalar.length
            }
        }
        var clauses: [Clause] = []
        read(text, text.trimmed, tokens: marks, shortest: shortest, into: &clauses)
        return clauses
    }

    /// Reads the clauses of at least so many bytes of a range, without the markers of points in front of them, into a list that is
    /// used again.
    static func read(
        _ text: Bytes, _ range: Range<Int>, tokens: [ParagraphScan.Token], shortest: Int,
        into clauses: inout [Clause]
    ) {
        clauses.removeLast(clauses.count)
        var start = range.lowerBound
        text.withSpan { bytes in
            for token in tokens where bounds(token.value) {
                append(bytes, start, token.offset, shortest, to: &clauses)
                start = token.end
            }
            append(bytes, start, range.upperBound, shortest, to: &clauses)
        }
        findRepeats(in: &clauses)
    }

    @inline(__always)
    private static func append(
        _ text: Span<UInt8>, _ start: Int, _ end: Int, _ shortest: Int, to clauses: inout [Clause]
    ) {
        guard start < end, end &- start >= shortest else { return }
        let first = opening(of: text, from: start)
        guard first < end, end &- first >= shortest else { return }
        clauses.append(Clause(first..<end, key: max(1, Bytes.hash(text.extracting(first..<end)))))
    }

    private static func findRepeats(in clauses: inout [Clause]) {
        // Of few each is compared with each, since that needs no memory.
        guard clauses.count > 24 else {
            var list = clauses.mutableSpan
            var later = 1
            while later < list.count {
                let key = list[later].key
                var earlier = later &- 1
                while earlier >= 0, list[earlier].key != key { earlier &-= 1 }
                if earlier >= 0 { list[later].earlier = earlier }
                later &+= 1
            }
            return
        }
        var last: [UInt64: Int] = [:]
        for index in clauses.indices { clauses[index].earlier = last.updateValue(index, forKey: clauses[index].key) }
    }

    /// A key of a range: equal texts have equal keys, and others hardly ever. Never 0.
    static func key(of text: Bytes, _ range: Range<Int>) -> UInt64 { max(1, text[range].hash) }

    /// The start of a clause without the marker of a point (一是) and closing marks before it.
    @inline(__always)
    private static func opening(of text: Span<UInt8>, from start: Int) -> Int {
        var at = start
        while Scalar.ideograph(in: text, at: at) == 0 {
            let scalar = Scalar(in: text, at: at)
            guard scalar.length > 0, Char.isCloser(scalar.value) || Char.isSpace(scalar.value) else { return at }
            at += scalar.length
        }
        let second = Scalar.ideograph(in: text, at: at + 3)
        if second == 0x662F || second == 0x8981, isNumeral(Scalar.ideograph(in: text, at: at)) { at += 6 }
        return at
    }

    private static func bounds(_ value: UInt32) -> Bool {
        switch value {
        case 0xFF0C, 0x3002, 0xFF1B, 0xFF1A, 0xFF01, 0xFF1F, 0x2C, 0x3B, 0x3F, 0x21: true
        default: false
        }
    }

    private static func isNumeral(_ value: UInt32) -> Bool {
        switch value {
        case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341: true
        default: false
        }
    }

    /// Whether a repeated clause says something of its own: enough characters outside fixed phrases, quotations and titles.
    static func isOwn(_ text: Bytes, _ range: Range<Int>) -> Bool {
        var own = 0
        var depth = 0
        var at = range.lowerBound
        while at < range.upperBound {
            let scalar = text.scalar(at: at)
            if scalar.value == 0x300A || scalar.value == 0x201C { depth += 1 }
            if scalar.value == 0x300B || scalar.value == 0x201D { depth -= 1 }
            let phrase = Char.isHan(scalar.value) ? Lexicon.canonicalPhrases.length(in: text, at: at) : 0
            if phrase == 0, depth <= 0, Char.isHan(scalar.value) {
                own += 1
                if own == 8 { return true }
            }
            at += max(phrase, scalar.length, 1)
        }
        return false
    }
}
