// The series that points stand in: those of one form and one section that count 一是 二是 三是, each on a line of its own or
// all in one paragraph.

import OutlineSyntax
import OutlineText

extension Snapshot {
    /// The points that are numbered together with one, itself among them; nil for a mark that is no listed point.
    func pointSeries(holding mark: Int) -> [Int]? {
        guard document.marks.indices.contains(mark), document.marks[mark].form.isItem else { return nil }
        return pointSeries(near: mark).first { $0.contains(mark) }
    }

    /// The series of the section or scope that a mark belongs to.
    private func pointSeries(near mark: Int) -> [[Int]] {
        let line = document.marks[mark].start.line
        if let section = outline.section(atLine: line) {
            return series(of: outline.items(of: outline.sections[section]))
        }
        return series(of: outline.items(of: outline.scopes[outline.scope(atLine: line)]))
    }

    /// All series of points in the text.
    var allPointSeries: [[Int]] {
        outline.scopes.flatMap { series(of: outline.items(of: $0)) }
            + outline.sections.flatMap { series(of: outline.items(of: $0)) }
    }

    /// The series of a section's points: 一是 begins a new one, and the next number goes on with the innermost that it fits.
    func series(of items: ArraySlice<Int>) -> [[Int]] {
        let marks = document.marks
        guard let first = items.first, let last = items.last else { return [] }
        // Points behind ， are not listed, but they count.
        var end = last
        while end + 1 < marks.count, marks[end + 1].kind == .joinedItem { end += 1 }
        let listed = Set(items)
        var closed: [[Int]] = []
        var open: [[Int]] = []
        for mark in first..<end + 1 where listed.contains(mark) || marks[mark].kind == .joinedItem {
            let known = marks[mark]
            let fitting = open.indices.reversed().filter { level in
                open[level].last.map { marks[$0].form == known.form && isOfOneKind($0, mark) } ?? false
            }
            let next = fitting.first { level in open[level].last.map { marks[$0].number + 1 == known.number } ?? false }
            let own = next ?? fitting.first
            guard let own, known.number != 1 else {
                open.append([mark])
                continue
            }
            closed += open[(own + 1)...]
            open.removeSubrange((own + 1)...)
            open[own].append(mark)
        }
        return (closed + open).sorted { ($0.first ?? 0) < ($1.first ?? 0) }
    }

    /// Points of a series stand all in one paragraph or each at the start of one.
    private func isOfOneKind(_ before: Int, _ mark: Int) -> Bool {
        let isSameParagraph =
            document.paragraphStart(document.marks[before].start.line)
            == document.paragraphStart(document.marks[mark].start.line)
        return isSameParagraph || opensLine(mark)
    }
}
