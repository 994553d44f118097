// What a selection grows to, step by step: clause, sentence, point, paragraph, the body up to the first subsection, the whole body,
// the section, its parents, the document or attachment, the file.

public import OutlineSyntax
import OutlineText

/// A stretch of the document.
public struct Extent: Sendable, Equatable {
    /// Where it starts.
    public var start: Place
    /// Where it ends, exclusive.
    public var end: Place

    /// A stretch between two places.
    public init(start: Place, end: Place) {
        self.start = start
        self.end = end
    }

    /// Whether another one lies in it.
    func holds(_ other: Extent) -> Bool { start <= other.start && other.end <= end }
}

extension Snapshot {
    /// The stretches that hold a place, the smallest first, each one larger than the one before.
    public func selectionRanges(at place: Place) -> [Extent] {
        let place = document.clamp(place)
        var found: [Extent] = []
        // What holds no more than what was found, or not all of it, is no step.
        func add(_ extent: Extent?) {
            guard let extent, extent.start <= place, place <= extent.end, extent.start < extent.end else { return }
            if let last = found.last, extent == last || !extent.holds(last) { return }
            found.append(extent)
        }
        let paragraph = document.paragraph(at: document.paragraphStart(place.line))
        for range in parts(of: paragraph, at: paragraph.offset(of: place)) {
            add(Extent(start: paragraph.place(at: range.lowerBound), end: paragraph.endPlace(at: range.upperBound)))
        }
        let section = outline.section(atLine: place.line)
        for mark in marks(ofParagraph: paragraph) where document.marks[mark].kind == .heading {
            add(
                Extent(
                    start: document.marks[mark].start,
                    end: max(document.marks[mark].textEnd, document.marks[mark].markerEnd)))
        }
        add(point(at: place, in: section))
        let text = paragraph.text.trimmed
        add(Extent(start: paragraph.place(at: text.lowerBound), end: paragraph.endPlace(at: text.upperBound)))
        var next = section
        while let index = next {
            let section = outline.sections[index]
            let start = bodyStart(of: index)
            let firstChild =
                index + 1 < section.end ? outline.sections[index + 1].lines.lowerBound : section.lines.upperBound
            if start.line < firstChild { add(Extent(start: start, end: textEnd(before: firstChild, from: start))) }
            add(Extent(start: start, end: textEnd(before: section.lines.upperBound, from: start)))
            let heading = document.marks[section.mark].start
            add(Extent(start: heading, end: textEnd(before: section.lines.upperBound, from: heading)))
            next = section.parent >= 0 ? section.parent : nil
        }
        let scope = outline.scopes[outline.scope(atLine: place.line)]
        if scope.preamble.contains(place.line) {
            let start = Place(line: scope.preamble.lowerBound, column: 0)
            add(Extent(start: start, end: textEnd(before: scope.preamble.upperBound, from: start)))
        }
        let start = Place(line: scope.lines.lowerBound, column: 0)
        add(Extent(start: start, end: textEnd(before: scope.lines.upperBound, from: start)))
        add(Extent(start: Place(line: 0, column: 0), end: document.end))
        return found
    }

    /// The indices of the marks that start in a paragraph.
    func marks(ofParagraph paragraph: Paragraph) -> Range<Int> {
        let first = document.firstMark(atLine: paragraph.line)
        return first..<document.firstMark(atLine: paragraph.line + paragraph.lineCount)
    }

    /// Where the text behind a heading starts: in the same paragraph or on the next line.
    func bodyStart(of section: Int) -> Place {
        let mark = document.marks[outline.sections[section].mark]
        guard mark.runIn else { return Place(line: mark.textEnd.line + 1, column: 0) }
        let content = document.content(mark.textEnd.line)
        let closing = content.scalar(at: mark.textEnd.column).length
        return Place(line: mark.textEnd.line, column: content.skippingSpace(from: mark.textEnd.column + closing))
    }

    /// Behind the last text before a line, not before a place.
    func textEnd(before line: Int, from start: Place) -> Place {
        max(start, end(ofLine: lastTextLine(in: start.line..<max(start.line + 1, line))))
    }

