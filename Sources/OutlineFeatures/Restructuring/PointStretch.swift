// How far a point reaches: inside a paragraph up to the mark that closes it, on lines of its own with the paragraphs below it.

import OutlineSyntax
import OutlineText

extension Snapshot {
    /// The text of a point of a series, without the marks that part it from the next; nil where it does not stand as the others do.
    func pointStretch(_ mark: Int, in series: [Int]) -> Stretch? {
        guard let position = series.firstIndex(of: mark) else { return nil }
        let lines = Set(series.map { document.paragraphStart(document.marks[$0].start.line) })
        if lines.count == 1, series.count > 1 { return stretchInParagraph(series, position) }
        // One that stands behind a heading cannot leave its line.
        return opensLine(mark) ? stretchOfLines(series, position) : nil
    }

    // MARK: Lines

    private func stretchOfLines(_ series: [Int], _ position: Int) -> Stretch {
        let start = Place(line: document.marks[series[position]].start.line, column: 0)
        if position + 1 < series.count {
            let next = document.marks[series[position + 1]].start.line
            return Stretch(start: start, end: end(ofLine: lastTextLine(in: start.line..<next)))
        }
        // A paragraph that sums up (以上…) belongs to all points and not to the last.
        let taken = paragraphStarts(in: start.line..<endOfPoints(behind: series[position])).prefix {
            $0 == start.line || !sumsUp($0)
        }
        let last = document.paragraphEnd(taken.last ?? start.line) - 1
        return Stretch(start: start, end: end(ofLine: last))
    }

    private func sumsUp(_ line: Int) -> Bool {
        let content = document.content(line)
        let start = content.skippingSpace(from: 0)
        return Self.summing.contains { content.has($0, at: start) }
    }

    private static let summing = ["以上", "上述", "总之", "综上"].map { Array($0.utf8) }

    private func paragraphStarts(in lines: Range<Int>) -> [Int] {
        lines.filter { !document.line($0).isBlank && !document.line($0).isContinuation }
    }

    /// The line before which the text of a section's last point ends.
    private func endOfPoints(behind mark: Int) -> Int {
        let line = document.marks[mark].start.line
        var end = outline.scopes[outline.scope(atLine: line)].tail
        if let section = outline.section(atLine: line) { end = outline.sections[section].lines.upperBound }
        let next = outline.sectionCount(beforeLine: line + 1)
        if next < outline.sections.count { end = min(end, outline.sections[next].lines.lowerBound) }
        // Points of another series do not belong to this one's last.
        for other in mark + 1..<document.firstMark(atLine: end)
        where opensLine(other) && document.marks[other].kind == .item { return document.marks[other].start.line }
        return end
    }

    // MARK: Inside a paragraph

    private func stretchInParagraph(_ series: [Int], _ position: Int) -> Stretch? {
        let start = document.marks[series[position]].start
        let first = document.paragraphStart(start.line)
        guard document.paragraphEnd(first) == first + 1 else { return nil }
        let content = document.content(first)
        guard position + 1 < series.count else {
            return Stretch(start: start, end: Place(line: first, column: endOfLast(series, content)))
        }
        let next = document.marks[series[position + 1]].start.column
        return Stretch(start: start, end: Place(line: first, column: trimmingMarks(content, before: next)))
    }

    /// Where the text ends before the marks and spaces that stand before an offset.
    private func trimmingMarks(_ content: Bytes, before end: Int) -> Int {
        var at = content.trimmingSpace(before: end)
        while Self.parting.contains(where: { content.has($0, at: at - $0.count) }) {
            at = content.trimmingSpace(before: at - (content.scalar(before: at).length))
        }
        return at
    }

    private static let parting = ["；", "。", "，", "、", ";", ","].map { Array($0.utf8) }

    /// Where the last point of a paragraph ends: behind its first sentence where ； parts the points, else at the end of the line.
    private func endOfLast(_ series: [Int], _ content: Bytes) -> Int {
        let lineEnd = content.trimmingSpace(before: content.count)
        guard let last = series.last else { return lineEnd }
        let areClauses = series.dropFirst().allSatisfy { mark in
            let before = content.trimmingSpace(before: document.marks[mark].start.column)
            return !content.has("。", at: before - 3)
        }
        guard areClauses else { return trimmingMarks(content, before: lineEnd) }
        var at = document.marks[last].markerEnd.column
        while at < lineEnd, !content.has("。", at: at) { at += max(1, content.scalar(at: at).length) }
        return trimmingMarks(content, before: at)
    }
}
