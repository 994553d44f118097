// Matches the opening and closing marks of a paragraph: brackets and book titles. The pair rules share it.

import OutlineSyntax
package import OutlineText

/// The pairs of one kind in a paragraph, and what is left over.
package struct PairAnalysis {
    /// A mark without its partner.
    package struct Unpaired {
        package var range: Range<Int>
        package var isOpening: Bool

        /// A mark at a range.
        package init(range: Range<Int>, isOpening: Bool) {
            self.range = range
            self.isOpening = isOpening
        }
    }
    /// Two marks that belong together.
    package struct Pair {
        package var open: ParagraphScan.Token
        package var close: ParagraphScan.Token
        /// Whether it stands inside another pair of the kind, which is closed as well.
        package var isNested: Bool

        /// From the opening to the closing mark, both included.
        package var range: Range<Int> { open.offset..<max(open.offset, close.end) }
        /// What stands between them.
        package var inside: Range<Int> { open.end..<max(open.end, close.offset) }
    }
    /// Marks without a partner, in the order of the text.
    package var unpaired: [Unpaired] = []
    /// The pairs, in the order of their opening marks.
    package var pairs: [Pair] = []

    /// Matches marks of one kind. `part` says whether a scalar opens (1), closes (−1) or is none of the kind (0);
    /// `isIgnored` may leave out a mark, and is told whether one is open.
    package init(
        _ tokens: [ParagraphScan.Token], part: (CodePoint) -> Int,
        ignoring isIgnored: (ParagraphScan.Token, _ isOpen: Bool) -> Bool = { _, _ in false }
    ) {
        var opened: [(token: ParagraphScan.Token, parent: Int, close: ParagraphScan.Token?)] = []
        var stack: [Int] = []
        for token in tokens {
            let part = part(token.value)
            guard part != 0, !isIgnored(token, !stack.isEmpty) else { continue }
            if part > 0 {
                opened.append((token, stack.last ?? -1, nil))
                stack.append(opened.count - 1)
            } else if let last = stack.popLast() {
                opened[last].close = token
            } else {
                unpaired.append(Unpaired(range: token.offset..<token.end, isOpening: false))
            }
        }
        for entry in opened {
            if let close = entry.close {
                let isNested = opened.indices.contains(entry.parent) && opened[entry.parent].close != nil
                pairs.append(Pair(open: entry.token, close: close, isNested: isNested))
            } else {
                unpaired.append(Unpaired(range: entry.token.offset..<entry.token.end, isOpening: true))
            }
        }
        unpaired.sort { $0.range.lowerBound < $1.range.lowerBound }
    }
}

/// A family of brackets that match each other, whatever their width.
package enum BracketKind: CaseIterable {
    case round, square, lenticular, tortoise, corner, doubleCorner

    /// 1 for an opening, −1 for a closing bracket of this family, 0 for any other character.
    package func part(_ value: CodePoint) -> Int {
        switch (self, value) {
        case (.round, "("), (.round, "（"), (.square, "["), (.square, "［"), (.lenticular, "【"),
            (.tortoise, "〔"), (.corner, "「"), (.doubleCorner, "『"):
            1
        case (.round, ")"), (.round, "）"), (.square, "]"), (.square, "］"), (.lenticular, "】"),
            (.tortoise, "〕"), (.corner, "」"), (.doubleCorner, "』"):
            -1
        default: 0
        }
    }
}

extension ParagraphContext {
    /// The round brackets of the paragraph, matched. A bracket that only closes a number in a list is left out.
    package var roundBrackets: PairAnalysis {
        let text = text
        return PairAnalysis(scan.tokens, part: BracketKind.round.part) { text.closesListNumber($0, isOpen: $1) }
    }

    /// Whether a token is an apostrophe or a prime of Latin text (don’t, 5’) and no quotation mark.
    package func isApostrophe(_ token: ParagraphScan.Token) -> Bool {
        guard token.value == "’" || token.value == "'" else { return false }
        guard text.scalar(before: token.offset).value.isLatinOrDigit else { return false }
        return text.scalar(at: token.end).value.isLatin || token.value == "'"
    }
}

extension Bytes {
    /// Whether a round bracket only closes a number in a list (1） or a)) or is part of a smiley.
    fileprivate func closesListNumber(_ token: ParagraphScan.Token, isOpen: Bool) -> Bool {
        guard token.value == "）" || token.value == ")" else { return false }
        var at = token.offset
        var characters = 0
        while characters < 3 {
            let before = scalar(before: at)
            guard before.value.isLatinOrDigit else { break }
            at -= before.length
            characters += 1
        }
        let before = scalar(before: at).value
        if characters == 0 { return token.value == ")" && (before == ":" || before == ";") }
        // Behind the start, a space or a mark a number in a list begins; behind an opening bracket it is inside a pair.
        let startsList = at == 0 || !(before.isHan || before == "（" || before == "(" || before == "-")
        return startsList && characters <= 2 && !isOpen
    }
}
