// What belongs together by its numbers: the headings or points of one series, and what a stated number promises.

import OutlineChecking
import OutlineRules
import OutlineSyntax

extension Snapshot {
    /// The mark whose marker or text holds a place; nil where none does. Of several the last one that starts before the place.
    func mark(at place: Place) -> Int? {
        let first = document.firstMark(atLine: document.paragraphStart(place.line))
        var found: Int?
        var index = first
        while index < document.marks.count, document.marks[index].start <= place {
            let mark = document.marks[index]
            if mark.form != .none, place <= max(mark.textEnd, mark.markerEnd) { found = index }
            index += 1
        }
        return found
    }

    /// Whether a place lies in the marker of a mark.
    func isInMarker(_ place: Place, of mark: Int) -> Bool {
        document.marks[mark].start <= place && place < document.marks[mark].markerEnd
    }

    /// The marks of the series that a heading or point belongs to, in the order of the text, itself among them.
    func series(of mark: Int) -> [Int] { resolver.series(of: mark) }

    /// The stated number at a place, if it promises something.
    func promise(at place: Place) -> Promise? {
        SightReader().promises(document, outline, paragraphAt: place.line).first {
            $0.start <= place && place <= $0.end
        }
    }

    /// The headings or points that a stated number counts; empty where that is not clear. They are as many as stated, unless the number
    /// is found to be wrong.
    func promised(by promise: Promise) -> [Int] {
        let wanted = promise.real ?? promise.number
        return candidates(promise).first { $0.count == wanted } ?? []
    }

    private func candidates(_ promise: Promise) -> [[Int]] {
        var found: [[Int]] = []
        let marks = document.marks
        var index = document.firstMark(atLine: document.paragraphStart(promise.start.line))
        while index < marks.count, marks[index].start < promise.start {
            // 存在的三个问题 in a heading.
            if let section = outline.section(ofMark: index), promise.end <= marks[index].textEnd {
                found += below(section)
            }
            index += 1
        }
        // …三点建议：一是…, or on the next lines.
        if index < marks.count, marks[index].start.line <= nextTextLine(after: promise.end.line) {
            let series = series(of: index)
            if series.first == index { found.append(series) }
            if let section = outline.section(ofMark: index) { found += below(section) }
        }
        // 对照六个方面 in a title or before the first heading.
        let scope = outline.scope(atLine: promise.start.line)
        if outline.section(atLine: promise.start.line) == nil {
            let top = outline.topSections(of: scope)
            found.append(top.map { outline.sections[$0].mark })
            if let first = top.first { found += below(first) }
        }
        return found
    }

    /// What stands directly in a section: its subsections and its points.
    private func below(_ section: Int) -> [[Int]] {
        [
            outline.children(of: section).map { outline.sections[$0].mark },
            Array(outline.items(of: outline.sections[section])),
        ]
    }

    private func nextTextLine(after line: Int) -> Int {
        var next = document.paragraphEnd(document.paragraphStart(line))
        while next < document.lineCount, document.line(next).isBlank { next += 1 }
        return next
    }
}