    /// The point that holds a place, up to the next one of its section or to the first subsection.
    func point(at place: Place, in section: Int?) -> Extent? {
        let items =
            section.map { outline.items(of: outline.sections[$0]) }
            ?? outline.items(of: outline.scopes[outline.scope(atLine: place.line)])
        let behind = items.firstIndex { document.marks[$0].start > place } ?? items.endIndex
        guard behind > items.startIndex else { return nil }
        return extent(ofItem: behind - 1, among: items, in: section)
    }

    /// The stretch of a point given by its index in the points of its section.
    func extent(ofItem index: Int, among items: ArraySlice<Int>, in section: Int?) -> Extent {
        let start = document.marks[items[index]].start
        if index + 1 < items.endIndex {
            let next = document.marks[items[index + 1]].start
            if next.line == start.line || document.paragraphStart(next.line) < next.line {
                return Extent(start: start, end: trimmed(next, from: start))
            }
            return Extent(start: start, end: textEnd(before: document.paragraphStart(next.line), from: start))
        }
        guard let section else {
            let scope = outline.scopes[outline.scope(atLine: start.line)]
            let limit = min(scope.tail, scope.sections.isEmpty ? scope.lines.upperBound : firstLine(of: scope))
            return Extent(start: start, end: textEnd(before: max(limit, start.line + 1), from: start))
        }
        let lines = outline.sections[section]
        let limit = section + 1 < lines.end ? outline.sections[section + 1].lines.lowerBound : lines.lines.upperBound
        return Extent(start: start, end: textEnd(before: limit, from: start))
    }

    private func firstLine(of scope: Outline.Scope) -> Int {
        outline.sections.indices.contains(scope.sections.lowerBound)
            ? outline.sections[scope.sections.lowerBound].lines.lowerBound : scope.lines.upperBound
    }

    private func trimmed(_ place: Place, from start: Place) -> Place {
        let column = document.content(place.line).trimmingSpace(before: place.column)
        return max(start, Place(line: place.line, column: column))
    }

    /// The clause and the sentence at an offset of a paragraph, as ranges of its text.
    private func parts(of paragraph: Paragraph, at offset: Int) -> [Range<Int>] {
        let text = paragraph.text
        let trimmed = text.trimmed
        // Behind the marker: that belongs to the point or heading.
        var first = trimmed.lowerBound
        for mark in marks(ofParagraph: paragraph) {
            let start = paragraph.offset(of: document.marks[mark].textStart)
            if start <= offset, document.marks[mark].form != .none { first = max(first, start) }
        }
        let offset = min(max(offset, first), max(first, trimmed.upperBound))
        var (clause, sentence) = (first, first)
        var (clauseEnd, sentenceEnd): (Int?, Int?) = (nil, nil)
        var at = first
        while at < trimmed.upperBound, sentenceEnd == nil {
            let length = max(1, text.scalar(at: at).length)
            let next = at + length
            if SentenceMarks.endsSentence(text, at) {
                var end = next
                while SentenceMarks.closes(text, end) { end += text.scalar(at: end).length }
                if offset < end || end >= trimmed.upperBound {
                    (clauseEnd, sentenceEnd) = (clauseEnd ?? at, end)
                } else {
                    (clause, sentence, clauseEnd) = (text.skippingSpace(from: end), text.skippingSpace(from: end), nil)
                }
                at = end
                continue
            }
            if SentenceMarks.endsClause(text, at), clauseEnd == nil {
                if offset < next { clauseEnd = at } else { clause = text.skippingSpace(from: next) }
            }
            at = next
        }
        let end = sentenceEnd ?? trimmed.upperBound
        return [clause..<(clauseEnd ?? end), sentence..<end]
    }
}

/// The marks that end clauses and sentences.
enum SentenceMarks {
    private static let sentence: [StaticString] = ["。", "！", "？", "!", "?"]
    private static let clause: [StaticString] = ["，", "；", "：", ",", ";", ":"]
    private static let closing: [StaticString] = ["”", "’", "）", "》", "」", "』", ")"]

    static func endsSentence(_ text: Bytes, _ offset: Int) -> Bool { sentence.contains { text.has($0, at: offset) } }
    static func endsClause(_ text: Bytes, _ offset: Int) -> Bool { clause.contains { text.has($0, at: offset) } }
    static func closes(_ text: Bytes, _ offset: Int) -> Bool { closing.contains { text.has($0, at: offset) } }
}
