// New headings and points at their place: the marker is written, and those behind it are numbered on.

public import OutlineChecking
import OutlineRules
public import OutlineSyntax
import OutlineText

/// What is inserted.
public enum InsertionKind: String, CaseIterable, Sendable {
    /// A heading behind the section that the cursor is in, or a point behind the point.
    case sibling
    /// A heading below the section that the cursor is in.
    case child
    /// A point of the section that the cursor is in.
    case point
    /// The rest of the heading or point becomes one of its own.
    case split
}

/// An insertion, and where to write on.
public struct Insertion: Sendable {
    /// The edits, in the order of the text.
    public var edits: [Fix.Edit]
    /// The place behind the new marker, in the changed text.
    public var cursor: Place
}

extension Snapshot {
    /// What inserts a heading or point at a place.
    public func insertion(_ kind: InsertionKind, at place: Place) throws(Refusal) -> Insertion {
        let place = document.clamp(place)
        switch kind {
        case .split: return try split(at: place)
        case .point: return try newPoint(at: place)
        case .sibling:
            if let point = point(at: place) { return try newPoint(behind: point) }
            guard let section = outline.section(atLine: place.line) else { throw .isNothing }
            return newSibling(of: section)
        case .child:
            guard let section = outline.section(atLine: place.line) else { throw .isNothing }
            if let last = outline.children(of: section).last { return newSibling(of: last) }
            guard let form = habitualForm(below: document.marks[mark(section)].form, near: section) else {
                throw .isLowest
            }
            let next = nextMarkers(onLine: outline.sections[section].lines.upperBound).first { $0.form == form }
            let at = stretch(ofSection: section).end
            let text = lineEnding + marker(form, next?.number ?? 1, near: mark(section))
            return Insertion(edits: [Fix.Edit(start: at, end: at, text: text)], cursor: behind(text, at))
        }
    }

    /// The line end that the text uses.
    var lineEnding: String {
        switch document.line(0).ending {
        case .crlf: "\r\n"
        case .cr: "\r"
        case .lf, .none: "\n"
        }
    }

