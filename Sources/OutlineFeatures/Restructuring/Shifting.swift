// Promotes and demotes headings, with all below them or alone. The order of the text stays; forms and numbers follow the text.

public import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

/// The way in which a heading's level is changed.
public enum ShiftDirection: String, CaseIterable, Sendable {
    /// One level up.
    case promote
    /// One level down.
    case demote
}

extension Snapshot {
    /// Edits that take headings one level up or down, with all below them or, `alone`, without. A trial
    /// is not read anew.
    public func shift(
        _ target: StructureTarget, _ direction: ShiftDirection, alone: Bool = false, isTrial: Bool = false
    ) throws(Refusal) -> [Fix.Edit] {
        guard case .sections(let region) = target else { throw .isNothing }
        let known = outline.sections[region.lowerBound]
        var plan = HeadingPlan(self, scope: known.scope)
        let tops = Array(outline.siblings(in: region))
        let form = try direction == .promote ? formAbove(region, alone) : formBelow(elder: region.lowerBound)
        for top in tops { plan.set(form, at: top) }
        if !alone {
            for section in region where !tops.contains(section) {
                let parent = outline.sections[section].parent
                if direction == .promote {
                    plan.set(document.marks[mark(parent)].form, at: section)
                } else {
                    guard let below = habitualForm(below: plan.form(parent), near: section) else { throw .isLowest }
                    plan.set(below, at: section)
                }
            }
        }
        let depth = plan.depths()
        if alone {
            guard skips(plan.parents(), plan) <= skips(known.scope) else { throw .skipsLevel }
        } else {
            let step = direction == .promote ? -1 : 1
            let wanted = depths.enumerated().map { region.contains($0.offset) ? $0.element + step : $0.element }
            guard depth == wanted else { throw .isMisread }
        }
        let edits = edits(plan.markers())
        if !isTrial { try confirm(edits, order: Array(outline.sections.indices), depth: depth) }
        return edits
    }

    /// The form of the parent, which a promoted heading gets.
    private func formAbove(_ region: Range<Int>, _ alone: Bool) throws(Refusal) -> MarkerForm {
        let parent = outline.sections[region.lowerBound].parent
        guard parent >= 0 else { throw .isTop }
        guard alone || region.upperBound == outline.sections[parent].end else { throw .hasYounger }
        return document.marks[mark(parent)].form
    }

    /// The form of the children that the sibling before a heading has, or would have.
    private func formBelow(elder section: Int) throws(Refusal) -> MarkerForm {
        let elder: Range<Int>
        do throws(Refusal) { elder = try self.elder(of: section) } catch { throw .hasNoElder }
        if let child = outline.children(of: elder.lowerBound).last { return document.marks[mark(child)].form }
        guard let form = habitualForm(below: document.marks[mark(elder.lowerBound)].form, near: section) else {
            throw .isLowest
        }
        return form
    }

    /// The form that the text has below another: as in the nearest section that has any, else as the standard says; nil below
    /// the last.
    func habitualForm(below form: MarkerForm, near section: Int) -> MarkerForm? {
        func example(_ index: Int) -> MarkerForm? {
            guard outline.sections.indices.contains(index), outline.sections[index].end > index + 1,
                document.marks[mark(index)].form == form
            else { return nil }
            return document.marks[mark(index + 1)].form
        }
        for distance in 0..<2000 {
            if let found = example(section - distance) ?? example(section + distance) { return found }
        }
        return MarkerForm.allCases.first { $0.rank == form.rank + 1 && !$0.isItem }
    }

    /// How many headings stand more than one level below the one that holds them.
    private func skips(_ scope: Int) -> Int {
        outline.scopes[scope].sections.count { index in
            let section = outline.sections[index]
            return section.parent >= 0 && section.rank > outline.sections[section.parent].rank + 1
        }
    }

    private func skips(_ parents: [Int], _ plan: HeadingPlan) -> Int {
        zip(plan.sections, parents).count { section, parent in
            parent >= 0 && plan.form(section).rank > plan.form(parent).rank + 1
        }
    }
}
