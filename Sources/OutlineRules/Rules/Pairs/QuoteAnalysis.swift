// Reads the quotation marks of a paragraph in their order and says what is wrong with each: turned round, nested in the
// same form, typed as " or ', or without a partner. The quotation rules share it, so that each slip is told by one of them.

import OutlineChecking
import OutlineSyntax
import OutlineText

/// What is wrong with the double or the single quotation marks of a paragraph.
struct QuoteAnalysis {
    /// A quotation mark as it stands in the text.
    struct Quote {
        enum Shape {
            case opening, closing, ascii
        }
        var range: Range<Int>
        var shape: Shape
        /// Its position among the tokens of the scan.
        var token: Int
    }
    /// Marks that point the wrong way.
    struct Turned {
        var range: Range<Int>
        var marks: [(range: Range<Int>, opens: Bool)]
        /// Whether no other reading is left.
        var isCertain: Bool
    }
    /// Two marks that belong together; `close` is nil where an ASCII mark has no partner.
    struct Pair {
        var open: Quote
        var close: Quote?
    }

    var unpaired: [(range: Range<Int>, isOpening: Bool)] = []
    var turned: [Turned] = []
    /// Pairs of the same form inside an outer one.
    var nested: [Pair] = []
    /// Pairs of which at least one mark is " or '.
    var ascii: [Pair] = []

    /// Whether no mark is left without a partner: where one is, each pair may be a wrong one.
    var isPairingSure: Bool { unpaired.isEmpty && ascii.allSatisfy { $0.close != nil } }

    private let text: Bytes
    private let tokens: [ParagraphScan.Token]
    private let textEnd: Int
    private var quotes: [Quote] = []
    /// For each opening mark its partner by plain matching; −1 where there is none.
    private var partner: [Int] = []

    /// Reads the double quotation marks, or the single ones.
    init(_ context: borrowing ParagraphContext, single: Bool) {
        text = context.text
        tokens = context.scan.tokens
        textEnd = context.textEnd
        let (opening, closing, ascii): (CodePoint, CodePoint, CodePoint) =
            single ? ("‘", "’", "'") : ("“", "”", "\"")
        for (index, token) in tokens.enumerated() {
            guard token.value == opening || token.value == closing || token.value == ascii else { continue }
            if context.isApostrophe(token) { continue }
            let shape: Quote.Shape = token.value == opening ? .opening : token.value == closing ? .closing : .ascii
            quotes.append(Quote(range: token.offset..<token.end, shape: shape, token: index))
        }
        guard !quotes.isEmpty else { return }
        match()
        read()
    }

    private mutating func match() {
        partner = [Int](repeating: -1, count: quotes.count)
        var stack: [Int] = []
        for (index, quote) in quotes.enumerated() {
            if quote.shape == .opening || (quote.shape == .ascii && stack.isEmpty) {
                stack.append(index)
            } else if let open = stack.popLast() {
                partner[open] = index
            }
        }
    }

    private func shape(_ index: Int) -> Quote.Shape? { quotes.indices.contains(index) ? quotes[index].shape : nil }

    private mutating func read() {
        var index = 0
        while index < quotes.count {
            switch quotes[index].shape {
            case .closing: index = readStrayClosing(index)
            case .ascii where isInch(quotes[index]): index += 1
            case .opening, .ascii: index = readOpening(index)
            }
        }
    }

    /// Reads on from a mark that opens; gives the index to go on at.
    private mutating func readOpening(_ index: Int) -> Int {
        let open = quotes[index]
        guard let next = shape(index + 1) else {
            if open.shape == .ascii {
                ascii.append(Pair(open: open, close: nil))
            } else {
                unpaired.append((open.range, true))
            }
            return index + 1
        }
        guard next == .opening else {
            if open.shape == .ascii || next == .ascii { ascii.append(Pair(open: open, close: quotes[index + 1])) }
            return index + 2
        }
        if open.shape == .ascii {
            guard partner[index + 1] < 0, isPlain(between: index, index + 1) else {
                ascii.append(Pair(open: open, close: nil))
                return index + 1
            }
            ascii.append(Pair(open: open, close: quotes[index + 1]))
            let next = quotes[index + 1]
            turned.append(
                Turned(range: next.range, marks: [(next.range, false)], isCertain: closesForSure(next)))
            return index + 2
        }
        let looksClosing = closesForSure(quotes[index + 1])
        if looksClosing || partner[index + 1] < 0 || isConnector(between: index + 1, partner[index + 1]),
            isPlain(between: index, index + 1)
        {
            turned.append(
                Turned(
                    range: quotes[index + 1].range, marks: [(quotes[index + 1].range, false)], isCertain: looksClosing))
            return index + 2
        }
        guard partner[index] >= 0 else {
            // “缺什么，补什么“，: the last two, of which the second can only close.
            if looksClosing, index + 2 == quotes.count, isSentence(between: index, index + 1) {
                let range = quotes[index + 1].range
                turned.append(Turned(range: range, marks: [(range, false)], isCertain: false))
                return index + 2
            }
            unpaired.append((open.range, true))
            return index + 1
        }
        var inner = index + 1
        while inner < partner[index] {
            guard partner[inner] >= 0 else { break }
            nested.append(Pair(open: quotes[inner], close: quotes[partner[inner]]))
            inner = partner[inner] + 1
        }
        return partner[index] + 1
    }

