// Whether a clause that stands twice says something of its own, or is made of fixed phrases, quotations and titles.

import OutlineChecking
import OutlineText
import OutlineWords

extension Clauses {
    /// Whether a repeated clause says something of its own: enough characters outside fixed phrases, and outside quotations, titles and
    /// brackets, also those that were opened before it.
    static func isOwn(_ text: Bytes, _ range: Range<Int>) -> Bool {
        var own = 0
        var depth = 0
        var at = 0
        while at < range.upperBound {
            let scalar = text.scalar(at: at)
            if scalar.value.isChineseOpener || scalar.value == "(" { depth += 1 }
            if scalar.value.isChineseCloser || scalar.value == ")" { depth = max(0, depth - 1) }
            let phrase =
                at >= range.lowerBound && scalar.value.isHan ? Lexicon.canonicalPhrases.length(in: text, at: at) : 0
            if at >= range.lowerBound, phrase == 0, depth == 0, scalar.value.isHan {
                own += 1
                if own == 8 { return true }
            }
            at += max(phrase, scalar.length, 1)
        }
        return false
    }
}
