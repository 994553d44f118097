// Cuts a paragraph into clauses, and takes a key of each by which equal ones are found.

import OutlineSyntax
package import OutlineText

/// What stands between two of the marks ，。；：！？ of a paragraph, in bytes, and its key.
package struct Clause {
    private let start: UInt32
    private let end: UInt32
    private var earlier32: Int32 = -1
    package let key: UInt64

    fileprivate init(_ range: Range<Int>, key: UInt64) {
        (start, end) = (UInt32(clamping: range.lowerBound), UInt32(clamping: range.upperBound))
        self.key = key
    }

    package var range: Range<Int> { Int(start)..<Int(max(start, end)) }

    /// The last clause of the paragraph before it that has the same key, as an index; nil for none.
    package fileprivate(set) var earlier: Int? {
        get { earlier32 < 0 ? nil : Int(earlier32) }
        set { earlier32 = newValue.map { Int32(clamping: $0) } ?? -1 }
    }
}

/// The clauses of a paragraph.
package enum Clauses {
    /// Reads the clauses of at least so many bytes of a paragraph that is not scanned.
    package static func read(_ text: Bytes, shortest: Int) -> [Clause] {
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
    package static func read(
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
    package static func key(of text: Bytes, _ range: Range<Int>) -> UInt64 { max(1, text[range].hash) }

    /// The start of a clause without the marker of a point (一是) and closing marks before it.
    @inline(__always)
    private static func opening(of text: Span<UInt8>, from start: Int) -> Int {
        var at = start
        while Scalar.ideograph(in: text, at: at) == 0 {
            let scalar = Scalar(in: text, at: at)
            guard scalar.length > 0, scalar.value.isCloser || scalar.value.isSpace else { return at }
            at += scalar.length
        }
        let second = CodePoint(Scalar.ideograph(in: text, at: at + 3))
        if second == "是" || second == "要", isNumeral(CodePoint(Scalar.ideograph(in: text, at: at))) { at += 6 }
        return at
    }

    private static func bounds(_ value: CodePoint) -> Bool {
        switch value {
        case "，", "。", "；", "：", "！", "？", ",", ";", "?", "!": true
        default: false
        }
    }

    private static func isNumeral(_ value: CodePoint) -> Bool {
        switch value {
        case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十": true
        default: false
        }
    }
}
