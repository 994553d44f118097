// What a change of the structure is about: the headings or points that a cursor or a selection means.

public import OutlineSyntax
import OutlineText

/// Headings or points side by side that are changed together.
public enum StructureTarget: Equatable, Sendable {
    /// Sections side by side, all that is below them included, as a range of the outline's sections.
    case sections(Range<Int>)
    /// Points of one series that follow each other, as marks.
    case points([Int])
}

extension Snapshot {
    /// What a cursor or a selection means: the headings of the highest level whose lines it touches, else the points, else the
    /// section in which it stands.
    public func structureTarget(from start: Place, to end: Place) throws(Refusal) -> StructureTarget {
        let (start, end) = (document.clamp(min(start, end)), document.clamp(max(start, end)))
        // A selection that ends at the start of a line does not touch it.
        let lastLine = end.line > start.line && end.column == 0 ? end.line - 1 : end.line
        if lastLine > start.line { return try target(ofLines: start.line..<lastLine + 1) }
        if let point = point(at: start) { return .points([point]) }
        guard let section = outline.section(atLine: start.line) else { throw .isNothing }
        return .sections(section..<outline.sections[section].end)
    }

    private func target(ofLines lines: Range<Int>) throws(Refusal) -> StructureTarget {
        let first = outline.sectionCount(beforeLine: lines.lowerBound)
        let end = outline.sectionCount(beforeLine: lines.upperBound)
        guard first < end else {
            let firstMark = document.firstMark(atLine: lines.lowerBound)
            let points = (firstMark..<document.firstMark(atLine: lines.upperBound)).filter { opensLine($0) }
            if let one = points.first, let series = pointSeries(holding: one) {
                return .points(series.filter { points.contains($0) })
            }
            return try structureTarget(
                from: Place(line: lines.lowerBound, column: 0), to: Place(line: lines.lowerBound, column: 0))
        }
        let sections = outline.sections
        // What hangs below the first one goes with it; any other must be its sibling.
        var last = first
        while sections[last].end < end {
            let next = sections[last].end
            guard sections[next].parent == sections[first].parent, sections[next].scope == sections[first].scope else {
                throw .isAcross
            }
            last = next
        }
        return .sections(first..<sections[last].end)
    }

    /// The point that holds a place: in its paragraph, or in the paragraphs that follow it.
    func point(at place: Place) -> Int? {
        var mark = document.firstMark(atLine: place.line + 1) - 1
        while mark >= 0, document.marks[mark].start > place { mark -= 1 }
        while mark >= 0, !document.marks[mark].form.isItem, document.marks[mark].kind != .heading { mark -= 1 }
        // The heading of its line, or a point before the cursor.
        guard mark >= 0, document.marks[mark].kind != .heading, let series = pointSeries(holding: mark) else {
            return nil
        }
        let start = document.marks[mark].start
        if document.paragraphStart(place.line) == document.paragraphStart(start.line) { return mark }
        guard let stretch = pointStretch(mark, in: series) else { return nil }
        return place <= stretch.end ? mark : nil
    }

    /// Whether a mark is a point at the start of its paragraph.
    func opensLine(_ mark: Int) -> Bool {
        let known = document.marks[mark]
        return (known.kind == .item || known.kind == .joinedItem)
            && document.firstMark(atLine: document.paragraphStart(known.start.line)) == mark
            && document.content(known.start.line).skippingSpace(from: 0) == known.start.column
    }
}
