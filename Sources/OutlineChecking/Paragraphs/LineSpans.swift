// The lines of many findings, to be compared with those of an edit.

import OutlineSyntax
import OutlineText

/// Stretches of lines.
struct LineSpans: Sendable {
    /// A stretch from its first to its last line, as small as can be.
    private struct Span {
        var first: Int32
        var last: Int32
    }

    /// In the order of the text; none has a line in common with the next one.
    private var spans: [Span] = []

    /// No stretches.
    init() {}

    /// The lines of some findings, of the places that they point to, and of the edits of their fixes.
    init(_ findings: [Finding]) {
        var all: [Span] = []
        func add(_ start: Place, _ end: Place) {
            let span = Span(first: Int32(clamping: start.line), last: Int32(clamping: end.line))
            // The fixes of several slips in one sequence renumber the same headings.
            if let last = all.last, last.first <= span.first, span.last <= last.last { return }
            all.append(span)
        }
        // A copy of each finding would count references.
        for index in findings.indices {
            add(findings[index].start, findings[index].end)
            for other in findings[index].related { add(other.start, other.end) }
            for edit in findings[index].fix?.edits ?? [] { add(edit.start, edit.end) }
        }
        all.sort { $0.first < $1.first }
        for span in all {
            if let last = spans.last, span.first <= last.last {
                spans[spans.count - 1].last = max(last.last, span.last)
            } else {
                spans.append(span)
            }
        }
    }

    /// Whether any of them has a line in common with some lines.
    func touch(_ lines: Range<Int>) -> Bool {
        let (first, end) = (Int32(clamping: lines.lowerBound), Int32(clamping: lines.upperBound))
        let index = spans.partitioningIndex { $0.last >= first }
        return index < spans.count && spans[index].first < end
    }
}
