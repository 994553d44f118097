// The headings of a document as they would be: with other forms, in the tree that these give, and with the numbers that
// follow. Numbers that nothing touches stay as they are, whatever slips they have.

import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

/// A plan for the headings of one document or attachment.
struct HeadingPlan {
    private let snapshot: Snapshot
    /// The sections of the scope.
    let sections: Range<Int>
    /// The forms, by section.
    var forms: [MarkerForm]
    /// The sections whose forms are given anew.
    private var changed: Set<Int> = []
    /// The forms whose numbers run on from section to section: 1.–17., 第X条 through all chapters.
    let running: Set<MarkerForm>

    init(_ snapshot: Snapshot, scope: Int) {
        self.snapshot = snapshot
        sections = snapshot.outline.scopes[scope].sections
        forms = sections.map { snapshot.document.marks[snapshot.outline.sections[$0].mark].form }
        running = snapshot.runningForms(in: sections)
    }

    /// Gives a section another form.
    mutating func set(_ form: MarkerForm, at section: Int) {
        forms[section - sections.lowerBound] = form
        changed.insert(section)
    }

    func form(_ section: Int) -> MarkerForm { forms[section - sections.lowerBound] }

    /// The parents in the tree that the forms give; −1 at the top.
    func parents() -> [Int] {
        var parents: [Int] = []
        var open: [Int] = []
        for section in sections {
            let rank = form(section).rank
            while let last = open.last, form(last).rank >= rank { open.removeLast() }
            parents.append(open.last ?? -1)
            open.append(section)
        }
        return parents
    }

    /// How deep each section of the text stands then.
    func depths() -> [Int] {
        var depths = snapshot.depths
        for (section, parent) in zip(sections, parents()) { depths[section] = parent < 0 ? 0 : depths[parent] + 1 }
        return depths
    }

    /// A series of numbers.
    private struct Key: Hashable {
        var form: MarkerForm
        var parent: Int
    }

    private func key(_ form: MarkerForm, _ parent: Int) -> Key {
        Key(form: form, parent: running.contains(form) ? -2 : parent)
    }

    /// The new markers: those that have another form, and those whose number another one has pushed on.
    func markers() -> NewMarkers {
        let (outline, marks) = (snapshot.outline, snapshot.document.marks)
        var (old, new): ([Key: [Int]], [Key: [Int]]) = ([:], [:])
        for (section, parent) in zip(sections, parents()) {
            let known = outline.sections[section]
            old[key(marks[known.mark].form, known.parent), default: []].append(section)
            new[key(form(section), parent), default: []].append(section)
        }
        var markers: NewMarkers = [:]
        for (series, members) in new {
            let numbers = numbers(of: members, before: old[series] ?? [], old)
            for (section, number) in zip(members, numbers) {
                let mark = outline.sections[section].mark
                if changed.contains(section), series.form != marks[mark].form {
                    markers[mark] = snapshot.marker(series.form, number, near: mark)
                } else if number != marks[mark].number {
                    markers[mark] = snapshot.marker(of: mark, numbered: number)
                }
            }
        }
        return markers
    }

    /// The numbers of a series, given who stood in it before.
    private func numbers(of members: [Int], before old: [Int], _ all: [Key: [Int]]) -> [Int] {
        func number(_ section: Int) -> Int { snapshot.document.marks[snapshot.outline.sections[section].mark].number }
        let wasHere = Set(old)
        let isHere = Set(members)
        if members == old { return members.map(number) }
        // A series that went as a whole keeps its numbers.
        if let first = members.first, !wasHere.contains(first) {
            let known = snapshot.outline.sections[first]
            let form = snapshot.document.marks[known.mark].form
            let own = running.contains(form) || running.contains(self.form(first)) ? nil : all[key(form, known.parent)]
            if own == members { return members.map(number) }
        }
        var numbers: [Int] = []
        var (shift, previous) = (0, 0)
        var gone = old.filter { !isHere.contains($0) }[...]
        for section in members {
            while let first = gone.first, first < section {
                shift -= 1
                gone = gone.dropFirst()
            }
            if wasHere.contains(section) {
                previous = max(1, number(section) + shift)
            } else {
                previous += 1
                shift += 1
            }
            numbers.append(previous)
        }
        return numbers
    }
}

extension Snapshot {
    /// The forms of some sections whose numbers run on across their parents more often than they start anew.
    func runningForms(in sections: Range<Int>) -> Set<MarkerForm> {
        var last: [MarkerForm: (parent: Int, number: Int)] = [:]
        var balance: [MarkerForm: Int] = [:]
        for index in sections {
            let section = outline.sections[index]
            let mark = document.marks[section.mark]
            if let before = last[mark.form], before.parent != section.parent {
                balance[mark.form, default: 0] += mark.number == 1 ? -1 : mark.number == before.number + 1 ? 1 : 0
            }
            last[mark.form] = (section.parent, mark.number)
        }
        // （1） ① a. start anew in each section, whatever a slip looks like.
        let never: Set<MarkerForm> = [.bracketedChinese, .bracketedArabic, .circled, .letter]
        return Set(balance.filter { $0.value > 0 }.keys).subtracting(never)
    }
}