    /// The place behind a text that is inserted at another.
    private func behind(_ text: String, _ at: Place) -> Place {
        let bytes = Array(text.utf8)
        guard let last = bytes.lastIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
            return Place(line: at.line, column: at.column + bytes.count)
        }
        let lines = Document(text).lineCount - 1
        return Place(line: at.line + lines, column: bytes.count - last - 1)
    }

    // MARK: Headings

    private func newSibling(of section: Int) -> Insertion {
        let at = stretch(ofSection: section).end
        let own = document.marks[mark(section)]
        let indent = String(
            decoding: document.text(from: Place(line: own.start.line, column: 0), to: own.start), as: UTF8.self)
        let text = separator(behind: section) + indent + marker(of: mark(section), numbered: own.number + 1)
        var edits = [Fix.Edit(start: at, end: at, text: text)]
        edits += self.edits(pushed(behind: section))
        return Insertion(edits: edits, cursor: behind(text, at))
    }

    /// The headings that count on behind a new one after a section.
    private func pushed(behind section: Int) -> NewMarkers {
        let known = outline.sections[section]
        let form = document.marks[known.mark].form
        let scope = outline.scopes[known.scope].sections
        let runs = runningForms(in: scope).contains(form)
        var markers: NewMarkers = [:]
        for index in known.end..<scope.upperBound {
            let other = outline.sections[index]
            guard document.marks[other.mark].form == form, runs || other.parent == known.parent else { continue }
            markers[other.mark] = marker(of: other.mark, numbered: document.marks[other.mark].number + 1)
        }
        return markers
    }

    /// What stands between sections: a line end, with blank lines where the text has them there.
    private func separator(behind section: Int) -> String {
        let own = stretch(ofSection: section)
        if let next = try? younger(of: section..<outline.sections[section].end) {
            return text(own.end, stretch(ofSection: next.lowerBound).start)
        }
        if let elder = try? elder(of: section) { return text(stretch(ofSection: elder.lowerBound).end, own.start) }
        return lineEnding
    }

    private func text(_ start: Place, _ end: Place) -> String {
        String(decoding: document.text(from: start, to: end), as: UTF8.self)
    }

    // MARK: Points

    private func newPoint(at place: Place) throws(Refusal) -> Insertion {
        if let point = point(at: place) { return try newPoint(behind: point) }
        guard let section = outline.section(atLine: place.line) else { throw .isNothing }
        let known = outline.sections[section]
        if let last = series(of: outline.items(of: known)).last?.last { return try newPoint(behind: last) }
        // Before the first subsection.
        let end = known.end > section + 1 ? outline.sections[section + 1].lines.lowerBound : known.lines.upperBound
        let line = lastTextLine(in: known.lines.lowerBound..<end)
        let form = document.marks.first { $0.kind == .item && opensSeries($0) }?.form ?? .isPoint
        let at = self.end(ofLine: line)
        let text = lineEnding + form.marker(1)
        return Insertion(edits: [Fix.Edit(start: at, end: at, text: text)], cursor: behind(text, at))
    }

    private func opensSeries(_ mark: Mark) -> Bool { mark.number == 1 && mark.form.isItem }

    private func newPoint(behind point: Int) throws(Refusal) -> Insertion {
        guard let series = pointSeries(holding: point), let position = series.firstIndex(of: point) else {
            throw .isNothing
        }
        let own = document.marks[point]
        guard own.number < 50 else { throw .isLast }
        let new = marker(of: point, numbered: own.number + 1)
        let isParagraph = series.count > 1 && !opensLine(series[1])
        let at: Place
        let text: String
        if isParagraph, let stretch = pointStretch(point, in: series) {
            (at, text) = (stretch.end, "；" + new)
        } else {
            let stretch = pointStretch(point, in: series)
            at = stretch?.end ?? end(ofLine: document.paragraphEnd(document.paragraphStart(own.start.line)) - 1)
            let indent = stretch.map { self.text($0.start, own.start) } ?? ""
            text = lineEnding + indent + new
        }
        var edits = [Fix.Edit(start: at, end: at, text: text)]
        edits += self.edits(numberedOn(series[(position + 1)...]))
        return Insertion(edits: edits, cursor: behind(text, at))
    }

    /// The points of a series with the next number each.
    func numberedOn(_ points: ArraySlice<Int>) -> NewMarkers {
        var markers: NewMarkers = [:]
        for mark in points where document.marks[mark].number < 50 {
            markers[mark] = marker(of: mark, numbered: document.marks[mark].number + 1)
        }
        return markers
    }

    // MARK: Splitting

    private func split(at place: Place) throws(Refusal) -> Insertion {
        let first = document.firstMark(atLine: place.line)
        guard document.marks.indices.contains(first) else { throw .cannotSplit }
        let mark = document.marks[first]
        guard mark.start.line == place.line, mark.textStart < place, mark.textEnd > place, mark.form != .none else {
            throw .cannotSplit
        }
        let indent = text(Place(line: place.line, column: 0), mark.start)
        let new = lineEnding + indent + marker(of: first, numbered: mark.number + 1)
        var edits = [Fix.Edit(start: place, end: place, text: new)]
        if let section = outline.section(ofMark: first) {
            // What hangs below goes with the second half.
            var later = pushed(behind: section)
            for child in outline.sections.indices where outline.sections[child].parent == section {
                later[outline.sections[child].mark] = nil
            }
            edits += self.edits(later)
        } else {
            guard let series = pointSeries(holding: first), let position = series.firstIndex(of: first),
                opensLine(first)
            else { throw .cannotSplit }
            edits += self.edits(numberedOn(series[(position + 1)...]))
        }
        return Insertion(edits: edits, cursor: behind(new, place))
    }
}
