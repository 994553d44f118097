// Looks for the partner of a paired mark on other lines at the head of a text: a title over several lines, and the note below it
// that says who passed the text and when, open a mark on one line and close it on another.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension ParagraphContext {
    /// The marks that have no partner on another line of the head either. Only the last one that opens, and the first one that closes,
    /// can have one.
    func withoutPartnerInHead(_ unpaired: [PairAnalysis.Unpaired], part: (CodePoint) -> Int) -> [PairAnalysis.Unpaired]
    {
        guard line < ParagraphLook.titleLines else { return unpaired }
        var left = unpaired
        if let last = left.lastIndex(where: \.isOpening), hasPartnerInHead(isOpening: true, part: part) {
            left.remove(at: last)
        }
        if let first = left.firstIndex(where: { !$0.isOpening }), hasPartnerInHead(isOpening: false, part: part) {
            left.remove(at: first)
        }
        return left
    }

    /// Whether the last or the first mark without partner has one on a line of the head: the first stray mark there, with nothing
    /// but text that runs on between the two. `part` says whether a scalar opens (1), closes (−1) or is none of the kind (0).
    private func hasPartnerInHead(isOpening: Bool, part: (CodePoint) -> Int) -> Bool {
        var at = line
        while true {
            // The line above must run on: this one where the mark opens, else the one to be looked at.
            if isOpening, document.content(at).endsSentence { return false }
            at += isOpening ? 1 : -1
            guard at >= 0, at < min(ParagraphLook.titleLines, document.lineCount) else { return false }
            let text = document.content(at)
            if !isOpening, text.endsSentence { return false }
            let stray = text.strayMarks(part)
            if isOpening ? stray.closing : stray.opening { return true }
            if isOpening ? stray.opening : stray.closing { return false }
        }
    }
}

extension Bytes {
    /// Whether a line closes with a mark behind which a new sentence starts.
    fileprivate var endsSentence: Bool {
        let last = scalar(before: trimmingSpace(before: count)).value
        return last.isItemBoundary
    }

    /// Whether a line holds marks that nothing in it opens, and such that nothing in it closes.
    fileprivate func strayMarks(_ part: (CodePoint) -> Int) -> (closing: Bool, opening: Bool) {
        var depth = 0
        var closing = false
        var at = 0
        while at < count {
            let scalar = scalar(at: at)
            depth += part(scalar.value)
            if depth < 0 { (closing, depth) = (true, 0) }
            at += max(1, scalar.length)
        }
        return (closing, depth > 0)
    }
}
