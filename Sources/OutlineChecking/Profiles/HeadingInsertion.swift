// Inserts a heading that a kind expects at its place among its siblings, with the right number, and renumbers those behind.

import OutlineProfiles
import OutlineSyntax
import OutlineText
import OutlineWords

extension KindContext {
    /// A fix that inserts a heading. `before` is the sibling that it comes in front of, nil to come last; `siblings` are the
    /// sections it joins, and `parent` the section that holds them, nil at the top.
    package func insertion(of heading: String, before: Int?, among siblings: [Int], in parent: Int?) -> Fix? {
        let form =
            siblings.first.map { document.marks[outline.sections[$0].mark].form }
            ?? (parent == nil ? .chinese : .bracketedChinese)
        guard !form.isItem, form != .none else { return nil }
        let ending = lineEnding
        var edits: [Fix.Edit] = []
        if let before, let position = siblings.firstIndex(of: before) {
            let first = document.marks[outline.sections[before].mark]
            // One edit inserts the heading and renumbers the one it pushes down, since edits must not touch each other.
            let lineStart = Place(line: first.start.line, column: 0)
            let indent = String(decoding: document.text(from: lineStart, to: first.start), as: UTF8.self)
            let pushed =
                first.form == form
                ? form.marker(first.number + 1) : document.marker(of: outline.sections[before].mark)
            edits.append(
                Fix.Edit(
                    start: lineStart, end: first.markerEnd,
                    text: indent + form.marker(first.number) + heading + ending + indent + pushed))
            for sibling in siblings[(position + 1)...] {
                let mark = document.marks[outline.sections[sibling].mark]
                guard mark.form == form else { continue }
                edits.append(Fix.Edit(start: mark.start, end: mark.markerEnd, text: form.marker(mark.number + 1)))
            }
        } else {
            let number = (siblings.last.map { document.marks[outline.sections[$0].mark].number } ?? 0) + 1
            let last = lastLine(siblings: siblings, parent: parent)
            let end = Place(line: last, column: document.line(last).byteCount)
            edits.append(Fix.Edit(start: end, end: end, text: ending + form.marker(number) + heading))
        }
        return Fix(
            title: Text("补上标题“\(heading)”", "Insert the heading “\(heading)”"), isSafe: false, edits: edits)
    }

    /// The last line of text behind which a new last sibling goes.
    private func lastLine(siblings: [Int], parent: Int?) -> Int {
        let lines: Range<Int>
        if let last = siblings.last {
            lines = outline.sections[last].lines
        } else if let parent {
            lines = outline.sections[parent].lines
        } else {
            let scope = outline.scopes.first
            lines = 0..<max(1, min(scope?.tail ?? document.lineCount, document.lineCount))
        }
        var line = max(lines.lowerBound, lines.upperBound - 1)
        while line > lines.lowerBound, document.line(line).isBlank { line -= 1 }
        return line
    }

    /// The line end that the document uses.
    private var lineEnding: String {
        switch document.line(0).ending {
        case .crlf: "\r\n"
        case .cr: "\r"
        case .lf, .none: "\n"
        }
    }
}
