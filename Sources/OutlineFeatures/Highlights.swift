// What lights up with the cursor: the partner of a pair, the series of a marker, what a number promises, equal placeholders.

import OutlineText
import OutlineChecking
import OutlineRules
public import OutlineSyntax

extension Snapshot {
    /// The stretches that belong to what stands at a place, itself among them, in the order of the text; empty where nothing does.
    public func highlights(at place: Place) -> [Extent] {
        let place = document.clamp(place)
        if let pair = pair(at: place) { return pair }
        if let placeholder = placeholder(at: place) { return equals(of: placeholder) }
        if let promise = promise(at: place) {
            let own = Extent(start: promise.start, end: promise.end)
            return [own] + promised(by: promise).map { markerExtent($0) }
        }
        if let mark = mark(at: place), isInMarker(place, of: mark) { return series(of: mark).map { markerExtent($0) } }
        return []
    }

    /// The marker of a heading or point, without the spaces behind it.
    func markerExtent(_ index: Int) -> Extent {
        let mark = document.marks[index]
        let content = document.content(mark.markerEnd.line)
        return Extent(
            start: mark.start,
            end: Place(line: mark.markerEnd.line, column: content.trimmingSpace(before: mark.markerEnd.column)))
    }

    private static let pairs: [(open: StaticString, close: StaticString)] = [
        ("“", "”"), ("‘", "’"), ("（", "）"), ("《", "》"), ("〈", "〉"), ("【", "】"), ("〔", "〕"), ("「", "」"), ("『", "』"),
        ("(", ")"),
        ("[", "]"),
    ]

    /// The two marks of a pair one of which stands at or before a place.
    private func pair(at place: Place) -> [Extent]? {
        let content = document.content(place.line)
        let before = content.scalar(before: place.column)
        for offset in [place.column, place.column - before.length] where offset >= 0 {
            for (open, close) in Self.pairs {
                if content.has(open, at: offset) {
                    return partner(of: offset, at: place.line, open, close, isForward: true)
                }
                if content.has(close, at: offset) {
                    return partner(of: offset, at: place.line, open, close, isForward: false)
                }
            }
        }
        return nil
    }

    /// The mark at an offset of a line and its partner in the same paragraph; nil where there is none.
    private func partner(
        of offset: Int, at line: Int, _ open: StaticString, _ close: StaticString, isForward: Bool
    ) -> [Extent]? {
        let paragraph = document.paragraph(at: document.paragraphStart(line))
        let text = paragraph.text
        let own = paragraph.offset(of: Place(line: line, column: offset))
        var depth = 0
        var at = own
        while isForward ? at < text.count : at >= 0 {
            let isOpen = text.has(open, at: at)
            if isOpen || text.has(close, at: at) {
                depth += isOpen ? 1 : -1
                if depth == 0 {
                    return [min(at, own), max(at, own)].map { offset in
                        Extent(
                            start: paragraph.place(at: offset),
                            end: paragraph.endPlace(at: offset + text.scalar(at: offset).length))
                    }
                }
            }
            let step = isForward ? text.scalar(at: at).length : text.scalar(before: at).length
            guard step > 0 else { return nil }
            at += isForward ? step : -step
        }
        return nil
    }
}
