// What a section holds up to a line: its subsections, its points, or only text. The predictor of what comes next compares
// the section that is being written with those that are.

import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

/// What a section holds directly, without what its subsections hold.
struct SectionContent {
    /// What a section is made of.
    enum Shape: Equatable {
        /// Subsections of a form.
        case headings(MarkerForm)
        /// Points, each on a line of its own.
        case points(MarkerForm)
        /// Running text, points inside a paragraph included.
        case text
        /// Nothing yet.
        case nothing
    }
    var shape: Shape
    /// How many subsections there are; of points the number of the last.
    var count = 0
    /// The mark of the last subsection or point.
    var lastMark: Int?
    /// Whether text stands between the heading and the first subsection or point.
    var hasLeadIn = false
    /// The characters of the last line of text, and whether it ends in a colon.
    var lastLine: (characters: Int, endsInColon: Bool) = (0, false)
}

extension Snapshot {
    /// What a section holds above a line.
    func content(of section: Int, above line: Int) -> SectionContent {
        let known = outline.sections[section]
        let heading = document.marks[known.mark]
        let children = outline.siblings(in: section + 1..<known.end).prefix {
            outline.sections[$0].lines.lowerBound < line
        }
        let bodyStart = heading.runIn ? heading.start.line : heading.textEnd.line + 1
        if let last = children.last, let first = children.first {
            let form = document.marks[outline.sections[last].mark].form
            return SectionContent(
                shape: .headings(form), count: children.count, lastMark: outline.sections[last].mark,
                hasLeadIn: hasText(bodyStart..<outline.sections[first].lines.lowerBound))
        }
        var points = outline.items(of: known).filter { document.marks[$0].start.line < line }
        if points.isEmpty, let lone = lonePoint(in: bodyStart..<min(line, known.lines.upperBound)) { points = [lone] }
        if let last = points.last, let first = points.first {
            let lines = Set(points.map { document.marks[$0].start.line }).count
            let (firstLine, mark) = (document.marks[first].start.line, document.marks[last])
            // Several points in one paragraph are a whole; the next is not begun on a line of its own.
            let isParagraph = lines == 1 && (points.count > 1 || isInsideParagraph(first))
            return SectionContent(
                shape: isParagraph ? .text : .points(mark.form), count: mark.number, lastMark: last,
                hasLeadIn: hasText(bodyStart..<firstLine))
        }
        let text = lastText(in: bodyStart..<min(line, known.lines.upperBound))
        // A heading that is a whole sentence needs nothing below it.
        let isSentence = heading.closing == .fullStop || heading.closing == .semicolon
        guard heading.runIn || isSentence || text != nil else { return SectionContent(shape: .nothing) }
        return SectionContent(shape: .text, hasLeadIn: true, lastLine: text ?? (0, false))
    }

    /// The first point of a series that has only begun, which is not listed yet (一要…): the last mark of some lines, where it
    /// opens its line.
    private func lonePoint(in lines: Range<Int>) -> Int? {
        let mark = document.firstMark(atLine: lines.upperBound) - 1
        guard document.marks.indices.contains(mark), document.marks[mark].kind == .item,
            document.marks[mark].number == 1, lines.contains(document.marks[mark].start.line), !isInsideParagraph(mark)
        else { return nil }
        return mark
    }

    /// Whether a point stands behind other text of its paragraph than a heading.
    private func isInsideParagraph(_ point: Int) -> Bool {
        let line = document.marks[point].start.line
        let first = document.firstMark(atLine: line)
        if first == point { return document.marks[point].start.column > document.content(line).skippingSpace(from: 0) }
        return document.marks.indices.contains(first) && document.marks[first].kind != .heading
    }

    private func hasText(_ lines: Range<Int>) -> Bool { lines.contains { !document.line($0).isBlank } }

    private func lastText(in lines: Range<Int>) -> (characters: Int, endsInColon: Bool)? {
        guard let line = lines.last(where: { !document.line($0).isBlank }) else { return nil }
        let content = document.content(line)
        let end = content.trimmingSpace(before: content.count)
        return (Int(document.line(line).characters), content.has("：", at: end - 3) || content.has(":", at: end - 1))
    }
}
