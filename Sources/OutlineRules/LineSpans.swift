// The lines of many findings, to be compared with those of an edit.

import OutlineSyntax

/// Stretches of lines.
struct LineSpans: Sendable {
    /// A stretch from its first to its last line, as small as can be.
    private struct Span {
        var first: Int32
        var last: Int32

        func touches(_ other: Span) -> Bool { first <= other.last && other.first <= last }
    }

    /// In the order of their first lines.
    private var spans: [Span] = []
    /// For each portion of them the stretch that holds it: most portions are far from an edit.
    private var portions: [Span] = []
    private static let size = 64

    /// No stretches.
    init() {}

    /// The stretches on which some findings stand, or a place that they point to, or their fix.
    init(_ findings: some Sequence<Finding>) {
        for finding in findings {
            add(finding.start, finding.end)
            for other in finding.related { add(other.start, other.end) }
            // An edit between the first and the last one of a fix may move their columns.
            if let edits = finding.fix?.edits, let first = edits.first, let last = edits.last {
                add(min(first.start, last.start), max(first.end, last.end))
            }
        }
        spans.sort { $0.first < $1.first }
        portions = stride(from: 0, to: spans.count, by: Self.size).map { start in
            let portion = spans[start..<min(start + Self.size, spans.count)]
            return Span(first: spans[start].first, last: portion.reduce(spans[start].last) { max($0, $1.last) })
        }
    }

    private mutating func add(_ start: Place, _ end: Place) {
        spans.append(Span(first: Int32(clamping: start.line), last: Int32(clamping: end.line)))
    }

    /// Whether any of them has a line in common with some lines.
    func touch(_ lines: Range<Int>) -> Bool {
        let sought = Span(first: Int32(clamping: lines.lowerBound), last: Int32(clamping: lines.upperBound - 1))
        for (index, portion) in portions.enumerated() where portion.touches(sought) {
            let start = index * Self.size
            for span in spans[start..<min(start + Self.size, spans.count)] where span.touches(sought) { return true }
        }
        return false
    }
}
