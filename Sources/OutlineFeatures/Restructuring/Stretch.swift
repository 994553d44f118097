// Two pieces of text that change places: one stays where it is and the other is moved past it, so that an editor's cursor,
// marks and folds in the one that the writer moves survive. What stands between the two, and the line end behind them, stay.

import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

/// A piece of text, its last line end not included.
struct Stretch: Equatable {
    var start: Place
    var end: Place

    /// From the start of this one to the end of another.
    func joined(_ other: Stretch) -> Stretch { Stretch(start: start, end: other.end) }
}

/// New markers, by the marks that they replace.
typealias NewMarkers = [Int: String]

extension Snapshot {
    /// The lines of a section with all below it, without blank lines behind it.
    func stretch(ofSection section: Int) -> Stretch {
        let lines = outline.sections[section].lines
        return Stretch(start: Place(line: lines.lowerBound, column: 0), end: end(ofLine: lastTextLine(in: lines)))
    }

    /// The text between two places with new markers.
    func text(from start: Place, to end: Place, _ markers: NewMarkers) -> [UInt8] {
        var text: [UInt8] = []
        var at = start
        for mark in document.firstMark(atLine: start.line)..<document.firstMark(atLine: end.line + 1) {
            let known = document.marks[mark]
            guard let marker = markers[mark], known.start >= at, known.markerEnd <= end else { continue }
            text += document.text(from: at, to: known.start) + Array(marker.utf8)
            at = known.markerEnd
        }
        return text + document.text(from: at, to: end)
    }

    /// Edits that write new markers, those of some text left out.
    func edits(_ markers: NewMarkers, outside stretch: Stretch? = nil) -> [Fix.Edit] {
        markers.sorted { $0.key < $1.key }.compactMap { mark, marker in
            let known = document.marks[mark]
            if let stretch, known.start >= stretch.start, known.start < stretch.end { return nil }
            guard document.text(from: known.start, to: known.markerEnd) != Array(marker.utf8) else { return nil }
            return Fix.Edit(start: known.start, end: known.markerEnd, text: marker)
        }
    }

    /// Edits that make two pieces of text change places; the one that `keepsFirst` says stays, the other is taken past it.
    func exchange(_ first: Stretch, _ second: Stretch, keepsFirst: Bool, _ markers: NewMarkers) -> [Fix.Edit] {
        let between = document.text(from: first.end, to: second.start)
        let (moved, at, removed) =
            keepsFirst
            ? (second, first.start, Stretch(start: first.end, end: second.end))
            : (first, second.end, Stretch(start: first.start, end: second.start))
        let text = self.text(from: moved.start, to: moved.end, markers)
        let inserted = String(decoding: keepsFirst ? text + between : between + text, as: UTF8.self)
        var edits = edits(markers, outside: moved)
        // Where the text goes before a marker that is rewritten, the two are one edit, since edits must not touch.
        if let touched = edits.firstIndex(where: { $0.start == at }) {
            edits[touched].text = inserted + edits[touched].text
        } else {
            edits.append(Fix.Edit(start: at, end: at, text: inserted))
        }
        edits.append(Fix.Edit(start: removed.start, end: removed.end, text: ""))
        return edits.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    }
}
