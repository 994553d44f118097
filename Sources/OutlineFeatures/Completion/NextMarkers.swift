// Which markers may come next on a line: the next heading of each open level, the first of the level below, the next
// point. The number is already right.

import OutlineRules
import OutlineSyntax

extension Snapshot {
    /// A marker that may come next.
    struct Candidate {
        var form: MarkerForm
        var number: Int
        var what: Text
        /// The section that the new heading or point would stand in; nil at the top.
        var parent: Int?
    }

    /// The markers that may come next on a line, the likeliest first.
    func candidates(before line: Int) -> [Candidate] {
        let scope = outline.scopes[outline.scope(atLine: line)]
        // The last section that starts above the line, and those that hold it.
        guard let deepest = line > 0 ? outline.section(atLine: line - 1) : nil else {
            let items = outline.items(of: scope).filter { document.marks[$0].start.line < line }
            let first = Candidate(form: .chinese, number: 1, what: Text("一级标题", "first-level heading"), parent: nil)
            return nextItem(items, fallback: nil, in: nil) + [first]
        }
        let above = outline.items(of: outline.sections[deepest]).filter { document.marks[$0].start.line < line }
        var found: [Candidate] = []
        let item = nextItem(above, fallback: .isPoint, in: deepest)
        let below = subsection(of: deepest)
        let isAfterItem = !above.isEmpty
        // Behind a point the next point is likeliest; behind a bare heading what it opens.
        if isAfterItem { found += item } else { found += below + item }
        var section = deepest
        while section >= 0 {
            found.append(sibling(of: section, before: line))
            section = outline.sections[section].parent
        }
        return isAfterItem ? found + below : found
    }

    private func nextItem(_ above: [Int], fallback: MarkerForm?, in parent: Int?) -> [Candidate] {
        if let last = above.last {
            let mark = document.marks[last]
            guard mark.number < 98 else { return [] }
            let what = Text("下一条要点", "the next point")
            return [Candidate(form: mark.form, number: mark.number + 1, what: what, parent: parent)]
        }
        let what = Text("第一条要点", "the first point")
        return fallback.map { [Candidate(form: $0, number: 1, what: what, parent: parent)] } ?? []
    }

    private func sibling(of section: Int, before line: Int) -> Candidate {
        let mark = document.marks[outline.sections[section].mark]
        let level = mark.level
        return Candidate(
            form: mark.form, number: mark.number + 1,
            what: Text("下一个\(Numeral.chinese(level))级标题", "the next heading of level \(level)"),
            parent: outline.sections[section].parent >= 0 ? outline.sections[section].parent : nil)
    }

    /// The first subsection: in the form that other sections of this rank use below them, else the next form of the standard.
    private func subsection(of section: Int) -> [Candidate] {
        let rank = outline.sections[section].rank
        // What stands farther away is hardly an example, and a long text has many thousand sections.
        let near = max(0, section - 500)..<min(outline.sections.count, section + 500)
        let used = outline.sections[near].first { $0.parent >= 0 && outline.sections[$0.parent].rank == rank }
        let form =
            used.map { document.marks[$0.mark].form } ?? MarkerForm.allCases.first { $0.rank == rank + 1 && !$0.isItem }
        guard let form, form != .none else { return [] }
        var number = 1
        // Where level-3 numbers run on across sections, the next one does so too.
        if let used, document.marks[used.mark].form == form, runsOn(form) {
            number = (lastNumber(of: form, before: outline.sections[section].lines.lowerBound) ?? 0) + 1
        }
        let level = max(1, form.rank)
        return [
            Candidate(
                form: form, number: number,
                what: Text("\(Numeral.chinese(level))级标题", "a heading of level \(level)"), parent: section)
        ]
    }

    private func runsOn(_ form: MarkerForm) -> Bool {
        guard form == .arabic else { return false }
        var previous = -1
        for section in outline.sections where document.marks[section.mark].form == form {
            let number = document.marks[section.mark].number
            if number == 1, previous > 0 { return false }
            if previous > 0, number != previous + 1 { return false }
            previous = number
        }
        let parents = Set(outline.sections.filter { document.marks[$0.mark].form == form }.map(\.parent))
        return parents.count > 1
    }

    private func lastNumber(of form: MarkerForm, before line: Int) -> Int? {
        outline.sections.last { document.marks[$0.mark].form == form && $0.lines.lowerBound < line }
            .map { document.marks[$0.mark].number }
    }
}
