// What the rules on siblings found, kept for each group of headings: an edit of the structure runs them again only for the groups
// that have other members now, or a member that was edited.

import OutlineSyntax
import OutlineText

/// The findings of the rules on siblings.
struct CheckedSiblings: Sendable {
    /// The headings of each group, as indices into the document's marks.
    private var groups = Groups()
    /// The findings, group by group, and how many there are up to the end of each group.
    private(set) var findings: [Finding] = []
    private var ends: [Int] = []
    /// How many marks the document had.
    private var markCount = 0

    /// Nothing was found.
    init() {}

    /// Checks groups of siblings, which are indices of sections. Where it is given what was found before some lines were edited,
    /// what has not changed is taken from there.
    init(
        _ groups: Groups, _ document: Document, _ outline: Outline, _ rules: RuleSet,
        known: CheckedSiblings = CheckedSiblings(), edited: EditedLines? = nil
    ) {
        markCount = document.marks.count
        var earlier = edited.map { Earlier(known, document, $0) }
        var context = SiblingsContext(document: document)
        var found = Findings(rules)
        for group in groups {
            context.headings.removeAll(keepingCapacity: true)
            for section in group { context.headings.append(outline.sections[section].mark) }
            if earlier?.appendFindings(of: context.headings, to: &found.all) != true {
                rules.run(rules.siblingsRules, context, &found)
            }
            self.groups.append(context.headings)
            ends.append(found.all.count)
        }
        findings = found.all
    }

    /// Runs the rules again for the headings on some lines, of which only the words have changed; tells whether they find
    /// something else.
    mutating func recheck(_ document: Document, _ outline: Outline, _ rules: RuleSet, in lines: Range<Int>) -> Bool {
        var isChanged = false
        for section in outline.sectionCount(
            beforeLine: lines.lowerBound)..<outline.sectionCount(beforeLine: lines.upperBound)
        {
            let headings = outline.siblingsOfOneForm(as: section, in: document).map { outline.sections[$0].mark }
            guard let group = groups.firstIndex(where: { $0.first == headings.first }) else { continue }
            var found = Findings(rules)
            rules.run(rules.siblingsRules, SiblingsContext(document: document, headings: headings), &found)
            let known = findingRange(group)
            if findings[known].elementsEqual(found.all, by: { $0.saysTheSame(as: $1, countedFrom: 0) }) { continue }
            isChanged = true
            findings.replaceSubrange(known, with: found.all)
            for index in group..<ends.count { ends[index] += found.all.count - known.count }
        }
        return isChanged
    }

    private func findingRange(_ group: Int) -> Range<Int> { (group > 0 ? ends[group - 1] : 0)..<ends[group] }

    /// What was found before an edit, taken out group by group.
    private struct Earlier {
        private let known: CheckedSiblings
        private let edited: EditedLines
        /// The marks in the edited lines, and by how many marks those behind have moved.
        private let marks: Range<Int>
        private let markShift: Int
        /// The group that is looked at next: they come in about the same order as before.
        private var next = 0

        init(_ known: CheckedSiblings, _ document: Document, _ edited: EditedLines) {
            self.known = known
            self.edited = edited
            let first = document.firstMark(atLine: edited.lines.lowerBound)
            marks = first..<max(first, document.firstMark(atLine: edited.lines.upperBound))
            markShift = document.marks.count - known.markCount
        }

        /// The index of a mark before the edit; nil where it stands in the edited lines.
        private func earlier(_ mark: Int) -> Int? {
            mark < marks.lowerBound ? mark : mark < marks.upperBound ? nil : mark - markShift
        }

        /// Appends the findings of some headings, moved as they were, and tells so, if these have been siblings before and none of
        /// them was edited.
        mutating func appendFindings(of headings: [Int], to found: inout [Finding]) -> Bool {
            guard let first = headings.first.flatMap(earlier) else { return false }
            while next < known.groups.count, known.groups[next].first ?? 0 < first { next += 1 }
            guard next < known.groups.count, known.groups[next].count == headings.count,
                zip(known.groups[next], headings).allSatisfy({ $0 == earlier($1) })
            else { return false }
            let count = found.count
            for index in known.findingRange(next) {
                var finding = known.findings[index]
                guard finding.shift(by: edited.shift, from: edited.lines.upperBound - edited.shift) else {
                    found.removeLast(found.count - count)
                    return false
                }
                found.append(finding)
            }
            return true
        }
    }
}
