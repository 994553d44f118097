// Converts points to headings of the next level and back, and headings on lines of their own to run-in ones and back.

public import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

/// A conversion.
public enum ConversionKind: String, CaseIterable, Sendable {
    /// 一是… to headings.
    case pointsToHeadings
    /// Headings of the next level to 一是….
    case headingsToPoints
    /// The paragraph behind a heading into its line.
    case toRunIn
    /// The text behind a run-in heading into a line of its own.
    case toOwnLine
}

extension Snapshot {
    /// Edits that convert the section that a target means, or that holds it.
    public func convert(_ target: StructureTarget, _ kind: ConversionKind) throws(Refusal) -> [Fix.Edit] {
        let section: Int
        switch target {
        case .sections(let sections): section = sections.lowerBound
        case .points(let points):
            guard let first = points.first, let holder = outline.section(atLine: document.marks[first].start.line)
            else {
                throw .isNothing
            }
            section = holder
        }
        let edits: [Fix.Edit]
        switch kind {
        case .pointsToHeadings: edits = try pointsToHeadings(section)
        case .headingsToPoints: edits = try headingsToPoints(section)
        case .toRunIn: return try confirmed([toRunIn(section)])
        case .toOwnLine: return try confirmed([toOwnLine(section)])
        }
        let changed = Outline(Snapshot.applying(edits, to: document))
        let own = outline.children(of: section).count
        guard changed.sections.indices.contains(section) else { throw .isMisread }
        let count = kind == .pointsToHeadings ? own + outline.sections[section].itemCount : 0
        guard changed.children(of: section).count == count,
            changed.sections.count == outline.sections.count + count - own
        else { throw .isMisread }
        return edits
    }

    /// An edit that must leave the tree as it is.
    private func confirmed(_ edits: [Fix.Edit]) throws(Refusal) -> [Fix.Edit] {
        let changed = Outline(Snapshot.applying(edits, to: document))
        guard changed.sections.map(\.rank) == outline.sections.map(\.rank),
            changed.sections.map(\.itemCount) == outline.sections.map(\.itemCount)
        else { throw .isMisread }
        return edits
    }

    private func pointsToHeadings(_ section: Int) throws(Refusal) -> [Fix.Edit] {
        let items = Array(outline.items(of: outline.sections[section]))
        guard !items.isEmpty else { throw .hasNoPoints }
        guard items.allSatisfy({ opensLine($0) }), outline.children(of: section).isEmpty else { throw .isParagraph }
        let own = document.marks[mark(section)].form
        guard let form = habitualForm(below: own, near: section) else { throw .isLowest }
        var markers: NewMarkers = [:]
        for (position, item) in items.enumerated() { markers[item] = marker(form, position + 1, near: item) }
        return edits(markers)
    }

    private func headingsToPoints(_ section: Int) throws(Refusal) -> [Fix.Edit] {
        let children = outline.children(of: section)
        guard !children.isEmpty else { throw .hasNoChildren }
        guard outline.sections[section].end == section + 1 + children.count,
            children.allSatisfy({ outline.sections[$0].itemCount == 0 }), outline.sections[section].itemCount == 0
        else { throw .hasBelow }
        let form = document.marks.first { $0.kind == .item }?.form ?? .isPoint
        var markers: NewMarkers = [:]
        for (position, child) in children.enumerated() { markers[mark(child)] = form.marker(position + 1) }
        return edits(markers)
    }

    private func toRunIn(_ section: Int) throws(Refusal) -> Fix.Edit {
        let mark = document.marks[mark(section)]
        let next = mark.textEnd.line + 1
        let first = document.firstMark(atLine: next)
        let isMarked =
            document.marks.indices.contains(first) && document.marks[first].start.line == next
            && document.marks[first].form != .none && document.marks[first].kind == .heading
        guard !mark.runIn, next < outline.sections[section].lines.upperBound, !document.line(next).isBlank, !isMarked
        else { throw .hasNoBody }
        let content = document.content(next)
        let end = self.end(ofLine: mark.textEnd.line)
        let start = mark.closing == .none || mark.closing == .colon || mark.closing == .comma ? mark.textEnd : end
        return Fix.Edit(
            start: start, end: Place(line: next, column: content.skippingSpace(from: 0)),
            text: start == end && mark.closing != .none ? "" : "。")
    }

    private func toOwnLine(_ section: Int) throws(Refusal) -> Fix.Edit {
        let mark = document.marks[mark(section)]
        guard mark.runIn, mark.closing != .none else { throw .isNotRunIn }
        let content = document.content(mark.textEnd.line)
        let closing = mark.textEnd.column
        let behind = content.skippingSpace(from: closing + content.scalar(at: closing).length)
        let isStop = mark.closing == .fullStop || mark.closing == .comma
        return Fix.Edit(
            start: Place(line: mark.textEnd.line, column: isStop ? closing : behind),
            end: Place(line: mark.textEnd.line, column: behind), text: lineEnding)
    }
}