    /// Reads on from a closing mark that nothing opened; gives the index to go on at.
    private mutating func readStrayClosing(_ index: Int) -> Int {
        var end = index
        while shape(end) == .closing, shape(end + 1) == .opening, isPlain(between: end, end + 1) { end += 2 }
        if end > index, shape(end) != .closing {
            for first in stride(from: index, to: end, by: 2) {
                let range = quotes[first].range.lowerBound..<quotes[first + 1].range.upperBound
                turned.append(
                    Turned(
                        range: range, marks: [(quotes[first].range, true), (quotes[first + 1].range, false)],
                        isCertain: range.count <= 51))
            }
            return end
        }
        let isOpened = opensForSure(quotes[index])
        if shape(index + 1) == .closing, isPlain(between: index, index + 1) {
            turned.append(
                Turned(range: quotes[index].range, marks: [(quotes[index].range, true)], isCertain: isOpened))
            return index + 2
        }
        // 他说：”要抓落实，要抓作风。”: the last two, of which the first can only open.
        if isOpened, index + 2 == quotes.count, shape(index + 1) == .closing, isSentence(between: index, index + 1) {
            turned.append(Turned(range: quotes[index].range, marks: [(quotes[index].range, true)], isCertain: false))
            return index + 2
        }
        unpaired.append((quotes[index].range, false))
        return index + 1
    }

    /// Whether between two marks stands one sentence, such as is quoted.
    private func isSentence(between first: Int, _ second: Int) -> Bool {
        let (start, end) = (quotes[first].range.upperBound, quotes[second].range.lowerBound)
        guard end > start, end - start <= 180 else { return false }
        return !tokens[quotes[first].token + 1..<max(quotes[first].token + 1, quotes[second].token)].contains {
            $0.value.isSentenceEnd && $0.end != end
        }
    }

    /// A number before " is a measure in inches.
    private func isInch(_ quote: Quote) -> Bool {
        text.scalar(before: quote.range.lowerBound).value.isDigit
    }

    /// Whether what stands behind a mark can only follow a closing one.
    private func closesForSure(_ quote: Quote) -> Bool {
        let after = text.scalar(at: quote.range.upperBound).value
        return after.isStop || after.isChineseCloser || quote.range.upperBound >= textEnd
    }

    /// Whether what stands before a mark can only precede an opening one, nothing being open.
    private func opensForSure(_ quote: Quote) -> Bool {
        let before = text.scalar(before: quote.range.lowerBound).value
        return before == .none || before.isStop || before == "（" || before == "《"
    }

    /// Whether between two marks stands a short stretch without stops, such as is put in quotation marks.
    private func isPlain(between first: Int, _ second: Int) -> Bool {
        let start = quotes[first].range.upperBound
        let end = quotes[second].range.lowerBound
        guard end > start, end - start <= 60, !isConnector(between: first, second) else { return false }
        for index in quotes[first].token + 1..<max(quotes[first].token + 1, quotes[second].token) {
            let token = tokens[index]
            guard token.value.isStop else { continue }
            if token.value != "、" || token.offset == start || token.end == end { return false }
        }
        return true
    }

    /// Whether between two marks stands only a word that joins two quotations: 和 与 及 或 的.
    private func isConnector(between first: Int, _ second: Int) -> Bool {
        guard quotes.indices.contains(second) else { return false }
        let start = quotes[first].range.upperBound
        guard quotes[second].range.lowerBound - start == 3 else { return false }
        switch text.scalar(at: start).value {
        case "和", "与", "及", "或", "的", "、": return true
        default: return false
        }
    }
}
