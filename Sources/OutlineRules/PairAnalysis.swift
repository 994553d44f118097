// Matches the opening and closing marks of a paragraph: quotation marks, brackets, book titles. The pair rules share it.

import OutlineSyntax

/// What is wrong with the pairs of one kind in a paragraph.
struct PairAnalysis {
    /// A mark without its partner.
    struct Unpaired {
        var range: Range<Int>
        var isOpening: Bool
    }
    /// Marks without a partner, in the order of the text.
    var unpaired: [Unpaired] = []
    /// An opening mark of the same form inside an open pair.
    var nested: [Range<Int>] = []

    /// Matches marks of one kind. `partner` says for a scalar whether it opens (1), closes (−1), does either (2) or is none (0).
    init(
        _ scan: ParagraphScan, kind: (UInt32) -> Int,
        ignoring isIgnored: (ParagraphScan.Token, Int) -> Bool = { _, _ in false }
    ) {
        var open: [Range<Int>] = []
        for (index, token) in scan.tokens.enumerated() {
            let part = kind(token.value)
            guard part != 0, !isIgnored(token, index) else { continue }
            let range = token.offset..<token.end
            switch part {
            case 1:
                if !open.isEmpty { nested.append(range) }
                open.append(range)
            case 2:
                // A mark that may be either closes an open pair, and otherwise is left alone: its own rule speaks of it.
                if !open.isEmpty { open.removeLast() }
            default:
                if open.popLast() == nil { unpaired.append(Unpaired(range: range, isOpening: false)) }
            }
        }
        unpaired += open.map { Unpaired(range: $0, isOpening: true) }
        unpaired.sort { $0.range.lowerBound < $1.range.lowerBound }
    }
}

extension ParagraphContext {
    /// Whether a token is an apostrophe or a prime of Latin text (don’t, 5’) and no quotation mark.
    func isApostrophe(_ token: ParagraphScan.Token) -> Bool {
        guard token.value == 0x2019 || token.value == 0x27 else { return false }
        let before = text.scalar(before: token.offset).value
        return Char.isLatin(before) || Char.isDigit(before)
            ? Char.isLatin(text.scalar(at: token.end).value) || token.value == 0x27 : false
    }
}
